import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FailureSite } from '../../src/domain/failure.ts';
import { readBundle } from '../../src/sources/bundle.ts';
import type { Edit, Files } from './bundleFixture.ts';
import { edit, edited, fixtures, folderOf, seal, smallBundle, textOf } from './bundleFixture.ts';

/** One way to spoil the small bundle, and what must be said about it. */
interface Ugliness {
  readonly edits?: readonly Edit[];
  readonly remove?: readonly string[];
  /** false: the manifest keeps the old sizes and hashes */
  readonly sealed?: boolean;
  readonly sentence: string;
  readonly site: FailureSite;
}

async function read(files: Files) {
  const bundle = await readBundle(folderOf(files));
  if (!bundle.ok) throw new Error(bundle.failure.sentence);
  return bundle.value;
}

describe('a sound bundle', () => {
  it('is read whole', async () => {
    const bundle = await read(smallBundle());
    expect(bundle.areas.map((area) => area.code)).toEqual([
      'GM9901',
      'WK990101',
      'WK990102',
      'BU99010101',
      'BU99010102',
      'BU99010201',
      'BU99010202',
    ]);
    expect(bundle.values).toHaveLength(33);
    expect(bundle.values[0]).toEqual({
      area: 'BU99010101',
      indicator: 'woningen',
      year: 2024,
      value: 500,
      missing: 0,
      low: Number.NaN,
      high: Number.NaN,
    });
    expect(bundle.projects[0]?.brings).toEqual(['ontmoetingsruimte', 'wasserette']);
    expect(bundle.projects[1]).toMatchObject({ placesVragers: null, placesDragers: null, brings: [] });
    expect(bundle.sites[1]).toMatchObject({ hectares: null, lowStimulus: true, greenBlueNetwork: null });
    expect(bundle.indices.map((index) => index.id)).toEqual(['proef']);
    expect(bundle.manifest.remarks).toEqual([]);
  });

  it('keeps missing apart from zero', async () => {
    const { values, areas } = await read(smallBundle());
    const cell = (indicator: string) => values.find((row) => row.area === 'BU99010202' && row.indicator === indicator);
    expect(cell('woningen')).toMatchObject({ value: 0, missing: 0 });
    expect(cell('p_65plus')).toMatchObject({ value: Number.NaN, missing: 1 });
    expect(areas.find((area) => area.code === 'BU99010202')?.inhabitants).toBe(0);
  });

  it('lets quotes, commas and markup in a name through as text', async () => {
    const bundle = await read(smallBundle());
    const name = `Kade "Zuid", <b>&amp;</b> 't Veer`;
    expect(bundle.areas.find((area) => area.code === 'BU99010102')?.name).toBe(name);
    const feature = bundle.boundaries.get('buurt')?.features.find(({ properties }) => properties.name === name);
    expect(feature?.properties.code).toBe('BU99010102');
  });

  it('keeps a multipolygon and its hole', async () => {
    const { boundaries } = await read(smallBundle());
    const area = boundaries.get('buurt')?.features.find(({ properties }) => properties.code === 'BU99010202');
    expect(area?.geometry.type).toBe('MultiPolygon');
    const rings =
      area?.geometry.type === 'MultiPolygon' ? area.geometry.coordinates.map((polygon) => polygon.length) : [];
    expect(rings).toEqual([2, 1]);
  });

  it('reads the same from a file with a byte order mark, CRLF and empty lines', async () => {
    const files = smallBundle();
    const text = `\uFEFF${textOf(files, 'values.csv').replaceAll('\n', '\r\n')}\r\n\r\n`;
    files.set('values.csv', new TextEncoder().encode(text));
    seal(files);
    expect((await read(files)).values).toEqual((await read(smallBundle())).values);
  });

  it('counts rows as a spreadsheet does, empty and broken lines included', async () => {
    const files = edited(
      { file: 'projects.csv', find: 'met <i>tuin</i>', put: 'met\ntuin' },
      { file: 'projects.csv', find: 'P2,Flexkade', put: '\nP2,' },
    );
    const bundle = await readBundle(folderOf(files));
    expect(bundle.ok ? null : bundle.failure.site).toMatchObject({ file: 'projects.csv', row: 4, column: 'name' });
  });
});

describe('a bundle that is poor but sound', () => {
  it('may hold one area only', async () => {
    const files = smallBundle();
    edit(files, { file: 'dataset.json', find: '"buurt",', put: '' });
    edit(files, { file: 'dataset.json', find: '"wijk",', put: '' });
    for (const gone of ['projects.csv', 'sites.csv', 'facilities.csv', 'indices/proef.json']) files.delete(gone);
    for (const gone of ['boundaries.buurt.geojson', 'boundaries.wijk.geojson']) files.delete(gone);
    files.set(
      'areas.csv',
      bytes('code,name,level,parent,inhabitants,households\nGM9901,Oeverstad,gemeente,,1800,900\n'),
    );
    files.set('values.csv', bytes('area_code,indicator,year,value,missing\nGM9901,wmo_1000,2023,45.5,\n'));
    seal(files);
    const bundle = await read(files);
    expect(bundle.areas).toHaveLength(1);
    expect(bundle.projects).toEqual([]);
  });

  it('may have no value at all', async () => {
    const files = smallBundle();
    const rows = textOf(files, 'values.csv').trim().split('\n');
    const missing = rows.slice(1).map((row) => `${row.split(',').slice(0, 3).join(',')},,not_measured,,`);
    files.set('values.csv', bytes(`${[rows[0], ...missing].join('\n')}\n`));
    seal(files);
    expect((await read(files)).values.every((row) => Number.isNaN(row.value) && row.missing === 2)).toBe(true);
  });

  it('without the wijk level may point a buurt to its gemeente, or to nothing', async () => {
    const files = smallBundle();
    edit(files, { file: 'dataset.json', find: '"wijk",', put: '' });
    files.delete('boundaries.wijk.geojson');
    const areas = textOf(files, 'areas.csv')
      .split('\n')
      .filter((row) => !row.startsWith('WK'));
    files.set('areas.csv', bytes(areas.join('\n').replaceAll('WK990101', 'GM9901').replaceAll('WK990102', '')));
    const values = textOf(files, 'values.csv')
      .split('\n')
      .filter((row) => !row.startsWith('WK'));
    files.set('values.csv', bytes(values.join('\n')));
    seal(files);
    expect((await read(files)).areas.map((area) => area.parent)).toEqual([null, 'GM9901', 'GM9901', null, null]);
  });

  it('with an area that has no boundary says so', async () => {
    const files = smallBundle();
    const lines = textOf(files, 'boundaries.buurt.geojson')
      .split('\n')
      .filter((line) => !line.includes('BU99010102'));
    files.set('boundaries.buurt.geojson', bytes(lines.join('\n')));
    seal(files);
    expect((await read(files)).manifest.remarks).toEqual([
      'Zonder grens, dus wel in de tabel en niet op de kaart: BU99010102.',
    ]);
  });

  it('with a file that the manifest does not name says so, once', async () => {
    const files = smallBundle();
    files.set('aantekeningen.txt', bytes('…'));
    const remark = 'Niet gelezen, want dataset.json noemt het niet: aantekeningen.txt.';
    expect((await read(files)).manifest.remarks).toEqual([remark]);
    edit(files, { file: 'dataset.json', find: '"remarks": []', put: `"remarks": [${JSON.stringify(remark)}]` });
    expect((await read(files)).manifest.remarks).toEqual([remark]);
  });
});

describe('a bundle that breaks a rule is refused with file, place and value', () => {
  const folder = join(fixtures, 'lelijk');
  it.each(readdirSync(folder).map((name) => name.replace('.json', '')))('%s', async (name) => {
    const ugly: Ugliness = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    const files = smallBundle();
    for (const each of ugly.edits ?? []) edit(files, each);
    for (const gone of ugly.remove ?? []) files.delete(gone);
    if (ugly.sealed !== false) seal(files);
    const bundle = await readBundle(folderOf(files));
    expect(bundle.ok ? null : bundle.failure).toMatchObject({ sentence: ugly.sentence, site: ugly.site });
  });

  it('text in another encoding than UTF-8', async () => {
    const files = smallBundle();
    files.set('areas.csv', Uint8Array.from([...bytes(textOf(files, 'areas.csv')), 0xe9]));
    seal(files);
    const bundle = await readBundle(folderOf(files));
    expect(bundle.ok ? '' : bundle.failure.sentence).toBe(
      'areas.csv is geen tekst in UTF-8; sla het bestand opnieuw op als UTF-8.',
    );
  });

  it('an empty file', async () => {
    const files = smallBundle();
    files.set('areas.csv', new Uint8Array(0));
    seal(files);
    const bundle = await readBundle(folderOf(files));
    expect(bundle.ok ? '' : bundle.failure.sentence).toBe('areas.csv is leeg.');
  });
});

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
