import type { ViewState } from './viewState.ts';

/** The first screen: the balance of all wijken of the municipality, with its projects. */
export const initialView: ViewState = {
  municipality: null,
  mode: 'verkennen',
  level: 'wijk',
  measure: 'balans',
  year: null,
  compareYear: null,
  classing: { method: 'quantile', count: 5, bounds: [] },
  selected: null,
  compared: [],
  projects: { shown: true, hiddenConcepts: [], hiddenStatuses: [] },
  places: { sites: false, facilityKinds: [] },
  table: { open: true, sort: { column: 'name', descending: false } },
  camera: null,
  recipe: null,
  beside: null,
  besideAs: 'apart',
  placing: {
    part: 'plekken',
    concept: null,
    year: null,
    projects: [],
    onPlanned: false,
    compared: [],
    figures: 'score',
    room: { kind: 'load', limits: {} },
    readyAreas: 'all',
    onlyNeeded: false,
  },
  sitting: { part: 'scenes', scene: null, presenting: false },
};
