import { execFileSync } from 'node:child_process';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { browserFlags, findChromium } from '../chromium.ts';
import { type Measured, median, milliseconds } from './timing.ts';

export interface Country {
  /** as the table of the README says it */
  readonly label: string;
  readonly address: string;
  readonly level: string;
  readonly measures: readonly [string, string];
}

const steps = 12;

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: browserFlags });
}

/** First useful screen: table filled and map drawn, counted from the start of the navigation, cache warm. */
export async function measureFirstScreen(browser: Browser, address: string): Promise<Measured[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const times: number[] = [];
  const tables: number[] = [];
  let engineReadyFirst = 0;
  for (let run = 0; run < 8; run += 1) {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'commit' });
    await page.getByRole('region', { name: 'Tabel' }).getByRole('row').nth(2).waitFor();
    const table = await page.evaluate(() => performance.now());
    await page.locator('[data-map-state="ready"]').first().waitFor();
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

/** Seconds of script since the page began. */
async function scriptSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const find = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return find('ScriptDuration');
}

/** Script time of one act, until two frames after it have been drawn. */
async function scriptOf(page: Page, session: CDPSession, act: () => Promise<unknown>): Promise<number> {
  const before = await scriptSeconds(session);
  await act();
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)))),
  );
  return 1000 * ((await scriptSeconds(session)) - before);
}

/** Resident memory in MB of the renderers below a browser process, the largest one: the page. */
function rendererMegabytes(): number {
  const lines = execFileSync('ps', ['-eo', 'rss,args'], { encoding: 'utf8' }).split('\n');
  const sizes = lines
    .filter((line) => line.includes('--type=renderer'))
    .map((line) => Number(line.trim().split(/\s+/)[0]));
  return Math.max(...sizes) / 1024;
}

/** Loading, switching measure, re-weighing and memory, with one municipality or with a country. */
export async function measureUse(country: Country): Promise<Measured[]> {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(
    `${country.address}#niveau=${country.level}&maat=${country.measures[0].replace('indicator:', 'cijfer:')}`,
    { waitUntil: 'commit' },
  );
  await page.locator('[data-map-state="ready"]').first().waitFor({ timeout: 60_000 });
  const loaded = await page.evaluate(() => performance.now());
  await page.waitForFunction(() => ['ready', 'failed'].includes(window.bench.engine()), undefined, {
    timeout: 120_000,
  });
  const engineReady = await page.evaluate(() => performance.now());
  const engine = await page.evaluate(() => window.bench.engine());
  await page.waitForTimeout(2000);
  const idle: number[] = [];
  const switches: number[] = [];
  const weighings: number[] = [];
  const picker = page.getByRole('combobox', { name: 'Maat' });
  for (let step = 0; step < steps; step += 1) {
    idle.push(await scriptOf(page, session, async () => undefined));
    switches.push(await scriptOf(page, session, () => picker.selectOption(country.measures[(step + 1) % 2] ?? '')));
  }
  await picker.selectOption('balans');
  for (let step = 0; step < steps; step += 1) {
    weighings.push(
      await scriptOf(page, session, () => page.evaluate((weight) => window.bench.reweigh(weight), 1 + (step % 3))),
    );
  }
  const memory = rendererMegabytes();
  await browser.close();
  const rest = `of which ${median(idle).toFixed(1)} ms also without a change`;
  return [
    { what: `${country.label}: map drawn after`, value: `${loaded.toFixed(0)} ms`, beside: '' },
    {
      what: `${country.label}: engine ${engine} after`,
      value: `${engineReady.toFixed(0)} ms`,
      beside: 'map and table wait for nothing',
    },
    { what: `${country.label}: script of a measure switch`, value: milliseconds(switches), beside: rest },
    { what: `${country.label}: script of a re-weighing of both axes`, value: milliseconds(weighings), beside: rest },
    {
      what: `${country.label}: memory of the page (renderer, resident)`,
      value: `${memory.toFixed(0)} MB`,
      beside: 'budget 600 MB',
    },
  ];
}
