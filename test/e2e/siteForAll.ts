import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch, type OpenOptions, type OpenSite, openSite } from './site.ts';

/** milliseconds a browser and a first screen may take on a slow machine */
const longest = 240_000;

/** What all tests of a file share, from the first of them on. */
export interface SiteForAll {
  readonly browser: Browser;
  readonly site: OpenSite;
  readonly page: Page;
}

/** One browser with one page on the site for all tests of a file, opened before the first and closed after the last. */
export function siteForAll(options: OpenOptions = {}): SiteForAll {
  let opened: { readonly browser: Browser; readonly site: OpenSite } | null = null;
  const present = (): NonNullable<typeof opened> => {
    if (opened === null) throw new Error('the site opens before the first test');
    return opened;
  };
  beforeAll(async () => {
    const browser = await launch();
    opened = { browser, site: await openSite(browser, options) };
  }, longest);
  afterAll(() => opened?.browser.close());
  return {
    get browser() {
      return present().browser;
    },
    get site() {
      return present().site;
    },
    get page() {
      return present().site.page;
    },
  };
}
