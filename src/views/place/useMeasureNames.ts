import { useMemo } from 'react';
import { knownIndicators } from '../../state/changeWork.ts';
import type { MeasureNames } from '../../text/measureWords.ts';
import { useData } from '../appContext.tsx';

/** What figures, indices and facilities are called in the municipality on screen; the same object until one of them changes. */
export function useMeasureNames(): MeasureNames {
  const { datasets, catalogue, computedIndicators, recipes, facilityKinds } = useData();
  return useMemo(
    () => ({ indicators: knownIndicators({ datasets, catalogue, computedIndicators }), recipes, facilityKinds }),
    [datasets, catalogue, computedIndicators, recipes, facilityKinds],
  );
}
