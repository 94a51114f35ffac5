import { expect, it } from 'vitest';
import { standAlike } from '../../../src/views/map/standing.ts';

const mark = (lon: number, kind: 'sites' | 'projects' = 'sites') => ({ kind, lon, lat: 52.5 });

it('marks stand alike where only what is drawn there can differ', () => {
  const marks = [mark(5), mark(6)];
  expect(standAlike([mark(5), mark(6)], marks)).toBe(true);
  expect(standAlike([], [])).toBe(true);
  expect(standAlike([mark(5), mark(6.1)], marks)).toBe(false);
  expect(standAlike([mark(5), mark(6, 'projects')], marks)).toBe(false);
  expect(standAlike([mark(6), mark(5)], marks)).toBe(false);
  expect(standAlike([mark(5)], marks)).toBe(false);
  expect(standAlike([...marks, mark(7)], marks)).toBe(false);
});
