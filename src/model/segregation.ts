/** How something is spread over areas, e.g. homes of corporaties over buurten. */
export interface Spread {
  /** part of the whole that belongs to the group: X/T */
  readonly share: number;
  /** areas that count: both numbers known and something there at all */
  readonly count: number;
  /** per area (xᵢ/tᵢ)/(X/T); 1 = as in the whole. NaN where left out */
  readonly locationQuotient: Float64Array;
  /** D: part of the group that would have to move for the same share everywhere; 0–1 */
  readonly dissimilarity: number;
  /** G: 0 = the same share everywhere, towards 1 = all in one small area */
  readonly gini: number;
  readonly theil: Theil;
  /** Σ(xᵢ/X)²: chance that two of the group, drawn at random, live in the same area; 1/count … 1 */
  readonly herfindahl: number;
}

/** within + between = total; NaN for the parts without groups. */
export interface Theil {
  readonly total: number;
  /** between the groups of areas (wijken) */
  readonly between: number;
  /** between the areas (buurten) of the same group */
  readonly within: number;
}

interface Part {
  readonly place: number;
  readonly x: number;
  readonly t: number;
  readonly group: number;
}

/**
 * Measures of spreading of `x` (homes of the group) among `t` (all homes) per area, with groups of areas (the wijk of
 * each buurt) for the decomposition; `group` null = no decomposition.
 *
 * D = ½ Σ |xᵢ/X − (tᵢ−xᵢ)/(T−X)| (Duncan & Duncan 1955; R `MLID`, `seg::dissim`);
 * G = ΣᵢΣⱼ tᵢtⱼ|pᵢ − pⱼ| / (2T²P), p = x/t, P = X/T (R `DescTools::Gini(p, weights = t, unbiased = FALSE)`);
 * Theil T = Σ (xᵢ/X) ln((xᵢ/X)/(tᵢ/T)), between = the same over groups, within = Σ_g (X_g/X)·T_g (Theil 1967; with
 * equal tᵢ R `ineq::Theil(x)`); HHI = Σ (xᵢ/X)² (R `ineq::Herfindahl`).
 *
 * Areas where a number is missing (NaN) or where t is 0 are left out. All NaN when nothing of the group is left, and D
 * also when nothing else is.
 */
export function spreadOf(x: Float64Array, t: Float64Array, group: Int32Array | null): Spread {
  const parts: Part[] = [];
  x.forEach((own, place) => {
    const all = t[place] ?? Number.NaN;
    if (own >= 0 && all > 0) parts.push({ place, x: own, t: all, group: group?.[place] ?? 0 });
  });
  const X = sum(parts, (part) => part.x);
  const T = sum(parts, (part) => part.t);
  const locationQuotient = new Float64Array(x.length).fill(Number.NaN);
  for (const part of parts) locationQuotient[part.place] = part.x / part.t / (X / T);
  const groups = [...new Set(parts.map((part) => part.group))].map((id) =>
    parts.filter(({ group: own }) => own === id),
  );
  const total = theilOf(parts);
  const between = theilOf(groups.map((own) => ({ x: sum(own, (part) => part.x), t: sum(own, (part) => part.t) })));
  const within = sum(groups, (own) => {
    const inGroup = sum(own, (part) => part.x);
    return inGroup === 0 ? 0 : (inGroup / X) * theilOf(own);
  });
  return {
    share: X / T,
    count: parts.length,
    locationQuotient,
    dissimilarity: sum(parts, (part) => Math.abs(part.x / X - (part.t - part.x) / (T - X))) / 2,
    gini: giniOf(parts, T, X / T),
    theil: group === null ? { total, between: Number.NaN, within: Number.NaN } : { total, between, within },
    herfindahl: X > 0 ? sum(parts, (part) => (part.x / X) ** 2) : Number.NaN,
  };
}

function sum<P>(parts: readonly P[], of: (part: P) => number): number {
  return parts.reduce((total, part) => total + of(part), 0);
}

/** A part without the group adds nothing: x·ln x goes to 0. */
function theilOf(parts: readonly Pick<Part, 'x' | 't'>[]): number {
  const X = sum(parts, (part) => part.x);
  const T = sum(parts, (part) => part.t);
  if (!(X > 0)) return Number.NaN;
  return sum(parts, ({ x, t }) => (x === 0 ? 0 : (x / X) * Math.log(x / X / (t / T))));
}

/** Over shares in ascending order: Σᵢ tᵢ·(pᵢ·Tᵢ₋₁ − Xᵢ₋₁) adds every pair once; n log n in place of n². */
function giniOf(parts: readonly Part[], T: number, P: number): number {
  if (!(P > 0)) return Number.NaN;
  let [before, groupBefore, pairs] = [0, 0, 0];
  for (const { x, t } of parts.toSorted((a, b) => a.x / a.t - b.x / b.t)) {
    pairs += t * ((x / t) * before - groupBefore);
    before += t;
    groupBefore += x;
  }
  return pairs / (T * T * P);
}
