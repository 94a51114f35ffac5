import { useMemo } from 'react';
import type { SitingShown } from '../../../state/siting.ts';
import { useData, useSiteSureness, useView } from '../../appContext.tsx';
import { useMeasureNames } from '../useMeasureNames.ts';
import type { CellMaterial, Chosen } from './siteCells.ts';
import { sureSites } from './sureSites.ts';

/** Everything the cells of figures are made of; the same object as long as no figure can have changed. */
export function useCellMaterial({ siting, matrix, surroundings }: SitingShown): CellMaterial {
  const { datasets } = useData();
  const { figures } = useView().placing;
  const names = useMeasureNames();
  const sure = sureSites(useSiteSureness(), matrix, siting.shortlist);
  return useMemo(
    () => ({ siting: { siting, matrix, surroundings }, figures, sure, names, datasets }),
    [siting, matrix, surroundings, figures, sure, names, datasets],
  );
}

/** Places on the shortlist by site. */
export function useChosen({ shortlist }: Pick<SitingShown, 'shortlist'>): Chosen {
  return useMemo(() => new Map(shortlist.sites.map(({ site }, at) => [site, at + 1])), [shortlist]);
}
