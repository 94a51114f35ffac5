import { type AreaCode, type AreaLevel, levelOfCode } from '../domain/area.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Scene } from '../domain/scene.ts';
import type { DataState } from './appState.ts';
import { filledColumns } from './columns.ts';
import { initialView } from './initialView.ts';
import { applyIntent } from './transitions.ts';
import { decodeView, encodeView } from './url.ts';
import type { MeasureId, ViewState } from './viewState.ts';

/** Longest part of a link a scene can hold (`sceneSchema`). */
export const longestFragment = 4000;

/** The screen as a scene keeps it: all of the view but for what is open in Sessie. */
export function keptFragment(view: ViewState): string {
  return encodeView({ ...view, sitting: initialView.sitting });
}

/** What a scene asks for and is not there any more. */
export type SceneProblem =
  | { readonly kind: 'municipality' | 'level' | 'measure' | 'recipe' }
  | { readonly kind: 'area' | 'spotlight'; readonly code: AreaCode };

export interface SceneView {
  /** the view with what is there of it */
  readonly view: ViewState;
  readonly problems: readonly SceneProblem[];
}

type Known = Pick<DataState, 'datasets' | 'recipes' | 'weighing' | 'computedIndicators'>;

/** What the municipality on screen has; levels as its description says, loaded or not. */
export interface Present {
  readonly municipality: AreaCode;
  readonly levels: readonly AreaLevel[];
  readonly data: Known;
}

function levelFor(wished: AreaLevel, levels: readonly AreaLevel[]): AreaLevel {
  return levels.includes(wished) ? wished : (levels.find((level) => level === 'wijk') ?? levels[0] ?? wished);
}

function hasMeasure(measure: MeasureId, dataset: Dataset | undefined, { recipes, computedIndicators }: Known): boolean {
  if (measure.startsWith('index:')) return recipes.some(({ id }) => `index:${id}` === measure);
  if (!measure.startsWith('indicator:')) return true;
  const indicator = measure.slice('indicator:'.length);
  if (dataset === undefined || computedIndicators.some(({ id }) => id === indicator)) return true;
  return filledColumns(dataset, indicator).length > 0;
}

/**
 * The view a scene was kept from, as far as it can be shown here, and what is missing of it. Where the figures of a
 * level are not loaded yet, its areas and figures are taken to be there.
 */
export function viewOfScene(scene: Scene, { municipality, levels, data }: Present): SceneView {
  const kept = decodeView(scene.fragment);
  const problems: SceneProblem[] = [];
  if (kept.municipality !== null && kept.municipality !== municipality) problems.push({ kind: 'municipality' });
  const level = levelFor(kept.level, levels);
  if (level !== kept.level) problems.push({ kind: 'level' });
  let view: ViewState = { ...applyIntent(kept, { kind: 'choose_level', level }), municipality };
  const isThere = (code: AreaCode): boolean => {
    const areas = data.datasets[levelOfCode(code) ?? level]?.areas;
    return areas === undefined || areas.some((area) => area.code === code);
  };
  const gone = [...new Set([view.selected, ...view.compared])].filter((code) => code !== null && !isThere(code));
  for (const code of gone) if (code !== null) problems.push({ kind: 'area', code });
  if (gone.length > 0) {
    const selected = gone.includes(view.selected) ? null : view.selected;
    view = { ...view, selected, compared: view.compared.filter((code) => !gone.includes(code)) };
  }
  if (!hasMeasure(view.measure, data.datasets[level], data)) {
    problems.push({ kind: 'measure' });
    view = { ...view, measure: 'balans', year: null, compareYear: null };
  }
  const { recipe } = view;
  if (recipe !== null && !data.recipes.some(({ id }) => id === recipe)) {
    problems.push({ kind: 'recipe' });
    view = { ...view, recipe: null };
  }
  const { spotlight } = scene;
  if (spotlight !== undefined && !gone.includes(spotlight) && !isThere(spotlight)) {
    problems.push({ kind: 'spotlight', code: spotlight });
  }
  return { view, problems };
}

/** The same with the light on the area of the scene, as the room and paper show it. */
export function litViewOfScene(scene: Scene, present: Present): SceneView {
  const { view, problems } = viewOfScene(scene, present);
  return { view: scene.spotlight === undefined ? view : { ...view, selected: scene.spotlight }, problems };
}

/** An id no scene has yet. */
export function newSceneId(scenes: readonly Scene[]): string {
  const numbers = scenes.map(({ id }) => Number(/^scene-(\d+)$/.exec(id)?.[1] ?? 0));
  return `scene-${Math.max(0, ...numbers) + 1}`;
}
