import type { Site } from '../../../domain/place.ts';
import type { Verdict } from '../../../model/knockOut.ts';
import type { SitePlace } from '../../../model/siteLocation.ts';
import { memoise } from '../../../state/memoise.ts';
import type { SitingShown } from '../../../state/siting.ts';

/** One candidate site as the table of scores holds it. */
export interface SiteRow {
  readonly id: string;
  readonly site: Site;
  readonly place: SitePlace;
  /** place among all sites by name */
  readonly order: number;
  /** name of its buurt, empty where it lies in none */
  readonly area: string;
  readonly verdict: Verdict;
  /** row of the matrix; null = rejected, which is never ranked */
  readonly at: number | null;
}

export interface SiteRows {
  readonly kept: readonly SiteRow[];
  readonly rejected: readonly SiteRow[];
}

const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

/** Compares words as the list of names does. */
export const compareWords = (a: string, b: string): number => collator.compare(a, b);

/** All sites by name; the order in which they were given changes nothing. */
export const siteRows = memoise((sites: SitingShown['sites'], { kept, rejected }: SitingShown['matrix']): SiteRows => {
  const known = new Map(sites.map((each) => [each.id, each]));
  const judged = [
    ...kept.map(({ id, verdict }, at) => ({ id, verdict, at })),
    ...rejected.map(({ id, verdict }) => ({ id, verdict, at: null })),
  ];
  const rows = judged
    .flatMap(({ id, verdict, at }) => {
      const found = known.get(id);
      if (found === undefined) return [];
      const { candidate, place } = found;
      const area = place.areas.get('buurt')?.name ?? '';
      return [{ id, site: candidate.site, place, area, verdict, at }];
    })
    .sort((a, b) => compareWords(a.site.name, b.site.name) || (a.id < b.id ? -1 : 1))
    .map((row, order): SiteRow => ({ ...row, order }));
  return { kept: rows.filter(({ at }) => at !== null), rejected: rows.filter(({ at }) => at === null) };
});

/** Rows of which the name or the buurt holds every word that was typed. */
export function foundRows(rows: readonly SiteRow[], typed: string): readonly SiteRow[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ site, area }) => {
    const text = `${site.name} ${area}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
