import type { SiteSurenessJob } from './siteSureness.ts';
import type { Stretch, SurenessJob } from './sureness.ts';
import { weightingsAtOnce } from './weighPatterns.ts';
import type { WeighPlan } from './weighPlan.ts';

/** additions, or what takes as long, in one piece: some 20 ms, so that a newer question never waits long */
const pieceCost = 8_000_000;
/** a rank takes as long as so many additions, drawing a weight and starting a weighting too */
const [rankCost, drawCost, startCost] = [10, 30, 400] as const;
/** a value of a site by all methods at once */
const cellCost = 12;
/** values drawn at random of a spatial pattern in one piece */
export const drawsAtOnce = pieceCost / 8;
/** additions from which a second worker saves more time than sending it everything takes */
const dividedCost = 120_000_000;

/** Of every index of the job the plan of its own, without those that take turns with it. */
export const ownPlans = ({ indices }: Pick<SurenessJob, 'indices'>): readonly WeighPlan[] =>
  indices.flatMap((plans) => plans.slice(0, 1));

/** Additions, or what takes as long, in one weighting of all plans. */
function costOf(plans: readonly WeighPlan[]): number {
  return plans.reduce(
    (sum, { rows, slots }) => sum + rows.length * (slots.length + rankCost) + drawCost * slots.length + startCost,
    0,
  );
}

/** Weightings, or samples of so many weightings, in one piece; whole fours. */
export function piecesOf(plans: readonly WeighPlan[], weightings: number): number {
  const cost = weightingsAtOnce * Math.max(1, costOf(plans) * weightings);
  return weightingsAtOnce * Math.max(1, Math.floor(pieceCost / cost));
}

/** Weightings of candidate sites in one piece. */
export function sitesAtOnce({ matrix, methods }: SiteSurenessJob): number {
  const cost = matrix.sites * (matrix.criteria * cellCost + methods.length * rankCost) + startCost;
  return Math.max(1, Math.floor(pieceCost / cost));
}

/**
 * The stretches of weightings into which so many workers divide a job, as alike as whole fours allow; one of all where
 * dividing it does not pay.
 */
export function stretchesOf(job: SurenessJob, workers: number): readonly Stretch[] {
  const isLarge = job.weightings * costOf(ownPlans(job)) >= dividedCost;
  const fours = Math.ceil(job.weightings / weightingsAtOnce);
  const count = isLarge ? Math.min(workers, fours) : 1;
  const bound = (place: number): number =>
    Math.min(job.weightings, weightingsAtOnce * Math.round((place * fours) / count));
  return Array.from({ length: count }, (_, place) => ({ from: bound(place), to: bound(place + 1) }));
}
