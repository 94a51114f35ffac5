import type { RankSureness } from './rankSureness.ts';
import type { DrawnStretch, SurenessResult } from './sureness.ts';

/** Of weightings drawn in blocks of areas only one block; what is not counted by area goes with the first. */
export function blockOf(stretch: DrawnStretch, place: number): DrawnStretch {
  const isFirst = place === 0;
  return {
    from: stretch.from,
    to: stretch.to,
    ranks: stretch.ranks.map(({ ranks, classes }) => ({
      ranks: ranks.slice(place, place + 1),
      classes: isFirst ? classes : null,
    })),
    fieldCounts: isFirst ? stretch.fieldCounts : null,
  };
}

/** The result of a whole job from the results of all its blocks of areas, in their order. */
export function joinBlocks([first, ...others]: readonly SurenessResult[]): SurenessResult {
  if (first === undefined) throw new Error('no block of areas');
  const ranks = first.ranks.map((own, place) =>
    others.reduce((sum, { ranks: other }) => addRanks(sum, other[place] ?? sum), own),
  );
  return { ...first, ranks };
}

/** An area is in one block, and 0 in every other. */
function addRanks(one: RankSureness, other: RankSureness): RankSureness {
  return {
    indexId: one.indexId,
    best: added(one.best, other.best),
    worst: added(one.worst, other.worst),
    p5: added(one.p5, other.p5),
    median: added(one.median, other.median),
    p95: added(one.p95, other.p95),
    present: added(one.present, other.present),
    ranked: added(one.ranked, other.ranked),
    acceptability: addedOrNone(one.acceptability, other.acceptability),
    classes: addedOrNone(one.classes, other.classes),
  };
}

function added<Counts extends Uint16Array | Uint32Array>(one: Counts, other: Counts): Counts {
  const sum = one.slice();
  for (let at = 0; at < sum.length; at += 1) sum[at] = (one[at] ?? Number.NaN) + (other[at] ?? Number.NaN);
  return sum as Counts;
}

const addedOrNone = (one: Uint32Array | null, other: Uint32Array | null): Uint32Array | null =>
  one === null || other === null ? null : added(one, other);
