import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = readFileSync(join(import.meta.dirname, '../../public/ballot-sw.js'), 'utf8');
const home = 'https://site.example/pad/';
const asset = (name: string): string => `${home}assets/${name}`;

/** The worker with a cache of its own, before a site whose page can change. */
function phone() {
  const kept = new Map<string, string>();
  const site = { page: 'first' };
  const listeners = new Map<string, (event: object) => void>();
  const cache = {
    match: async (url: string) => (kept.has(url) ? new Response(kept.get(url)) : undefined),
    put: async (url: string, answer: Response) => void kept.set(url, await answer.text()),
    delete: async (url: string) => kept.delete(url),
    keys: async () => [...kept.keys()].map((url) => ({ url })),
  };
  const self = {
    location: { href: `${home}ballot-sw.js` },
    addEventListener: (kind: string, listener: (event: object) => void) => listeners.set(kind, listener),
  };
  const fetch = async (url: string) => new Response(url === home ? site.page : url);
  new Function('self', 'caches', 'fetch', source)(self, { open: async () => cache }, fetch);
  return {
    site,
    keeps: () => [...kept.keys()].toSorted(),
    /** the page names the files it used */
    tell: async (files: readonly string[]) => {
      let work: unknown;
      const waitUntil = (promise: unknown): void => {
        work = promise;
      };
      listeners.get('message')?.({ data: { type: 'KEEP_BALLOT', files }, waitUntil });
      await work;
    },
  };
}

describe('what the page of a phone keeps', () => {
  it('is the page and the files it named, of the site alone', async () => {
    const { tell, keeps } = phone();
    await tell([asset('a.js'), asset('regular.woff2'), `${home}favicon.svg`, 'https://elsewhere.example/b.js']);
    expect(keeps()).toEqual([home, asset('a.js'), asset('regular.woff2')]);
  });

  it('stays when the same page names fewer files, as one does that is opened again and has not drawn all', async () => {
    const { tell, keeps } = phone();
    await tell([asset('a.js'), asset('bold.woff2')]);
    await tell([asset('a.js'), asset('regular.woff2')]);
    expect(keeps()).toEqual([home, asset('a.js'), asset('bold.woff2'), asset('regular.woff2')]);
  });

  it('loses what only the page of before used once the page is another', async () => {
    const { tell, keeps, site } = phone();
    await tell([asset('a.js'), asset('bold.woff2')]);
    site.page = 'second';
    await tell([asset('b.js'), asset('bold.woff2')]);
    expect(keeps()).toEqual([home, asset('b.js'), asset('bold.woff2')]);
  });
});
