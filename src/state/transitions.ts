import type { AreaCode, AreaLevel } from '../domain/area.ts';
import { levelOfCode } from '../domain/area.ts';
import { projectStatuses } from '../domain/place.ts';
import type { Intent } from './intents.ts';
import type { Camera, Classing, Placing, ViewState } from './viewState.ts';
import { maxCompared } from './viewState.ts';

/** Fewest and most classes of the legend. */
export const classCounts = { fewest: 3, most: 7 } as const;

const digitsOfLevel: Record<AreaLevel, number> = { buurt: 8, wijk: 6, gemeente: 4 };
const prefixOfLevel: Record<AreaLevel, string> = { buurt: 'BU', wijk: 'WK', gemeente: 'GM' };

/** The area of `level` that holds `code`, read from the CBS code itself (BU 1931 01 02 lies in WK 1931 01); null downwards. */
export function enclosingCode(code: AreaCode, level: AreaLevel): AreaCode | null {
  const own = levelOfCode(code);
  if (own === null || digitsOfLevel[own] < digitsOfLevel[level]) return null;
  return `${prefixOfLevel[level]}${code.slice(2, 2 + digitsOfLevel[level])}` as AreaCode;
}

/** A classing that can be carried out: 3–7 classes, bounds finite, ascending and distinct, none unless drawn by hand. */
export function cleanClassing(classing: Classing): Classing {
  const count = Number.isFinite(classing.count)
    ? Math.min(classCounts.most, Math.max(classCounts.fewest, Math.round(classing.count)))
    : classCounts.fewest;
  if (classing.method !== 'manual') return { method: classing.method, count, bounds: [] };
  const bounds = [...new Set(classing.bounds.filter(Number.isFinite).map((bound) => bound + 0))].sort((a, b) => a - b);
  return { method: 'manual', count, bounds: bounds.slice(0, classCounts.most - 1) };
}

/** Camera as the URL can carry it: five decimals of a degree is about a metre. */
export function roundCamera(camera: Camera): Camera {
  const round = (value: number, digits: number): number => Number(value.toFixed(digits)) + 0;
  return { lon: round(camera.lon, 5), lat: round(camera.lat, 5), zoom: round(camera.zoom, 2) };
}

export function isUsableCamera({ lon, lat, zoom }: Camera): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && zoom >= 0 && zoom <= 24;
}

export function isUsableYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1900 && year <= 2100;
}

function withMember<T>(list: readonly T[], member: T, on: boolean): readonly T[] {
  if (list.includes(member) === on) return list;
  return on ? [...list, member] : list.filter((other) => other !== member);
}

function atLevel(view: ViewState, level: AreaLevel): ViewState {
  if (view.level === level) return view;
  const up = (code: AreaCode): AreaCode[] => {
    const enclosing = enclosingCode(code, level);
    return enclosing === null ? [] : [enclosing];
  };
  return {
    ...view,
    level,
    selected: view.selected === null ? null : enclosingCode(view.selected, level),
    compared: [...new Set(view.compared.flatMap(up))],
  };
}

function withCompared(view: ViewState, code: AreaCode, on: boolean): ViewState {
  const full = on && view.compared.length >= maxCompared;
  if (full || levelOfCode(code) !== view.level) return view;
  const compared = withMember(view.compared, code, on);
  return compared === view.compared ? view : { ...view, compared };
}

function withProjects(view: ViewState, change: Partial<ViewState['projects']>): ViewState {
  return { ...view, projects: { ...view.projects, ...change } };
}

function sameCamera(a: Camera | null, b: Camera): boolean {
  return a !== null && a.lon === b.lon && a.lat === b.lat && a.zoom === b.zoom;
}

/** Bounds drawn by hand belong to the scale they were drawn on. */
function withoutDrawnBounds(classing: Classing): Classing {
  return classing.method === 'manual' ? { ...classing, method: 'quantile', bounds: [] } : classing;
}

function withCompareYear(view: ViewState, year: number | null): ViewState {
  if (view.compareYear === year || (year !== null && !isUsableYear(year))) return view;
  const sameScale = (view.compareYear === null) === (year === null);
  return { ...view, compareYear: year, classing: sameScale ? view.classing : withoutDrawnBounds(view.classing) };
}

/** Sites beside each other belong to a concept: with another one they go. */
function withPlacing(view: ViewState, change: Partial<Placing>): ViewState {
  const placing: { -readonly [Name in keyof Placing]: Placing[Name] } = { ...view.placing, ...change };
  if (placing.concept !== view.placing.concept && change.compared === undefined) placing.compared = [];
  placing.compared = placing.compared.slice(0, maxCompared);
  // a sketch may get the number of one that was taken away while it was chosen
  if (change.projects !== undefined) placing.projects = [...new Set(change.projects)];
  if (placing.year !== null && !isUsableYear(placing.year)) return view;
  return JSON.stringify(placing) === JSON.stringify(view.placing) ? view : { ...view, placing };
}

/**
 * The view after a person asked for something. Returns the very same object when nothing changes: an unknown area,
 * a fifth area to compare, a camera off the globe.
 */
export function applyIntent(view: ViewState, intent: Intent): ViewState {
  switch (intent.kind) {
    case 'choose_level':
      return atLevel(view, intent.level);
    case 'choose_measure': {
      if (view.measure === intent.measure) return view;
      // bounds drawn by hand and chosen years belong to the measure they were made for
      const classing = withoutDrawnBounds(view.classing);
      return { ...view, measure: intent.measure, year: null, compareYear: null, classing };
    }
    case 'choose_year':
      if (view.year === intent.year || (intent.year !== null && !isUsableYear(intent.year))) return view;
      return { ...view, year: intent.year };
    case 'choose_compare_year':
      return withCompareYear(view, intent.year);
    case 'choose_classing':
      return { ...view, classing: cleanClassing(intent.classing) };
    case 'select_area':
      if (view.selected === intent.code) return view;
      if (intent.code !== null && levelOfCode(intent.code) !== view.level) return view;
      return { ...view, selected: intent.code };
    case 'compare_area':
      return withCompared(view, intent.code, intent.on);
    case 'clear_compared':
      return view.compared.length === 0 ? view : { ...view, compared: [] };
    case 'show_projects':
      return view.projects.shown === intent.on ? view : withProjects(view, { shown: intent.on });
    case 'show_concept': {
      const hiddenConcepts = withMember(view.projects.hiddenConcepts, intent.concept, !intent.on);
      return hiddenConcepts === view.projects.hiddenConcepts ? view : withProjects(view, { hiddenConcepts });
    }
    case 'show_status': {
      if (!projectStatuses.includes(intent.status)) return view;
      const hiddenStatuses = withMember(view.projects.hiddenStatuses, intent.status, !intent.on);
      return hiddenStatuses === view.projects.hiddenStatuses ? view : withProjects(view, { hiddenStatuses });
    }
    case 'show_sites':
      return view.places.sites === intent.on ? view : { ...view, places: { ...view.places, sites: intent.on } };
    case 'show_facilities': {
      const present = view.places.facilityKinds;
      const facilityKinds = intent.kinds.reduce((kinds, kind) => withMember(kinds, kind, intent.on), present);
      return facilityKinds === present ? view : { ...view, places: { ...view.places, facilityKinds } };
    }
    case 'open_table':
      return view.table.open === intent.on ? view : { ...view, table: { ...view.table, open: intent.on } };
    case 'sort_table':
      return {
        ...view,
        table: { ...view.table, sort: { column: intent.column, descending: intent.descending } },
      };
    case 'settle_camera': {
      const camera = roundCamera(intent.camera);
      return !isUsableCamera(camera) || sameCamera(view.camera, camera) ? view : { ...view, camera };
    }
    case 'choose_mode':
      return view.mode === intent.mode ? view : { ...view, mode: intent.mode };
    case 'choose_recipe': {
      const shown = applyIntent(view, { kind: 'choose_measure', measure: intent.measure });
      if (shown === view && view.recipe === intent.recipe) return view;
      return { ...shown, recipe: intent.recipe, beside: view.beside === intent.recipe ? null : view.beside };
    }
    case 'put_beside':
      return view.beside === intent.recipe ? view : { ...view, beside: intent.recipe };
    case 'choose_beside_as':
      return view.besideAs === intent.way ? view : { ...view, besideAs: intent.way };
    case 'choose_sitting': {
      const sitting = { ...view.sitting, ...intent.change };
      return JSON.stringify(sitting) === JSON.stringify(view.sitting) ? view : { ...view, sitting };
    }
    case 'show_view': {
      const { municipality, mode } = view;
      const sitting = { ...view.sitting, ...intent.sitting };
      const next: ViewState = { ...intent.view, municipality, mode, sitting };
      return JSON.stringify(next) === JSON.stringify(view) ? view : next;
    }
    case 'choose_placing':
      return withPlacing(view, intent.change);
  }
}
