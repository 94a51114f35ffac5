import { useMemo } from 'react';
import type { Project } from '../../domain/place.ts';
import { phaseIn } from '../../model/timeline.ts';
import { type SiteState, siteStates } from '../../state/siteStates.ts';
import { useData, useSignsOnMap, useView } from '../appContext.tsx';
import type { MapSigns } from '../map/mapSigns.ts';
import type { SiteSign } from '../map/port.ts';
import { useSiting } from './useSiting.ts';

function signOf(state: SiteState): SiteSign | null {
  if (state.kind === 'shortlisted') return { kind: 'chosen', number: state.place };
  return state.kind === 'rejected' ? { kind: 'rejected' } : null;
}

/** Projects that are not there in a year; none without a year. */
export function notThereIn(
  projects: readonly Project[],
  year: number | null,
  presentYear: number,
): ReadonlySet<string> {
  if (year === null) return new Set();
  return new Set(projects.filter((project) => phaseIn(project, year, presentYear) !== 'running').map(({ id }) => id));
}

/** In every step of Plaatsen the map tells how sites stand, and which projects are not there in the chosen year. */
export function usePlaceSigns(): void {
  const siting = useSiting();
  const { places } = useData();
  const { placing } = useView();
  const matrix = siting?.matrix;
  const shortlist = siting?.shortlist;
  const sites = useMemo(() => {
    const signs = new Map<string, SiteSign>();
    if (matrix === undefined || shortlist === undefined) return signs;
    for (const [id, state] of siteStates({ matrix, shortlist })) {
      const sign = signOf(state);
      if (sign !== null) signs.set(id, sign);
    }
    return signs;
  }, [matrix, shortlist]);
  const projects = places?.projects;
  const pale = useMemo(
    () => notThereIn(projects ?? [], placing.year, new Date().getFullYear()),
    [projects, placing.year],
  );
  useSignsOnMap(useMemo((): Pick<MapSigns, 'sites' | 'pale'> => ({ sites, pale }), [sites, pale]));
}
