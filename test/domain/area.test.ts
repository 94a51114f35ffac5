import { describe, expect, it } from 'vitest';
import {
  type AreaCode,
  areaCodeSchema,
  isAreaCode,
  isRegionCode,
  levelOfCode,
  municipalityOf,
  regionCode,
} from '../../src/domain/area.ts';

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

describe('the code of a region', () => {
  const gm = (number: number): AreaCode => areaCodeSchema.parse(`GM${String(number).padStart(4, '0')}`);

  it('is the same for the same municipalities in any order, and no code of a municipality', () => {
    const [one, other] = [regionCode([gm(9901), gm(9902)]), regionCode([gm(9902), gm(9901)])];
    expect(one).toBe(other);
    expect(isRegionCode(one)).toBe(true);
    expect(levelOfCode(one)).toBe('gemeente');
    expect([gm(3), gm(1992), gm(9901)].filter(isRegionCode)).toEqual([]);
  });

  it('differs for nearly all pairs', () => {
    const pairs = Array.from({ length: 40 }, (_, at) => regionCode([gm(100 + at), gm(1000 + 7 * at)]));
    expect(new Set(pairs).size).toBeGreaterThanOrEqual(39);
    expect(pairs.every(isRegionCode)).toBe(true);
  });
});
