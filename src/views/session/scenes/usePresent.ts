import { useMemo } from 'react';
import type { Present } from '../../../state/scenes.ts';
import type { Shown } from '../../../state/shown.ts';
import { useData } from '../../appContext.tsx';

/** What the municipality on screen has, for scenes to be shown with. */
export function usePresent(shown: Shown): Present {
  const data = useData();
  const { manifest } = shown.dataset;
  return useMemo(() => ({ municipality: manifest.municipality.code, levels: manifest.levels, data }), [manifest, data]);
}
