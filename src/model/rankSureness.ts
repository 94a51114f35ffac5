import { zBounds, zClasses } from './classifyZ.ts';
import { createRanker } from './radixRank.ts';
import { createRankReader } from './rankQuantiles.ts';
import { weightingsAtOnce } from './weighPatterns.ts';
import type { WeighPlan } from './weighPlan.ts';

/** How the rank of each area moves when the weights do. All arrays follow the areas of the index; 0 = never ranked. */
export interface RankSureness {
  readonly indexId: string;
  /** highest and lowest place among all weightings, the present one included; 1 = highest score */
  readonly best: Uint16Array;
  readonly worst: Uint16Array;
  /** place at 5, 50 and 95 per cent of the drawn weightings (`createRankReader`) */
  readonly p5: Uint16Array;
  readonly median: Uint16Array;
  readonly p95: Uint16Array;
  /** place under the present weighting */
  readonly present: Uint16Array;
  /** drawn weightings in which the area has a score */
  readonly ranked: Uint32Array;
  /**
   * rank acceptability: areas × areas, how many drawn weightings put the area (row) at the place (column + 1); null for
   * more than 512 areas
   */
  readonly acceptability: Uint32Array | null;
  /** areas × `zClasses`: drawn weightings that put the area in the class; null when the index has no z-scores */
  readonly classes: Uint32Array | null;
}

/** Ranks under some of the weightings, for another tally of the same plan to join. */
export interface DrawnRanks {
  /** per block of areas: weighting by weighting, the areas side by side; 0 = not ranked */
  readonly ranks: readonly Uint16Array[];
  /** as in `RankSureness`, of these weightings */
  readonly classes: Uint32Array | null;
}

/** One of a number of blocks, as alike as can be, of the areas of a plan. */
export interface Block {
  readonly place: number;
  readonly of: number;
}

export interface RankTally {
  /** counts lane `lane` of the scores as weighting number `weighting` */
  take(scores: Float64Array, lane: number, weighting: number): void;
  drawn(): DrawnRanks;
  /** counts weightings that were drawn elsewhere, of its own block alone; their order does not matter */
  join(drawn: DrawnRanks): void;
  /** of the areas of its own block; the others stay at 0 */
  result(): RankSureness;
}

const mostForAcceptability = 512;
/** above this, classes are left out: counting them would cost as much as the ranks */
const mostForClasses = 4096;
/** areas whose ranks are read together: a weighting's ranks lie side by side, an area's do not */
const areasAtOnce = 64;

/**
 * Keeps the ranks of all weightings (two bytes each), block by block, and sums those of one block up in the end.
 * `weightings` is how many it takes itself; `scores` are those of the present.
 */
export function createRankTally(
  plan: WeighPlan,
  weightings: number,
  scores: Float64Array,
  block: Block = { place: 0, of: 1 },
): RankTally {
  const areas = plan.rows.length;
  const rank = createRanker(areas);
  const bounds = Array.from({ length: block.of + 1 }, (_, place) => Math.round((place * areas) / block.of));
  const boundAt = (place: number): number => bounds[place] ?? areas;
  const ranks = bounds.slice(0, -1).map((from, place) => new Uint16Array((boundAt(place + 1) - from) * weightings));
  const line = new Uint16Array(areas);
  const present = new Uint16Array(areas);
  rank(scores, 0, weightingsAtOnce, present);
  const classes = plan.isZScore && areas <= mostForClasses ? new Uint32Array(plan.allAreas * zClasses.length) : null;
  const stretches: Uint16Array[] = ranks.slice(block.place, block.place + 1);
  return {
    take: (drawn, lane, weighting) => {
      rank(drawn, lane, weightingsAtOnce, line);
      ranks.forEach((kept, place) => {
        const [from, to] = [boundAt(place), boundAt(place + 1)];
        kept.set(line.subarray(from, to), weighting * (to - from));
      });
      if (classes !== null) countClasses(classes, plan.rows, drawn, lane);
    },
    drawn: () => ({ ranks, classes }),
    join: (drawn) => {
      stretches.push(...drawn.ranks);
      const counted = drawn.classes;
      if (counted === null) return;
      classes?.forEach((count, at) => {
        classes[at] = count + (counted[at] ?? Number.NaN);
      });
    },
    result: () => {
      const [from, to] = [boundAt(block.place), boundAt(block.place + 1)];
      return { ...summary(plan, plan.rows.subarray(from, to), stretches, present.subarray(from, to)), classes };
    },
  };
}

function countClasses(classes: Uint32Array, rows: Int32Array, scores: Float64Array, lane: number): void {
  const [first, second, third, fourth] = zBounds;
  for (let at = 0; at < rows.length; at += 1) {
    const score = scores[at * weightingsAtOnce + lane] ?? Number.NaN;
    if (Number.isNaN(score)) continue;
    const place = Number(score >= first) + Number(score >= second) + Number(score >= third) + Number(score >= fourth);
    const into = (rows[at] ?? 0) * zClasses.length + place;
    classes[into] = (classes[into] ?? 0) + 1;
  }
}

function summary(
  plan: WeighPlan,
  rows: Int32Array,
  stretches: readonly Uint16Array[],
  present: Uint16Array,
): Omit<RankSureness, 'classes'> {
  const { indexId, allAreas } = plan;
  const whole = (): Uint16Array => new Uint16Array(allAreas);
  const acceptability = allAreas <= mostForAcceptability ? new Uint32Array(allAreas * allAreas) : null;
  const result = {
    indexId,
    best: whole(),
    worst: whole(),
    p5: whole(),
    median: whole(),
    p95: whole(),
    present: whole(),
    ranked: new Uint32Array(allAreas),
    acceptability,
  };
  const weightings = stretches.reduce((sum, { length }) => sum + length, 0) / rows.length;
  const read = createRankReader(plan.rows.length);
  const lists = new Uint16Array(areasAtOnce * weightings);
  for (let first = 0; first < rows.length; first += areasAtOnce) {
    const count = Math.min(areasAtOnce, rows.length - first);
    gatherRanks(stretches, lists, first, count, rows.length, weightings);
    for (let place = 0; place < count; place += 1) {
      const list = lists.subarray(place * weightings, (place + 1) * weightings);
      const spread = read(list);
      const area = rows[first + place] ?? 0;
      const now = present[first + place] ?? 0;
      const places =
        now === 0 ? [spread.best, spread.worst] : [Math.min(spread.best || now, now), Math.max(spread.worst, now)];
      [result.best[area] = 0, result.worst[area] = 0] = places;
      result.p5[area] = spread.p5;
      result.median[area] = spread.median;
      result.p95[area] = spread.p95;
      result.present[area] = now;
      result.ranked[area] = spread.ranked;
      if (acceptability !== null) countPlaces(acceptability.subarray(area * allAreas, (area + 1) * allAreas), list);
    }
  }
  return result;
}

/** From weighting by weighting to area by area, for some areas. */
function gatherRanks(
  stretches: readonly Uint16Array[],
  lists: Uint16Array,
  first: number,
  count: number,
  areas: number,
  weightings: number,
): void {
  let weighting = 0;
  for (const ranks of stretches) {
    for (let from = first; from < ranks.length; from += areas, weighting += 1) {
      for (let place = 0; place < count; place += 1) lists[place * weightings + weighting] = ranks[from + place] ?? 0;
    }
  }
}

function countPlaces(counts: Uint32Array, ranks: Uint16Array): void {
  for (let at = 0; at < ranks.length; at += 1) {
    const rank = ranks[at] ?? 0;
    if (rank > 0) counts[rank - 1] = (counts[rank - 1] ?? 0) + 1;
  }
}
