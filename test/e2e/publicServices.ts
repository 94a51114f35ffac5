import type { BrowserContext } from 'playwright-core';
import { inventedStock } from '../../scripts/replay/inventedStock.ts';
import { type ReplayOptions, type RunningReplay, replay } from '../../scripts/replay/server.ts';
import type { Stock } from '../../scripts/replay/stock.ts';
import { spoilt } from './spoiledSite.ts';

let stock: Promise<Stock> | null = null;

export interface PublicServices {
  /** paths asked for, host first */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/**
 * Stands in for PDOK in the browser: requests to its real addresses are answered by a replay server, so that the
 * policy of the site and the addresses are those of the real thing.
 */
export async function pdok(
  context: BrowserContext,
  options: Partial<Omit<ReplayOptions, 'port' | 'stock'>> = {},
): Promise<PublicServices> {
  stock ??= inventedStock();
  const server: RunningReplay = await replay({ stock: await stock, fault: null, ...options, port: 0 });
  await context.route(/^https:\/\/(api|service)\.pdok\.nl\//, async (route) => {
    const { host, pathname, search } = new URL(route.request().url());
    try {
      await route.fulfill({ response: await route.fetch({ url: `${server.address}/${host}${pathname}${search}` }) });
    } catch {
      // cut off, or the page went
      await route.abort('failed').catch(() => undefined);
    }
  });
  return { asked: server.asked, close: server.close };
}

/** The example as if it lay in the Netherlands: services outside the site have nothing on an invented place. */
export async function asRealTown(context: BrowserContext): Promise<void> {
  const real = spoilt((bytes) => bytes.toString('utf8').replaceAll(/"invented":\s*true/g, '"invented": false'));
  await context.route('**/data/index.json', real);
  await context.route('**/data/GM9901/dataset.json', real);
}
