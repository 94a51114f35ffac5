import { useMemo } from 'react';
import type { AreaCode, AreaLevel } from '../../../domain/area.ts';
import { areaLevels } from '../../../domain/area.ts';
import { type LonLat, representativePoint } from '../../../model/geometry.ts';
import { type AreaFinders, createAreaFinder } from '../../../model/siteLocation.ts';
import type { DataState } from '../../../state/appState.ts';
import { memoise } from '../../../state/memoise.ts';
import { useData } from '../../appContext.tsx';

/** Areas as lists of places need them. */
export interface Areas {
  readonly finders: AreaFinders;
  /** the buurt a spot lies in, or the wijk where no buurten are known; null outside all of them */
  codeAt(spot: LonLat): AreaCode | null;
  /** empty for an unknown code */
  nameOf(code: string | null): string;
  /** name of the area at a spot; empty outside all of them */
  nameAt(spot: LonLat): string;
  /** areas a new place can be put in the middle of, by name */
  readonly choices: readonly { readonly code: string; readonly name: string; readonly middle: LonLat }[];
}

const byName = new Intl.Collator('nl', { numeric: true });

const areasOf = memoise((boundaries: DataState['boundaries']): Areas => {
  const finders = new Map(
    areaLevels.flatMap((level: AreaLevel) => {
      const collection = boundaries[level];
      return collection === undefined ? [] : [[level, createAreaFinder(collection)] as const];
    }),
  );
  const find = finders.get('buurt') ?? finders.get('wijk');
  const names = new Map<string, string>(
    Object.values(boundaries).flatMap(
      (collection) => collection?.features.map(({ properties: { code, name } }) => [code, name] as const) ?? [],
    ),
  );
  const finest = boundaries.buurt ?? boundaries.wijk;
  return {
    finders,
    codeAt: (spot) => find?.(spot).area?.code ?? null,
    nameOf: (code) => (code === null ? '' : (names.get(code) ?? '')),
    nameAt: (spot) => find?.(spot).area?.name ?? '',
    choices: (finest?.features ?? [])
      .flatMap(({ properties: { code, name }, geometry }) => {
        const middle = representativePoint(geometry);
        return middle === null ? [] : [{ code, name, middle }];
      })
      .sort((a, b) => byName.compare(a.name, b.name)),
  };
});

export function useAreas(): Areas {
  const { boundaries } = useData();
  return useMemo(() => areasOf(boundaries), [boundaries]);
}
