import type { Dataset } from '../domain/dataset.ts';
import { type IndexNode, type IndexSpec, isLeaf, type Weighing } from '../domain/indexSpec.ts';
import { scoreIndex } from '../model/composite.ts';
import type { IndexInput, IndexResult } from '../model/indexResult.ts';
import { methodVariants } from '../model/methodVariants.ts';
import type { SurenessTask } from '../model/surenessTasks.ts';
import { type WeighPlan, weighPlan } from '../model/weighPlan.ts';
import { filledColumns } from './columns.ts';
import { indexInputOf } from './indexInput.ts';
import { memoise } from './memoise.ts';
import type { Shown } from './shown.ts';
import type { SurenessQuestion, SurenessSettings } from './sureness.ts';

/** areas from which fewer weightings must do: ranks of a country take a second per thousand */
export const manyAreas = 2000;
const seed = 'wijkbalans';

export function weightingsFor(areas: number): number {
  return areas < manyAreas ? 10_000 : 1000;
}

function samplesFor(areas: number): number {
  return areas < manyAreas ? 4096 : 128;
}

const listed = memoise(
  (first: IndexResult, second: IndexResult | null): readonly IndexResult[] =>
    second === null ? [first] : [first, second],
  2,
);

/** The axes of the balance when the recipe is one of them and both have scores, otherwise the recipe alone. */
export function resultsInQuestion(shown: Shown, recipe: string, weighing: Weighing): readonly IndexResult[] {
  const own = shown.indices.get(recipe);
  if (own === undefined) return [];
  const capacity = shown.indices.get(weighing.capacity);
  const load = shown.indices.get(weighing.load);
  const isAxis = own === capacity || own === load;
  return isAxis && capacity !== undefined && load !== undefined ? listed(capacity, load) : listed(own, null);
}

/**
 * How sure the recipe is, as a question: its ranks (and the fields of the balance) under many weightings, each indicator
 * left out, and the effect of every weight. The same arguments give the same object, so that a selection or another
 * measure on the map asks nothing anew.
 */
export const surenessQuestion = memoise(
  (
    of: readonly IndexResult[],
    recipe: string,
    dataset: Dataset,
    balanceThresholds: Weighing['thresholds'],
    settings: SurenessSettings,
  ): SurenessQuestion => {
    const plans = of.map((result) => [weighPlan(result)]);
    for (const variant of variantsOf(of, dataset, settings)) {
      variant.forEach((plan, place) => {
        plans[place]?.push(plan);
      });
    }
    const areas = dataset.areas.length;
    const thresholds = of.length === 2 ? balanceThresholds : null;
    const own = plans[of.findIndex((result) => result.spec.id === recipe)] ?? [];
    const { range } = settings;
    const tasks: SurenessTask[] = [
      { kind: 'ranks', job: { indices: plans, thresholds, weightings: weightingsFor(areas), range, seed } },
      { kind: 'left_out', plans: plans.flatMap((each) => each.slice(0, 1)), thresholds },
      {
        kind: 'effects',
        job: { plans: own, outcome: { kind: 'mean_rank_shift' }, range, samples: samplesFor(areas), seed },
      },
    ];
    return { of, settings, tasks };
  },
  2,
);

/** The question without what leaving figures out and single weights do: enough for the map. */
export const ranksOnly = memoise(
  (question: SurenessQuestion): SurenessQuestion => ({ ...question, tasks: question.tasks.slice(0, 1) }),
  2,
);

/** The same indices by other methods and from older figures; a way that one of them cannot be computed in is left out. */
function variantsOf(
  of: readonly IndexResult[],
  dataset: Dataset,
  { methods, years }: SurenessSettings,
): readonly (readonly WeighPlan[])[] {
  if (!methods && !years) return [];
  const input = indexInputOf(dataset);
  const yearBefore = (indicator: string, present: number | null): number | null =>
    filledColumns(dataset, indicator)
      .map(({ year }) => year)
      .filter((year) => present !== null && year < present)
      .at(-1) ?? null;
  const perIndex = of.map(({ spec, leaves }) => {
    const older = withYears(spec, (indicator) =>
      yearBefore(indicator, leaves.find(({ leaf }) => leaf.indicator === indicator)?.year ?? null),
    );
    return [...(methods ? methodVariants(spec) : []), ...(years ? [older] : [])];
  });
  const [first = []] = perIndex;
  /** a method the recipes have already, or figures without an older year */
  const isOwn = (place: number): boolean =>
    perIndex.every((variants, index) => JSON.stringify(variants[place]) === JSON.stringify(of[index]?.spec));
  return first.flatMap((_, place) => {
    if (isOwn(place)) return [];
    const plans = perIndex.map((variants) => planOf(variants[place], input));
    const whole = plans.filter((plan) => plan !== null);
    return whole.length === of.length ? [whole] : [];
  });
}

function planOf(spec: IndexSpec | undefined, input: IndexInput): WeighPlan | null {
  if (spec === undefined) return null;
  const scored = scoreIndex(spec, input);
  return scored.ok ? weighPlan(scored.value) : null;
}

/** The spec with another year for the leaves that have one. */
function withYears(spec: IndexSpec, yearOf: (indicator: string) => number | null): IndexSpec {
  const change = (node: IndexNode): IndexNode => {
    if (!isLeaf(node)) return { ...node, children: node.children.map(change) };
    const year = yearOf(node.indicator);
    return year === null ? node : { ...node, year };
  };
  return { ...spec, root: { ...spec.root, children: spec.root.children.map(change) } };
}
