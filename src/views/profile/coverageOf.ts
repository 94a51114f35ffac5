import type { IndexResult } from '../../model/indexResult.ts';

/** How many of the figures that count in an index this area has; leaves that do not count are in neither number. */
export function coverageOf(result: IndexResult, row: number): { readonly present: number; readonly all: number } {
  const counted = result.leaves.filter((leaf) => leaf.share > 0);
  const present = counted.filter((leaf) => !Number.isNaN(leaf.normalised[row] ?? Number.NaN));
  return { present: present.length, all: counted.length };
}
