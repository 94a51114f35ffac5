import AxeSource from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { browserFlags } from '../../scripts/chromium.ts';

export interface OpenSite {
  readonly page: Page;
  readonly context: BrowserContext;
  /** requests that left the site's own host */
  readonly strays: string[];
  /** console errors, uncaught errors and violations of the content policy */
  readonly complaints: string[];
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  /** fragment without # */
  readonly fragment?: string;
  readonly address?: string;
  /** runs before the page loads anything */
  readonly prepare?: (page: Page, context: BrowserContext) => Promise<unknown>;
  /** false: do not wait for the map (it is not expected) */
  readonly map?: boolean;
  readonly extraFlags?: readonly string[];
  /** a service worker answers before the routes of a test do, so it is blocked unless the test is about it */
  readonly serviceWorkers?: 'allow' | 'block';
}

/** ms a state may keep a test waiting; speed is measured elsewhere */
const patience = 90_000;

export const siteAddress = (): string => inject('address');

export function launch(extraFlags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: inject('chromium'),
    headless: true,
    args: [...browserFlags, ...extraFlags],
  });
}

/** A fresh profile on the built site, at the first useful screen: table filled and map drawn. */
export async function openSite(browser: Browser, options: OpenOptions = {}): Promise<OpenSite> {
  const { width = 1280, height = 720, fragment = '', address = siteAddress(), map = true } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'nl-NL',
    reducedMotion: 'reduce',
    serviceWorkers: options.serviceWorkers ?? 'block',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const strays: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http') && host !== new URL(address).host) strays.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await options.prepare?.(page, context);
  await page.goto(fragment === '' ? address : `${address}#${fragment}`);
  if (map) await mapReady(page);
  const close = async (): Promise<void> => {
    // an answer that a test still holds in its hands has nobody to go to any more
    await Promise.all(context.pages().map((each) => each.unrouteAll({ behavior: 'ignoreErrors' })));
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
  };
  return { page, context, strays, complaints, close };
}

export async function mapReady(page: Page): Promise<void> {
  await page.locator('[data-map-state="ready"]').first().waitFor({ timeout: patience });
}

/**
 * Fails with every WCAG 2.2 AA violation axe finds on the screen as it is now.
 *
 * @param except rules left out in this one state; the caller says why
 */
export async function expectAccessible(page: Page, screen: string, except: readonly string[] = []): Promise<void> {
  await page.evaluate(AxeSource.source);
  const violations = await page.evaluate(async (left) => {
    const axe = (window as unknown as { axe: typeof AxeSource }).axe;
    const { violations: found } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      rules: Object.fromEntries(left.map((rule) => [rule, { enabled: false }])),
    });
    return found.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ target }) => String(target))
          .slice(0, 5)
          .join(' | ')}`,
    );
  }, except);
  expect(violations, screen).toEqual([]);
}
