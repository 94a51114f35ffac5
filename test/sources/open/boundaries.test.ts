import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { AreaLevel } from '../../../src/domain/area.ts';
import { areaList } from '../../../src/sources/open/areaList.ts';
import { type ChosenBoundaries, chooseBoundaries } from '../../../src/sources/open/chooseBoundaries.ts';
import { dissolve } from '../../../src/sources/open/dissolve.ts';
import { matchReading } from '../../../src/sources/open/matchReading.ts';
import { ringArea, ringContains, tidyRing } from '../../../src/sources/open/ringMeasure.ts';
import { oeverstad, reading, unwrapped } from './openFixture.ts';

const figures = reading('oeverstad/cijfers.csv');
const { areas } = unwrapped(areaList([figures], { code: oeverstad, name: 'Oeverstad' }));

function choose(...paths: readonly string[]): ChosenBoundaries {
  return chooseBoundaries(
    areas,
    [figures, ...paths.map(reading)].map((each) => matchReading(each, areas)),
  );
}

/** m² of everything drawn at a level, holes taken off */
function areaOf({ byLevel }: ChosenBoundaries, level: AreaLevel): number {
  return (byLevel.get(level)?.features ?? [])
    .flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates))
    .flat()
    .reduce((sum, ring) => sum + ringArea(ring), 0);
}

const square = (x: number, y: number, size = 0.01): Position[] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];

describe('rings', () => {
  it('measures a square of a hundredth of a degree on the equator', () => {
    expect(ringArea(square(0, 0)) / 1113.2 ** 2).toBeCloseTo(1, 9);
    expect(ringArea(square(0, 0).reverse())).toBeLessThan(0);
  });

  it('closes, rounds and turns a ring, and drops one without corners', () => {
    const open: Position[] = [
      [0, 0],
      [0, 1],
      [0, 1.0000001],
      [1, 1],
    ];
    expect(tidyRing(open, true)).toEqual([
      [0, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ]);
    expect(
      tidyRing(
        [
          [0, 0],
          [1, 1],
          [0, 0],
        ],
        true,
      ),
    ).toBeNull();
  });

  it('knows inside from outside', () => {
    expect(ringContains(square(0, 0), [0.005, 0.005])).toBe(true);
    expect(ringContains(square(0, 0), [0.015, 0.005])).toBe(false);
  });
});

describe('dissolve', () => {
  it('joins two squares into one ring without the line between them', () => {
    const [polygon, ...others] = dissolve([[[square(5, 52)]], [[square(5.01, 52)]]]) ?? [];
    expect(others).toEqual([]);
    expect(polygon?.[0]).toHaveLength(7);
  });

  it('keeps a hole that nobody fills and loses one that somebody does', () => {
    const around: Position[][] = [square(5, 52, 0.03), square(5.01, 52.01).reverse()];
    expect(dissolve([[around]])?.[0]).toHaveLength(2);
    expect(dissolve([[around], [[square(5.01, 52.01)]]])?.[0]).toHaveLength(1);
  });

  it('gives two rings to squares that touch in a corner', () => {
    const row = dissolve([[[square(5, 52)]], [[square(5.01, 52)]], [[square(5.02, 52.01)]]]);
    expect(row).toHaveLength(2);
  });

  it('refuses borders that are not shared', () => {
    expect(dissolve([[[square(5, 52)]], [[square(5.0102, 52)]]])).toBeNull();
    expect(dissolve([[[square(5, 52)]], [[square(5.0098, 52)]]])).toBeNull();
  });
});

describe('chooseBoundaries', () => {
  const fine = choose('oeverstad/grenzen-grof.geojson', 'oeverstad/grenzen-fijn.geojson');

  it('prefers full resolution and makes wijken and gemeente of the buurten', () => {
    expect(fine.remarks.join()).toContain('grenzen-fijn');
    expect(fine.byLevel.get('buurt')?.features).toHaveLength(5);
    expect(fine.byLevel.get('wijk')?.features.map(({ geometry }) => geometry.type)).toEqual(['Polygon', 'Polygon']);
    expect(areaOf(fine, 'wijk') / areaOf(fine, 'buurt')).toBeCloseTo(1, 3);
    expect(areaOf(fine, 'gemeente') / areaOf(fine, 'buurt')).toBeCloseTo(1, 3);
    expect(fine.byLevel.get('gemeente')?.features[0]?.geometry.coordinates).toHaveLength(1);
  });

  it('turns outer rings counter-clockwise and holes clockwise', () => {
    for (const { geometry } of fine.byLevel.get('buurt')?.features ?? []) {
      if (geometry.type !== 'Polygon') throw new Error('expected one polygon');
      const [outer = [], ...holes] = geometry.coordinates;
      expect(ringArea(outer)).toBeGreaterThan(0);
      for (const hole of holes) expect(ringArea(hole)).toBeLessThan(0);
    }
  });

  it('keeps the parts, and says so, when borders are not shared', () => {
    const coarse = choose('oeverstad/grenzen-grof.geojson');
    expect(coarse.remarks.join()).toContain('sluiten niet precies op elkaar aan');
    expect(coarse.byLevel.get('gemeente')?.features[0]?.geometry.type).toBe('MultiPolygon');
  });

  it('leaves out a boundary that crosses itself, and names what is not on the map', () => {
    const broken = choose('ugly/grens-kruist-zichzelf.geojson');
    expect(broken.byLevel.get('buurt')?.features).toHaveLength(4);
    expect(broken.remarks.join()).toContain('kruist, is weggelaten: BU99010202');
    expect(broken.remarks.join()).toContain('Werkhaven (BU99010202)');
  });

  it('draws nothing without a file', () => {
    const none = choose();
    expect(none.byLevel.get('buurt')?.features).toEqual([]);
    expect(none.remarks.join()).toContain('Zonder grens in de bestanden');
  });
});
