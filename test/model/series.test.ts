import { describe, expect, it } from 'vitest';
import { seriesOf } from '../../src/model/series.ts';
import { column } from '../state/inventedState.ts';

const years = [
  column('p', 2016, [10]),
  column('p', 2020, [12]),
  column('p', 2021, ['suppressed']),
  column('p', 2022, [15]),
  column('p', 2023, [[16, 'from_wijk']]),
  column('p', 2024, [[17, 'from_wijk']]),
];
const meanOf = ({ year }: { readonly year: number }) => (year === 2016 ? Number.NaN : year - 2000);

describe('seriesOf', () => {
  it('ends the line at a missing year and where the figure is of another making, not at years without a measurement', () => {
    const { points, own, reference, breaks } = seriesOf(years, 0, [], meanOf);
    expect(points.map(({ year, value }) => [year, value])).toEqual([
      [2016, 10],
      [2020, 12],
      [2021, Number.NaN],
      [2022, 15],
      [2023, 16],
      [2024, 17],
    ]);
    expect(points[2]?.missing).toBe('suppressed');
    expect(own).toEqual([[0, 1], [3], [4, 5]]);
    expect(reference).toEqual([[1, 2, 3, 4, 5]]);
    expect(breaks).toEqual([]);
  });

  it('ends both lines at a break, and leaves breaks outside the series out', () => {
    const note = 'andere vraag';
    const { own, reference, breaks } = seriesOf(
      years,
      0,
      [2016, 2018, 2024, 2025].map((year) => ({ year, note })),
      meanOf,
    );
    expect(breaks.map(({ year }) => year)).toEqual([2018, 2024]);
    expect(own).toEqual([[0], [1], [3], [4], [5]]);
    expect(reference).toEqual([[1, 2, 3, 4], [5]]);
  });

  it('keeps margins where there are any, and is empty without years', () => {
    const margins = { low: Float64Array.of(8), high: Float64Array.of(12) };
    const { points } = seriesOf([{ ...column('p', 2020, [10]), margins }, column('p', 2022, [11])], 0, [], meanOf);
    expect(points.map(({ low, high }) => [low, high])).toEqual([
      [8, 12],
      [Number.NaN, Number.NaN],
    ]);
    expect(seriesOf([], 0, [], meanOf)).toEqual({ points: [], own: [], reference: [], breaks: [] });
  });
});
