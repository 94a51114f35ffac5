import type { Weighing } from '../domain/indexSpec.ts';
import { createFieldTally, type FieldSureness, type FieldTally } from './fieldSureness.ts';
import { createRandom } from './random.ts';
import { type Block, createRankTally, type DrawnRanks, type RankSureness } from './rankSureness.ts';
import { weighKernel } from './weighKernel.ts';
import { weightingsAtOnce } from './weighPatterns.ts';
import type { WeighPlan } from './weighPlan.ts';
import { createWeightDrawer, presentWeights, type WeightRange } from './weightDraws.ts';

/** The question how sure an outcome is; plain data, so that a worker can be sent it. */
export interface SurenessJob {
  /**
   * Per index the plans to draw from: its own, and those of other methods or years, which take turns and go together
   * across the indices. For a balance: draagkracht, then draaglast.
   */
  readonly indices: readonly (readonly WeighPlan[])[];
  /** of the balance of the first two indices, on the shown scale; null = no balance is asked for */
  readonly thresholds: Weighing['thresholds'] | null;
  readonly weightings: number;
  readonly range: WeightRange;
  /** the same seed gives the same weightings */
  readonly seed: string;
}

export interface SurenessResult {
  readonly weightings: number;
  /** in the order of the job */
  readonly ranks: readonly RankSureness[];
  /** null when no balance was asked for, or an axis has no z-scores to set thresholds on */
  readonly fields: FieldSureness | null;
}

/** Some of the weightings of a job: from the `from`-th up to but not including the `to`-th; whole fours, but for the end. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What came of a stretch of weightings; plain data, that one run hands another. */
export interface DrawnStretch extends Stretch {
  /** in the order of the job */
  readonly ranks: readonly DrawnRanks[];
  /** as in `FieldSureness` */
  readonly fieldCounts: Uint32Array | null;
}

export interface SurenessRun {
  /** that it draws itself */
  readonly weightings: number;
  done(): number;
  /** works on for at least so many weightings, a whole number of fours; the pieces in which a run is cut change nothing */
  advance(weightings: number): void;
  /** only when its own weightings are done */
  drawn(): DrawnStretch;
  /** takes over weightings that another run of the same job has drawn (`blockOf`) */
  join(stretch: DrawnStretch): void;
  /** only when all weightings of the job are done */
  result(): SurenessResult;
}

interface RunningIndex {
  readonly plans: readonly WeighPlan[];
  readonly own: WeighPlan;
  /** scores of four weightings at a time, by the plan whose turn it is */
  weigh(turn: number): Float64Array;
  /** draws as `weigh` does, and leaves it at that */
  pass(): void;
}

/**
 * How sure an outcome is: the index, or the balance of two, is worked out under many plausible weightings (`WeightRange`),
 * exactly as `weighIndex` and `balanceOf` do. Each index draws from a source of its own, so that what another index is
 * does not matter. Other methods change ranks; fields are counted on z-scores alone, which is the scale of the thresholds.
 * An area without a score under a weighting has no rank there. Holds two bytes per area and weighting.
 *
 * Given a `stretch`, the run draws and passes over the weightings before it, so that runs of several stretches, joined,
 * give bit for bit what one run of all gives. Given a `block`, what it has drawn is cut into so many blocks of areas, and
 * its result is about that one alone (`joinBlocks`).
 */
export function startSureness(job: SurenessJob, { from, to }: Stretch = allOf(job), block?: Block): SurenessRun {
  if (!(job.weightings >= 1)) throw new Error(`${job.weightings} weightings are none`);
  if (from < to && from % weightingsAtOnce !== 0) throw new Error(`weighting ${from} does not begin a four`);
  const weightings = to - from;
  const indices = job.indices.map((plans) => runIndex(plans, job));
  const presentScores = indices.map(({ own }) => weighKernel(own).weigh(presentWeights(own)));
  const tallies = indices.map(({ own }, place) =>
    createRankTally(own, weightings, presentScores[place] ?? none, block),
  );
  const fields = fieldTallyOf(indices, presentScores, job.thresholds);
  for (const { pass } of indices) for (let turn = 0; turn < from / weightingsAtOnce; turn += 1) pass();
  let done = 0;
  let joined = 0;

  return {
    weightings,
    done: () => done,
    advance: (asked) => {
      const until = Math.min(weightings, done + asked);
      while (done < until) {
        const turn = (from + done) / weightingsAtOnce;
        const scores = indices.map((index) => index.weigh(turn));
        const lanes = Math.min(weightingsAtOnce, weightings - done);
        for (let lane = 0; lane < lanes; lane += 1) {
          tallies.forEach((tally, place) => {
            tally.take(scores[place] ?? none, lane, done + lane);
          });
        }
        takeFields(fields, indices, turn, scores, lanes);
        done += lanes;
      }
    },
    drawn: () => {
      if (done < weightings) throw new Error(`${done} of ${weightings} weightings are done`);
      return { from, to, ranks: tallies.map((tally) => tally.drawn()), fieldCounts: fields?.result().counts ?? null };
    },
    join: (stretch) => {
      stretch.ranks.forEach((ranks, place) => {
        tallies[place]?.join(ranks);
      });
      if (stretch.fieldCounts !== null) fields?.join(stretch.fieldCounts);
      joined += stretch.to - stretch.from;
    },
    result: () => {
      if (done + joined !== job.weightings)
        throw new Error(`${done + joined} of ${job.weightings} weightings are done`);
      return {
        weightings: job.weightings,
        ranks: tallies.map((tally) => tally.result()),
        fields: fields?.result() ?? null,
      };
    },
  };
}

const none = new Float64Array(0);

const allOf = ({ weightings }: SurenessJob): Stretch => ({ from: 0, to: weightings });

const planOfTurn = (plans: readonly WeighPlan[], turn: number): WeighPlan | undefined => plans[turn % plans.length];

function runIndex(plans: readonly WeighPlan[], { range, seed }: SurenessJob): RunningIndex {
  const [own] = plans;
  if (own === undefined) throw new Error('an index without a plan');
  if (plans.some(({ slots, rows }) => slots.length !== own.slots.length || rows.length !== own.rows.length)) {
    throw new Error(`the plans of ${own.indexId} differ in more than method`);
  }
  const draw = createWeightDrawer(own, range, createRandom(`${seed} ${own.indexId}`));
  const kernels = plans.map(weighKernel);
  const weights = presentWeights(own);
  const pass = (): void => {
    for (let lane = 0; lane < weightingsAtOnce; lane += 1) draw(weights, lane);
  };
  return {
    plans,
    own,
    pass,
    weigh: (turn) => {
      pass();
      return kernels[turn % kernels.length]?.weigh(weights) ?? none;
    },
  };
}

function fieldTallyOf(
  [capacity, load]: readonly RunningIndex[],
  [capacityScores, loadScores]: readonly Float64Array[],
  thresholds: SurenessJob['thresholds'],
): FieldTally | null {
  if (thresholds === null || capacity === undefined || load === undefined) return null;
  if (capacityScores === undefined || loadScores === undefined) return null;
  if (!capacity.own.isZScore || !load.own.isZScore) return null;
  return createFieldTally([capacity.own, load.own], thresholds, [capacityScores, loadScores]);
}

function takeFields(
  fields: FieldTally | null,
  indices: readonly RunningIndex[],
  turn: number,
  [capacity, load]: readonly Float64Array[],
  lanes: number,
): void {
  if (fields === null || capacity === undefined || load === undefined) return;
  if (indices.slice(0, 2).some(({ plans }) => planOfTurn(plans, turn)?.isZScore !== true)) return;
  for (let lane = 0; lane < lanes; lane += 1) fields.take(capacity, load, lane);
}
