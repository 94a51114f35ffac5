/** A number of people or homes that may be too small to show. */
export type SmallCount =
  | { readonly kind: 'known'; readonly count: number }
  /** 1 up to but not including the smallest number that is shown */
  | { readonly kind: 'hidden' }
  | { readonly kind: 'unknown' };

/** The smallest number that is shown where a bundle names no rule of its own. */
export const usualSmallestCount = 5;

/** What may be shown of a count: a zero is shown, 1 … `smallestCount` − 1 is not, null is unknown and never 0. */
export function smallCount(count: number | null, smallestCount: number): SmallCount {
  if (count === null) return { kind: 'unknown' };
  return count > 0 && count < smallestCount ? { kind: 'hidden' } : { kind: 'known', count };
}
