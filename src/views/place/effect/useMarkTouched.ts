import { useMemo } from 'react';
import type { AreaCode } from '../../../domain/area.ts';
import type { ProjectEffect } from '../../../state/projectEffect.ts';
import { useMarkAreas } from '../../appContext.tsx';

const noCodes: readonly AreaCode[] = [];

/** Outlines on the map what the projects touch; keeps its list as long as it holds the same areas. */
export function useMarkTouched(effect: ProjectEffect): void {
  const codes = effect.ledger.ok ? effect.ledger.value.areas.map(({ code }) => code) : noCodes;
  const key = codes.join(' ');
  useMarkAreas(useMemo(() => key.split(' ').filter((code) => code !== '') as AreaCode[], [key]));
}
