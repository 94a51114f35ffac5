import type { Shortlist } from '../domain/placeWork.ts';
import type { RuleOutcome } from '../model/knockOut.ts';
import { rankedCount, siteOutcome } from '../model/siteOutcome.ts';
import type { MeasuredCandidate, SitingShown } from './siting.ts';

/** A change a person makes to the shortlist of a concept. */
export type ShortlistEdit =
  /** at the end, those that are in it already left out */
  | { readonly kind: 'add'; readonly sites: readonly string[] }
  | { readonly kind: 'remove'; readonly site: string }
  /** to a place counted from 0 */
  | { readonly kind: 'move'; readonly site: string; readonly to: number }
  | { readonly kind: 'note'; readonly site: string; readonly note: string }
  | { readonly kind: 'remark'; readonly note: string };

/** The shortlist after a change; the very same object when it changes nothing. */
export function editShortlist(list: Shortlist, edit: ShortlistEdit): Shortlist {
  const { sites } = list;
  const at = 'site' in edit ? sites.findIndex(({ site }) => site === edit.site) : -1;
  const own = sites[at];
  switch (edit.kind) {
    case 'add': {
      const added = [...new Set(edit.sites)].filter((id) => !sites.some(({ site }) => site === id));
      return added.length === 0 ? list : { ...list, sites: [...sites, ...added.map((site) => ({ site, note: '' }))] };
    }
    case 'remove':
      return own === undefined ? list : { ...list, sites: sites.filter((each) => each !== own) };
    case 'move': {
      if (own === undefined || edit.to === at || sites[edit.to] === undefined) return list;
      return { ...list, sites: sites.filter((each) => each !== own).toSpliced(edit.to, 0, own) };
    }
    case 'note':
      if (own === undefined || own.note === edit.note) return list;
      return { ...list, sites: sites.with(at, { ...own, note: edit.note }) };
    case 'remark':
      return list.note === edit.note ? list : { ...list, note: edit.note };
  }
}

/** How a site stands under the rules and the chosen method. */
export interface SiteStanding {
  /** `gone`: it is in the list of choices, but no longer among the sites */
  readonly state: 'kept' | 'rejected' | 'gone';
  readonly site: MeasuredCandidate | null;
  /** the site's name, or its id where it is gone */
  readonly name: string;
  /** under the chosen method; NaN = no score */
  readonly score: number;
  /** 1 = highest, 0 = not ranked; of `ranked` sites */
  readonly rank: number;
  readonly ranked: number;
  readonly failed: readonly RuleOutcome[];
  readonly open: readonly RuleOutcome[];
}

/** a list of sites is measured once and never changed */
const sitesById = new WeakMap<SitingShown['sites'], ReadonlyMap<string, MeasuredCandidate>>();

function siteIn(sites: SitingShown['sites'], id: string): MeasuredCandidate | null {
  const known = sitesById.get(sites) ?? new Map(sites.map((site) => [site.id, site]));
  sitesById.set(sites, known);
  return known.get(id) ?? null;
}

/** How one site stands; ids nobody knows are `gone`. */
export function standingOf({ sites, matrix, siting }: SitingShown, id: string): SiteStanding {
  const site = siteIn(sites, id);
  const outcome = siteOutcome(matrix, siting.method, id);
  return {
    state: site === null ? 'gone' : outcome?.isRejected === true ? 'rejected' : 'kept',
    site,
    name: site?.candidate.site.name ?? id,
    score: outcome?.score ?? Number.NaN,
    rank: outcome?.rank ?? unranked,
    ranked: rankedCount(matrix, siting.method),
    failed: outcome?.failed ?? [],
    open: outcome?.open ?? [],
  };
}

/** The sites that come first under the chosen method, as many as the shortlist holds; all of those that share a place. */
export function firstSites({ matrix, siting }: SitingShown): readonly string[] {
  const rank = matrix.methods.get(siting.method)?.rank;
  return matrix.kept
    .map(({ id }, row) => ({ id, rank: rank?.[row] ?? Number.NaN }))
    .filter((each) => each.rank > 0 && each.rank <= siting.shortlist)
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/** no place: rejected, gone, or nothing known of it */
const unranked = 0;

const collator = new Intl.Collator('nl', { numeric: true });

/** Sites that are not in the shortlist yet, by name; with how they stand. */
export function addableSites(siting: SitingShown): readonly SiteStanding[] {
  const chosen = new Set(siting.shortlist.sites.map(({ site }) => site));
  return siting.sites
    .filter(({ id }) => !chosen.has(id))
    .map(({ id }) => standingOf(siting, id))
    .sort((a, b) => collator.compare(a.name, b.name));
}
