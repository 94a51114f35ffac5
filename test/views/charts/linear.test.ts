import { expect, test } from 'vitest';
import { linearScale, niceDomain } from '../../../src/views/charts/linear.ts';

test('a value stands where a straight line puts it, also outside the domain and on a range that runs down', () => {
  const y = linearScale([10, 20], [100, 0]);
  expect([10, 12.5, 20, 25].map(y)).toEqual([100, 75, 0, -50]);
  expect(y(Number.NaN)).toBeNaN();
});

test('a domain of one value stands in the middle', () => {
  const x = linearScale([3, 3], [0, 80]);
  expect(x(3)).toBe(40);
  expect(x.ticks(4)).toEqual([3]);
  expect(x(Number.NaN)).toBeNaN();
});

test('a domain is widened to round values, and the ticks lie within it', () => {
  const domain = niceDomain([1.3, 8.9], 4);
  expect(domain).toEqual([0, 10]);
  expect(linearScale(domain, [0, 1]).ticks(4)).toEqual([0, 2, 4, 6, 8, 10]);
});
