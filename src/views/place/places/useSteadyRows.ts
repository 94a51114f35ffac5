import { useMemo, useState } from 'react';
import type { Sort } from './PlaceHead.tsx';
import type { AnyPlace } from './placeFields.ts';
import { type PlaceColumn, sortedPlaces, steadyOrder } from './placeTable.ts';

/**
 * Places in the order of the table. Sorted when a person sorts or searches; between those a row keeps its place, whatever
 * is typed in it, and what is new stands above.
 */
export function useSteadyRows(
  places: readonly AnyPlace[],
  columns: readonly PlaceColumn[],
  sort: Sort,
  search: string,
): readonly AnyPlace[] {
  const key = JSON.stringify([sort.column, sort.descending, search]);
  const [held, setHeld] = useState<{ readonly key: string; readonly order: readonly string[] } | null>(null);
  const order = useMemo(() => {
    if (held !== null && held.key === key) return steadyOrder(held.order, places);
    const column = columns.find(({ id }) => id === sort.column);
    return sortedPlaces(places, column, sort.descending).map(({ id }) => id);
  }, [held, key, places, columns, sort]);
  if (held?.key !== key || held.order !== order) setHeld({ key, order });
  return useMemo(() => {
    const byId = new Map(places.map((place) => [place.id, place]));
    return order.flatMap((id) => byId.get(id) ?? []);
  }, [order, places]);
}
