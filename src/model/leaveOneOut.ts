import type { Weighing } from '../domain/indexSpec.ts';
import { createFieldTally } from './fieldSureness.ts';
import { createRanker } from './radixRank.ts';
import { weighKernel } from './weighKernel.ts';
import { weightingsAtOnce } from './weighPatterns.ts';
import type { PlanGroup, WeighPlan, WeightSlot } from './weighPlan.ts';
import { presentWeights } from './weightDraws.ts';
import { meanShift } from './weightEffects.ts';

/** What changes when one indicator is left out. Arrays follow the areas. */
export interface LeftOut {
  readonly indexId: string;
  readonly slot: WeightSlot;
  /** 1 = highest, 0 = not ranked */
  readonly ranks: Uint16Array;
  /** mean |rank − present rank| over the areas ranked with and without it */
  readonly meanShift: number;
  /** index into `balanceFields`, 255 = not placed; null when there is no balance */
  readonly fields: Uint8Array | null;
  /** areas that get another field, or lose it or get one; 0 without a balance */
  readonly moved: number;
}

export interface LeaveOneOut {
  /** by index, the ranks with everything in */
  readonly present: ReadonlyMap<string, Uint16Array>;
  /** with everything in: index into `balanceFields`, 255 = not placed; null when there is no balance */
  readonly fields: Uint8Array | null;
  /** largest mean shift first; an index of one indicator has none to leave out */
  readonly leaves: readonly LeftOut[];
}

export interface LeaveOneOutRun {
  /** indicators to leave out, and how many have been */
  readonly indicators: number;
  done(): number;
  /** leaves out the next `most` indicators, or what is left of them */
  advance(most: number): void;
  /** of what was left out so far */
  result(): LeaveOneOut;
}

/** `startLeaveOneOut` carried out whole. */
export function leaveOneOut(plans: readonly WeighPlan[], thresholds: Weighing['thresholds'] | null): LeaveOneOut {
  const run = startLeaveOneOut(plans, thresholds);
  run.advance(run.indicators);
  return run.result();
}

/**
 * Leaves out every counted leaf of every index in turn, as if it were not in the recipe: its siblings share its weight,
 * and a group that is left empty goes too. With two plans of z-scores and thresholds (draagkracht first) also tells
 * which areas change field. Done indicator by indicator, so that it can be given up in between.
 */
export function startLeaveOneOut(
  plans: readonly WeighPlan[],
  thresholds: Weighing['thresholds'] | null,
): LeaveOneOutRun {
  const scores = plans.map(presentScores);
  const ranks = plans.map((plan, place) => ranksOf(plan, scores[place] ?? new Float64Array(0)));
  const fieldsOf = fieldReader(plans, scores, thresholds);
  const fields = fieldsOf(null, 0);
  const every = plans.flatMap((plan, index) =>
    plan.slots.flatMap((slot, place) => (slot.isLeaf ? [{ plan, index, slot, place }] : [])),
  );
  const leaves: LeftOut[] = [];
  let done = 0;

  const leaveOut = ({ plan, index, slot, place }: (typeof every)[number]): LeftOut[] => {
    const without = withoutSlot(plan, place);
    if (without === null) return [];
    const own = ranksOf(without, presentScores(without));
    const changed = fieldsOf(without, index);
    const moved =
      changed === null ? 0 : changed.reduce((sum, field, area) => sum + Number(field !== fields?.[area]), 0);
    const shift = meanShift(own, ranks[index] ?? own);
    return [{ indexId: plan.indexId, slot, ranks: own, meanShift: shift, fields: changed, moved }];
  };

  return {
    indicators: every.length,
    done: () => done,
    advance: (most) => {
      const next = every.slice(done, done + most);
      leaves.push(...next.flatMap(leaveOut));
      done += next.length;
    },
    result: () => ({
      fields,
      present: new Map(plans.map(({ indexId }, place) => [indexId, ranks[place] ?? new Uint16Array(0)])),
      leaves: leaves.toSorted((one, other) => other.meanShift - one.meanShift),
    }),
  };
}

const presentScores = (plan: WeighPlan): Float64Array => weighKernel(plan).weigh(presentWeights(plan));

function ranksOf(plan: WeighPlan, scores: Float64Array): Uint16Array {
  const ranks = new Uint16Array(plan.rows.length);
  createRanker(plan.rows.length)(scores, 0, weightingsAtOnce, ranks);
  const all = new Uint16Array(plan.allAreas);
  plan.rows.forEach((area, row) => {
    all[area] = ranks[row] ?? 0;
  });
  return all;
}

/** Reads the fields of a balance in which one of the two plans may be replaced. */
function fieldReader(
  [capacity, load]: readonly WeighPlan[],
  [capacityScores, loadScores]: readonly Float64Array[],
  thresholds: Weighing['thresholds'] | null,
): (replaced: WeighPlan | null, index: number) => Uint8Array | null {
  if (thresholds === null || capacity === undefined || load === undefined) return () => null;
  if (capacityScores === undefined || loadScores === undefined || !capacity.isZScore || !load.isZScore)
    return () => null;
  return (replaced, index) => {
    const pair = [capacity, load] as const;
    const own = replaced === null ? null : presentScores(replaced);
    const scores = [
      own !== null && index === 0 ? own : capacityScores,
      own !== null && index === 1 ? own : loadScores,
    ] as const;
    return createFieldTally(pair, thresholds, scores).result().present;
  };
}

/** The plan as if the recipe lacked a child; null when nothing that counts is left. */
export function withoutSlot(plan: WeighPlan, dropped: number): WeighPlan | null {
  const slots: WeightSlot[] = [];
  const groups: PlanGroup[] = [];
  /** new number of every group of the plan; −1 = gone */
  const numbers: number[] = [];
  for (const group of plan.groups) {
    const count = group.children.length;
    const kept = Array.from(group.children.keys()).filter((place) => {
      const child = group.children[place] ?? 0;
      return group.slot + place !== dropped && (child >= 0 || (numbers[-1 - child] ?? -1) >= 0);
    });
    numbers.push(kept.length === 0 ? -1 : groups.length);
    if (kept.length === 0) continue;
    groups.push({
      slot: slots.length,
      children: Int32Array.from(kept, (place) => {
        const child = group.children[place] ?? 0;
        return child >= 0 ? child : -1 - (numbers[-1 - child] ?? 0);
      }),
      leaves: kept.length === count ? group.leaves : -1,
      pattern: group.pattern,
      lacks: group.lacks.filter((_, at) => kept.includes(at % count)),
    });
    slots.push(...kept.flatMap((place) => plan.slots[group.slot + place] ?? []));
  }
  return (numbers.at(-1) ?? -1) < 0 ? null : { ...plan, groups, slots };
}
