import { rankDescending } from './rank.ts';

/** Ranks the scores found at every `stride`-th place from `from` on, into the first places of `ranks`. */
export type Ranker = (scores: Float64Array, from: number, stride: number, ranks: Uint16Array) => void;

const mostScores = 0xffff;
/** beyond so many steps per score, putting the order right costs more than sorting anew */
const stepsPerScore = 8;

/**
 * Makes a ranker of lists of `count` scores: the same ranks as `rankDescending` (1 = highest, ties share the lowest
 * number, 0 = NaN), several times faster for many lists of one length.
 *
 * Scores are put in order by a radix sort of their place between the highest and the lowest, rounded down to a whole
 * number of two digits. Whatever the rounding, the higher of two scores never gets the later place; but scores close
 * together may share one. A last pass therefore compares the scores themselves and puts neighbours right, so that ranks
 * are exact, also of scores that differ in the last bit. Where that takes too many steps (an outlier drives all others
 * together), `rankDescending` does it.
 */
export function createRanker(count: number): Ranker {
  if (count > mostScores) throw new Error(`${count} areas are more than ranks of 16 bits can hold`);
  const bits = Math.min(11, Math.max(5, Math.ceil(Math.log2(count + 1))));
  const mask = 2 ** bits - 1;
  const list = new Float64Array(count);
  const keys = new Uint32Array(count);
  const lows = new Uint32Array(mask + 1);
  const highs = new Uint32Array(mask + 1);
  /** places by low digit; the high digit travels along in the upper half */
  const byLow = new Uint32Array(count);
  const order = new Uint16Array(count);

  return (scores, from, stride, ranks) => {
    let highest = Number.NEGATIVE_INFINITY;
    let lowest = Number.POSITIVE_INFINITY;
    for (let place = 0, at = from; place < count; place += 1, at += stride) {
      const score = scores[at] ?? Number.NaN;
      list[place] = score;
      if (score > highest) highest = score;
      if (score < lowest) lowest = score;
    }
    // with a span of 0, or beyond all numbers, every key is 0
    const scale = (2 ** (2 * bits) - 1) / (highest - lowest);
    lows.fill(0);
    highs.fill(0);
    for (let place = 0; place < count; place += 1) {
      const score = list[place] ?? Number.NaN;
      const key = ((highest - score) * scale) | 0;
      keys[place] = key;
      if (Number.isNaN(score)) continue;
      lows[key & mask] = (lows[key & mask] ?? 0) + 1;
      highs[key >>> bits] = (highs[key >>> bits] ?? 0) + 1;
    }
    const present = toStarts(lows);
    toStarts(highs);
    for (let place = 0; place < count; place += 1) {
      if (Number.isNaN(list[place])) continue;
      const key = keys[place] ?? 0;
      const into = lows[key & mask] ?? 0;
      lows[key & mask] = into + 1;
      byLow[into] = ((key >>> bits) << 16) | place;
    }
    for (let at = 0; at < present; at += 1) {
      const packed = byLow[at] ?? 0;
      const into = highs[packed >>> 16] ?? 0;
      highs[packed >>> 16] = into + 1;
      order[into] = packed & 0xffff;
    }
    if (putRight(order, list, present)) numberPlaces(order, list, present, ranks);
    else ranks.set(rankDescending(list));
  };
}

/** From counts to the place where each begins; gives their total. */
function toStarts(counts: Uint32Array): number {
  let total = 0;
  for (let digit = 0; digit < counts.length; digit += 1) {
    const count = counts[digit] ?? 0;
    counts[digit] = total;
    total += count;
  }
  return total;
}

/** Insertion sort, descending, of an order that is nearly right; false when it is not nearly right. */
function putRight(order: Uint16Array, list: Float64Array, present: number): boolean {
  let steps = stepsPerScore * present;
  let previous = Number.POSITIVE_INFINITY;
  for (let at = 0; at < present; at += 1) {
    const place = order[at] ?? 0;
    const score = list[place] ?? Number.NaN;
    if (score <= previous) {
      previous = score;
      continue;
    }
    let into = at;
    while (into > 0 && (list[order[into - 1] ?? 0] ?? Number.NaN) < score) {
      order[into] = order[into - 1] ?? 0;
      into -= 1;
      steps -= 1;
    }
    order[into] = place;
    if (steps < 0) return false;
  }
  return true;
}

function numberPlaces(order: Uint16Array, list: Float64Array, present: number, ranks: Uint16Array): void {
  let rank = 0;
  let previous = Number.NaN;
  if (present < list.length) ranks.fill(0, 0, list.length);
  for (let at = 0; at < present; at += 1) {
    const place = order[at] ?? 0;
    const score = list[place] ?? Number.NaN;
    if (score !== previous) rank = at + 1;
    ranks[place] = rank;
    previous = score;
  }
}
