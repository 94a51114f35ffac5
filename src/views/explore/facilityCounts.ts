import type { Facility, FacilityKind } from '../../domain/place.ts';

export interface FacilityCount extends FacilityKind {
  readonly count: number;
}

/** Kinds that occur, in the order of `known`; kinds that list lacks follow in order of appearance, named by their id. */
export function facilityCounts(
  facilities: readonly Pick<Facility, 'kind'>[],
  known: readonly FacilityKind[],
): readonly FacilityCount[] {
  const counts = new Map<string, number>(known.map(({ id }) => [id, 0]));
  for (const { kind } of facilities) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const labels = new Map(known.map(({ id, label }) => [id, label]));
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([id, count]) => ({ id, label: labels.get(id) ?? id, count }));
}
