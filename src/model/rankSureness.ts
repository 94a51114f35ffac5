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

export interface RankTally {
  /** counts lane `lane` of the scores as weighting number `weighting` */
  take(scores: Float64Array, lane: number, weighting: number): void;
  result(): RankSureness;
}

const mostForAcceptability = 512;
/** above this, classes are left out: counting them would cost as much as the ranks */
const mostForClasses = 4096;
/** areas whose ranks are read together: a weighting's ranks lie side by side, an area's do not */
const areasAtOnce = 64;

/** Keeps the ranks of all weightings (two bytes each) and sums them up in the end. `scores` are those of the present. */
export function createRankTally(plan: WeighPlan, weightings: number, scores: Float64Array): RankTally {
  const areas = plan.rows.length;
  const rank = createRanker(areas);
  const ranks = new Uint16Array(areas * weightings);
  const present = new Uint16Array(areas);
  rank(scores, 0, weightingsAtOnce, present);
  const classes = plan.isZScore && areas <= mostForClasses ? new Uint32Array(plan.allAreas * zClasses.length) : null;
  return {
    take: (drawn, lane, weighting) => {
      rank(drawn, lane, weightingsAtOnce, ranks.subarray(weighting * areas, (weighting + 1) * areas));
      if (classes !== null) countClasses(classes, plan.rows, drawn, lane);
    },
    result: () => ({ ...summary(plan, weightings, ranks, present), classes }),
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
  { indexId, rows, allAreas }: WeighPlan,
  weightings: number,
  ranks: Uint16Array,
  present: Uint16Array,
): Omit<RankSureness, 'classes'> {
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
  const read = createRankReader(rows.length);
  const lists = new Uint16Array(areasAtOnce * weightings);
  for (let first = 0; first < rows.length; first += areasAtOnce) {
    const count = Math.min(areasAtOnce, rows.length - first);
    gatherRanks(ranks, lists, first, count, rows.length, weightings);
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
  ranks: Uint16Array,
  lists: Uint16Array,
  first: number,
  count: number,
  areas: number,
  weightings: number,
): void {
  for (let weighting = 0; weighting < weightings; weighting += 1) {
    const from = weighting * areas + first;
    for (let place = 0; place < count; place += 1) lists[place * weightings + weighting] = ranks[from + place] ?? 0;
  }
}

function countPlaces(counts: Uint32Array, ranks: Uint16Array): void {
  for (let at = 0; at < ranks.length; at += 1) {
    const rank = ranks[at] ?? 0;
    if (rank > 0) counts[rank - 1] = (counts[rank - 1] ?? 0) + 1;
  }
}
