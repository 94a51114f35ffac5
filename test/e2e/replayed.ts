import { get } from 'node:http';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { inventedStock } from '../../scripts/replay/inventedStock.ts';
import { type ReplayOptions, type RunningReplay, replay } from '../../scripts/replay/server.ts';
import type { Stock } from '../../scripts/replay/stock.ts';
import { liveHosts } from '../../src/sources/live/hosts.ts';
import { type OpenOptions, type OpenSite, openSite } from './site.ts';

let stock: Promise<Stock> | null = null;

interface Gathered {
  readonly status: number;
  readonly body: Buffer;
}

/** What a server sends, also when it breaks off half way. */
function gather(address: string): Promise<Gathered> {
  return new Promise((resolve, reject) => {
    get(address, (answer) => {
      const parts: Buffer[] = [];
      const end = (): void => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts) });
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', end);
      answer.on('error', end);
    }).on('error', reject);
  });
}

/**
 * Lets a replay server stand in for the public services: the page asks the real addresses, under the real content
 * policy, and the browser is given the answer of the server instead. A server that is closed counts as no network.
 */
export async function standIn(context: BrowserContext, server: () => RunningReplay): Promise<void> {
  const hosts = [...new Set(liveHosts.map(({ origin }) => new URL(origin).host))];
  const answer = async (route: Route): Promise<void> => {
    const { host, pathname, search } = new URL(route.request().url());
    const own = `${server().address}/${host}`;
    try {
      const { status, body } = await gather(`${own}${pathname}${search}`);
      const text = body.toString('utf8').replaceAll(own, `https://${host}`);
      await route.fulfill({
        status,
        body: text,
        contentType: 'application/json; charset=utf-8',
        headers: { 'Access-Control-Allow-Origin': '*' },
      });
    } catch {
      // the server is gone, or the page no longer waits
      await route.abort('failed').catch(() => undefined);
    }
  };
  await context.route((url) => hosts.includes(url.host), answer);
}

export interface ReplayedSite extends OpenSite {
  /** paths the services were asked for so far, host first */
  readonly asked: () => readonly string[];
  /** another server takes over, with another fault or none */
  become(options: Partial<Omit<ReplayOptions, 'port'>>): Promise<void>;
  /** no service answers any more */
  silence(): Promise<void>;
}

type Wanted = Partial<Omit<ReplayOptions, 'port'>>;

/** The built site with the services played by a replay server of invented Oeverstad and its neighbour. */
export async function openReplayed(
  browser: Browser,
  wanted: Wanted = {},
  options: OpenOptions = {},
): Promise<ReplayedSite> {
  stock ??= inventedStock();
  const own = await stock;
  const start = (change: Wanted): Promise<RunningReplay> => replay({ stock: own, fault: null, ...change, port: 0 });
  let server = await start(wanted);
  let isSilent = false;
  const prepare = async (page: Page, context: BrowserContext): Promise<void> => {
    await standIn(context, () => server);
    await options.prepare?.(page, context);
  };
  const site = await openSite(browser, { ...options, prepare });
  return {
    ...site,
    asked: () => server.asked,
    become: async (change) => {
      await server.close();
      server = await start(change);
    },
    silence: async () => {
      isSilent = true;
      await server.close();
    },
    close: async () => {
      await site.close();
      if (!isSilent) await server.close();
    },
  };
}
