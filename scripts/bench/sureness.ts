import { availableParallelism } from 'node:os';
import { scoreIndex } from '../../src/model/composite.ts';
import { type SurenessTask, startTask } from '../../src/model/surenessTasks.ts';
import { type WeighPlan, weighPlan } from '../../src/model/weighPlan.ts';
import type { SurenessDesk } from '../../src/session/surenessDesk.ts';
import { problem } from './kernel.ts';
import { nodeDesk } from './surenessDesks.ts';
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

/** The whole way there and back, the sending of what it is about included. */
async function askFor(desk: SurenessDesk, task: SurenessTask): Promise<void> {
  const answer = await desk.ask(
    [task],
    () => undefined,
    () => undefined,
  );
  if (answer?.ok !== true) throw new Error('the ranks did not come');
}

/** How sure an outcome is, of 40 flat leaves with 3 % missing cells: exact ranks under many weightings, and Sobol effects. */
export async function measureSureness(workplace: string): Promise<Measured[]> {
  const town = planOf(100);
  const country = planOf(14_500);
  const effects: SurenessTask = {
    kind: 'effects',
    job: { plans: [town], outcome: { kind: 'mean_rank_shift' }, range: { kind: 'any' }, samples: 4096, seed: 'bench' },
  };
  const workers = Math.min(2, availableParallelism());
  const { desk, end } = await nodeDesk(workplace, workers);
  const countryByDesk = await timed(6, 2, () => askFor(desk, ranks(country, 1000))).finally(end);
  return [
    {
      what: '10,000 weightings × 100 areas × 40 leaves, with exact ranks, intervals and places',
      value: milliseconds(await timed(12, 3, () => carryOut(ranks(town, 10_000)))),
      beside: 'budget 250 ms; COINr in R needed 9.6 ms per weighting, 96 s for as many',
    },
    {
      what: '1,000 weightings × 14,500 areas × 40 leaves, with exact ranks and intervals',
      value: milliseconds(await timed(6, 1, () => carryOut(ranks(country, 1000)))),
      beside: 'one worker',
    },
    {
      what: `the same divided among ${workers} workers, as the site does`,
      value: milliseconds(countryByDesk),
      beside: 'budget 500 ms; sending included; up to 4 workers where there are as many processors',
    },
    {
      what: 'Sobol effects of 40 weights on the ranks of 100 areas, N = 4,096 (172,032 weightings)',
      value: milliseconds(await timed(3, 1, () => carryOut(effects))),
      beside: '',
    },
  ];
}
