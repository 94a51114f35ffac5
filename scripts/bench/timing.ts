/** One line of the table in the README. */
export interface Measured {
  readonly what: string;
  readonly value: string;
  /** the budget of the design, or what it is compared with */
  readonly beside: string;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Milliseconds of each run, after runs that only warm up. */
export async function timed(runs: number, warmUp: number, work: () => unknown): Promise<number[]> {
  for (let run = 0; run < warmUp; run += 1) await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times;
}

export function milliseconds(values: readonly number[]): string {
  const digits = median(values) < 20 ? 1 : 0;
  return `${Math.min(...values).toFixed(digits)} / ${median(values).toFixed(digits)} ms`;
}
