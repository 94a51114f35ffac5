import { useMemo, useState } from 'react';
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

/** Makes a function that gives the very map it gave before while the next one says the same, so that no mark is drawn anew. */
export function createSteadySigns(): (signs: ReadonlyMap<string, SiteSign>) => ReadonlyMap<string, SiteSign> {
  const textOf = (sign: SiteSign | undefined): string => JSON.stringify(sign ?? null);
  let kept: ReadonlyMap<string, SiteSign> = new Map();
  return (signs) => {
    const isSame = signs.size === kept.size && [...signs].every(([id, sign]) => textOf(sign) === textOf(kept.get(id)));
    if (!isSame) kept = signs;
    return kept;
  };
}

/** In every step of Plaatsen the map tells how sites stand, and which projects are not there in the chosen year. */
export function usePlaceSigns(): void {
  const siting = useSiting();
  const { places } = useData();
  const { placing } = useView();
  const [steady] = useState(createSteadySigns);
  const matrix = siting?.matrix;
  const shortlist = siting?.shortlist;
  const sites = useMemo(() => {
    const signs = new Map<string, SiteSign>();
    if (matrix === undefined || shortlist === undefined) return steady(signs);
    for (const [id, state] of siteStates({ matrix, shortlist })) {
      const sign = signOf(state);
      if (sign !== null) signs.set(id, sign);
    }
    return steady(signs);
  }, [matrix, shortlist, steady]);
  const projects = places?.projects;
  const pale = useMemo(
    () => notThereIn(projects ?? [], placing.year, new Date().getFullYear()),
    [projects, placing.year],
  );
  useSignsOnMap(useMemo((): Pick<MapSigns, 'sites' | 'pale'> => ({ sites, pale }), [sites, pale]));
}
