export interface Concordance {
  /** 0 = no agreement, 1 = everyone puts the criteria in the same order; NaN = nobody puts them in any order */
  readonly w: number;
  /** those that rank all objects; the others cannot be compared and are left out */
  readonly raters: number;
  readonly leftOut: number;
}

/** Classes of W after Schmidt (1997): below 0.1, 0.3, 0.5, 0.7, and above. */
export const agreementClasses = ['none', 'weak', 'moderate', 'strong', 'very_strong'] as const;
export type AgreementClass = (typeof agreementClasses)[number];

const bounds = [0.1, 0.3, 0.5, 0.7] as const;

export function agreementClass(w: number): AgreementClass | null {
  return Number.isNaN(w) ? null : (agreementClasses[bounds.filter((bound) => w >= bound).length] ?? null);
}

/**
 * Ranks from 1 = highest, ties share the mean of their places. R `rank(-x)`, SciPy `rankdata(-x)`. NaN is not allowed.
 * `ties`: Σ(t³ − t) over the sets of equal values.
 */
function meanRanks(values: ArrayLike<number>): { readonly ranks: Float64Array; readonly ties: number } {
  const order = Array.from(values, (value, at) => ({ value, at })).sort((a, b) => b.value - a.value);
  const ranks = new Float64Array(order.length);
  let ties = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && order[to]?.value === order[from]?.value) to += 1;
    const equal = to - from;
    for (const { at } of order.slice(from, to)) ranks[at] = (from + 1 + to) / 2;
    ties += equal ** 3 - equal;
    from = to;
  }
  return { ranks, ties };
}

/**
 * Kendall's coefficient of concordance with the correction for ties:
 * W = (12·ΣR² − 3m²n(n + 1)²) / (m²n(n² − 1) − m·ΣT), m raters, n objects, R = sum of the ranks of an object,
 * T = Σ(t³ − t) of a rater (Siegel & Castellan 1988; R `irr::kendall(t(x), correct = TRUE)`).
 * `ratings[rater][object]`, NaN = no answer; null with fewer than two complete raters or two objects.
 */
export function concordance(ratings: readonly ArrayLike<number>[]): Concordance | null {
  const complete = ratings.filter((row) => !Array.from(row).some(Number.isNaN));
  const [m, n] = [complete.length, complete[0]?.length ?? 0];
  if (m < 2 || n < 2) return null;
  const sums = new Float64Array(n);
  let ties = 0;
  for (const row of complete) {
    const ranked = meanRanks(row);
    ties += ranked.ties;
    for (let object = 0; object < n; object += 1) sums[object] = of(sums, object) + of(ranked.ranks, object);
  }
  const squares = sums.reduce((sum, each) => sum + each * each, 0);
  const room = m * m * n * (n * n - 1) - m * ties;
  const w = room > 0 ? (12 * squares - 3 * m * m * n * (n + 1) ** 2) / room : Number.NaN;
  return { w, raters: m, leftOut: ratings.length - m };
}

const of = (values: ArrayLike<number>, at: number): number => values[at] ?? Number.NaN;
