import { type Checked, criteriaBounds, type PairsProblem } from '../domain/ballot.ts';

/** Saaty's random indices for 0 … 15 criteria: mean consistency index of matrices filled by chance (Saaty 1980). */
const randomIndex = [0, 0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59] as const;

/** From this consistency ratio on, judgements are worth another look (Saaty). */
export const ratioToLookAgain = 0.1;

/** The comparison that fits the others least, and that another step would fit better. */
export interface DoubtfulPair {
  /** places of the criteria compared */
  readonly first: number;
  readonly second: number;
  /** step of Saaty's scale as given, and the one that would fit the weights best */
  readonly given: number;
  readonly fitting: number;
  /** part (0–1) of all inconsistency, Σ(ln e)², that this one comparison brings */
  readonly share: number;
}

export interface PairWeights {
  /** adds up to 1 */
  readonly weights: Float64Array;
  /** principal eigenvalue, ≥ number of criteria */
  readonly lambdaMax: number;
  /** 0 = wholly consistent */
  readonly consistencyRatio: number;
  /** comparisons that were not made */
  readonly missing: number;
  /** null when nothing contradicts, or no step would fit better */
  readonly doubtful: DoubtfulPair | null;
}

/** Places of the criteria of every comparison, in the order of a ballot: 0–1, 0–2, …, 1–2, … */
export function pairOrder(criteria: number): readonly (readonly [first: number, second: number])[] {
  return Array.from({ length: criteria }, (_, first) =>
    Array.from({ length: criteria - first - 1 }, (_, after) => [first, first + 1 + after] as const),
  ).flat();
}

/** Saaty's value of a step: 0 → 1, 8 → 9, −8 → 1/9. */
function saatyValue(step: number): number {
  return step >= 0 ? step + 1 : 1 / (1 - step);
}

/** The whole step from −8 to 8 that lies nearest to a ratio of two weights, measured in logarithms. */
function nearestStep(ratio: number): number {
  const far = Array.from({ length: 17 }, (_, at) => at - 8).map((step) => ({
    step,
    distance: Math.abs(Math.log(saatyValue(step) / ratio)),
  }));
  return far.reduce((nearest, each) => (each.distance < nearest.distance ? each : nearest)).step;
}

/**
 * Weights from comparisons in pairs (AHP): principal eigenvector of the reciprocal matrix, by power iteration until no
 * weight changes by more than 10⁻¹³ of itself (NumPy `linalg.eig`, R `pmr::ahp`). `pairs` in `pairOrder`, as steps of
 * Saaty's scale; null = not compared. Missing comparisons after Harker (1987): 0 in the matrix, and on the diagonal one
 * more for each that is missing in the row, which is the same as filling in w_i / w_j. Where no chain of comparisons ties
 * all criteria together there are no weights, and the criteria apart from the first are named.
 *
 * CR = ((λ − n) / (n − 1)) / RI with Saaty's RI; with m missing, RI · (1 − 2m / ((n − 1)(n − 2))) (Ágoston & Csató
 * 2022, an approximation). 0 where comparisons cannot contradict: two criteria, or a chain without a circle.
 */
export function pairWeights(
  criteria: readonly string[],
  pairs: readonly (number | null)[],
): Checked<PairWeights, PairsProblem> {
  const size = criteria.length;
  if (size < criteriaBounds.least || size > criteriaBounds.most) throw new Error(`no pairs of ${size} criteria`);
  const order = pairOrder(size);
  if (pairs.length !== order.length) {
    return { ok: false, problem: { kind: 'wrong_count', expected: order.length, found: pairs.length } };
  }
  const known = order.flatMap(([first, second], at) => {
    const given = pairs[at] ?? null;
    return given === null ? [] : [{ first, second, given, value: saatyValue(given) }];
  });
  const missing = order.length - known.length;
  const matrix = Array.from({ length: size }, () => new Float64Array(size));
  for (const { first, second, value } of known) {
    setCell(matrix, first, second, value);
    setCell(matrix, second, first, 1 / value);
  }
  const start = alongTree(matrix);
  const apart = criteria.filter((_, at) => Number.isNaN(start[at]));
  if (apart.length > 0) return { ok: false, problem: { kind: 'not_tied', apart } };
  for (const [at, row] of matrix.entries()) row[at] = size - row.filter((each) => each > 0).length;
  const { vector: weights, value: lambdaMax } = principal(matrix, start);
  const cycles = 1 - (2 * missing) / ((size - 1) * (size - 2));
  const index = (randomIndex[size] ?? Number.NaN) * cycles;
  // a chain without a circle cannot contradict itself; rounding would divide almost nothing by almost nothing
  const consistencyRatio = size < 3 || cycles < 1e-9 ? 0 : Math.max(0, (lambdaMax - size) / (size - 1) / index);
  return {
    ok: true,
    value: { weights, lambdaMax, consistencyRatio, missing, doubtful: mostDoubtful(known, weights) },
  };
}

interface KnownPair {
  readonly first: number;
  readonly second: number;
  readonly given: number;
  readonly value: number;
}

/** The comparison with the largest error of those that another step would fit better; null when nothing contradicts. */
function mostDoubtful(known: readonly KnownPair[], weights: Float64Array): DoubtfulPair | null {
  const errors = known.map(({ first, second, given, value }) => {
    const ratio = of(weights, first) / of(weights, second);
    return { first, second, given, fitting: nearestStep(ratio), square: Math.log(value / ratio) ** 2 };
  });
  const total = errors.reduce((sum, { square }) => sum + square, 0);
  // what rounding leaves
  if (total < 1e-18) return null;
  const [worst] = errors.filter(({ given, fitting }) => given !== fitting).sort((a, b) => b.square - a.square);
  if (worst === undefined) return null;
  const { square, ...pair } = worst;
  return { ...pair, share: square / total };
}

function setCell(matrix: readonly Float64Array[], row: number, column: number, value: number): void {
  const cells = matrix[row];
  if (cells !== undefined) cells[column] = value;
}

const of = (values: ArrayLike<number>, at: number): number => values[at] ?? Number.NaN;

/** Weights relative to the first criterion along the first chain found; NaN for criteria no chain reaches. */
function alongTree(matrix: readonly Float64Array[]): Float64Array {
  const weights = new Float64Array(matrix.length).fill(Number.NaN);
  weights[0] = 1;
  const reached = [0];
  for (const from of reached) {
    for (let to = 0; to < matrix.length; to += 1) {
      const value = of(matrix[from] ?? [], to);
      if (!(value > 0) || !Number.isNaN(of(weights, to))) continue;
      weights[to] = of(weights, from) / value;
      reached.push(to);
    }
  }
  return weights;
}

/** Eigenvector that adds up to 1, and eigenvalue, of a primitive matrix of non-negative numbers. */
function principal(
  matrix: readonly Float64Array[],
  start: Float64Array,
): { readonly vector: Float64Array; readonly value: number } {
  const sumOfStart = start.reduce((sum, each) => sum + each, 0);
  let vector = start.map((each) => each / sumOfStart);
  for (let round = 0; round < 200_000; round += 1) {
    const next = Float64Array.from(matrix, (row) => row.reduce((sum, each, at) => sum + each * of(vector, at), 0));
    const value = next.reduce((sum, each) => sum + each, 0);
    let change = 0;
    for (let at = 0; at < next.length; at += 1) {
      next[at] = of(next, at) / value;
      change = Math.max(change, Math.abs(of(next, at) / of(vector, at) - 1));
    }
    vector = next;
    if (change < 1e-13) return { vector, value };
  }
  throw new Error('the power iteration did not settle');
}
