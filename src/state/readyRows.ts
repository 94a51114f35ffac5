import type { Area, AreaCode } from '../domain/area.ts';
import type { AreaFeatureCollection } from '../domain/boundary.ts';
import type { Places } from '../domain/dataset.ts';
import type { Concept } from '../domain/place.ts';
import type { SocialBaseAnswer, SocialBaseItem } from '../domain/socialBase.ts';
import type { AreaGeometry } from '../model/geometry.ts';
import { type ItemReadiness, type Readiness, readinessOf } from '../model/readiness.ts';
import type { ReadyFilter } from './viewState.ts';

/** Readiness of one area; the same object as long as nothing about it changes. */
export interface ReadyRow {
  readonly area: Area;
  readonly readiness: Readiness;
  /** items of which something is known */
  readonly known: number;
}

export const noAnswers: readonly SocialBaseAnswer[] = [];

/** Items a concept needs first, in the order of its needs, each with the reason it gives. */
export function neededItems(
  { needs }: Concept,
  items: readonly SocialBaseItem[],
): readonly { readonly item: SocialBaseItem; readonly reason: string }[] {
  return (needs ?? []).flatMap((need) => {
    const item = need.kind === 'social_base' ? items.find(({ id }) => id === need.item) : undefined;
    return item === undefined ? [] : [{ item, reason: need.reason }];
  });
}

/**
 * Makes the function that gives the readiness of one area. What was worked out is kept until the map, the list or the
 * answers about that very area change, so that filling in one item leaves the other areas alone.
 */
export function createReadiness(): (
  area: Area,
  boundaries: AreaFeatureCollection | null,
  items: readonly SocialBaseItem[],
  places: Pick<Places, 'facilities' | 'projects'>,
  answers: readonly SocialBaseAnswer[],
) => ReadyRow {
  let things: readonly unknown[] = [];
  let geometries: ReadonlyMap<string, AreaGeometry> = new Map();
  const kept = new Map<AreaCode, { readonly answers: readonly SocialBaseAnswer[]; readonly row: ReadyRow }>();
  return (area, boundaries, items, { facilities, projects }, answers) => {
    const now = [boundaries, items, facilities, projects];
    if (now.some((thing, at) => thing !== things[at])) {
      if (boundaries !== things[0]) {
        const features = boundaries?.features ?? [];
        geometries = new Map(features.map(({ properties, geometry }) => [properties.code, geometry]));
      }
      things = now;
      kept.clear();
    }
    const own = answers.filter((answer) => answer.area === area.code);
    const known = kept.get(area.code);
    const isSame = known?.answers.length === own.length && known.answers.every((answer, at) => answer === own[at]);
    if (known !== undefined && isSame && known.row.area === area) return known.row;
    const geometry = geometries.get(area.code) ?? null;
    const readiness = readinessOf(area.code, geometry, items, facilities, projects, own);
    const row: ReadyRow = { area, readiness, known: items.length - readiness.count.unknown };
    kept.set(area.code, { answers: own, row });
    return row;
  };
}

/** Whether an area has, among these items, what is asked for. */
export function passesFilter({ readiness }: ReadyRow, items: readonly SocialBaseItem[], filter: ReadyFilter): boolean {
  const wanted: Readonly<Record<ReadyFilter, (entry: ItemReadiness) => boolean>> = {
    all: () => true,
    missing: ({ state }) => state === 'missing',
    unknown: ({ state, toConfirm }) => state === 'unknown' && !toConfirm,
    confirm: ({ toConfirm }) => toConfirm,
  };
  if (filter === 'all') return true;
  return readiness.items.some((entry) => items.includes(entry.item) && wanted[filter](entry));
}
