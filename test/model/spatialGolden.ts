import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '../../src/domain/schema.ts';

const numbers = z.array(z.number());
const withGaps = z.array(z.number().nullable());

/** What `test/golden/spatial/reference.py` prints. */
const goldenSchema = z.strictObject({
  moran: z.strictObject({ values: withGaps, neighbours: z.array(numbers), global: z.number(), local: withGaps }),
  spread: z.strictObject({
    x: numbers,
    t: numbers,
    group: numbers,
    share: z.number(),
    quotient: numbers,
    dissimilarity: z.number(),
    gini: z.number(),
    theil: z.number(),
    between: z.number(),
    within: z.number(),
    herfindahl: z.number(),
  }),
  smoothing: z.strictObject({
    base: numbers,
    rates: numbers,
    flat: numbers,
    poisson: numbers,
    binomial: numbers,
    flatPoisson: numbers,
  }),
});

const file = join(import.meta.dirname, '../golden/spatial/expected.json');
export const golden = goldenSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

/** null as missing */
export const columnOf = (values: readonly (number | null)[]): Float64Array =>
  Float64Array.from(values, (value) => value ?? Number.NaN);

export function expectClose(found: ArrayLike<number>, expected: ArrayLike<number>): void {
  if (found.length !== expected.length) throw new Error(`${found.length} numbers in place of ${expected.length}`);
  Array.from(expected).forEach((value, at) => {
    const other = found[at] ?? Number.NaN;
    const same = Number.isNaN(value)
      ? Number.isNaN(other)
      : Math.abs(other - value) < 1e-12 * Math.max(1, Math.abs(value));
    if (!same) throw new Error(`number ${at} is ${other}, not ${value}`);
  });
}
