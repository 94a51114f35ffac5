import type { Area, AreaCode } from '../../src/domain/area.ts';
import type { AreaFeatureCollection } from '../../src/domain/boundary.ts';
import type { Manifest } from '../../src/domain/bundle.ts';
import {
  type CellOrigin,
  type Column,
  cellOrigins,
  type Dataset,
  type Missing,
  missingReasons,
} from '../../src/domain/dataset.ts';
import type { IndexLeaf, IndexSpec, Weighing } from '../../src/domain/indexSpec.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { noLive } from '../../src/domain/live.ts';
import type { Concept, Project, ProjectStatus } from '../../src/domain/place.ts';
import { noWork } from '../../src/domain/scenario.ts';
import type { AppState, DataState } from '../../src/state/appState.ts';
import { noHistory } from '../../src/state/history.ts';
import { initialView } from '../../src/state/initialView.ts';
import type { ViewState } from '../../src/state/viewState.ts';

/** A corner of invented Oeverstad: four wijken in a row along the equator, each 0.1° wide (about 11 km). */
export const codes = ['WK990101', 'WK990102', 'WK990103', 'WK990104'] as readonly string[] as readonly AreaCode[];
const inhabitants = [1000, 3000, 2000, 40];

export const areas: readonly Area[] = codes.map((code, row) => ({
  code,
  name: `Wijk ${row + 1}`,
  level: 'wijk',
  parent: 'GM9901' as AreaCode,
  inhabitants: inhabitants[row] ?? null,
  households: null,
}));

export const manifest: Manifest = {
  schemaVersion: 1,
  municipality: { code: 'GM9901' as AreaCode, name: 'Oeverstad' },
  scope: 'gemeente',
  boundaryYear: 2024,
  levels: ['wijk'],
  files: {},
  sources: [],
  invented: true,
  remarks: [],
};

function indicator(id: string, kind: Indicator['kind'], theme: Indicator['theme']): Indicator {
  return {
    id,
    label: id,
    unit: kind === 'count' ? 'aantal' : 'procent',
    kind,
    base: kind === 'count' ? null : 'inhabitants',
    nature: 'register',
    theme,
    source: 'kwb',
    definition: id,
    levels: ['wijk'],
  };
}

type Cell = number | Missing | readonly [number, CellOrigin];

/** A number is given, a reason is missing, a pair says where the number came from. */
export function column(id: string, year: number, cells: readonly Cell[]): Column {
  const isMissing = (cell: Cell): cell is Missing => typeof cell === 'string';
  const numberOf = (cell: Cell): number => (typeof cell === 'number' ? cell : isMissing(cell) ? Number.NaN : cell[0]);
  const originOf = (cell: Cell): CellOrigin => (typeof cell === 'object' ? cell[1] : 'given');
  return {
    indicator: id,
    year,
    values: Float64Array.from(cells, numberOf),
    missing: Uint8Array.from(cells, (cell) => (isMissing(cell) ? 1 + missingReasons.indexOf(cell) : 0)),
    origin: Uint8Array.from(cells, (cell) => cellOrigins.indexOf(originOf(cell))),
    margins: null,
  };
}

export const dataset: Dataset = {
  manifest,
  level: 'wijk',
  areas,
  indicators: [
    indicator('kracht', 'share', 'sociaal'),
    indicator('last', 'share', 'zorg'),
    indicator('leeg', 'share', 'zorg'),
    indicator('geleend', 'share', 'wonen'),
    indicator('huizen', 'count', 'wonen'),
  ],
  columns: [
    column('geleend', 2023, [10, [20, 'from_buurten'], [90, 'from_gemeente'], [90, 'from_wijk']]),
    column('huizen', 2023, [100, 300, 200, 20]),
    column('kracht', 2021, [1, 1, 1, 1]),
    column('kracht', 2022, [10, 30, 20, 20]),
    column('kracht', 2023, ['not_measured', 'not_measured', 'not_measured', 'not_measured']),
    column('last', 2023, [40, 20, 'suppressed', 'not_applicable']),
    column('leeg', 2023, ['not_measured', 'not_measured', 'not_measured', 'not_measured']),
  ],
};

export function recipe(
  id: string,
  leaves: readonly Pick<IndexLeaf, 'indicator'>[],
  change: Partial<IndexSpec> = {},
): IndexSpec {
  return {
    id,
    label: `Index ${id}`,
    version: '1',
    status: 'voorbeeld',
    reference: { population: 'gemeente', weighting: 'inhabitants' },
    treatment: { kind: 'none' },
    normalisation: { kind: 'z_score' },
    aggregation: 'arithmetic',
    minCoverage: 0.5,
    minInhabitants: 100,
    root: { id, label: id, weight: 1, children: leaves.map((leaf) => ({ weight: 1, orientation: 1, ...leaf })) },
    ...change,
  };
}

export const weighing: Weighing = {
  id: 'proef',
  label: 'Proef',
  status: 'voorbeeld',
  capacity: 'draagkracht',
  load: 'draaglast',
  thresholds: { capacity: 100, load: 100 },
  concentration: { radiusMetres: 800, kernel: 'linear' },
};

export const concepts: readonly Concept[] = ['flexwonen', 'gemengd_wonen'].map((id) => ({
  id,
  label: id,
  forWhom: 'iedereen',
  intensity: 2,
  description: id,
  source: 'verzonnen',
  status: 'voorbeeld',
}));

/** In the middle of the wijk in this row. */
export function project(
  id: string,
  row: number,
  concept: string,
  status: ProjectStatus,
  places: number | null,
): Project {
  return {
    id,
    name: `Project ${id}`,
    concept,
    status,
    lon: 0.05 + 0.1 * row,
    lat: 0.05,
    area: null,
    placesVragers: places,
    placesDragers: null,
    yearFrom: null,
    yearTo: null,
    brings: [],
    note: '',
  };
}

export const boundaries: AreaFeatureCollection = {
  type: 'FeatureCollection',
  features: areas.map(({ code, name }, row) => {
    const [west, east] = [0.1 * row, 0.1 * (row + 1)];
    const ring = [
      [west, 0],
      [east, 0],
      [east, 0.1],
      [west, 0.1],
      [west, 0],
    ];
    return { type: 'Feature', properties: { code, name }, geometry: { type: 'Polygon', coordinates: [ring] } };
  }),
};

export const data: DataState = {
  listings: [],
  datasets: { wijk: dataset },
  boundaries: { wijk: boundaries },
  places: {
    projects: [
      project('a', 0, 'flexwonen', 'gerealiseerd', 10),
      project('b', 1, 'gemengd_wonen', 'gepland', 50),
      project('c', 2, 'gemengd_wonen', 'gerealiseerd', 6),
    ],
    facilities: [],
    sites: [],
  },
  recipes: [
    recipe('draagkracht', [{ indicator: 'kracht' }]),
    recipe('draaglast', [{ indicator: 'last' }]),
    recipe('leegte', [{ indicator: 'leeg' }]),
  ],
  weighing,
  concepts,
  facilityKinds: [],
  computedIndicators: [indicator('woonzorg_concentratie', 'rate', 'zorg')],
  catalogue: [],
  engine: { kind: 'waiting' },
  loading: 'idle',
  failure: null,
  newVersion: false,
  agreed: [],
  live: noLive,
  background: false,
  foundAddress: null,
  imports: [],
  importing: { kind: 'idle' },
};

export function stateWith(view: Partial<ViewState> = {}, change: Partial<DataState> = {}): AppState {
  return { view: { ...initialView, ...view }, data: { ...data, ...change }, work: noWork, history: noHistory };
}
