import { describe, expect, it } from 'vitest';
import type { Area, AreaCode } from '../../src/domain/area.ts';
import { type CheckOutcome, checkData, type DataCheck } from '../../src/model/dataChecks.ts';
import { areas, boundaries, column, dataset } from '../state/inventedState.ts';

const town = (inhabitants: number | null): Area => ({
  code: 'GM9901' as AreaCode,
  name: 'Oeverstad',
  level: 'gemeente',
  parent: null,
  inhabitants,
  households: null,
});
const outcome = (outcomes: readonly CheckOutcome[], check: DataCheck) => {
  const found = outcomes.find((each) => each.check === check);
  return { checked: found?.checked, failing: found?.failing };
};

describe('checkData', () => {
  it('passes what is whole, and does not pass what it could not check', () => {
    // 1000 + 3000 + 2000 + 40
    const outcomes = checkData(dataset, [town(6040)], boundaries);
    expect(outcome(outcomes, 'boundaries')).toEqual({ checked: 4, failing: [] });
    expect(outcome(outcomes, 'figures')).toEqual({ checked: 4, failing: [] });
    expect(outcome(outcomes, 'sums')).toEqual({ checked: 1, failing: [] });
    expect(outcome(outcomes, 'margins')).toEqual({ checked: 0, failing: [] });
    expect(outcome(checkData(dataset, null, null), 'boundaries').checked).toBe(0);
    expect(outcome(checkData(dataset, null, null), 'sums').checked).toBe(0);
    expect(outcome(checkData(dataset, [town(null)], null), 'sums').checked).toBe(0);
  });

  it('allows a sum the rounding of its four parts, and no more', () => {
    expect(outcome(checkData(dataset, [town(6060)], boundaries), 'sums').failing).toEqual([]);
    expect(outcome(checkData(dataset, [town(6061)], boundaries), 'sums').failing).toEqual(['Oeverstad']);
  });

  it('names an area without a boundary, and one that only has figures of a larger area', () => {
    const open = { ...boundaries, features: boundaries.features.slice(1) };
    expect(outcome(checkData(dataset, null, open), 'boundaries').failing).toEqual(['Wijk 1']);
    const borrowed = { ...dataset, columns: [column('kracht', 2023, [1, 2, 3, [4, 'from_gemeente']])] };
    expect(outcome(checkData(borrowed, null, null), 'figures').failing).toEqual(['Wijk 4']);
  });

  it('names an estimate outside its own margins, by indicator, year and area', () => {
    const margins = { low: Float64Array.of(8, 8, Number.NaN, 8), high: Float64Array.of(12, 12, Number.NaN, 12) };
    const estimated = { ...dataset, columns: [{ ...column('kracht', 2023, [12, 12.5, 90, 'suppressed']), margins }] };
    expect(outcome(checkData(estimated, null, null), 'margins')).toEqual({
      checked: 2,
      failing: ['kracht 2023, Wijk 2'],
    });
  });

  it('has nothing to say of no areas', () => {
    const empty = { ...dataset, areas: [], columns: [] };
    expect(checkData(empty, null, null).every(({ checked, failing }) => checked === 0 && failing.length === 0)).toBe(
      true,
    );
    expect(areas).toHaveLength(4);
  });
});
