import { createServer, type Server } from 'node:http';
import type { BrowserContext, Page, Request } from 'playwright-core';
import { expect } from 'vitest';
import { siteFolder } from '../../scripts/build.ts';
import { serve } from '../../scripts/serve.ts';
import { patience } from './spoiledSite.ts';

export interface OwnSite {
  readonly address: string;
  /** The network goes: the server stops, these browsers are offline, and whatever knocks from now on is written down. */
  goOff(contexts: readonly BrowserContext[]): Promise<void>;
  /** What was asked since of anything but what the browser had kept: of this address, of another one, or by a worker. */
  leaks(): readonly string[];
  close(): Promise<void>;
}

/** The built site on a server of its own, which can be taken away. */
export async function ownSite(): Promise<OwnSite> {
  const site = await serve({ site: siteFolder, bundles: [], port: 0 });
  const port = Number(new URL(site.address).port);
  const knocks: string[] = [];
  const requests: Request[] = [];
  const kept = new Set<Request>();
  let trap: Server | null = null;
  return {
    address: site.address,
    goOff: async (contexts) => {
      await site.close();
      const listening = createServer((request, response) => {
        // the browser itself looks for a newer worker, past the line that is said to be down
        if (request.url !== '/sw.js') knocks.push(request.url ?? '');
        response.destroy();
      });
      await new Promise<void>((resolve) => listening.listen(port, '127.0.0.1', resolve));
      trap = listening;
      for (const context of contexts) {
        context.on('request', (request) => requests.push(request));
        context.on('response', (response) => response.fromServiceWorker() && kept.add(response.request()));
        await context.setOffline(true);
      }
    },
    leaks: () => [
      ...knocks,
      ...requests
        .filter((request) => request.url().startsWith('http') && !kept.has(request))
        .map((request) => request.url()),
    ],
    close: async () => {
      const listening = trap;
      if (listening === null) return site.close();
      listening.closeAllConnections();
      await new Promise((resolve) => listening.close(resolve));
    },
  };
}

/** Waits until the service worker runs the page, and keeps the whole site and, if asked, a file of figures. */
export async function keptHere(page: Page, file: string | null): Promise<void> {
  const isKept = (): Promise<boolean> =>
    page.evaluate(async (path) => {
      // a worker that runs has kept the whole site first
      if (navigator.serviceWorker.controller === null) return false;
      return path === null || (await caches.match(new URL(path, document.baseURI))) !== undefined;
    }, file);
  await expect.poll(isKept, { ...patience, interval: 250 }).toBe(true);
}
