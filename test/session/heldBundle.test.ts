import { describe, expect, it } from 'vitest';
import { holdBundle } from '../../src/session/heldBundle.ts';
import { readBundle } from '../../src/sources/bundle.ts';
import { folderOf, smallBundle } from '../sources/bundleFixture.ts';

async function small() {
  const bundle = await readBundle(folderOf(smallBundle()));
  if (!bundle.ok) throw new Error(bundle.failure.sentence);
  return bundle.value;
}

describe('a held bundle', () => {
  it('gives back every figure, missing ones and margins as they were, and no boundaries', async () => {
    const bundle = await small();
    expect(bundle.values.some(({ low }) => !Number.isNaN(low))).toBe(true);
    expect(holdBundle(bundle).unpack()).toEqual({ ...bundle, boundaries: new Map() });
  });

  it('gives back figures without any margin', async () => {
    const bundle = await small();
    const bare = { ...bundle, values: bundle.values.map((row) => ({ ...row, low: Number.NaN, high: Number.NaN })) };
    expect(holdBundle(bare).unpack().values).toEqual(bare.values);
    expect(holdBundle({ ...bundle, values: [] }).unpack().values).toEqual([]);
  });
});
