import { expect, it } from 'vitest';
import type { SiteSign } from '../../../src/views/map/port.ts';
import { createSteadySigns } from '../../../src/views/place/usePlaceSigns.ts';

it('signs of sites stay the very same map until one of them says something else', () => {
  const steady = createSteadySigns();
  const signs = (...entries: [string, SiteSign][]) => steady(new Map(entries));
  const first = signs(['a', { kind: 'rejected' }], ['b', { kind: 'chosen', number: 1 }]);
  expect(signs(['b', { kind: 'chosen', number: 1 }], ['a', { kind: 'rejected' }])).toBe(first);
  const moved = signs(['a', { kind: 'rejected' }], ['b', { kind: 'chosen', number: 2 }]);
  expect(moved).not.toBe(first);
  expect(moved.get('b')).toEqual({ kind: 'chosen', number: 2 });
  expect(signs(['a', { kind: 'rejected' }]).size).toBe(1);
  expect(signs(['c', { kind: 'rejected' }]).has('c')).toBe(true);
});
