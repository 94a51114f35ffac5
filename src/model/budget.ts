import { type PointsProblem, pointsToDivide } from '../domain/ballot.ts';

/**
 * Why a division of points does not count; null when it does: whole points, 100 together. Null points = no answer, which
 * takes no part in the sum. `criteria`: how many the question has.
 */
export function pointsProblem(points: readonly (number | null)[], criteria: number): PointsProblem | null {
  if (points.length !== criteria) return { kind: 'wrong_count', expected: criteria, found: points.length };
  const given = points.filter((each) => each !== null);
  const strange = given.find((each) => !Number.isInteger(each) || each < 0);
  if (strange !== undefined) return { kind: 'not_whole', value: strange };
  const total = given.reduce((sum, each) => sum + each, 0);
  if (total === pointsToDivide) return null;
  if (total === 0) return { kind: 'none_given' };
  return { kind: total < pointsToDivide ? 'too_few' : 'too_many', total };
}

/**
 * Whole points in the proportions of the weights, exactly 100 together: everyone gets the part rounded down, and what is
 * left goes to the largest remainders, of equal ones to the first (method of Hamilton). NaN = no
 * answer, gives null. Null for all when there is nothing to divide by: no weights, or all 0.
 */
export function pointsOf(weights: ArrayLike<number>): readonly (number | null)[] {
  const all = Array.from(weights);
  const total = all.reduce((sum, weight) => (Number.isNaN(weight) ? sum : sum + weight), 0);
  if (!(total > 0)) return all.map(() => null);
  const exact = all.map((weight) => (weight / total) * pointsToDivide);
  const points = exact.map((each) => Math.floor(each));
  const left = pointsToDivide - points.reduce((sum, each) => (Number.isNaN(each) ? sum : sum + each), 0);
  const byRemainder = exact
    .flatMap((each, at) => (Number.isNaN(each) ? [] : [{ at, remainder: each - Math.floor(each) }]))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  const extra = new Set(byRemainder.slice(0, left).map(({ at }) => at));
  return points.map((each, at) => (Number.isNaN(each) ? null : each + (extra.has(at) ? 1 : 0)));
}
