export const zClasses = ['zeer_laag', 'laag', 'gemiddeld', 'hoog', 'zeer_hoog'] as const;
export type ZClass = (typeof zClasses)[number];

/** bounds between the classes, in standard deviations */
export const zBounds = [-1.5, -0.5, 0.5, 1.5] as const;

/**
 * Class of a z-score relative to the reference mean, for words such as "boven het gemiddelde"; a z-score on a bound is
 * in the higher class. Null when there is no score.
 */
export function classifyZ(z: number): ZClass | null {
  if (Number.isNaN(z)) return null;
  return zClasses[zBounds.filter((bound) => z >= bound).length] ?? null;
}
