import type { AreaCode } from '../domain/area.ts';
import type { AreaFeatureCollection } from '../domain/boundary.ts';
import type { Result } from '../domain/failure.ts';
import type { Weighing } from '../domain/indexSpec.ts';
import type { LedgerProposal } from '../domain/ledgerProposal.ts';
import type { Concept, Project } from '../domain/place.ts';
import type { LonLat } from '../model/geometry.ts';
import { type Ledger, ledgerOf, stackOf } from '../model/ledger.ts';
import { createAreaFinder } from '../model/siteLocation.ts';
import type { Present } from '../model/situation.ts';
import { memoise } from './memoise.ts';
import type { Shown } from './shown.ts';
import { createSteadyList } from './steadyList.ts';
import type { Placing } from './viewState.ts';

/** Why nothing can be said of the effect of a project here. */
export type NoEffect = 'waiting' | 'level' | 'no_boundaries' | 'no_balance';

/** What chosen projects do to the areas on screen. Derived, never stored. */
export interface ProjectEffect {
  readonly present: Present;
  /** in the order they were chosen */
  readonly chosen: readonly Project[];
  /** planned and under construction, not chosen; empty unless the effect is to be on top of them */
  readonly planned: readonly Project[];
  readonly before: readonly Project[];
  readonly after: readonly Project[];
  readonly ledger: Result<Ledger>;
  /** area of the level on screen a point lies in; null outside all of them */
  readonly areaOf: (point: LonLat) => AreaCode | null;
}

const isPlanned = ({ status }: Project): boolean => status === 'gepland' || status === 'in_aanbouw';
const isThere = ({ status }: Project): boolean => status === 'gerealiseerd';

/** Whether a project can be chosen: it is not there yet, and was not given up. */
export function canBeChosen({ status }: Project): boolean {
  return status === 'idee' || status === 'gepland' || status === 'in_aanbouw';
}

/** By first year, those without one last; then by name. */
export function byYear(projects: readonly Project[]): readonly Project[] {
  const year = ({ yearFrom }: Project): number => yearFrom ?? Number.POSITIVE_INFINITY;
  return projects.toSorted((a, b) => (year(a) === year(b) ? a.name.localeCompare(b.name, 'nl') : year(a) - year(b)));
}

/** What is planned, and what was chosen on top, one by one in order of year. */
export function stackOfEffect({ present, planned, chosen }: ProjectEffect): {
  readonly steps: readonly Project[];
  readonly ledgers: Result<readonly Ledger[]>;
} {
  const steps = byYear([...planned, ...chosen]);
  return {
    steps,
    ledgers: stackOf(
      present,
      steps.map((project) => [project]),
    ),
  };
}

/** All that is planned or under construction and not among the chosen. */
export function plannedBeside(projects: readonly Project[], chosen: readonly Project[]): readonly Project[] {
  return projects.filter((project) => isPlanned(project) && !chosen.includes(project));
}

/**
 * Makes the function from what is on screen to what the chosen projects do to it, measured on the scale of the present
 * situation, in which the realised projects count. Stages are remembered: a sketch that changes makes only the ledger
 * anew.
 */
export function createEffectOf(): (
  shown: Shown,
  concepts: readonly Concept[],
  weighing: Weighing,
  proposal: LedgerProposal | undefined,
  placing: Placing,
) => ProjectEffect | NoEffect {
  const countedOf = createSteadyList<Project>();
  const chosenOf = createSteadyList<Project>();
  const plannedOf = createSteadyList<Project>();
  const finderOf = memoise((boundaries: AreaFeatureCollection) => {
    const find = createAreaFinder(boundaries);
    return (point: LonLat): AreaCode | null => (find(point).area?.code ?? null) as AreaCode | null;
  }, 2);
  const presentOf = memoise(
    (
      balance: NonNullable<Shown['balance']>,
      areas: Present['areas'],
      boundaries: AreaFeatureCollection,
      concepts: readonly Concept[],
      counted: readonly Project[],
      { thresholds, concentration }: Weighing,
      { concentrationIndicator, dragersIndicator, facilities }: LedgerProposal,
    ): Present => ({
      balance,
      thresholds,
      areas,
      boundaries,
      concepts,
      counted,
      settings: { concentration, concentrationIndicator, dragersIndicator, facilities },
    }),
  );
  const effectOf = memoise(
    (
      present: Present,
      chosen: readonly Project[],
      planned: readonly Project[],
      areaOf: ProjectEffect['areaOf'],
    ): ProjectEffect => {
      const before = [...present.counted, ...planned];
      const after = [...before, ...chosen];
      return { present, chosen, planned, before, after, ledger: ledgerOf(present, before, after), areaOf };
    },
    2,
  );
  return (shown, concepts, weighing, proposal, placing) => {
    const { balance, boundaries, dataset, places } = shown;
    if (proposal === undefined) return 'waiting';
    if (dataset.areas.length < 2) return 'level';
    if (boundaries === null) return 'no_boundaries';
    if (balance === null) return 'no_balance';
    const counted = countedOf(places.projects.filter(isThere));
    const byId = new Map(places.projects.map((project) => [project.id, project]));
    const chosen = chosenOf(
      [...new Set(placing.projects)]
        .map((id) => byId.get(id))
        .filter((project) => project !== undefined)
        .filter(canBeChosen),
    );
    const planned = plannedOf(placing.onPlanned ? plannedBeside(places.projects, chosen) : []);
    const present = presentOf(balance, dataset.areas, boundaries, concepts, counted, weighing, proposal);
    return effectOf(present, chosen, planned, finderOf(boundaries));
  };
}
