/** How often and where one area is ranked; all ranks 0 when it never is. */
export interface RankSpread {
  readonly best: number;
  /** ranks at 5, 50 and 95 per cent of the weightings in which it is ranked */
  readonly p5: number;
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
  /** weightings in which it is ranked */
  readonly ranked: number;
}

const fineBits = 6;
const fine = 2 ** fineBits;
const asked = [0.05, 0.5, 0.95] as const;

/**
 * Makes a reader of lists of ranks up to `highest`; rank 0 = not ranked. Quantiles are ranks that occur: the lowest at or
 * below which at least that part of the ranks lies (R `quantile(x, p, type = 1)`, NumPy `method="inverted_cdf"`).
 * Counts in two steps, of 64 ranks each and then of single ranks, which is exact and does not sort.
 */
export function createRankReader(highest: number): (ranks: Uint16Array) => RankSpread {
  const coarse = new Uint32Array((highest >>> fineBits) + 1);
  /** 0, or 1 + the question to which this stretch of ranks holds the answer */
  const questionOf = new Uint8Array(coarse.length);
  const counts = new Uint32Array(asked.length * fine);

  return (ranks) => {
    coarse.fill(0);
    let best = highest + 1;
    let worst = 0;
    let unranked = 0;
    for (let at = 0; at < ranks.length; at += 1) {
      const rank = ranks[at] ?? 0;
      coarse[rank >>> fineBits] = (coarse[rank >>> fineBits] ?? 0) + 1;
      if (rank > worst) worst = rank;
      if (rank === 0) unranked += 1;
      else if (rank < best) best = rank;
    }
    const ranked = ranks.length - unranked;
    if (ranked === 0) return { best: 0, p5: 0, median: 0, p95: 0, worst: 0, ranked };
    coarse[0] = (coarse[0] ?? 0) - unranked;
    const sought = asked.map((part) => locate(coarse, Math.max(1, Math.ceil(part * ranked - rounding))));
    questionOf.fill(0);
    counts.fill(0);
    for (const { stretch } of sought) questionOf[stretch] = 1 + sought.findIndex((other) => other.stretch === stretch);
    for (let at = 0; at < ranks.length; at += 1) {
      const rank = ranks[at] ?? 0;
      const question = questionOf[rank >>> fineBits] ?? 0;
      if (question === 0 || rank === 0) continue;
      const into = (question - 1) * fine + (rank & (fine - 1));
      counts[into] = (counts[into] ?? 0) + 1;
    }
    const [p5 = 0, median = 0, p95 = 0] = sought.map(({ stretch, before, position }) => {
      const from = ((questionOf[stretch] ?? 1) - 1) * fine;
      let seen = before;
      let within = -1;
      while (seen < position) {
        within += 1;
        seen += counts[from + within] ?? Number.POSITIVE_INFINITY;
      }
      return stretch * fine + within;
    });
    return { best, p5, median, p95, worst, ranked };
  };
}

/** 0.95 · 20 is a little more than 19 */
const rounding = 1e-9;

interface Sought {
  readonly position: number;
  readonly stretch: number;
  /** ranks in earlier stretches */
  readonly before: number;
}

/** The stretch of ranks in which the `position`-th lowest (1 = lowest) lies. */
function locate(coarse: Uint32Array, position: number): Sought {
  let before = 0;
  for (let stretch = 0; stretch < coarse.length; stretch += 1) {
    const count = coarse[stretch] ?? 0;
    if (before + count >= position) return { position, stretch, before };
    before += count;
  }
  throw new Error(`there is no ${position}-th rank`);
}
