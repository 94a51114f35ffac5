import { describe, expect, it } from 'vitest';
import { completenessOf, coverageOf, type ExpectedFigure, indicatorQualities } from '../../src/model/quality.ts';
import { column, dataset } from '../state/inventedState.ts';

const [first, second, third] = dataset.indicators;
if (first === undefined || second === undefined || third === undefined) throw new Error('indicators expected');

const older = column('kracht', 2022, [1, 2, 3, 4]);
const newest = column('kracht', 2023, [1, 'suppressed', [3, 'from_buurten'], [4, 'from_gemeente']]);
const figures: readonly ExpectedFigure[] = [
  { indicator: { ...first, overlaps: [second.id] }, filled: [older, newest], newest },
  { indicator: second, filled: [], newest: null },
  {
    indicator: third,
    filled: [column('leeg', 2023, [5, 'not_applicable', 6, 7])],
    newest: column('leeg', 2023, [5, 'not_applicable', 6, 7]),
  },
];

describe('completenessOf', () => {
  it('counts what each area has of its own, in the newest year, and why the rest is not there', () => {
    const missing = { suppressed: 0, not_measured: 1, not_applicable: 0 };
    expect(completenessOf(figures, 4)).toEqual([
      { expected: 3, own: 2, computed: 0, borrowed: 0, missing },
      { expected: 3, own: 0, computed: 0, borrowed: 0, missing: { suppressed: 1, not_measured: 1, not_applicable: 1 } },
      { expected: 3, own: 2, computed: 1, borrowed: 0, missing },
      { expected: 3, own: 1, computed: 0, borrowed: 1, missing },
    ]);
  });

  it('is unknown, not complete, when nothing is expected', () => {
    expect(coverageOf({ own: 0, expected: 0 })).toBeNaN();
    expect(coverageOf({ own: 1, expected: 4 })).toBe(0.25);
  });
});

describe('indicatorQualities', () => {
  it('counts over the areas, and knows overlaps from either side', () => {
    const [one, two, three] = indicatorQualities(figures, 4);
    expect(one).toMatchObject({ expected: 4, own: 2, computed: 1, borrowed: 1, years: [2022, 2023], margins: false });
    expect(one?.missing.suppressed).toBe(1);
    expect(one?.overlaps.map(({ id }) => id)).toEqual([second.id]);
    expect(two?.overlaps.map(({ id }) => id)).toEqual([first.id]);
    expect(two).toMatchObject({ own: 0, years: [], missing: { not_measured: 4 } });
    expect(three?.overlaps).toEqual([]);
  });

  it('has margins as soon as one area has them', () => {
    const margins = { low: Float64Array.of(Number.NaN, 1), high: Float64Array.of(Number.NaN, 3) };
    const estimated = { ...column('kracht', 2023, [1, 2]), margins };
    expect(indicatorQualities([{ indicator: first, filled: [estimated], newest: estimated }], 2)[0]?.margins).toBe(
      true,
    );
  });

  it('counts 51 indicators over 14,500 areas in a moment', () => {
    const large = column(
      'kracht',
      2023,
      Array.from({ length: 14_500 }, (_, row) => (row % 7 === 0 ? 'suppressed' : row)),
    );
    const many = Array.from({ length: 51 }, () => ({ indicator: first, filled: [large], newest: large }));
    const start = performance.now();
    expect(indicatorQualities(many, 14_500)).toHaveLength(51);
    expect(completenessOf(many, 14_500)).toHaveLength(14_500);
    // tens of milliseconds on two busy cores; the bound only catches a square in the number of areas
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
