import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels } from '../../../src/views/charts/labels.ts';

const frame = { left: 0, top: 0, right: 300, bottom: 200 };
const request = (id: string, x: number, y: number, text = 'Haven') => ({ id, text, x, y, radius: 4 });

describe('placeLabels', () => {
  it('puts a name to the right where there is room', () => {
    const [label] = placeLabels([request('a', 100, 100)], frame);
    expect(label?.x).toBe(112);
    expect(label?.y).toBe(105);
  });

  it('puts a name to the left at the right edge', () => {
    const [label] = placeLabels([request('a', 290, 100)], frame);
    expect(label).toBeDefined();
    expect((label?.x ?? 0) + (label?.width ?? 0)).toBeLessThan(290);
  });

  it('prefers the side that covers no other point', () => {
    const [label] = placeLabels([request('a', 100, 100)], frame, [{ x: 125, y: 100 }]);
    expect((label?.x ?? 0) + (label?.width ?? 0)).toBeLessThan(100);
  });

  it('keeps two names of near points apart', () => {
    const [first, second] = placeLabels([request('a', 100, 100), request('b', 104, 100)], frame);
    const apart =
      Math.abs((first?.y ?? 0) - (second?.y ?? 0)) >= 18 ||
      (first?.x ?? 0) + (first?.width ?? 0) <= (second?.x ?? 0) ||
      (second?.x ?? 0) + (second?.width ?? 0) <= (first?.x ?? 0);
    expect(apart).toBe(true);
  });

  it('loses no name and starts none left of the frame', () => {
    const coordinate = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { maxLength: 8 }), (places) => {
        const labels = placeLabels(
          places.map(([x, y], index) => request(String(index), x, y)),
          frame,
        );
        expect(labels.map((label) => label.id)).toEqual(places.map((_, index) => String(index)));
        for (const label of labels) expect(label.x).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
