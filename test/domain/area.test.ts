import { describe, expect, it } from 'vitest';
import { areaCodeSchema, isAreaCode, levelOfCode, municipalityOf } from '../../src/domain/area.ts';

describe('area codes', () => {
  it('are BU, WK or GM with their characters, zeros included', () => {
    expect(['BU99010000', 'WK990100', 'GM9901'].map(levelOfCode)).toEqual(['buurt', 'wijk', 'gemeente']);
    expect(['BU9901000', 'BU990100000', 'WK9901000', 'GM990', 'gm9901', 'BU 9010000', ''].filter(isAreaCode)).toEqual(
      [],
    );
  });

  it('may have letters after the number of the municipality, as in Amsterdam', () => {
    expect(['BU9901AA01', 'WK9901AA'].map(levelOfCode)).toEqual(['buurt', 'wijk']);
    expect(municipalityOf(areaCodeSchema.parse('BU9901AA01'))).toBe('GM9901');
    expect(['BU99O10000', 'BU9901aa01', 'GM99AA'].filter(isAreaCode)).toEqual([]);
  });
});
