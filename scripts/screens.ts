import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { ensureBuilt, siteFolder } from './build.ts';
import { browserFlags, findChromium } from './chromium.ts';
import { serve } from './serve.ts';

/** Pictures of the built site for a person to look at: `tsx scripts/screens.ts [--bundle DIR] [--out DIR]`. */
const { values } = parseArgs({
  options: { bundle: { type: 'string' }, out: { type: 'string' }, only: { type: 'string' } },
});
const out = values.out ?? join(import.meta.dirname, '..', 'shots');

const sizes = { projector: [1280, 720], desk: [1920, 1080], phone: [390, 844] } as const;

interface Screen {
  readonly name: string;
  readonly fragment: string;
  readonly sizes?: readonly (keyof typeof sizes)[];
  readonly act?: (page: Page) => Promise<unknown>;
}

const firstRow = (page: Page) =>
  page.getByRole('region', { name: 'Tabel' }).getByRole('row').nth(3).getByRole('button').click();

const screens: readonly Screen[] = [
  { name: 'start', fragment: '' },
  { name: 'buurten', fragment: 'niveau=buurt' },
  { name: 'selected', fragment: '', act: firstRow },
  { name: 'indicator', fragment: 'maat=cijfer:p_65plus&niveau=buurt' },
  { name: 'index', fragment: 'maat=index:ouderenindex' },
  { name: 'buurt-selected', fragment: 'niveau=buurt&maat=index:draaglast', act: firstRow },
];

mkdirSync(out, { recursive: true });
await ensureBuilt();
const site = await serve({ site: siteFolder, bundles: values.bundle === undefined ? [] : [values.bundle], port: 0 });
const browser = await chromium.launch({ executablePath: findChromium(), args: browserFlags });
for (const screen of screens.filter(({ name }) => values.only === undefined || values.only.split(',').includes(name))) {
  for (const size of screen.sizes ?? (Object.keys(sizes) as (keyof typeof sizes)[])) {
    const [width, height] = sizes[size];
    const page = await browser.newPage({ viewport: { width, height }, locale: 'nl-NL', reducedMotion: 'reduce' });
    page.on('console', (message) => {
      if (message.type() === 'error') console.error(`${screen.name}: ${message.text()}`);
    });
    await page.goto(`${site.address}#${screen.fragment}`);
    await page.locator('[data-map-state="ready"]').first().waitFor({ state: 'attached', timeout: 30_000 });
    if (size !== 'phone') await screen.act?.(page);
    await page.waitForTimeout(1200);
    await page.screenshot({ path: join(out, `${screen.name}-${size}.png`) });
    await page.close();
  }
}
await browser.close();
await site.close();
