import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrangeMarks as arrange,
  arrangeKinds,
  groupText,
  type ScreenPoint,
} from '../../../src/views/map/arrangeMarks.ts';

const arrangeMarks = (points: readonly ScreenPoint[]) => arrange(points, 26);

const distance = (a: { x: number; y: number }, b: { x: number; y: number }): number => Math.hypot(a.x - b.x, a.y - b.y);

describe('arrangeMarks', () => {
  it('leaves marks that stand apart where they are', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ];
    expect(arrangeMarks(points).map(({ x, y }) => ({ x, y }))).toEqual(points);
  });

  it('moves two marks on one spot apart, evenly', () => {
    const [a, b] = arrangeMarks([
      { x: 50, y: 50 },
      { x: 50, y: 50 },
    ]);
    if (a === undefined || b === undefined) throw new Error('a mark is lost');
    expect(distance(a, b)).toBeGreaterThan(24);
    expect(distance(a, { x: 50, y: 50 })).toBeCloseTo(distance(b, { x: 50, y: 50 }), 6);
    expect(a.origin).toEqual({ x: 50, y: 50 });
  });

  it('makes one disc of eight marks on one spot, and not of seven', () => {
    const pile = (count: number) => Array.from({ length: count }, () => ({ x: 10, y: 10 }));
    expect(arrangeMarks(pile(8)).map(({ members }) => members.length)).toEqual([8]);
    expect(arrangeMarks(pile(7))).toHaveLength(7);
  });

  it('joins overlapping marks when there are too many to move', () => {
    const street = Array.from({ length: 500 }, (_, index) => ({ x: index * 10, y: 0 }));
    expect(arrangeMarks(street).length).toBeLessThan(200);
  });

  it('draws every mark exactly once, never further than 60 px from its place', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 200 }) });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 60 }), (points) => {
        const placed = arrangeMarks(points);
        const members = placed.flatMap((mark) => mark.members).sort((a, b) => a - b);
        expect(members).toEqual(points.map((_, index) => index));
        for (const mark of placed) expect(distance(mark, mark.origin)).toBeLessThanOrEqual(60.001);
      }),
    );
  });

  it('gives the same picture twice', () => {
    const points = Array.from({ length: 30 }, (_, index) => ({ x: (index * 37) % 50, y: (index * 17) % 40 }));
    expect(arrangeMarks(points)).toEqual(arrangeMarks(points));
  });
});

describe('groupText', () => {
  it('is exact up to twenty and a lower bound above', () => {
    expect([8, 20, 21, 50, 51, 1500].map(groupText)).toEqual(['8', '20', '20+', '20+', '50+', '1000+']);
  });
});

describe('arrangeKinds', () => {
  const spot = (x: number) => ({ x, y: 0 });

  it('lets a site step aside for a project while there are few', () => {
    const [a, b] = arrangeKinds([spot(50), spot(50)], ['projects', 'sites'], 26);
    if (a === undefined || b === undefined) throw new Error('a mark is lost');
    expect(distance(a, b)).toBeGreaterThan(24);
  });

  it('keeps a few projects apart from five thousand sites, and loses nothing', () => {
    const sites = Array.from({ length: 5000 }, (_, index) => ({
      x: (index % 100) * 6,
      y: Math.floor(index / 100) * 6,
    }));
    const points = [spot(0), ...sites, spot(200)];
    const kinds = ['projects', ...sites.map(() => 'sites'), 'projects'];
    const placed = arrangeKinds(points, kinds, 26);
    for (const { members } of placed) expect(new Set(members.map((index) => kinds[index])).size).toBe(1);
    expect(placed.filter(({ members }) => kinds[members[0] ?? -1] === 'projects')).toHaveLength(2);
    const all = placed.flatMap(({ members }) => members).sort((a, b) => a - b);
    expect(all).toEqual(points.map((_, index) => index));
    for (const { origin, members } of placed) {
      const mean = members.reduce((sum, index) => sum + (points[index]?.x ?? Number.NaN), 0) / members.length;
      expect(origin.x).toBeCloseTo(mean, 6);
    }
  });
});
