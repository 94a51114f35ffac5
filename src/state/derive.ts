import type { Area, AreaCode } from '../domain/area.ts';
import type { AreaFeatureCollection } from '../domain/boundary.ts';
import type { Complex } from '../domain/complex.ts';
import type { Dataset, Places } from '../domain/dataset.ts';
import type { IndexSpec, Weighing } from '../domain/indexSpec.ts';
import type { Facility, Project, Site } from '../domain/place.ts';
import type { Work } from '../domain/scenario.ts';
import { balanceOf } from '../model/balance.ts';
import type { Balance, IndexResult } from '../model/indexResult.ts';
import type { AppState, DataState } from './appState.ts';
import { createStartScorer } from './atStart.ts';
import { realisedProjects, withComputedColumns } from './computedColumns.ts';
import { indexInputOf } from './indexInput.ts';
import { createRecipeScorer, type ScoredRecipes } from './indices.ts';
import { dataInForce } from './inForce.ts';
import { balanceCells, type ClassedMeasure, classesOf } from './legend.ts';
import { type MeasureValues, measureValues } from './measure.ts';
import { memoise } from './memoise.ts';
import { conceptInQuestion, isBlindFor } from './placesNamed.ts';
import type { AtStart, Shown } from './shown.ts';
import { createSteadyList } from './steadyList.ts';
import { surenessShown } from './surenessMeasure.ts';
import type { Classing, MeasureId, ProjectFilter, ViewState } from './viewState.ts';

/** Levels whose intermediate results are kept, so that going back to a level costs nothing. */
const levelsKept = 3;

const noPlaces: Places = { projects: [], facilities: [], sites: [] };

/** Null when one of the axes could not be scored at all. */
function balanceFrom(
  capacity: IndexResult | undefined,
  load: IndexResult | undefined,
  { thresholds }: Weighing,
): Balance | null {
  if (capacity === undefined || load === undefined) return null;
  return balanceOf(capacity, load, thresholds, { kind: 'tertiles' });
}

function classed(measured: MeasureValues, balance: Balance | null, classing: Classing): ClassedMeasure {
  if (measured.measure.id === 'balans') return balanceCells(balance, measured.values.length);
  return classesOf(measured, classing);
}

function passes(filter: ProjectFilter, project: Project): boolean {
  return !filter.hiddenConcepts.includes(project.concept) && !filter.hiddenStatuses.includes(project.status);
}

function filterProjects(projects: readonly Project[], filter: ProjectFilter): readonly Project[] {
  return filter.shown ? projects.filter((project) => passes(filter, project)) : [];
}

const noSites: readonly Site[] = [];
const noFacilities: readonly Facility[] = [];
const noComplexes: readonly Complex[] = [];

/** Places of which anything may be told: while rules come first, no candidate site is named anywhere. */
const placesNamed = memoise(
  (places: Places, isBlind: boolean): Places => (isBlind ? { ...places, sites: [] } : places),
);

function isBlindNow({ placing }: ViewState, data: DataState, work: Work): boolean {
  const concept = conceptInQuestion(data.concepts, placing);
  return concept !== null && isBlindFor(concept.id, work);
}

/** Candidate sites on the map: in Plaatsen always; elsewhere when they are switched on. */
function sitesOnMap({ mode, places }: ViewState, { sites }: Places): readonly Site[] {
  return mode === 'plaatsen' || places.sites ? sites : noSites;
}

function filterFacilities(facilities: readonly Facility[], kinds: readonly string[]): readonly Facility[] {
  return kinds.length === 0 ? noFacilities : facilities.filter(({ kind }) => kinds.includes(kind));
}

/** The very same list as long as it holds the same projects, so that a sketch that changes scores nothing anew. */
function createCounted(): (projects: readonly Project[]) => readonly Project[] | null {
  const steady = createSteadyList<Project>();
  return (projects) => {
    const realised = realisedProjects(projects);
    return realised === null ? null : steady(realised);
  };
}

/** The recipes to score now: all, or the axes and the one on the map. */
function recipesWanted(
  recipes: readonly IndexSpec[],
  { capacity, load }: Weighing,
  measure: MeasureId,
  scoring: DataState['scoring'],
): readonly IndexSpec[] {
  if (scoring !== 'on_screen') return recipes;
  return recipes.filter(({ id }) => id === capacity || id === load || `index:${id}` === measure);
}

function assemble(
  dataset: Dataset,
  scored: ScoredRecipes,
  balance: Balance | null,
  start: AtStart | null,
  measured: MeasureValues,
  { legend, classOf }: ClassedMeasure,
  selected: Area | null,
  compared: readonly Area[],
  projects: readonly Project[],
  sites: readonly Site[],
  facilities: readonly Facility[],
  complexes: readonly Complex[],
  places: Places,
  boundaries: AreaFeatureCollection | null,
): Shown {
  return {
    dataset,
    level: dataset.level,
    ...measured,
    classOf,
    legend,
    balance,
    start,
    indices: scored.results,
    indexProblems: scored.problems,
    selected,
    compared,
    projects,
    sites,
    facilities,
    complexes,
    places,
    boundaries,
  };
}

/**
 * Makes the function from state to what is on screen; null while the figures of the chosen level are not loaded.
 *
 * Stages, each remembered by the identity of what went in: dataset with computed columns → index input → scored recipes
 * → balance → values of the measure → classes → the whole. Another measure scores nothing anew, a selection classes
 * nothing anew, and a state that shows the same gives the very same object. Of a country, recipes that are not on
 * screen are scored later (`DataState.scoring`): a stage of the state, so that nothing in `Shown` computes when read.
 */
export function createDeriveShown(): (state: AppState) => Shown | null {
  const completed = memoise(withComputedColumns, levelsKept);
  const countedOf = createCounted();
  const inputOf = memoise(indexInputOf, levelsKept);
  const scoreRecipes = memoise(createRecipeScorer(), levelsKept);
  const startOf = createStartScorer();
  const wanted = memoise(recipesWanted);
  const labelsOf = memoise((recipes: readonly IndexSpec[]) => new Map(recipes.map(({ id, label }) => [id, label])));
  const balanceOfAxes = memoise(balanceFrom, levelsKept);
  const valuesOf = memoise(measureValues);
  const classedBy = memoise(classed);
  const areasByCode = memoise(
    (areas: readonly Area[]): ReadonlyMap<string, Area> => new Map(areas.map((area) => [area.code, area])),
    levelsKept,
  );
  const areasOf = memoise((areas: readonly Area[], codes: readonly AreaCode[]): readonly Area[] =>
    codes.map((code) => areasByCode(areas).get(code)).filter((area) => area !== undefined),
  );
  const projectsIn = memoise(filterProjects);
  const facilitiesIn = memoise(filterFacilities);
  const whole = memoise(assemble);

  return ({ view, data: given, work }) => {
    const data = dataInForce(given, work);
    const loaded = data.datasets[view.level];
    if (loaded === undefined) return null;
    const places = placesNamed(data.places ?? noPlaces, isBlindNow(view, data, work));
    const boundaries = data.boundaries[view.level] ?? null;
    const { weighing, recipes, concepts, computedIndicators } = data;
    const dataset = completed(loaded, countedOf(places.projects), boundaries, concepts, weighing, computedIndicators);
    const input = inputOf(dataset);
    const scored = scoreRecipes(wanted(recipes, weighing, view.measure, data.scoring), input);
    const { results } = scored;
    const balance = balanceOfAxes(results.get(weighing.capacity), results.get(weighing.load), weighing);
    const sureness = view.measure === 'zekerheid' ? surenessShown(data.sureness, results) : null;
    const measured = valuesOf(
      dataset,
      results,
      labelsOf(recipes),
      balance,
      view.measure,
      view.year,
      view.compareYear,
      sureness,
    );
    return whole(
      dataset,
      scored,
      balance,
      startOf(given, data, scored, input),
      measured,
      classedBy(measured, balance, view.classing),
      (view.selected === null ? undefined : areasByCode(dataset.areas).get(view.selected)) ?? null,
      areasOf(dataset.areas, view.compared),
      projectsIn(places.projects, view.projects),
      sitesOnMap(view, places),
      facilitiesIn(places.facilities, view.places.facilityKinds),
      view.mode === 'plaatsen' ? (work.places?.complexes ?? noComplexes) : noComplexes,
      places,
      boundaries,
    );
  };
}
