import type { AreaCode } from '../../domain/area.ts';
import { areaAt } from '../../model/areaAt.ts';
import type { LonLat } from '../../model/geometry.ts';
import type { DataState } from '../../state/appState.ts';
import { memoise } from '../../state/memoise.ts';
import type { Shown } from '../../state/shown.ts';
import { useData } from '../appContext.tsx';

const namesOf = memoise(
  (datasets: DataState['datasets']): ReadonlyMap<string, string> =>
    new Map(
      [datasets.wijk, datasets.buurt].flatMap((dataset) => dataset?.areas.map(({ code, name }) => [code, name]) ?? []),
    ),
);

/** Name of the area a place lies in: the buurt its file gives, else the area on screen around it; empty when unknown. */
export function useAreaOfPlace(shown: Shown): (place: LonLat & { readonly area: AreaCode | null }) => string {
  const { datasets } = useData();
  const names = namesOf(datasets);
  return (place) => {
    const own = place.area === null ? undefined : names.get(place.area);
    if (own !== undefined) return own;
    return (shown.boundaries === null ? null : areaAt(shown.boundaries, place))?.name ?? '';
  };
}
