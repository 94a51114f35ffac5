import { expect, it } from 'vitest';
import { createSettled } from '../../src/state/settled.ts';
import { data } from './inventedState.ts';

it('stays the very same object while only sureness is told', () => {
  const settled = createSettled();
  const first = settled({ ...data });
  expect(settled({ ...data, sureness: { answer: null, part: 0.2, failure: null } })).toBe(first);
  expect(settled({ ...data, sureness: { answer: null, part: 0.9, failure: null } })).toBe(first);
  expect(settled({ ...data, siteSureness: { answer: null, part: 0.5, failure: null } })).toBe(first);
  expect('sureness' in first || 'siteSureness' in first).toBe(false);
});

it('follows every other change', () => {
  const settled = createSettled();
  const first = settled(data);
  const other = settled({ ...data, newVersion: true });
  expect(other).not.toBe(first);
  expect(other.newVersion).toBe(true);
});
