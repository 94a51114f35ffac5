import type { SitingShown } from './siting.ts';

/**
 * Where a site stands: put on the shortlist (`place` 1 = first; also a rejected site can be chosen), thrown out by a rule,
 * still in with a rule of which it cannot be said, or in.
 */
export type SiteState =
  | { readonly kind: 'shortlisted'; readonly place: number; readonly isRejected: boolean }
  | { readonly kind: 'rejected' }
  | { readonly kind: 'open' }
  | { readonly kind: 'kept' };

/** State of every candidate site by id; empty while sites are still unnamed. */
export function siteStates({
  matrix,
  shortlist,
}: Pick<SitingShown, 'matrix' | 'shortlist'>): ReadonlyMap<string, SiteState> {
  const states = new Map<string, SiteState>();
  for (const { id, verdict } of matrix.kept) states.set(id, { kind: verdict.open.length > 0 ? 'open' : 'kept' });
  for (const { id } of matrix.rejected) states.set(id, { kind: 'rejected' });
  for (const [at, { site }] of shortlist.sites.entries()) {
    const own = states.get(site);
    if (own !== undefined)
      states.set(site, { kind: 'shortlisted', place: at + 1, isRejected: own.kind === 'rejected' });
  }
  return states;
}
