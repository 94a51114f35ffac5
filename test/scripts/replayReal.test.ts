import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { diskFolder } from '../../scripts/folderNode.ts';
import { buildLiveBundles } from '../../scripts/liveBuild.ts';
import { buildOpenBundle } from '../../scripts/openBuild.ts';
import { realStock } from '../../scripts/replay/realStock.ts';
import type { Bundle, ValueRow } from '../../src/domain/bundle.ts';
import { readBundle } from '../../src/sources/bundle.ts';
import { testRules, withReplay } from '../sources/live/replayFixture.ts';
import { unwrapped } from '../sources/open/openFixture.ts';

const real = join(import.meta.dirname, '..', '..', '..', 'shared', 'real-data');
const present = existsSync(real);
if (!present) console.log('Overgeslagen: de map met echte bronbestanden (../shared/real-data) is er niet.');

const workplace = mkdtempSync(join(tmpdir(), 'wijkbalans-replay-'));
afterAll(() => rmSync(workplace, { recursive: true, force: true }));

/** The files the services publish; the others are a municipality's own. */
const published = [
  'nl_kerncijfers_2024_gemeente_wijk_buurt.csv',
  'rivm_gezondheid_2016_65plus_zwolle_amersfoort.csv',
  'rivm_gezondheid_2020_18plus_nl.csv',
  'rivm_gezondheid_2020_65plus_nl.csv',
  'zwolle_buurten_2024_full.geojson',
  'zwolle_wijken_2024_full.geojson',
];

async function fromFiles(from: string, code: string): Promise<Bundle> {
  const out = join(workplace, 'files');
  unwrapped(await buildOpenBundle({ municipality: code, from, out, year: 2024 }));
  return unwrapped(await readBundle(diskFolder(out)));
}

async function fromServices(from: string, wish: string): Promise<Bundle> {
  const out = join(workplace, 'services');
  const stock = await realStock(from);
  return withReplay({ stock }, async ({ address }) => {
    const told: string[] = [];
    const task = {
      municipalities: [wish],
      region: false,
      replay: address,
      out,
      tell: (line: string) => told.push(line),
    };
    unwrapped(await buildLiveBundles({ ...task, rules: testRules }));
    expect(told).toHaveLength(7);
    return unwrapped(await readBundle(diskFolder(out)));
  });
}

const keyed = (rows: readonly ValueRow[]): ReadonlyMap<string, number> =>
  new Map(rows.map(({ area, indicator, year, value }) => [`${area} ${indicator} ${year}`, value]));

describe.runIf(present)('Zwolle through the services', { timeout: 240_000 }, () => {
  it('equals Zwolle from files: areas, boundaries and every figure', async () => {
    const from = join(workplace, 'bron');
    for (const name of published) cpSync(join(real, name), join(from, name));
    const [files, services] = [await fromFiles(from, 'GM0193'), await fromServices(from, 'zwolle')];
    expect(services.areas).toEqual(files.areas);
    expect(services.boundaries).toEqual(files.boundaries);
    const [ours, theirs] = [keyed(services.values), keyed(files.values)];
    expect(ours.size).toBeGreaterThan(3500);
    const present = [...theirs].filter(([, value]) => !Number.isNaN(value));
    expect(present.filter(([key, value]) => ours.get(key) !== value)).toEqual([]);
    // a service cannot tell that a column is hidden for a whole level of one municipality: then nothing is known
    const absent = [...theirs].filter(([key]) => !ours.has(key));
    expect(absent.every(([, value]) => Number.isNaN(value))).toBe(true);
    const hidden = [...ours].filter(([key]) => !theirs.has(key));
    expect(hidden).toEqual([]);
  });
});
