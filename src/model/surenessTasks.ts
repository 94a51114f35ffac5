import type { Weighing } from '../domain/indexSpec.ts';
import { type LeaveOneOut, startLeaveOneOut } from './leaveOneOut.ts';
import { type SiteSureness, type SiteSurenessJob, startSiteSureness } from './siteSureness.ts';
import { type SurenessJob, type SurenessResult, startSureness } from './sureness.ts';
import { weightingsAtOnce } from './weighPatterns.ts';
import type { WeighPlan } from './weighPlan.ts';
import { startWeightEffects, type WeightEffects, type WeightEffectsJob } from './weightEffects.ts';

/** Work that takes long enough to be done beside the page; plain data. */
export type SurenessTask =
  | { readonly kind: 'ranks'; readonly job: SurenessJob }
  | {
      readonly kind: 'left_out';
      readonly plans: readonly WeighPlan[];
      readonly thresholds: Weighing['thresholds'] | null;
    }
  | { readonly kind: 'effects'; readonly job: WeightEffectsJob }
  | { readonly kind: 'sites'; readonly job: SiteSurenessJob };

export type SurenessOutcome =
  | { readonly kind: 'ranks'; readonly result: SurenessResult }
  | { readonly kind: 'left_out'; readonly result: LeaveOneOut }
  | { readonly kind: 'effects'; readonly result: WeightEffects }
  | { readonly kind: 'sites'; readonly result: SiteSureness };

export interface TaskRun {
  /** one piece of some milliseconds; gives the part (0–1) that is done */
  advance(): number;
  /** only when everything is done */
  outcome(): SurenessOutcome;
}

/** additions, or what takes as long, in one piece: some 20 ms, so that a newer question never waits long */
const pieceCost = 8_000_000;
/** a rank takes as long as so many additions, drawing a weight and starting a weighting too */
const [rankCost, drawCost, startCost] = [10, 30, 400] as const;
/** a value of a site by all methods at once */
const cellCost = 12;

/** Starts a task that is done in pieces; the pieces change nothing in the outcome. */
export function startTask(task: SurenessTask): TaskRun {
  switch (task.kind) {
    case 'ranks': {
      const run = startSureness(task.job);
      const piece = piecesOf(
        task.job.indices.flatMap((plans) => plans.slice(0, 1)),
        1,
      );
      return {
        advance: () => {
          run.advance(piece);
          return run.done() / run.weightings;
        },
        outcome: () => ({ kind: 'ranks', result: run.result() }),
      };
    }
    case 'left_out': {
      const run = startLeaveOneOut(task.plans, task.thresholds);
      // one indicator less is four weightings at once, and with the fields of a balance as many again
      const piece = piecesOf(task.plans, 2 * weightingsAtOnce) / weightingsAtOnce;
      return {
        advance: () => {
          run.advance(piece);
          return run.indicators === 0 ? 1 : run.done() / run.indicators;
        },
        outcome: () => ({ kind: 'left_out', result: run.result() }),
      };
    }
    case 'effects': {
      const run = startWeightEffects(task.job);
      const [own] = task.job.plans;
      const piece = own === undefined ? 1 : piecesOf([own], own.slots.length + 2);
      return {
        advance: () => {
          run.advance(piece);
          return run.done() / run.samples;
        },
        outcome: () => ({ kind: 'effects', result: run.result() }),
      };
    }
    case 'sites': {
      const run = startSiteSureness(task.job);
      const { matrix, methods } = task.job;
      const cost = matrix.sites * (matrix.criteria * cellCost + methods.length * rankCost) + startCost;
      const piece = Math.max(1, Math.floor(pieceCost / cost));
      return {
        advance: () => {
          run.advance(piece);
          return run.done() / run.weightings;
        },
        outcome: () => ({ kind: 'sites', result: run.result() }),
      };
    }
  }
}

/** Weightings, or samples of so many weightings, in one piece; whole fours. */
function piecesOf(plans: readonly WeighPlan[], weightings: number): number {
  const cost = plans.reduce(
    (sum, { rows, slots }) => sum + rows.length * (slots.length + rankCost) + drawCost * slots.length + startCost,
    0,
  );
  return weightingsAtOnce * Math.max(1, Math.floor(pieceCost / (weightingsAtOnce * Math.max(1, cost * weightings))));
}
