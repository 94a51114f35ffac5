import type { SiteMethod } from '../domain/siting.ts';
import type { RuleOutcome } from './knockOut.ts';
import type { JudgedSite, MethodOutcome, SiteMatrix } from './siteMatrix.ts';

/** How one site comes out of rules and scores. */
export interface SiteOutcome {
  readonly isRejected: boolean;
  /** row in the matrix; −1 for a rejected site */
  readonly row: number;
  /** under the method, on its own scale; NaN = no score */
  readonly score: number;
  /** 1 = highest; 0 = not ranked */
  readonly rank: number;
  readonly failed: readonly RuleOutcome[];
  readonly open: readonly RuleOutcome[];
}

/** no place: rejected, or nothing known of it */
const unranked = 0;

type Found = JudgedSite & { readonly row: number };

/** a matrix is made once and never changed */
const places = new WeakMap<SiteMatrix, ReadonlyMap<string, Found>>();
const counts = new WeakMap<MethodOutcome, number>();

function placesIn(matrix: SiteMatrix): ReadonlyMap<string, Found> {
  const known = places.get(matrix);
  if (known !== undefined) return known;
  const found = new Map<string, Found>([
    ...matrix.kept.map((judged, row) => [judged.id, { ...judged, row }] as const),
    ...matrix.rejected.map((judged) => [judged.id, { ...judged, row: -1 }] as const),
  ]);
  places.set(matrix, found);
  return found;
}

/** How a site comes out under a method; null for an id the matrix does not know. */
export function siteOutcome(matrix: SiteMatrix, method: SiteMethod, id: string): SiteOutcome | null {
  const found = placesIn(matrix).get(id);
  if (found === undefined) return null;
  const { row, verdict } = found;
  const outcome = matrix.methods.get(method);
  return {
    isRejected: verdict.rejected,
    row,
    score: outcome?.score[row] ?? Number.NaN,
    rank: outcome?.rank[row] ?? unranked,
    failed: verdict.failed,
    open: verdict.open,
  };
}

/** How many sites have a place under a method; NaN for a method the matrix does not hold. */
export function rankedCount(matrix: SiteMatrix, method: SiteMethod): number {
  const outcome = matrix.methods.get(method);
  if (outcome === undefined) return Number.NaN;
  const known = counts.get(outcome);
  if (known !== undefined) return known;
  const count = outcome.rank.reduce((sum, rank) => (rank > unranked ? sum + 1 : sum), 0);
  counts.set(outcome, count);
  return count;
}
