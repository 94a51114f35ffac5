import type { DataState } from './appState.ts';

/** The material without what is told many times a second while a slider moves. */
export type SettledData = Omit<DataState, 'sureness' | 'siteSureness'>;

/**
 * Makes the function that takes the fast part out of the material: the very same object comes back as long as nothing
 * else changed, so that a page that goes by it is not drawn anew for every answer how sure an outcome is.
 */
export function createSettled(): (data: DataState) => SettledData {
  let settled: SettledData | null = null;
  return (data) => {
    const { sureness, siteSureness, ...rest } = data;
    if (settled === null || !isSame(settled, rest)) settled = rest;
    return settled;
  };
}

function isSame(one: SettledData, other: SettledData): boolean {
  const names = Object.keys(other) as (keyof SettledData)[];
  return names.length === Object.keys(one).length && names.every((name) => Object.is(one[name], other[name]));
}
