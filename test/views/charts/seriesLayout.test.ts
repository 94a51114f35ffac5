import { describe, expect, it } from 'vitest';
import { seriesOf } from '../../../src/model/series.ts';
import { layoutSeries } from '../../../src/views/charts/seriesLayout.ts';
import { column } from '../../state/inventedState.ts';

const years = [
  column('p', 2014, [10]),
  column('p', 2018, [20]),
  column('p', 2020, ['suppressed']),
  column('p', 2022, [30]),
  column('p', 2024, [10]),
];
const lay = (breaks: readonly number[] = [], columns = years) =>
  layoutSeries(
    seriesOf(
      columns,
      0,
      breaks.map((year) => ({ year, note: 'anders' })),
      () => 15,
    ),
    320,
    String,
  );
const pairs = (points = '') => points.split(' ').map((pair) => pair.split(',').map(Number));

describe('layoutSeries', () => {
  it('puts years at their distance in time, and leaves a gap where the area has no figure', () => {
    const { own, dots, reference, left } = lay();
    expect(own).toHaveLength(2);
    expect(reference).toHaveLength(1);
    const [[first = 0] = [], [second = 0] = []] = pairs(own[0]);
    const [[third = 0] = [], [fourth = 0] = []] = pairs(own[1]);
    // 2014 to 2018 takes twice the room of 2022 to 2024
    expect((second - first) / (fourth - third)).toBeCloseTo(2, 6);
    expect(first).toBeGreaterThan(left);
    expect(dots.map(({ place }) => place)).toEqual([0, 1, 3, 4]);
  });

  it('puts higher figures higher, and holds every figure', () => {
    const { dots, base } = lay();
    const [low, middle, high] = dots;
    expect(low?.y).toBeGreaterThan(middle?.y ?? Number.NaN);
    expect(middle?.y).toBeGreaterThan(high?.y ?? Number.NaN);
    for (const { y } of dots) {
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(base);
    }
  });

  it('marks a break between the years it parts', () => {
    const { breaks, years: ticks, reference } = lay([2023]);
    const at = (year: number) => ticks.find(({ value }) => value === year)?.at ?? Number.NaN;
    expect(breaks).toHaveLength(1);
    expect(breaks[0]).toBeCloseTo((at(2022) + at(2024)) / 2, 6);
    expect(reference).toHaveLength(1);
  });

  it('bands stretches with margins and gives a lone year a whisker', () => {
    const margins = { low: Float64Array.of(8), high: Float64Array.of(12) };
    const sure = (year: number, cell: number | 'suppressed') => ({ ...column('p', year, [cell]), margins });
    const { bands, whiskers } = lay([], [sure(2016, 10), sure(2018, 11), sure(2020, 'suppressed'), sure(2022, 9)]);
    expect(bands.map((band) => pairs(band).length)).toEqual([4]);
    expect(whiskers).toHaveLength(1);
    expect(whiskers[0]?.from).toBeGreaterThan(whiskers[0]?.to ?? Number.NaN);
  });

  it('labels the newest year always, and no two years on top of each other', () => {
    const every = Array.from({ length: 20 }, (_, n) => column('p', 2005 + n, [n]));
    const { years: ticks } = lay([], every);
    expect(ticks.at(-1)?.value).toBe(2024);
    ticks.slice(1).forEach(({ at }, place) => {
      expect(at - (ticks[place]?.at ?? 0)).toBeGreaterThanOrEqual(40);
    });
  });

  it('stands one figure in a chart of its own', () => {
    const { own, dots } = lay([], [column('p', 2020, [5])]);
    expect(own).toEqual([]);
    expect(dots.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });
});
