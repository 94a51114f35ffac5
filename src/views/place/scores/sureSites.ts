import type { SiteAgreement, SiteSureness } from '../../../model/siteSureness.ts';
import { memoise } from '../../../state/memoise.ts';
import type { SiteSurenessState } from '../../../state/siteSureness.ts';
import type { SitingShown } from '../../../state/siting.ts';

/** How sure the place of one site is. */
export interface SureSite {
  /** parts (0–1) of all weightings and methods that put it first, and among the first of the shortlist */
  readonly first: number;
  readonly among: number;
  /** places; 0 = never ranked */
  readonly best: number;
  readonly p5: number;
  readonly p95: number;
  readonly worst: number;
  readonly agreement: SiteAgreement;
}

/** Sureness of the kept sites, by id, with the answer it was read from. */
export interface SureSites {
  readonly result: SiteSureness;
  readonly shortlist: number;
  /** sites in the order of the answer */
  readonly ids: readonly string[];
  readonly of: ReadonlyMap<string, SureSite>;
}

const read = memoise((answer: NonNullable<SiteSurenessState['answer']>): SureSites => {
  const { result, question } = answer;
  const ids = question.matrix.kept.map(({ id }) => id);
  const times = result.weightings * result.methods.length;
  const part = (counts: Uint32Array, site: number): number =>
    result.methods.reduce((sum, _, method) => sum + (counts[method * ids.length + site] ?? Number.NaN), 0) / times;
  const of = new Map(
    ids.map((id, site): readonly [string, SureSite] => [
      id,
      {
        first: part(result.first, site),
        among: part(result.among, site),
        best: result.best[site] ?? 0,
        p5: result.p5[site] ?? 0,
        p95: result.p95[site] ?? 0,
        worst: result.worst[site] ?? 0,
        agreement: result.agreement[site] ?? 'unranked',
      },
    ]),
  );
  return { result, shortlist: result.shortlist, ids, of };
}, 2);

/**
 * What is known of the sites on screen: an answer about this very matrix, or about the same sites while the answer about
 * it is at work, so that the screen does not flicker. Null otherwise.
 */
export function sureSites(
  state: SiteSurenessState | null,
  matrix: SitingShown['matrix'],
  shortlist: number,
): SureSites | null {
  const answer = state?.answer ?? null;
  if (state === null || answer === null || answer.result.shortlist !== shortlist) return null;
  const { kept } = answer.question.matrix;
  const sameSites = kept.length === matrix.kept.length && kept.every(({ id }, at) => id === matrix.kept[at]?.id);
  const fits = answer.question.matrix === matrix || (state.part !== null && sameSites);
  return fits ? read(answer) : null;
}
