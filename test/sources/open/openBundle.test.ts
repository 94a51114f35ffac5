import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Bundle, ValueRow } from '../../../src/domain/bundle.ts';
import { readBundle } from '../../../src/sources/bundle.ts';
import { memoryFolder } from '../../../src/sources/memoryFolder.ts';
import { bundleText } from '../../../src/sources/open/bundleText.ts';
import { openBundle } from '../../../src/sources/open/openBundle.ts';
import { recognise } from '../../../src/sources/open/recognise.ts';
import { indicators, recipes, sources } from '../../data/dataFiles.ts';
import { oeverstad, openFixture, openFixtures, sentenceOf, unwrapped } from './openFixture.ts';

const municipality = { code: oeverstad, name: 'Oeverstad' };
const catalogue = { indicators, sources, recipes: [...recipes.values()] };

function built(files: readonly string[]): ReturnType<typeof openBundle> {
  const recognised = files.map((file) => recognise(openFixture(file))).filter((source) => source !== null);
  return openBundle({ municipality, figureYear: 2024 }, recognised, catalogue);
}

const everything = readdirSync(join(openFixtures, 'oeverstad')).map((file) => `oeverstad/${file}`);
const bundle = unwrapped(built(everything));

function row({ values }: Bundle, area: string, indicator: string, year: number): ValueRow | undefined {
  return values.find((value) => value.area === area && value.indicator === indicator && value.year === year);
}

describe('a bundle of open figures', () => {
  it('nests the areas and knows who lives there', () => {
    expect(bundle.areas.map(({ code, parent, inhabitants }) => [code, parent, inhabitants])).toEqual([
      ['GM9901', null, 4110],
      ['WK990101', 'GM9901', 2500],
      ['WK990102', 'GM9901', 1610],
      ['BU99010101', 'WK990101', 1500],
      ['BU99010102', 'WK990101', 1000],
      ['BU99010201', 'WK990102', 1570],
      ['BU99010202', 'WK990102', 40],
      ['BU99010203', 'WK990102', 0],
    ]);
    expect(bundle.areas[1]?.name).toBe('Oude Stad');
  });

  it('joins the figures of all files', () => {
    expect(row(bundle, 'BU99010101', 'p_eenzaam', 2020)).toMatchObject({ value: 49, low: 46, high: 52, missing: 0 });
    expect(row(bundle, 'BU99010101', 'p_eenzaam_65', 2016)?.value).toBe(48);
    expect(row(bundle, 'WK990101', 'lbm_fysiek', 2022)?.value).toBe(-0.02);
    expect(row(bundle, 'BU99010101', 'inwoners', 2023)?.value).toBe(1480);
    expect(row(bundle, 'BU99010101', 'inwoners', 2024)?.value).toBe(1500);
  });

  it('makes rates of parts, with the inhabitants of that year', () => {
    // 60 / 1,500 and 57 / 1,480
    expect(row(bundle, 'BU99010101', 'misdrijven_1000', 2024)?.value).toBe(40);
    expect(row(bundle, 'BU99010101', 'misdrijven_1000', 2023)?.value).toBe(38.5);
    expect(row(bundle, 'BU99010202', 'misdrijven_1000', 2024)).toMatchObject({ missing: 1 });
    expect(bundle.values.some(({ indicator }) => indicator === 'misdrijven')).toBe(false);
  });

  it('prefers the later edition where two tables give the same figure, and says so', () => {
    expect(row(bundle, 'BU99010101', 'p_goed_gezond', 2020)?.value).toBe(80.1);
    expect(bundle.manifest.remarks.join()).toContain('Ervaart goede gezondheid (18+) (2020)');
  });

  it('keeps exactly one of value and reason in every row, each once', () => {
    expect(bundle.values.filter(({ value, missing }) => Number.isNaN(value) !== missing > 0)).toEqual([]);
    const keys = bundle.values.map(({ area, indicator, year }) => `${area} ${indicator} ${year}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('names only sources it used, what the recipes miss, and that the data are real', () => {
    const { manifest } = bundle;
    expect(manifest.sources.map(({ id }) => id)).toEqual([
      'kwb',
      'nabijheid',
      'rivm',
      'leefbaarometer',
      'politie',
      'gemeente',
      'grenzen',
    ]);
    expect(manifest.invented).toBe(false);
    expect(manifest.remarks).toContain('Geen enkel cijfer van Sociale huur is er: Woningen van corporaties.');
    expect(manifest.remarks.join()).toContain('4 van de 10 cijfers van Draagkracht ontbreken: Sociale samenhang');
  });

  it('is read back by the application without a remark', async () => {
    const encoder = new TextEncoder();
    const files = new Map([...bundleText(bundle)].map(([name, text]) => [name, encoder.encode(text)]));
    const read = unwrapped(await readBundle(unwrapped(memoryFolder('x', files, async (bytes) => bytes))));
    expect(read.areas).toEqual(bundle.areas);
    expect(read.values).toEqual(bundle.values);
    expect(read.boundaries.get('wijk')).toEqual(bundle.boundaries.get('wijk'));
    expect(read.projects).toEqual([]);
    expect(read.manifest.remarks).toEqual(bundle.manifest.remarks);
  });

  it('writes the same text twice, one area per line', () => {
    const text = bundleText(unwrapped(built([...everything].reverse())));
    expect(text).toEqual(bundleText(bundle));
    expect(text.get('boundaries.buurt.geojson')?.trimEnd().split('\n')).toHaveLength(7);
    expect(text.get('projects.csv')?.split('\n')).toHaveLength(2);
  });

  it('is made of boundaries with attributes alone', () => {
    const alone = unwrapped(built(['pdok/kenmerken.geojson']));
    expect(alone.areas.map(({ code }) => code)).toEqual(['GM9901', 'WK990101', 'BU99010101', 'BU99010102']);
    expect(alone.manifest.boundaryYear).toBe(2023);
    expect(row(alone, 'BU99010101', 'bijstand_1000', 2023)?.value).toBe(40.5);
  });

  it('fails when no file lists the buurten, and on a broken row of a file it needs', () => {
    expect(sentenceOf(built(['oeverstad/gezondheid-a.csv']))).toContain('geeft de buurten van Oeverstad');
    expect(sentenceOf(built(['oeverstad/cijfers.csv', 'ugly/dubbel-cijfer.csv']))).toContain('komt twee keer voor');
  });
});
