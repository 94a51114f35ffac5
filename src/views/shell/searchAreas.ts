import { type Area, type AreaLevel, municipalityOf } from '../../domain/area.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Site } from '../../domain/place.ts';

/** An area as the search box offers it. */
export interface SearchableArea {
  readonly area: Area;
  /** name of the area it lies in, of several municipalities with the municipality; empty when unknown */
  readonly parent: string;
  /** name without accents, case and punctuation */
  readonly plain: string;
}

/** Lower case, accents off, everything but letters and digits as one space: "'s-Gravendijk" → "s gravendijk". */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const searchOrder: readonly AreaLevel[] = ['gemeente', 'wijk', 'buurt'];

/** All areas of all loaded levels, larger areas first. */
export function searchableAreas(datasets: Readonly<Partial<Record<AreaLevel, Dataset>>>): readonly SearchableArea[] {
  const areas = searchOrder.flatMap((level) => datasets[level]?.areas ?? []);
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  const isRegion = new Set(areas.map(({ code }) => municipalityOf(code))).size > 1;
  // wijken of two municipalities may share a name, and so may their buurten
  const placeOf = ({ code, parent, level }: Area): string =>
    [parent, ...(isRegion && level === 'buurt' ? [municipalityOf(code)] : [])]
      .flatMap((within) => (within === null ? [] : (names.get(within) ?? [])))
      .join(', ');
  return areas.map((area) => ({
    area,
    parent: placeOf(area),
    plain: plainText(area.name),
  }));
}

/** Lower is better: name begins so, a later word begins so, somewhere inside; −1 = not found. */
function matchName(plain: string, query: string): number {
  if (plain.startsWith(query)) return 0;
  if (plain.includes(` ${query}`)) return 1;
  return plain.includes(query) ? 2 : -1;
}

function match(candidate: SearchableArea, query: string, code: string): number {
  if (code !== '' && candidate.area.code.includes(code)) return candidate.area.code.endsWith(code) ? 0 : 1;
  return matchName(candidate.plain, query);
}

/**
 * Areas whose name or CBS code fits, best first; within equals those of the level on screen, then larger areas, then
 * by name.
 * Codes need at least three digits ("99010", "BU99010102"), so that a house number does not list half the town.
 */
export function searchAreas(
  areas: readonly SearchableArea[],
  typed: string,
  level: AreaLevel,
): readonly SearchableArea[] {
  const query = plainText(typed);
  if (query === '') return [];
  const code = /^(bu|wk|gm)?\d{3,8}$/.test(query) ? query.toUpperCase() : '';
  const collator = new Intl.Collator('nl', { numeric: true });
  return areas
    .map((candidate) => ({ candidate, rank: match(candidate, query, code) }))
    .filter(({ rank }) => rank >= 0)
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        Number(b.candidate.area.level === level) - Number(a.candidate.area.level === level) ||
        searchOrder.indexOf(a.candidate.area.level) - searchOrder.indexOf(b.candidate.area.level) ||
        collator.compare(a.candidate.area.name, b.candidate.area.name),
    )
    .map(({ candidate }) => candidate);
}

/** Candidate sites whose name fits, best first; within equals by name. */
export function searchSites(sites: readonly Site[], typed: string): readonly Site[] {
  const query = plainText(typed);
  if (query === '') return [];
  const collator = new Intl.Collator('nl', { numeric: true });
  return sites
    .map((site) => ({ site, rank: matchName(plainText(site.name), query) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank || collator.compare(a.site.name, b.site.name))
    .map(({ site }) => site);
}
