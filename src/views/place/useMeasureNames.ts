import { useMemo } from 'react';
import { knownIndicators } from '../../state/changeWork.ts';
import type { MeasureNames } from '../../text/measureWords.ts';
import { useData } from '../appContext.tsx';

/** What figures, indices and facilities are called in the municipality on screen. */
export function useMeasureNames(): MeasureNames {
  const data = useData();
  return useMemo(
    () => ({ indicators: knownIndicators(data), recipes: data.recipes, facilityKinds: data.facilityKinds }),
    [data],
  );
}
