import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ringFlaw, selfCrossing } from '../../src/sources/ring.ts';

const square = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];

describe('ringFlaw', () => {
  it('accepts a closed ring', () => {
    expect(ringFlaw(square)).toBeNull();
  });

  it.each([
    [
      'NaN',
      [
        [0, 0],
        [Number.NaN, 1],
        [1, 1],
        [0, 0],
      ],
      'een hoekpunt is geen getallenpaar',
    ],
    [
      'infinity',
      [
        [0, 0],
        [1, Number.POSITIVE_INFINITY],
        [1, 1],
        [0, 0],
      ],
      'een hoekpunt is geen getallenpaar',
    ],
    ['one coordinate', [[0, 0], [1], [1, 1], [0, 0]], 'een hoekpunt is geen getallenpaar'],
    ['nothing', [], 'een ring heeft geen hoekpunten'],
  ])('refuses %s', (_, ring, rule) => {
    expect(ringFlaw(ring)?.rule).toBe(rule);
  });
});

describe('selfCrossing', () => {
  it('finds the two crossings of a bow tie and of a long ring', () => {
    expect(
      selfCrossing([
        [0, 0],
        [4, 4],
        [4, 0],
        [0, 4],
        [0, 0],
      ]),
    ).not.toBeNull();
    const wave = Array.from({ length: 500 }, (_, i) => [i / 10, Math.sin(i / 10) / 10]);
    expect(selfCrossing([...wave, [50, 5], [-1, 5], [0, 0]])).toBeNull();
    expect(selfCrossing([...wave, [50, 5], [25, -5], [-1, 5], [0, 0]])).not.toBeNull();
  });

  it('lets a ring touch itself in a vertex', () => {
    expect(
      selfCrossing([
        [0, 0],
        [4, 0],
        [2, 2],
        [4, 4],
        [0, 4],
        [2, 2],
        [0, 0],
      ]),
    ).toBeNull();
  });

  it('never accuses a star-shaped ring, however it is turned', () => {
    const radii = fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 3, maxLength: 60 });
    fc.assert(
      fc.property(radii, fc.double({ min: 0, max: 6.28, noNaN: true }), (lengths, turn) => {
        const at = (length: number, i: number) => {
          const angle = turn + (i / lengths.length) * 2 * Math.PI;
          return [5 + length * Math.cos(angle), 52 + length * Math.sin(angle)];
        };
        const ring = lengths.map(at);
        return selfCrossing([...ring, ring[0] ?? []]) === null;
      }),
    );
  });
});
