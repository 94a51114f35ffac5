import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** `VmRSS:   1234 kB` of a process, in MB (10⁶ bytes); 0 when it has ended. */
function residentMegabytes(id: number): number {
  try {
    const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
    return (Number(kibibytes ?? Number.NaN) * 1024) / 1e6;
  } catch {
    return 0;
  }
}

/**
 * Resident memory of the page's process in MB, its workers and the engine included: the largest renderer of this
 * browser. NaN where the system has no `/proc`.
 */
export async function pageMegabytes(browser: Browser): Promise<number> {
  if (process.platform !== 'linux') return Number.NaN;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  return Math.max(...renderers.map(({ id }) => residentMegabytes(id)));
}
