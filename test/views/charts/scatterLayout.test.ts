import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Area, AreaCode } from '../../../src/domain/area.ts';
import { balanceOf } from '../../../src/model/balance.ts';
import type { Balance, IndexResult } from '../../../src/model/indexResult.ts';
import { layoutScatter, manyPoints, nearestPoint } from '../../../src/views/charts/scatterLayout.ts';
import { specOf } from '../../model/indices.ts';

const codeOf = (row: number) => `BU9901${String(row).padStart(4, '0')}` as AreaCode;

function areasOf(inhabitants: readonly (number | null)[]): readonly Area[] {
  return inhabitants.map((count, row) => ({
    code: codeOf(row),
    name: `Buurt ${row}`,
    level: 'buurt',
    parent: null,
    inhabitants: count,
    households: null,
  }));
}

function resultOf(shown: readonly number[]): IndexResult {
  const count = shown.length;
  return {
    spec: specOf([]),
    codes: shown.map((_, row) => codeOf(row)),
    score: Float64Array.from(shown, (value) => (value - 100) / 10),
    shown: Float64Array.from(shown),
    coverage: new Float64Array(count).fill(1),
    rank: new Int32Array(count),
    reason: new Uint8Array(count),
    nodes: new Map(),
    leaves: [],
    group: new Int32Array(count),
  };
}

const thresholds = { capacity: 100, load: 100 };
const balance = (capacity: readonly number[], load: readonly number[]): Balance =>
  balanceOf(resultOf(capacity), resultOf(load), thresholds, { kind: 'tertiles' });
const size = { width: 300, height: 300 };

describe('layoutScatter', () => {
  it('puts draagkracht to the right and draaglast upward, with the fields around the thresholds', () => {
    const layout = layoutScatter(balance([110, 90], [90, 112]), areasOf([1000, 1000]), thresholds, size);
    const [room, strengthen] = layout.points;
    expect(room?.x).toBeGreaterThan(layout.threshold.x);
    expect(room?.y).toBeGreaterThan(layout.threshold.y);
    expect(strengthen?.x).toBeLessThan(layout.threshold.x);
    expect(strengthen?.y).toBeLessThan(layout.threshold.y);
  });

  it('leaves out and counts areas that lack a score on either axis', () => {
    const layout = layoutScatter(
      balance([110, Number.NaN, 95], [90, 100, Number.NaN]),
      areasOf([1, 2, 3]),
      thresholds,
      size,
    );
    expect(layout.points.map((point) => point.row)).toEqual([0]);
    expect(layout.unplaced).toBe(2);
  });

  it('never places an unknown score at the threshold or at zero', () => {
    const layout = layoutScatter(balance([Number.NaN], [Number.NaN]), areasOf([500]), thresholds, size);
    expect(layout.points).toEqual([]);
    expect(Number.isFinite(layout.threshold.x) && Number.isFinite(layout.threshold.y)).toBe(true);
  });

  it('sizes marks by inhabitants, the unknown as the smallest', () => {
    const layout = layoutScatter(
      balance([90, 95, 105], [90, 95, 105]),
      areasOf([null, 10_000, 2500]),
      thresholds,
      size,
    );
    expect(layout.points.map((point) => point.radius)).toEqual([4, 9, 6.5]);
  });

  it('keeps all marks small when there are very many', () => {
    const scores = Array.from({ length: manyPoints }, (_, row) => 80 + (row % 40));
    const layout = layoutScatter(balance(scores, scores), areasOf(scores), thresholds, size);
    expect(new Set(layout.points.map((point) => point.radius))).toEqual(new Set([2.5]));
  });

  it('keeps every point and both thresholds inside the frame, whatever the scores', () => {
    const score = fc.double({ min: -500, max: 700, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score), { minLength: 1, maxLength: 20 }), (scores) => {
        const layout = layoutScatter(
          balance(
            scores.map(([capacity]) => capacity),
            scores.map(([, load]) => load),
          ),
          areasOf(scores.map(() => 100)),
          thresholds,
          size,
        );
        const { frame } = layout;
        for (const { x, y } of [...layout.points, layout.threshold]) {
          expect(x).toBeGreaterThan(frame.left);
          expect(x).toBeLessThan(frame.right);
          expect(y).toBeGreaterThan(frame.top);
          expect(y).toBeLessThan(frame.bottom);
        }
      }),
    );
  });
});

describe('nearestPoint', () => {
  const points = [
    { row: 0, x: 10, y: 10, radius: 4, cell: 0 },
    { row: 1, x: 20, y: 10, radius: 4, cell: 0 },
  ];

  it('finds the nearest within reach', () => {
    expect(nearestPoint(points, { x: 16, y: 10 }, 16)?.row).toBe(1);
    expect(nearestPoint(points, { x: 14, y: 10 }, 16)?.row).toBe(0);
  });

  it('finds nothing out of reach', () => {
    expect(nearestPoint(points, { x: 100, y: 100 }, 16)).toBeNull();
  });
});
