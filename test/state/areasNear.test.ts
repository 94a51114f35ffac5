import { expect, it } from 'vitest';
import type { Area, AreaCode } from '../../src/domain/area.ts';
import { areasNear } from '../../src/state/areasNear.ts';

const area = (code: string): Area => ({
  code: code as AreaCode,
  name: code,
  level: 'buurt',
  parent: 'WK990101' as AreaCode,
  inhabitants: null,
  households: null,
});
const town = Array.from({ length: 3 }, (_, at) => area(`BU9901000${at}`));
const rest = Array.from({ length: 700 }, (_, at) => area(`BU9902${String(at).padStart(4, '0')}`));

it('offers all areas of a town, and only the own municipality of a country', () => {
  expect(areasNear(town, town[0]?.code)).toBe(town);
  expect(areasNear([...town, ...rest], town[1]?.code)).toEqual(town);
  expect(areasNear([...town, ...rest], undefined)).toHaveLength(703);
});
