import { useMemo } from 'react';
import type { AreaCode } from '../../../domain/area.ts';
import type { LonLat } from '../../../model/geometry.ts';
import { createAreaFinder } from '../../../model/siteLocation.ts';
import { useData } from '../../appContext.tsx';

/** Gives the buurt a point lies in, or the wijk where no buurten are loaded; null outside all of them. */
export function useBuurtOf(): (point: LonLat) => AreaCode | null {
  const { boundaries } = useData();
  const areas = boundaries.buurt ?? boundaries.wijk;
  return useMemo(() => {
    const find = areas === undefined ? null : createAreaFinder(areas);
    return (point) => (find?.(point).area?.code ?? null) as AreaCode | null;
  }, [areas]);
}
