import { useMemo } from 'react';
import { siteStates } from '../../../state/siteStates.ts';
import type { SitingShown } from '../../../state/siting.ts';
import { useData, useSiteSureness, useView } from '../../appContext.tsx';
import { useMeasureNames } from '../useMeasureNames.ts';
import type { CellMaterial } from './siteCells.ts';
import { sureSites } from './sureSites.ts';

/** Everything the cells of the table are made of; the same object as long as nothing of it changed. */
export function useCellMaterial(siting: SitingShown): CellMaterial {
  const { placing } = useView();
  const sure = sureSites(useSiteSureness(), siting.matrix, siting.siting.shortlist);
  const states = useMemo(() => siteStates(siting), [siting]);
  const names = useMeasureNames();
  const { figures } = placing;
  const { datasets } = useData();
  return useMemo(
    () => ({ siting, figures, sure, states, names, datasets }),
    [siting, figures, sure, states, names, datasets],
  );
}
