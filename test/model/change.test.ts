import { describe, expect, it } from 'vitest';
import { changeBetween, isComparable, overlappingMargins } from '../../src/model/change.ts';
import { column } from '../state/inventedState.ts';

const broken = { breaks: [{ year: 2022, note: 'andere vraag' }] };

describe('isComparable', () => {
  it('sees a break from its first year on, whichever year is named first', () => {
    expect(isComparable(broken, 2020, 2021)).toBe(true);
    expect(isComparable(broken, 2021, 2022)).toBe(false);
    expect(isComparable(broken, 2024, 2020)).toBe(false);
    expect(isComparable(broken, 2022, 2024)).toBe(true);
    expect(isComparable({}, 2012, 2024)).toBe(true);
  });

  it('compares no year with itself', () => {
    expect(isComparable({}, 2024, 2024)).toBe(false);
  });
});

describe('changeBetween', () => {
  const earlier = column('p', 2020, [10, 20, 'suppressed', 30, [5, 'from_wijk']]);
  const later = column('p', 2024, [12.5, 'not_measured', 4, [30, 'from_buurten'], [6, 'from_wijk']]);

  it('is later minus earlier, and nothing where a year is missing or the figures came about differently', () => {
    const { values, comparable } = changeBetween({}, earlier, later);
    expect([...values]).toEqual([2.5, Number.NaN, Number.NaN, Number.NaN, 1]);
    expect([...comparable]).toEqual([1, 1, 1, 0, 1]);
  });

  it('is nowhere given across a break', () => {
    const { values, comparable } = changeBetween(broken, earlier, later);
    expect([...values].every(Number.isNaN)).toBe(true);
    expect([...comparable]).toEqual([0, 1, 1, 0, 0]);
  });
});

it('counts overlapping margins among areas that have margins of their own in both years', () => {
  const margins = (low: number[], high: number[]) => ({ low: Float64Array.from(low), high: Float64Array.from(high) });
  const earlier = {
    ...column('p', 2020, [10, 10, 10, [10, 'from_wijk']]),
    margins: margins([8, 8, Number.NaN, 8], [12, 12, Number.NaN, 12]),
  };
  const later = {
    ...column('p', 2024, [13, 15, 15, [11, 'from_wijk']]),
    margins: margins([11, 13, 13, 9], [15, 17, 17, 13]),
  };
  expect(overlappingMargins(earlier, later)).toEqual({ overlapping: 1, known: 2 });
  expect(overlappingMargins(later, earlier)).toEqual({ overlapping: 1, known: 2 });
  expect(overlappingMargins({ ...earlier, margins: null }, later)).toEqual({ overlapping: 0, known: 0 });
});
