import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, type Plugin } from 'vite';
import { launchBrowser, measureFirstScreen, measureUse } from './bench/browser.ts';
import { measureDecision } from './bench/decision.ts';
import { measureImport } from './bench/import.ts';
import { measureKernel } from './bench/kernel.ts';
import { measureLedger } from './bench/ledger.ts';
import { measureLive } from './bench/live.ts';
import { measurePicture } from './bench/picture.ts';
import { measureScenes } from './bench/scenes.ts';
import { measureManySites, measureSiting } from './bench/siting.ts';
import { measureSize } from './bench/size.ts';
import { measureSpatial } from './bench/spatial.ts';
import { measureSureness } from './bench/sureness.ts';
import type { Measured } from './bench/timing.ts';
import { measureTogether } from './bench/together.ts';
import { generateNational } from './demo/national.ts';
import { serve } from './serve.ts';
import { writeSnapshots } from './snapshot.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { write: { type: 'boolean' } } });
const workplace = mkdtempSync(join(tmpdir(), 'wijkbalans-bench-'));

/** The site as it is built for people, except that the page hands its store to the measuring browser. */
function benchEntry(): Plugin {
  return {
    name: 'bench-entry',
    transformIndexHtml: { order: 'pre', handler: (html) => html.replace('/src/main.tsx', '/scripts/bench/page.tsx') },
  };
}

async function measureEverything(): Promise<Measured[]> {
  const say = (step: string): void => console.error(`${step} …`);
  const site = join(workplace, 'site');
  const country = join(workplace, 'country');
  say('building the site');
  await build({
    root,
    logLevel: 'error',
    plugins: [benchEntry()],
    build: { outDir: site, emptyOutDir: true, manifest: true },
  });
  say('making up a country');
  await generateNational(country);
  const written = await writeSnapshots(country);
  if (!written.ok) throw new Error(`the made-up country has no snapshots: ${written.failure.sentence}`);
  const small = await serve({ site, bundles: [], port: 0 });
  const large = await serve({ site, bundles: [country], port: 0 });
  try {
    say('measuring the first screen and a picture of the map');
    const browser = await launchBrowser();
    const first = await (async () => [
      ...(await measureFirstScreen(browser, small.address)),
      ...(await measurePicture(browser, small.address)),
      ...(await measureLedger(browser, small.address)),
      ...(await measureScenes(browser, small.address)),
    ])().finally(() => browser.close());
    say('measuring a municipality, a country and the index; about three minutes');
    const measures = ['indicator:p_65plus', 'indicator:wmo_1000'] as const;
    return [
      ...measureSize(site),
      ...first,
      ...(await measureUse({ label: '86 areas', address: small.address, level: 'buurt', measures })),
      ...(await measureUse({ label: '14,500 areas', address: large.address, level: 'buurt', measures })),
      ...(await measureImport(country)),
      ...(await measureKernel()),
      ...(await measureLive()),
      ...(await measureSureness(join(workplace, 'threads'))),
      ...(await measureSpatial(country)),
      ...(await measureSiting()),
      ...(await measureManySites()),
      ...(await measureDecision()),
      ...(await measureTogether()),
    ];
  } finally {
    await small.close();
    await large.close();
  }
}

function table(rows: readonly Measured[]): string {
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, headless Chromium without GPU`;
  const lines = rows.map(({ what, value, beside }) => `| ${what} | ${value} | ${beside} |`);
  return [
    `Measured ${day} on ${machine}. Times are least / median.`,
    '',
    '| what | measured | beside |',
    '|---|---|---|',
    ...lines,
  ].join('\n');
}

try {
  const text = table(await measureEverything());
  console.log(text);
  if (values.write === true) {
    const readme = join(root, 'README.md');
    const page = existsSync(readme) ? readFileSync(readme, 'utf8') : '';
    if (!page.includes('<!-- bench -->')) throw new Error('README.md has no place for the table: <!-- bench -->');
    writeFileSync(
      readme,
      page.replace(/<!-- bench -->[\s\S]*<!-- \/bench -->/, () => `<!-- bench -->\n${text}\n<!-- /bench -->`),
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  rmSync(workplace, { recursive: true, force: true });
}
