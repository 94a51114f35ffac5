import { scoreIndex } from '../../src/model/composite.ts';
import { type SurenessTask, startTask } from '../../src/model/surenessTasks.ts';
import { type WeighPlan, weighPlan } from '../../src/model/weighPlan.ts';
import { problem } from './kernel.ts';
import { type Measured, milliseconds, timed } from './timing.ts';

/** One pass of the task as the worker does it, in pieces, the summing up included. */
function carryOut(task: SurenessTask): void {
  const run = startTask(task);
  while (run.advance() < 1);
  run.outcome();
}

function ranks(plan: WeighPlan, weightings: number): SurenessTask {
  return {
    kind: 'ranks',
    job: { indices: [[plan]], thresholds: null, weightings, range: { kind: 'any' }, seed: 'bench' },
  };
}

function planOf(areas: number): WeighPlan {
  const { spec, input } = problem('bench', areas);
  const result = scoreIndex(spec, input);
  if (!result.ok) throw new Error(result.failure.sentence);
  return weighPlan(result.value);
}

/** How sure an outcome is, of 40 flat leaves with 3 % missing cells: exact ranks under many weightings, and Sobol effects. */
export async function measureSureness(): Promise<Measured[]> {
  const town = planOf(100);
  const country = planOf(14_500);
  const effects: SurenessTask = {
    kind: 'effects',
    job: { plans: [town], outcome: { kind: 'mean_rank_shift' }, range: { kind: 'any' }, samples: 4096, seed: 'bench' },
  };
  return [
    {
      what: '10,000 weightings × 100 areas × 40 leaves, with exact ranks, intervals and places',
      value: milliseconds(await timed(12, 3, () => carryOut(ranks(town, 10_000)))),
      beside: 'budget 250 ms; COINr in R needed 9.6 ms per weighting, 96 s for as many',
    },
    {
      what: '1,000 weightings × 14,500 areas × 40 leaves, with exact ranks and intervals',
      value: milliseconds(await timed(6, 1, () => carryOut(ranks(country, 1000)))),
      beside: 'budget 500 ms',
    },
    {
      what: 'Sobol effects of 40 weights on the ranks of 100 areas, N = 4,096 (172,032 weightings)',
      value: milliseconds(await timed(3, 1, () => carryOut(effects))),
      beside: '',
    },
  ];
}
