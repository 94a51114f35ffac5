import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';

/** `VmRSS:   1234 kB` of a process, in MB (10⁶ bytes); 0 when it has ended. */
function residentMegabytes(id: number): number {
  try {
    const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
    return (Number(kibibytes ?? Number.NaN) * 1024) / 1e6;
  } catch {
    return 0;
  }
}

/** ms after which a browser has given back what it only needed for loading: compiler, sweeper, empty pages */
const untilRest = 30_000;

/** Collects garbage in a page and in its workers, which the browser puts off while there is room. */
async function collectGarbage(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  // there because of `--expose-gc`
  for (const worker of page.workers()) await worker.evaluate('gc()');
  await page.waitForTimeout(2000);
}

/** Resident MB of the largest renderer of a browser, which is the one of its only page. */
async function rendererMegabytes(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  return Math.max(...renderers.map(({ id }) => residentMegabytes(id)));
}

/**
 * Resident memory of the page's process in MB, its workers and the engine included: right after loading, and at rest,
 * after half a minute and garbage collection. NaN where the system has no `/proc`.
 */
export async function pageMegabytes(
  browser: Browser,
  page: Page,
): Promise<{ readonly loaded: number; readonly atRest: number }> {
  if (process.platform !== 'linux') return { loaded: Number.NaN, atRest: Number.NaN };
  const loaded = await rendererMegabytes(browser);
  await page.waitForTimeout(untilRest);
  await collectGarbage(page);
  return { loaded, atRest: await rendererMegabytes(browser) };
}
