import { describe, expect, it } from 'vitest';
import { axisEnds, namedPoints } from '../../src/export/pptxLabels.ts';

const chart = { w: 11.1, h: 5 };
const cross = { x: 100, y: 100 };

describe('names beside points', () => {
  it('stand to the right where there is room, and to the left at the edge', () => {
    const points = [
      { label: 'Noord', x: 90, y: 110 },
      { label: 'Wittenhuizen', x: 117.9, y: 90 },
    ];
    expect(namedPoints({ points, cross }, chart)).toEqual([
      { label: 'Noord', place: 'r' },
      { label: 'Wittenhuizen', place: 'l' },
    ]);
  });
  it('leave a name out rather than over another, and never the place of its point', () => {
    const points = Array.from({ length: 6 }, () => ({ label: 'Zelfde plek', x: 100, y: 100 }));
    const named = namedPoints({ points, cross }, chart);
    expect(named).toHaveLength(6);
    const shown = named.filter(({ label }) => label !== '').map(({ place }) => place);
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.length).toBeLessThan(6);
  });
  it('give a short name its room before a long one', () => {
    const points = [
      { label: 'Hoogwende en Zuiderpolder en nog een stuk verder weg', x: 100, y: 100 },
      { label: 'Oost', x: 103, y: 100 },
    ];
    expect(namedPoints({ points, cross }, chart)[1]).toEqual({ label: 'Oost', place: 'r' });
  });
});

describe('ends of an axis', () => {
  it('are fives around figures and crossing', () => {
    expect(axisEnds([89.1, 113.9], 100)).toEqual([85, 120]);
    expect(axisEnds([104, 106], 100)).toEqual([95, 110]);
    expect(axisEnds([104, 106], undefined)).toEqual([100, 110]);
    expect(axisEnds([], undefined)).toEqual([0, 10]);
  });
});
