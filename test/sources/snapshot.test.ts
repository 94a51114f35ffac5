import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import type { Column, Dataset } from '../../src/domain/dataset.ts';
import { readBoundaries } from '../../src/sources/boundaries.ts';
import { readBundle } from '../../src/sources/bundle.ts';
import { readManifest } from '../../src/sources/manifest.ts';
import { decodePlaces, encodePlaces, readPlacesSnapshot, readSnapshot } from '../../src/sources/snapshot.ts';
import { decodeSnapshot, encodeSnapshot } from '../../src/sources/snapshotText.ts';
import type { Files } from './bundleFixture.ts';
import { edit, folderOf, seal, smallBundle } from './bundleFixture.ts';

const small = await readBundle(folderOf(smallBundle()));
if (!small.ok) throw new Error(small.failure.sentence);
const { manifest, indicators } = small.value;

const bytes = (text: string) => new TextEncoder().encode(text);

function dataset(length: number, columns: readonly Column[]): Dataset {
  const areas = Array.from({ length }, (_, row) => ({
    code: `WK9901${String(row).padStart(2, '0')}` as AreaCode,
    name: `Wijk "${row}", <b>`,
    level: 'wijk' as const,
    parent: row % 2 === 0 ? ('GM9901' as AreaCode) : null,
    inhabitants: row % 3 === 0 ? null : row * 100,
    households: row,
  }));
  return { manifest, level: 'wijk', areas, indicators, columns };
}

const columnOf = (length: number): fc.Arbitrary<Column> => {
  const double = fc.double({ noDefaultInfinity: true }).map((value) => value + 0);
  const cells = fc.array(double, { minLength: length, maxLength: length }).map((values) => Float64Array.from(values));
  const codes = (max: number) =>
    fc.uint8Array({ min: 0, max, minLength: length, maxLength: length }).map((array) => new Uint8Array(array));
  return fc.record({
    indicator: fc.constantFrom('p_koop', 'woningen'),
    year: fc.integer({ min: 2000, max: 2030 }),
    values: cells,
    missing: codes(3),
    origin: codes(3),
    margins: fc.option(fc.record({ low: cells, high: cells })),
  });
};

describe('a snapshot', () => {
  it('gives back every dataset exactly, to the last bit of each double', () => {
    const any = fc.integer({ min: 0, max: 12 }).chain((length) => {
      return fc.tuple(fc.constant(length), fc.array(columnOf(length), { maxLength: 4 }));
    });
    fc.assert(
      fc.property(any, ([length, columns]) => {
        const before = dataset(length, columns);
        const after = decodeSnapshot(manifest, 'wijk', bytes(encodeSnapshot(before)));
        expect(after).toEqual({ ok: true, value: before });
      }),
    );
  });

  it('has one column on a line, null for what is missing, and rows under the reason', () => {
    const text = encodeSnapshot(
      dataset(3, [
        {
          indicator: 'p_koop',
          year: 2024,
          values: Float64Array.of(0.1, Number.NaN, 0),
          missing: Uint8Array.of(0, 1, 0),
          origin: Uint8Array.of(1, 0, 0),
          margins: null,
        },
      ]),
    );
    expect(text.split('\n')).toContain(
      '{"indicator":"p_koop","year":2024,"values":[0.1,null,0],"missing":{"suppressed":[1]},"origin":{"from_buurten":[0]}}',
    );
  });

  it.each([
    ['a list too short', '"values":[0.5]', '"values":[]'],
    ['text among the values', '"values":[0.5]', '"values":["0.5"]'],
    ['an unknown reason', '"missing":{}', '"missing":{"geheim":[0]}'],
    ['a row that is not there', '"missing":{}', '"missing":{"suppressed":[1]}'],
  ])('with %s is refused', (_, find, put) => {
    const column = {
      indicator: 'p_koop',
      year: 2024,
      values: Float64Array.of(0.5),
      missing: new Uint8Array(1),
      origin: new Uint8Array(1),
      margins: null,
    };
    const text = encodeSnapshot(dataset(1, [column]));
    expect(text).toContain(find);
    const snapshot = decodeSnapshot(manifest, 'wijk', bytes(text.replace(find, put)));
    expect(snapshot.ok ? '' : snapshot.failure.sentence).toBe('In snapshot.wijk.json klopt de kolom p_koop 2024 niet.');
  });

  it('of another level is refused', () => {
    const snapshot = decodeSnapshot(manifest, 'buurt', bytes(encodeSnapshot(dataset(0, []))));
    expect(snapshot.ok ? '' : snapshot.failure.sentence).toBe(
      'snapshot.buurt.json bevat het niveau wijk in plaats van buurt.',
    );
  });
});

describe('the first screen', () => {
  function withSnapshots(): Files {
    const files = smallBundle();
    files.set('snapshot.wijk.json', bytes(encodeSnapshot(dataset(2, []))));
    files.set('snapshot.places.json', bytes(encodePlaces({ projects: [], facilities: [], sites: [] })));
    seal(files);
    return files;
  }

  it('needs manifest, snapshot, boundaries and places, and nothing else', async () => {
    const files = withSnapshots();
    for (const name of ['areas.csv', 'values.csv', 'indicators.json', 'projects.csv']) files.delete(name);
    const folder = folderOf(files);
    expect((await readManifest(folder)).ok).toBe(true);
    expect((await readSnapshot(folder, 'wijk')).ok).toBe(true);
    expect((await readPlacesSnapshot(folder)).ok).toBe(true);
    const boundaries = await readBoundaries(folder, 'wijk');
    expect(boundaries.ok && boundaries.value.features).toHaveLength(2);
  });

  it('refuses a snapshot or boundary that was changed', async () => {
    const files = withSnapshots();
    edit(files, { file: 'snapshot.wijk.json', find: 'Wijk', put: 'Wyjk' });
    edit(files, { file: 'boundaries.wijk.geojson', find: '6.0', put: '6.1' });
    const snapshot = await readSnapshot(folderOf(files), 'wijk');
    const boundaries = await readBoundaries(folderOf(files), 'wijk');
    expect(snapshot.ok ? '' : snapshot.failure.sentence).toContain('de controlesom (SHA-256) klopt niet');
    expect(boundaries.ok ? '' : boundaries.failure.site?.file).toBe('boundaries.wijk.geojson');
  });

  it('of a bundle without snapshots says so', async () => {
    const snapshot = await readSnapshot(folderOf(smallBundle()), 'wijk');
    expect(snapshot.ok ? '' : snapshot.failure.sentence).toBe(
      'dataset.json noemt snapshot.wijk.json niet bij zijn bestanden.',
    );
  });

  it('gets the places back as they were', () => {
    const { projects, facilities, sites } = small.value;
    const places = { projects, facilities, sites };
    expect(decodePlaces(bytes(encodePlaces(places)))).toEqual({ ok: true, value: places });
  });
});
