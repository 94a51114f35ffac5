import { useMemo } from 'react';
import { type AreaCode, areaLevels } from '../../domain/area.ts';
import { useData } from '../appContext.tsx';

/** What an area of the municipality on screen is called; its code where the name is not known. */
export function useAreaNames(): (code: AreaCode) => string {
  const { datasets } = useData();
  return useMemo(() => {
    const areas = areaLevels.flatMap((level) => datasets[level]?.areas ?? []);
    const names = new Map(areas.map(({ code, name }) => [code, name]));
    return (code) => names.get(code) ?? code;
  }, [datasets]);
}
