import { scaleLinear } from 'd3-scale';
import indicatorsJson from '../../../data/indicators.json' with { type: 'json' };
import sourcesJson from '../../../data/sources.json' with { type: 'json' };
import type { Area, AreaCode } from '../../../src/domain/area.ts';
import type { AreaFeatureCollection } from '../../../src/domain/boundary.ts';
import { type Manifest, sourceSchema } from '../../../src/domain/bundle.ts';
import { indicatorListSchema } from '../../../src/domain/catalogue.ts';
import { type Column, cellOrigins, type Dataset, missingReasons } from '../../../src/domain/dataset.ts';
import type { Indicator, Unit } from '../../../src/domain/indicator.ts';
import type { Project } from '../../../src/domain/place.ts';
import { noWork } from '../../../src/domain/scenario.ts';
import { z } from '../../../src/domain/schema.ts';
import { emptyData } from '../../../src/session/catalogue.ts';
import type { AppState, DataState } from '../../../src/state/appState.ts';
import { createDeriveShown } from '../../../src/state/derive.ts';
import { noHistory } from '../../../src/state/history.ts';
import { initialView } from '../../../src/state/initialView.ts';
import type { Shown } from '../../../src/state/shown.ts';
import type { ViewState } from '../../../src/state/viewState.ts';

const names = [
  'Oude Haven',
  'Stationskwartier',
  'Merelbuurt',
  'Wilgenrijk',
  'Kanaalzone-Zuid',
  'De Lange Akker',
  'Molenveld',
  'Nieuw-Oeverstad',
  'Het Rietland',
  'Dorp Zandhoven',
  'Industriehaven',
  'Parkwijk',
];
export const codes = names.map((_, row) => `WK9901${String(row + 1).padStart(2, '0')}` as AreaCode);

/** Twelve invented wijken; the eleventh has too few inhabitants for a score. */
export const areas: readonly Area[] = names.map((name, row) => ({
  code: codes[row] ?? ('WK990100' as AreaCode),
  name,
  level: 'wijk',
  parent: 'GM9901' as AreaCode,
  inhabitants: row === 10 ? 45 : 2000 + 1370 * row,
  households: 900 + 600 * row,
}));

const ranges: Readonly<Record<Unit, readonly [number, number]>> = {
  aantal: [400, 9000],
  procent: [6, 48],
  per_1000: [12, 90],
  km: [0.3, 3.2],
  euro: [20_000, 40_000],
  duizend_euro: [190, 520],
  score: [-0.4, 7.2],
  jaar: [1950, 2010],
  ha: [20, 400],
};

/** The same pseudo-random share for the same indicator and area every time (FNV-1a). */
function share(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return (hash % 997) / 996;
}

function columnOf(indicator: Indicator, year: number): Column {
  const scale = scaleLinear([0, 1], ranges[indicator.unit]);
  const borrowed = indicator.id === 'sociale_cohesie';
  const missing = Uint8Array.from(names, (_, row) => {
    if (indicator.id === 'ses_woa' && row === 3) return 1 + missingReasons.indexOf('suppressed');
    return indicator.id === 'wmo_1000' && row === 4 ? 1 + missingReasons.indexOf('not_measured') : 0;
  });
  const values = Float64Array.from(names, (name, row) =>
    missing[row] === 0 ? scale(share(`${indicator.id} ${name} ${year}`)) : Number.NaN,
  );
  const estimate = indicator.nature === 'model_estimate';
  return {
    indicator: indicator.id,
    year,
    values,
    missing,
    origin: Uint8Array.from(names, (_, row) => cellOrigins.indexOf(borrowed && row === 2 ? 'from_gemeente' : 'given')),
    margins: estimate ? { low: values.map((value) => value - 2), high: values.map((value) => value + 2) } : null,
  };
}

const manifest: Manifest = {
  schemaVersion: 1,
  municipality: { code: 'GM9901' as AreaCode, name: 'Oeverstad' },
  scope: 'gemeente',
  boundaryYear: 2024,
  levels: ['wijk'],
  files: {},
  sources: z.array(sourceSchema).parse(sourcesJson),
  invented: true,
  remarks: [],
};

const indicators = indicatorListSchema.parse(indicatorsJson).filter(({ id }) => id !== 'woonzorg_concentratie');

export const dataset: Dataset = {
  manifest,
  level: 'wijk',
  areas,
  indicators,
  columns: indicators.map((indicator) => columnOf(indicator, indicator.nature === 'register' ? 2024 : 2022)),
};

/** Squares of 0.01° in three rows of four, around 52.5° north. */
const boundaries: AreaFeatureCollection = {
  type: 'FeatureCollection',
  features: areas.map(({ code, name }, row) => {
    const west = 6 + 0.01 * (row % 4);
    const south = 52.5 + 0.01 * Math.floor(row / 4);
    const [east, north] = [west + 0.01, south + 0.01];
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    return { type: 'Feature', properties: { code, name }, geometry: { type: 'Polygon', coordinates: [ring] } };
  }),
};

function project(id: number, more: Partial<Project>): Project {
  return {
    id: `p${id}`,
    name: `Project ${id}`,
    concept: 'flexwonen',
    status: 'gerealiseerd',
    lon: 6.005,
    lat: 52.505,
    area: null,
    placesVragers: 10,
    placesDragers: 20,
    yearFrom: 2021,
    yearTo: null,
    brings: [],
    note: '',
    ...more,
  };
}

const projects: readonly Project[] = [
  project(1, { name: 'De Kade', concept: 'gemengd_wonen', brings: ['ontmoetingsruimte'] }),
  project(2, { name: 'Havenlicht', status: 'gepland', lon: 6.012, placesVragers: 6, yearFrom: 2026, yearTo: 2036 }),
  project(3, { name: 'Ver Weg', lon: 6.036, lat: 52.525, placesVragers: null, placesDragers: null, yearFrom: null }),
];

export const townData: DataState = {
  ...emptyData(),
  datasets: { wijk: dataset },
  boundaries: { wijk: boundaries },
  places: { projects, facilities: [], sites: [] },
};

export function townState(view: Partial<ViewState> = {}): AppState {
  return { view: { ...initialView, ...view }, data: townData, work: noWork, history: noHistory };
}

export function townShown(view: Partial<ViewState> = {}): Shown {
  const shown = createDeriveShown()(townState(view));
  if (shown === null) throw new Error('nothing is shown');
  return shown;
}
