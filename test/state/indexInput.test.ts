import { describe, expect, it } from 'vitest';
import type { Area, AreaCode } from '../../src/domain/area.ts';
import { indexInputOf } from '../../src/state/indexInput.ts';
import { dataset } from './inventedState.ts';

const named = (level: Area['level'], ...codes: readonly string[]): readonly Area[] =>
  codes.map((code) => ({ code: code as AreaCode, name: code, level, parent: null, inhabitants: 100, households: 50 }));

describe('the municipalities an index compares within', () => {
  it('are told apart by the number in the code', () => {
    const areas = named('wijk', 'WK990101', 'WK990201', 'WK990102', 'WK990202');
    expect([...indexInputOf({ ...dataset, areas }).group]).toEqual([0, 1, 0, 1]);
  });

  it('are one group when they are themselves the areas, as none can be compared with itself', () => {
    const areas = named('gemeente', 'GM9901', 'GM9902', 'GM9903');
    expect([...indexInputOf({ ...dataset, level: 'gemeente', areas }).group]).toEqual([0, 0, 0]);
  });
});
