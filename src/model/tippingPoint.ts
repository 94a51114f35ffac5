import type { ValueMatrix } from './siteMethods.ts';

/** The weight of one criterion at which another site takes the first place. Shares are of the sum of all weights, 0–1. */
export interface TippingPoint {
  readonly criterion: number;
  readonly rival: number;
  readonly presentShare: number;
  readonly turningShare: number;
}

/** weights as raw numbers: of one criterion, with the others kept as they are among each other */
interface Partial {
  /** Σw·v over the other known criteria */
  readonly sum: number;
  /** Σw over the other known criteria */
  readonly weight: number;
  /** value on the criterion that moves, NaN = missing */
  readonly value: number;
}

/**
 * The smallest change of one weight that gives another site the first place under the weighted sum, in closed form;
 * null when no weight of a single criterion does. The other criteria keep their proportions. Smallest is measured in
 * share of the whole weight: |turning share − present share|.
 *
 * With w the weight of criterion j, the score of a site that has a value v on it is (A + w·v) / (B + w), of one that has
 * none A / B, where A = Σw·v and B = Σw over its other known criteria. Two sites are level where these are equal: a
 * line in w when both know the same criteria, otherwise a parabola. Triantaphyllou & Sánchez (1997) for complete values.
 *
 * `first`: site in first place at present. Sites without a score are no rivals.
 */
export function tippingPoint(matrix: ValueMatrix, weights: readonly number[], first: number): TippingPoint | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let nearest: TippingPoint | null = null;
  for (let criterion = 0; criterion < matrix.criteria; criterion += 1) {
    const present = weights[criterion] ?? Number.NaN;
    const rest = total - present;
    // the only criterion that counts keeps all weight, whatever its number
    if (!(rest > 0)) continue;
    const presentShare = present / total;
    const own = partialOf(matrix, weights, first, criterion);
    for (let rival = 0; rival < matrix.sites; rival += 1) {
      if (rival === first) continue;
      for (const weight of levelWeights(own, partialOf(matrix, weights, rival, criterion))) {
        const turningShare = weight / (rest + weight);
        const shorter =
          nearest === null ||
          Math.abs(turningShare - presentShare) < Math.abs(nearest.turningShare - nearest.presentShare);
        if (shorter) nearest = { criterion, rival, presentShare, turningShare };
      }
    }
  }
  return nearest;
}

function partialOf(matrix: ValueMatrix, weights: readonly number[], site: number, moving: number): Partial {
  let sum = 0;
  let weight = 0;
  for (let criterion = 0; criterion < matrix.criteria; criterion += 1) {
    const value = matrix.values[site * matrix.criteria + criterion] ?? Number.NaN;
    const own = weights[criterion] ?? Number.NaN;
    if (criterion === moving || Number.isNaN(value) || !(own > 0)) continue;
    sum += own * value;
    weight += own;
  }
  return { sum, weight, value: matrix.values[site * matrix.criteria + moving] ?? Number.NaN };
}

/** Weights ≥ 0 at which the scores of two sites cross; a mere touch turns nothing. */
function levelWeights(a: Partial, b: Partial): readonly number[] {
  // numerator A + w·v and denominator B + w of each, as [constant, slope]
  const above = (site: Partial): readonly [number, number] =>
    Number.isNaN(site.value) ? [site.sum, 0] : [site.sum, site.value];
  const below = (site: Partial): readonly [number, number] => [site.weight, Number.isNaN(site.value) ? 0 : 1];
  const [aTop, aRise] = above(a);
  const [bTop, bRise] = above(b);
  const [aBase, aGrowth] = below(a);
  const [bBase, bGrowth] = below(b);
  const square = aRise * bGrowth - bRise * aGrowth;
  const line = aTop * bGrowth + aRise * bBase - bTop * aGrowth - bRise * aBase;
  const constant = aTop * bBase - bTop * aBase;
  const hasScore = (weight: number): boolean => aBase + aGrowth * weight > 0 && bBase + bGrowth * weight > 0;
  return crossings(square, line, constant).filter(
    (weight) => weight >= 0 && Number.isFinite(weight) && hasScore(weight),
  );
}

/** Where a·w² + b·w + c changes sign. */
function crossings(a: number, b: number, c: number): readonly number[] {
  if (a === 0) return b === 0 ? [] : [-c / b];
  const discriminant = b * b - 4 * a * c;
  if (!(discriminant > 0)) return [];
  // avoids subtracting two nearly equal numbers
  const q = -0.5 * (b + (b < 0 ? -1 : 1) * Math.sqrt(discriminant));
  return q === 0 ? [0] : [q / a, c / q];
}
