import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { diskFolder } from '../../scripts/folderNode.ts';
import { buildOpenBundle } from '../../scripts/openBuild.ts';
import type { Bundle } from '../../src/domain/bundle.ts';
import { readBundle } from '../../src/sources/bundle.ts';
import { findMunicipality } from '../../src/sources/open/findMunicipality.ts';
import { openBundle } from '../../src/sources/open/openBundle.ts';
import { recognise } from '../../src/sources/open/recognise.ts';
import { unwrapped } from '../sources/open/openFixture.ts';
import { indicators, recipes, sources } from './dataFiles.ts';

const real = join(import.meta.dirname, '..', '..', '..', 'shared', 'real-data');
const present = existsSync(real);
if (!present) console.log('Overgeslagen: de map met echte bronbestanden (../shared/real-data) is er niet.');

const workplace = mkdtempSync(join(tmpdir(), 'wijkbalans-echt-'));
afterAll(() => rmSync(workplace, { recursive: true, force: true }));

async function buildAndRead(code: string): Promise<Bundle> {
  const out = join(workplace, code);
  unwrapped(await buildOpenBundle({ municipality: code, from: real, out, year: 2024 }));
  return unwrapped(await readBundle(diskFolder(out)));
}

/** Without database and disk: the same files, recognised once. */
const recognised = present
  ? readdirSync(real).flatMap((name) => recognise({ name, text: readFileSync(join(real, name), 'utf8') }) ?? [])
  : [];

function assemble(code: string): Bundle {
  const municipality = unwrapped(findMunicipality(code, recognised));
  const catalogue = { indicators, sources, recipes: [...recipes.values()] };
  return unwrapped(openBundle({ municipality, figureYear: 2024 }, recognised, catalogue));
}

function table(file: string): readonly Record<string, string>[] {
  return Papa.parse<Record<string, string>>(readFileSync(join(real, file), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

function valueAt({ values }: Bundle, area: string, indicator: string, year: number): number | undefined {
  return values.find((row) => row.area === area && row.indicator === indicator && row.year === year)?.value;
}

/** Column of a table → indicator and year; the figures are read from the source here, never written down. */
const kwbColumns = [
  ['inwoners', 'inwoners'],
  ['wozWaarde', 'woz'],
  ['koopwoningen', 'p_koop'],
  ['afstandHuisarts', 'afst_huisarts'],
  ['goed_ervaren_gezondheid_pct_2024', 'p_goed_gezond'],
] as const;
const rivmColumns = [
  ['Eenzaam_28', 'p_eenzaam'],
  ['HoogRisicoOpAngstOfDepressie_25', 'p_angst_depressie'],
  ['MatigVeelRegieOverEigenLeven_27', 'p_regie'],
  ['Vrijwilligerswerk_33', 'p_vrijwilliger'],
  ['MoeiteMetRondkomen_38', 'p_moeite_rondkomen'],
] as const;

describe.runIf(present)('real municipalities', () => {
  it('builds all of Zwolle and keeps every figure of the sources', { timeout: 120_000 }, async () => {
    const bundle = await buildAndRead('GM0193');
    const count = (level: string): number => bundle.areas.filter((area) => area.level === level).length;
    expect([count('buurt'), count('wijk'), count('gemeente')]).toEqual([78, 16, 1]);
    expect(bundle.boundaries.get('buurt')?.features).toHaveLength(78);
    expect(bundle.boundaries.get('gemeente')?.features[0]?.geometry.type).toBe('Polygon');

    let hidden = 0;
    const agrees = (code: string, indicator: string, year: number, expected: number | undefined): void => {
      const found = valueAt(bundle, code, indicator, year);
      // small numbers are hidden (`model/suppress.ts`); what is shown is what the source says
      if (Number.isNaN(found) && expected !== undefined) hidden += 1;
      else expect(Number.isNaN(found) ? undefined : found, `${code} ${indicator}`).toBe(expected);
    };
    const kwb = table('nl_kerncijfers_2024_gemeente_wijk_buurt.csv').filter((row) => row.gemeentecode === 'GM0193');
    for (const row of kwb) {
      for (const [column, indicator] of kwbColumns) {
        const text = row[column] ?? '';
        agrees(row.regiocode ?? '', indicator, 2024, text === '' ? undefined : Number(text));
      }
    }
    const codes = new Set<string>(bundle.areas.map(({ code }) => code));
    const rivm = table('rivm_gezondheid_2020_18plus_nl.csv').filter((row) => codes.has(row.WijkenEnBuurten ?? ''));
    expect(rivm.length).toBeGreaterThan(90);
    for (const row of rivm) {
      for (const [column, indicator] of rivmColumns) {
        agrees(row.WijkenEnBuurten ?? '', indicator, 2020, Number(row[column]));
      }
    }
    expect(hidden).toBeLessThan(0.05 * (kwb.length * kwbColumns.length + rivm.length * rivmColumns.length));
  });

  it('builds Amersfoort and names the codes that no longer exist', () => {
    const bundle = assemble('GM0307');
    const codes = new Set<string>(bundle.areas.map(({ code }) => code));
    expect(bundle.areas.filter(({ level }) => level === 'buurt')).toHaveLength(145);
    const gone = table('rivm_gezondheid_2020_18plus_nl.csv')
      .map((row) => row.WijkenEnBuurten ?? '')
      .filter((code) => /^(BU|WK)0307/.test(code) && !codes.has(code));
    expect(gone.filter((code) => code.startsWith('BU'))).toHaveLength(20);
    const remarks = bundle.manifest.remarks.join('\n');
    for (const code of gone) expect(remarks).toContain(code);
  });

  it('builds Baarn from the attributes of the map service without one nodata number', {
    timeout: 120_000,
  }, async () => {
    const bundle = assemble('GM0308');
    expect(bundle.areas.filter(({ level }) => level === 'buurt')).toHaveLength(21);
    expect(bundle.values.filter(({ value }) => value < -90_000)).toEqual([]);
    expect(bundle.indicators.map(({ id }) => id)).toContain('p_eenpersoons');
  });
});
