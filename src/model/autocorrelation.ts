import type { Neighbours } from './neighbours.ts';
import { createRandom, type Random } from './random.ts';

/** Where an area stands beside its neighbours, both against the mean. Index into this list; 255 = left out. */
export const localKinds = ['high_high', 'low_low', 'high_low', 'low_high'] as const;
export type LocalKind = (typeof localKinds)[number];
export const leftOut = 255;

export interface SpatialSettings {
  /** number of random rearrangements */
  readonly permutations: number;
  /** the same seed gives the same p */
  readonly seed: string;
}

export interface SpatialPattern {
  /** Moran's I over the areas that count; NaN with fewer than three, or when all are equal */
  readonly global: number;
  /** −1/(n − 1): what I is on average when values are spread at random */
  readonly expected: number;
  /** two-sided share of rearrangements that are at least as extreme, 2/(permutations + 1) … 1; NaN without I */
  readonly p: number;
  /** areas with a value and at least one neighbour with one */
  readonly count: number;
  /** areas without a value, or without a neighbour with one */
  readonly excluded: readonly number[];
  /** Iᵢ per area; NaN where left out. Their mean is I */
  readonly local: Float64Array;
  /** p of Iᵢ per area; NaN where left out */
  readonly localP: Float64Array;
  /** index into `localKinds` per area, whether or not it is more than chance */
  readonly kind: Uint8Array;
}

/**
 * Global and local Moran's I with row-standardised weights wᵢⱼ = 1/(number of neighbours of i with a value):
 *
 * I = Σᵢ zᵢ·lagᵢ / Σᵢ zᵢ², z = x − mean, lagᵢ = Σⱼ wᵢⱼ·zⱼ; Iᵢ = zᵢ·lagᵢ / (Σ z²/n) (Anselin 1995, with spdep's m₂).
 *
 * The global p comes from shuffling all values over the areas. The local p holds zᵢ and draws its neighbours' values
 * from the other areas without replacement (conditional permutation). p is two-sided: twice (1 + number at least as
 * extreme on the side where I lies)/(R + 1). Values that are missing (NaN) are left out, not filled in; so is an area
 * none of whose neighbours has a value, and that can leave another area without one.
 *
 * R `spdep::moran.mc(x, nb2listw(nb, style = "W"), nsim, alternative = "two.sided")` and
 * `localmoran_perm(…, conditional = TRUE)`; Python `esda.Moran`, `esda.Moran_Local` (twice their `p_sim`).
 */
export function spatialPattern(
  values: Float64Array,
  neighbours: Neighbours,
  settings: SpatialSettings,
): SpatialPattern {
  const run = startSpatialPattern(values, neighbours, settings);
  run.advance(Number.POSITIVE_INFINITY);
  return run.result();
}

/** The same in pieces; they change nothing in the outcome. */
export interface SpatialRun {
  /** does so much work, in values drawn at random, or a little more; gives the part (0–1) that is done */
  advance(draws: number): number;
  /** only when everything is done */
  result(): SpatialPattern;
}

export function startSpatialPattern(
  values: Float64Array,
  neighbours: Neighbours,
  { permutations, seed }: SpatialSettings,
): SpatialRun {
  const used = usedAreas(values, neighbours);
  const count = used.length;
  const mean = used.reduce((sum, place) => sum + at(values, place), 0) / count;
  const position = new Map(used.map((place, order) => [place, order]));
  const z = Float64Array.from(used, (place) => at(values, place) - mean);
  const around = linksOf(
    used.map((place) => (neighbours.of[place] ?? []).flatMap((other) => position.get(other) ?? [])),
  );
  const squares = z.reduce((sum, value) => sum + value * value, 0);
  const usable = count >= 3 && squares > 1e-12 * Math.max(1, mean * mean) * count;
  const answer: SpatialPattern = {
    global: Number.NaN,
    expected: -1 / (count - 1),
    p: Number.NaN,
    count,
    excluded: Array.from(values.keys()).filter((place) => !position.has(place)),
    local: new Float64Array(values.length).fill(Number.NaN),
    localP: new Float64Array(values.length).fill(Number.NaN),
    kind: new Uint8Array(values.length).fill(leftOut),
  };
  if (!usable) return { advance: () => 1, result: () => answer };

  const random = createRandom(seed);
  const product = crossProducts(z, around);
  const others = new Float64Array(count - 1);
  const shuffled = z.slice();
  const tails: Tails = { atLeast: 0, atMost: 0 };
  let area = 0;
  let rearranged = 0;

  /** gives the values it drew */
  const step = (): number => {
    if (area === count) {
      rearrange(shuffled, around, product, tails, random);
      rearranged += 1;
      return count;
    }
    const place = used[area] ?? Number.NaN;
    const lag = lagOf(z, around, area);
    const own = at(z, area);
    const drawn = end(around, area) - start(around, area);
    answer.local[place] = (own * lag * count) / squares;
    answer.kind[place] = kindOf(own, lag);
    others.set(z.subarray(0, area));
    others.set(z.subarray(area + 1), area);
    answer.localP[place] = localP(others, drawn, lag, permutations, random);
    area += 1;
    return permutations * drawn;
  };
  const whole = permutations * (around.others.length + count);
  let done = 0;
  return {
    advance: (draws) => {
      const until = done + draws;
      while (done < until && (area < count || rearranged < permutations)) done += step();
      return area === count && rearranged === permutations ? 1 : Math.min(done / whole, 1 - Number.EPSILON);
    },
    result: () => ({
      ...answer,
      global: product / squares,
      p: twoSidedP(tails.atLeast, tails.atMost, permutations),
    }),
  };
}

/** Neighbours of each area one after the other; those of area i from `starts[i]` to `starts[i + 1]`. */
interface Links {
  readonly starts: Int32Array;
  readonly others: Int32Array;
}

function linksOf(lists: readonly (readonly number[])[]): Links {
  const starts = new Int32Array(lists.length + 1);
  for (const [order, list] of lists.entries()) starts[order + 1] = (starts[order] ?? 0) + list.length;
  return { starts, others: Int32Array.from(lists.flat()) };
}

const start = ({ starts }: Links, order: number): number => starts[order] ?? 0;
const end = ({ starts }: Links, order: number): number => starts[order + 1] ?? 0;

/** Leaving an area out may leave another without neighbours, so this is repeated until it holds for all. */
function usedAreas(values: Float64Array, { of }: Neighbours): readonly number[] {
  let used = Array.from(values.keys()).filter((place) => !Number.isNaN(at(values, place)));
  for (;;) {
    const present = new Set(used);
    const kept = used.filter((place) => of[place]?.some((other) => present.has(other)) === true);
    if (kept.length === used.length) return used;
    used = kept;
  }
}

function lagOf(z: Float64Array, around: Links, order: number): number {
  const [from, to] = [start(around, order), end(around, order)];
  if (from === to) return 0;
  let sum = 0;
  for (let link = from; link < to; link += 1) sum += z[around.others[link] ?? -1] ?? Number.NaN;
  return sum / (to - from);
}

function crossProducts(z: Float64Array, around: Links): number {
  let sum = 0;
  for (let order = 0; order < z.length; order += 1) sum += at(z, order) * lagOf(z, around, order);
  return sum;
}

function kindOf(own: number, lag: number): number {
  if (own >= 0) return localKinds.indexOf(lag >= 0 ? 'high_high' : 'high_low');
  return localKinds.indexOf(lag >= 0 ? 'low_high' : 'low_low');
}

/** Twice (1 + the smaller of the two tails)/(R + 1); a rearrangement that equals what was seen counts as extreme. */
function twoSidedP(atLeast: number, atMost: number, permutations: number): number {
  return Math.min(1, (2 * (1 + Math.min(atLeast, atMost))) / (permutations + 1));
}

/** Rearrangements that are at least as high, and at least as low, as what was seen. */
interface Tails {
  atLeast: number;
  atMost: number;
}

function rearrange(shuffled: Float64Array, around: Links, seen: number, tails: Tails, random: Random): void {
  const margin = 1e-9 * Math.abs(seen);
  drawFirst(shuffled, shuffled.length, random);
  const product = crossProducts(shuffled, around);
  if (product >= seen - margin) tails.atLeast += 1;
  if (product <= seen + margin) tails.atMost += 1;
}

/** zᵢ is held, so Iᵢ and the lag are extreme together: comparing lags is enough, the side follows the sign of zᵢ. */
function localP(others: Float64Array, drawn: number, seen: number, permutations: number, random: Random): number {
  const margin = 1e-9 * Math.abs(seen);
  let [atLeast, atMost] = [0, 0];
  for (let run = 0; run < permutations; run += 1) {
    drawFirst(others, drawn, random);
    let sum = 0;
    for (let place = 0; place < drawn; place += 1) sum += at(others, place);
    if (sum / drawn >= seen - margin) atLeast += 1;
    if (sum / drawn <= seen + margin) atMost += 1;
  }
  return twoSidedP(atLeast, atMost, permutations);
}

/** Fisher–Yates, only as far as needed: the first `count` values become a draw without replacement. */
function drawFirst(values: Float64Array, count: number, random: Random): void {
  for (let place = 0; place < count && place < values.length - 1; place += 1) {
    const other = place + Math.floor(random.next() * (values.length - place));
    const value = at(values, place);
    values[place] = at(values, other);
    values[other] = value;
  }
}

/**
 * Places whose p stays below `rate` when many areas are tested at once (Benjamini & Hochberg 1995): the largest k with
 * p₍ₖ₎ ≤ rate·k/m, and all below it. R `p.adjust(p, "BH") <= rate`.
 */
export function withinFalseDiscoveryRate(p: Float64Array, rate: number): readonly number[] {
  const tested = Array.from(p.keys())
    .filter((place) => !Number.isNaN(at(p, place)))
    .sort((a, b) => at(p, a) - at(p, b));
  const last = tested.findLastIndex((place, order) => at(p, place) <= (rate * (order + 1)) / tested.length);
  return tested.slice(0, last + 1).sort((a, b) => a - b);
}

function at(values: Float64Array, place: number): number {
  return values[place] ?? Number.NaN;
}
