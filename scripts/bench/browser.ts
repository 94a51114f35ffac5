import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { browserFlags, findChromium } from '../chromium.ts';
import { pageMegabytes } from './memory.ts';
import { type Measured, milliseconds } from './timing.ts';

export interface Country {
  /** as the table of the README says it */
  readonly label: string;
  readonly address: string;
  readonly level: string;
  readonly measures: readonly [string, string];
}

const steps = 12;
/** acts that are not counted: the browser has not compiled the code yet */
const warmUp = 4;
/** a busy machine may be many times slower than a quiet one */
const loadMilliseconds = 240_000;

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: [...browserFlags, '--js-flags=--expose-gc'] });
}

/** First useful screen: table filled and map drawn, counted from the start of the navigation, cache warm. */
export async function measureFirstScreen(browser: Browser, address: string): Promise<Measured[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' });
  const times: number[] = [];
  const tables: number[] = [];
  let engineReadyFirst = 0;
  for (let run = 0; run < 8; run += 1) {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'commit' });
    await page.getByRole('region', { name: 'Tabel' }).getByRole('row').nth(2).waitFor({ timeout: loadMilliseconds });
    const table = await page.evaluate(() => performance.now());
    await page.locator('[data-map-state="ready"]').first().waitFor({ timeout: loadMilliseconds });
    const [now, engine] = await page.evaluate(() => [performance.now(), window.bench.engine()] as const);
    if (engine === 'ready') engineReadyFirst += 1;
    if (run > 0) {
      tables.push(table);
      times.push(now);
    }
    await page.close();
  }
  await context.close();
  return [
    { what: 'table of the example filled', value: milliseconds(tables), beside: '' },
    {
      what: 'first useful screen of the example: table and map',
      value: milliseconds(times),
      beside: `budget 1,500 ms; engine ready earlier in ${engineReadyFirst} of 8 runs`,
    },
  ];
}

/** Counters of the page's main thread since it began, in ms of processor time, which other programs do not lengthen. */
async function mainThread(session: CDPSession): Promise<{ readonly script: number; readonly task: number }> {
  const { metrics } = await session.send('Performance.getMetrics');
  const find = (name: string) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN);
  return { script: find('ScriptDuration'), task: find('TaskDuration') };
}

/** Times of a number of acts in ms. */
interface Acts {
  /** script of all of it in processor time, the map's own two frames included */
  readonly script: number[];
  /** by the clock, until state, figures and page are up to date and the map has been told */
  readonly told: number[];
}

/** The same act again and again; the first few are not counted. */
async function timesOf(page: Page, session: CDPSession, act: (step: number) => Promise<number>): Promise<Acts> {
  const [script, told]: [number[], number[]] = [[], []];
  for (let step = 0; step < warmUp + steps; step += 1) {
    const before = await mainThread(session);
    told.push(await act(step));
    script.push((await mainThread(session)).script - before.script);
    // what is put off until the page is idle belongs to nobody
    await page.waitForTimeout(300);
  }
  return { script: script.slice(warmUp), told: told.slice(warmUp) };
}

/** Waits for the page, and says in one sentence what did not come. */
async function awaited<T>(what: string, wait: Promise<T>): Promise<T> {
  try {
    return await wait;
  } catch (cause) {
    throw new Error(`${what} did not come: ${cause instanceof Error ? cause.message.split('\n')[0] : String(cause)}`);
  }
}

async function load(
  page: Page,
  session: CDPSession,
  { label, address, level, measures }: Country,
): Promise<Measured[]> {
  const fragment = `#niveau=${level}&maat=${measures[0].replace('indicator:', 'cijfer:')}`;
  await page.goto(address + fragment, { waitUntil: 'commit' });
  const ready = page.locator('[data-map-state="ready"]').first().waitFor({ timeout: loadMilliseconds });
  await awaited(`${label}: the map`, ready);
  const drawn = await page.evaluate(() => performance.now());
  const { task } = await mainThread(session);
  const settled = page.waitForFunction(() => ['ready', 'failed'].includes(window.bench.engine()), undefined, {
    timeout: loadMilliseconds,
  });
  await awaited(`${label}: the engine`, settled);
  const answered = await page.evaluate(() => performance.now());
  const engine = await page.evaluate(() => window.bench.engine());
  await page.waitForTimeout(2000);
  const longest = await page.evaluate((since) => window.bench.longestTask(since), drawn);
  return [
    {
      what: `${label}: map drawn after`,
      value: `${drawn.toFixed(0)} ms`,
      beside: `main thread busy for ${task.toFixed(0)} ms of it`,
    },
    {
      what: `${label}: engine ${engine} after`,
      value: `${answered.toFixed(0)} ms`,
      beside: `the page waits for nothing; longest pause behind the drawn map ${longest.toFixed(0)} ms`,
    },
  ];
}

/** Script up to the map, and with what the map itself needs to draw. */
function shownTimes({ script, told }: Acts, idle: Acts): Pick<Measured, 'value' | 'beside'> {
  return {
    value: milliseconds(told),
    beside: `script until page and map know it, budget 16 ms; processor time with two frames of the map ${milliseconds(script)}, without a change ${milliseconds(idle.script)}`,
  };
}

/** Loading, switching measure, re-weighing and memory, with one municipality or with a country. */
export async function measureUse(country: Country): Promise<Measured[]> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 720 },
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    });
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const loading = await load(page, session, country);
    const memory = await pageMegabytes(browser, page);
    const idle = await timesOf(page, session, () => page.evaluate(() => window.bench.rest()));
    const switches = await timesOf(page, session, (step) =>
      page.evaluate((id) => window.bench.choose(id), country.measures[(step + 1) % 2] ?? ''),
    );
    await page.evaluate(() => window.bench.choose('balans'));
    const weighings = await timesOf(page, session, (step) =>
      page.evaluate((weight) => window.bench.reweigh(weight), 1 + (step % 3)),
    );
    const { label } = country;
    return [
      ...loading,
      { what: `${label}: a measure switch`, ...shownTimes(switches, idle) },
      { what: `${label}: a re-weighing of both axes`, ...shownTimes(weighings, idle) },
      {
        what: `${label}: memory of the page, engine and workers included`,
        value: `${memory.atRest.toFixed(0)} MB`,
        beside: `resident, at rest; ${memory.loaded.toFixed(0)} MB right after loading; budget 600 MB`,
      },
    ];
  } finally {
    await browser.close();
  }
}
