import type { Weighing } from '../domain/indexSpec.ts';
import { type SpatialPattern, type SpatialSettings, startSpatialPattern } from './autocorrelation.ts';
import { type LeaveOneOut, startLeaveOneOut } from './leaveOneOut.ts';
import { type Neighbours, neighboursAmong } from './neighbours.ts';
import { type PackedBoundaries, unpackBoundaries } from './packedBoundaries.ts';
import type { Block } from './rankSureness.ts';
import { type SiteSureness, type SiteSurenessJob, startSiteSureness } from './siteSureness.ts';
import { type DrawnStretch, type Stretch, type SurenessJob, type SurenessResult, startSureness } from './sureness.ts';
import { drawsAtOnce, ownPlans, piecesOf, sitesAtOnce } from './surenessCost.ts';
import { weightingsAtOnce } from './weighPatterns.ts';
import type { WeighPlan } from './weighPlan.ts';
import { startWeightEffects, type WeightEffects, type WeightEffectsJob } from './weightEffects.ts';

/** Work that takes long enough to be done beside the page; plain data. */
export type SurenessTask =
  | { readonly kind: 'ranks'; readonly job: SurenessJob }
  /** of such a task a stretch of its weightings, cut into blocks of areas; and one block, of all stretches */
  | { readonly kind: 'stretch'; readonly job: SurenessJob; readonly stretch: Stretch; readonly blocks: number }
  | {
      readonly kind: 'block';
      readonly job: SurenessJob;
      readonly block: Block;
      readonly stretches: readonly DrawnStretch[];
    }
  | {
      readonly kind: 'left_out';
      readonly plans: readonly WeighPlan[];
      readonly thresholds: Weighing['thresholds'] | null;
    }
  | { readonly kind: 'effects'; readonly job: WeightEffectsJob }
  | { readonly kind: 'sites'; readonly job: SiteSurenessJob }
  /** who borders on whom, found in one piece */
  | { readonly kind: 'neighbours'; readonly boundaries: PackedBoundaries }
  | {
      readonly kind: 'spatial';
      readonly values: Float64Array;
      readonly neighbours: Neighbours;
      readonly settings: SpatialSettings;
    };

export type SurenessOutcome =
  | { readonly kind: 'ranks'; readonly result: SurenessResult }
  | { readonly kind: 'stretch'; readonly result: DrawnStretch }
  | { readonly kind: 'left_out'; readonly result: LeaveOneOut }
  | { readonly kind: 'effects'; readonly result: WeightEffects }
  | { readonly kind: 'sites'; readonly result: SiteSureness }
  | { readonly kind: 'neighbours'; readonly result: Neighbours }
  | { readonly kind: 'spatial'; readonly result: SpatialPattern };

export interface TaskRun {
  /** one piece of some milliseconds; gives the part (0–1) that is done */
  advance(): number;
  /** only when everything is done */
  outcome(): SurenessOutcome;
}

/** Starts a task that is done in pieces; the pieces change nothing in the outcome. */
export function startTask(task: SurenessTask): TaskRun {
  switch (task.kind) {
    case 'ranks': {
      const { run, advance } = ranksInPieces(task.job);
      return { advance, outcome: () => ({ kind: 'ranks', result: run.result() }) };
    }
    case 'stretch': {
      const { run, advance } = ranksInPieces(task.job, task.stretch, { place: 0, of: task.blocks });
      return { advance, outcome: () => ({ kind: 'stretch', result: run.drawn() }) };
    }
    case 'block': {
      const run = startSureness(task.job, { from: 0, to: 0 }, task.block);
      for (const stretch of task.stretches) run.join(stretch);
      return { advance: () => 1, outcome: () => ({ kind: 'ranks', result: run.result() }) };
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
      const piece = sitesAtOnce(task.job);
      return {
        advance: () => {
          run.advance(piece);
          return run.done() / run.weightings;
        },
        outcome: () => ({ kind: 'sites', result: run.result() }),
      };
    }
    case 'neighbours': {
      let result: Neighbours = { of: [], islands: [] };
      return {
        advance: () => {
          result = neighboursAmong(unpackBoundaries(task.boundaries));
          return 1;
        },
        outcome: () => ({ kind: 'neighbours', result }),
      };
    }
    case 'spatial': {
      const run = startSpatialPattern(task.values, task.neighbours, task.settings);
      return {
        advance: () => run.advance(drawsAtOnce),
        outcome: () => ({ kind: 'spatial', result: run.result() }),
      };
    }
  }
}

function ranksInPieces(job: SurenessJob, stretch?: Stretch, block?: Block) {
  const run = startSureness(job, stretch, block);
  const piece = piecesOf(ownPlans(job), 1);
  const advance = (): number => {
    run.advance(piece);
    return run.done() / run.weightings;
  };
  return { run, advance };
}
