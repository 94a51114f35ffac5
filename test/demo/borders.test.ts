import { describe, expect, it } from 'vitest';
import { seed } from '../../scripts/demo/bundleTexts.ts';
import type { Point } from '../../scripts/demo/plane.ts';
import { doubleArea, segmentsOf } from '../../scripts/demo/plane.ts';
import { selfCrossing } from '../../src/sources/ring.ts';
import { gridPolygons, makeTexts, rowsOf, textOf } from './demoBundle.ts';

const texts = makeTexts(seed);
const buurten = gridPolygons(texts, 'buurt');
const wijken = gridPolygons(texts, 'wijk');
const gemeente = gridPolygons(texts, 'gemeente');

function rings(areas: ReadonlyMap<string, Point[][][]>): Point[][] {
  return [...areas.values()].flat(2);
}

function area(polygons: readonly Point[][][]): number {
  return polygons.flat().reduce((sum, ring) => sum + doubleArea(ring), 0);
}

function directedSegments(list: readonly Point[][]): string[] {
  return list.flatMap((ring) => segmentsOf(ring).map(([a, b]) => `${a} > ${b}`));
}

function reversed(segment: string): string {
  return segment.split(' > ').reverse().join(' > ');
}

/** Segments with area on one side only. */
function outerSegments(list: readonly Point[][]): string[] {
  const all = new Set(directedSegments(list));
  return [...all].filter((segment) => !all.has(reversed(segment))).sort();
}

describe('borders of Oeverstad', () => {
  it('cut the town into 16 wijken and 70 to 90 buurten with the codes of areas.csv', () => {
    expect(wijken.size).toBe(16);
    expect(buurten.size).toBeGreaterThanOrEqual(70);
    expect(buurten.size).toBeLessThanOrEqual(90);
    const coded = rowsOf(texts, 'areas.csv').map((row) => row.code);
    expect(coded.sort()).toEqual([...gemeente.keys(), ...wijken.keys(), ...buurten.keys()].sort());
  });

  it('are walked once from each side: no overlap and no sliver between neighbours', () => {
    const segments = directedSegments(rings(buurten));
    expect(new Set(segments).size).toBe(segments.length);
  });

  it.each([
    ['wijken', wijken],
    ['buurten', buurten],
  ])('leave exactly the border of the municipality when the inner borders of the %s fall away', (_, areas) => {
    expect(outerSegments(rings(areas))).toEqual(outerSegments(rings(gemeente)));
  });

  it('give every wijk exactly the land of its buurten, and the municipality that of all', () => {
    for (const [code, polygons] of wijken) {
      const parts = [...buurten].filter(([buurt]) => buurt.slice(2, 8) === code.slice(2));
      const sum = parts.reduce((total, [, part]) => total + area(part), 0);
      expect(area(polygons)).toBe(sum);
    }
    const whole = [...gemeente.values()].reduce((total, part) => total + area(part), 0);
    expect([...buurten.values()].reduce((total, part) => total + area(part), 0)).toBe(whole);
  });

  it('run counter-clockwise around land and clockwise around holes, and start where they end', () => {
    for (const polygon of [buurten, wijken, gemeente].flatMap((areas) => [...areas.values()].flat())) {
      polygon.forEach((ring, i) => {
        expect(ring[0]).toEqual(ring.at(-1));
        expect(Math.sign(doubleArea(ring))).toBe(i === 0 ? 1 : -1);
      });
    }
  });

  it('cross themselves nowhere', () => {
    for (const ring of [...rings(buurten), ...rings(wijken), ...rings(gemeente)]) {
      expect(selfCrossing(ring.map((p) => [...p]))).toBeNull();
    }
  });

  it('hold a buurt in two parts and a buurt around a village', () => {
    const parts = [...buurten.values()].filter((polygons) => polygons.length > 1);
    expect(parts.length).toBeGreaterThanOrEqual(1);
    const holes = [...buurten.values()].flat().flatMap((polygon) => polygon.slice(1));
    const filled = holes.filter((hole) => {
      const inner = hole.slice().reverse();
      return rings(buurten).some((ring) => outerSegments([ring]).join() === outerSegments([inner]).join());
    });
    expect(filled.length).toBeGreaterThanOrEqual(1);
  });

  it('make no sliver: each part is large for its border', () => {
    for (const [outer = []] of [...buurten.values()].flat()) {
      const length = segmentsOf(outer).reduce(
        (sum, [a, b]) => sum + Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2),
        0,
      );
      // 1 for a circle; below 0.1 something is a thread
      expect((2 * Math.PI * doubleArea(outer)) / length ** 2).toBeGreaterThan(0.1);
    }
  });

  it('lie in open water, so that they cover no real town', () => {
    const points = rings(gemeente).flat();
    expect(Math.min(...points.map((p) => p[0]))).toBeGreaterThan(5.11e5);
    expect(Math.max(...points.map((p) => p[0]))).toBeLessThan(5.36e5);
    expect(Math.min(...points.map((p) => p[1]))).toBeGreaterThan(52.49e5);
    expect(Math.max(...points.map((p) => p[1]))).toBeLessThan(52.63e5);
  });

  it('fit in a small readable file with a feature per line', () => {
    const text = textOf(texts, 'boundaries.buurt.geojson');
    expect(text.length).toBeLessThan(400_000);
    expect(text.split('\n').filter((line) => line.startsWith('{"type":"Feature",'))).toHaveLength(buurten.size);
  });
});
