import type { AreaCode } from '../../src/domain/area.ts';
import type { Manifest, Source } from '../../src/domain/bundle.ts';
import { boundariesFile, bundleFiles, schemaVersion } from '../../src/domain/bundle.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { csvText } from './csvText.ts';
import { distancesOf } from './distances.ts';
import type { TownFacility } from './facilities.ts';
import { placeFacilities } from './facilities.ts';
import type { Circumstances } from './figureSpec.ts';
import { figureSpecs } from './figureSpecs.ts';
import type { FigureArea, FigureRow } from './figures.ts';
import { countIds, countIn, countRows, figureRows } from './figures.ts';
import { geojsonText } from './geojsonText.ts';
import { lonLat } from './placement.ts';
import { placeProjects, placeSites } from './places.ts';
import { programme } from './programme.ts';
import { municipality } from './quarters.ts';
import { firstYear, lastYear, peopleTown } from './residents.ts';
import type { Town, TownArea } from './townAreas.ts';
import { layOutTown } from './townAreas.ts';

/** Everything chance decides in the example follows from this. */
export const seed = 'oeverstad';

/** Computed by the application from the projects; the bundle carries no figures of it. */
const computedIndicator = 'woonzorg_concentratie';
/** Left out for wijken, so that the database has something to compute from buurten. */
const notGivenForWijken: readonly string[] = [
  ...countIds.filter((id) => id !== 'inwoners_65plus'),
  'p_koop',
  'p_eengezins',
  'bijstand_1000',
];

function figureAreas(town: Town, circumstances: readonly Circumstances[]) {
  const byCode = new Map(circumstances.map((entry) => [entry.code, entry]));
  const within = (area: TownArea): FigureArea => ({
    code: area.code,
    parts: town.buurten.flatMap(({ code, parent }) => {
      const part = byCode.get(code);
      const isPart = area.code === code || area.code === parent || area.level === 'gemeente';
      return part !== undefined && isPart ? [part] : [];
    }),
  });
  return {
    buurten: town.buurten.map(within),
    wijken: town.wijken.map(within),
    gemeente: [within(town.gemeente)],
  };
}

type FigureAreas = ReturnType<typeof figureAreas>;

function allRows(areas: FigureAreas, indicators: readonly Indicator[], seed: string): FigureRow[] {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i);
  return indicators.flatMap(({ id, base, levels }) => {
    const wijken = notGivenForWijken.includes(id) ? [] : areas.wijken;
    const given = [...(levels.includes('buurt') ? areas.buurten : []), ...wijken, ...areas.gemeente];
    if (countIds.includes(id)) return countRows(given, id, years);
    const spec = figureSpecs.find((candidate) => candidate.id === id);
    if (spec === undefined) throw new Error(`The example has no model for indicator ${id}`);
    return figureRows(given, spec, base, seed);
  });
}

function valuesText(rows: readonly FigureRow[]): string {
  const key = (row: FigureRow) => `${row.area} ${row.indicator} ${row.year}`;
  const sorted = rows.map((row) => ({ row, key: key(row) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  return csvText(
    ['area_code', 'indicator', 'year', 'value', 'missing', 'low', 'high'],
    sorted.map(({ row }) => [row.area, row.indicator, row.year, row.value, row.missing, row.low, row.high]),
  );
}

function areasText(town: Town, areas: FigureAreas): string {
  const rows = [town.gemeente, ...town.wijken, ...town.buurten].map((area) => {
    const figure = [...areas.gemeente, ...areas.wijken, ...areas.buurten].find(({ code }) => code === area.code);
    const count = (id: string) => (figure === undefined ? null : countIn(figure, id, lastYear));
    return [area.code, area.name, area.level, area.parent, count('inwoners'), count('huishoudens')];
  });
  return csvText(['code', 'name', 'level', 'parent', 'inhabitants', 'households'], rows);
}

function facilitiesText(facilities: readonly TownFacility[]): string {
  const rows = facilities.map((facility, i) => {
    const [lon, lat] = lonLat(facility);
    return [`V${String(i + 1).padStart(3, '0')}`, facility.name, facility.kind, lon, lat, facility.area];
  });
  return csvText(['id', 'name', 'kind', 'lon', 'lat', 'area'], rows);
}

function projectsText(town: Town, seed: string): string {
  const header =
    'id,name,concept,status,lon,lat,area,places_vragers,places_dragers,year_from,year_to,brings,note'.split(',');
  const rows = placeProjects(town, seed).map((p) => [
    ...[p.id, p.name, p.concept, p.status, p.lon, p.lat, p.area, p.placesVragers, p.placesDragers],
    ...[p.yearFrom, p.yearTo, p.brings.join('|'), p.note],
  ]);
  return csvText(header, rows);
}

function sitesText(town: Town, seed: string): string {
  const header =
    'id,name,lon,lat,area,hectares,owner,zoning,capacity,available_from,low_stimulus,green_blue_network,note'.split(
      ',',
    );
  const rows = placeSites(town, seed).map((s) => [
    ...[s.id, s.name, s.lon, s.lat, s.area, s.hectares, s.owner, s.zoning, s.capacity, s.availableFrom],
    ...[s.lowStimulus, s.greenBlueNetwork, s.note],
  ]);
  return csvText(header, rows);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The manifest without its files; every source is named after the real one and labelled as invented. */
export function demoManifest(sources: readonly Source[]): Manifest {
  return {
    schemaVersion,
    municipality: { code: municipality.code as AreaCode, name: municipality.name },
    scope: 'gemeente',
    boundaryYear: 2024,
    levels: ['buurt', 'wijk', 'gemeente'],
    files: {},
    sources: sources.map(({ id, label, publisher }) => ({
      id,
      label: `${label} (verzonnen)`,
      publisher: `Wijkbalans, in de vorm van ${publisher}`,
      licence: 'CC0',
      url: null,
      retrieved: null,
    })),
    invented: true,
    remarks: [
      'Oeverstad bestaat niet. Alle grenzen, cijfers, projecten, plekken en namen zijn verzonnen door een rekenprogramma.',
    ],
  };
}

/**
 * Every file of the example's bundle, name → text, without hashes and snapshots. The same seed, catalogue and
 * sources give the same bytes.
 */
export function bundleTexts(
  seed: string,
  catalogue: readonly Indicator[],
  sources: readonly Source[],
): Map<string, string> {
  const town = layOutTown(seed);
  const residents = peopleTown(town.buurten, seed);
  const facilities = placeFacilities(town, residents, seed);
  const circumstances = residents.flatMap((entry, i): Circumstances[] => {
    const buurt = town.buurten[i];
    return buurt === undefined ? [] : [{ ...entry, distances: distancesOf(buurt, facilities, seed) }];
  });
  const areas = figureAreas(town, circumstances);
  const indicators = catalogue.filter(({ id }) => id !== computedIndicator);
  return new Map([
    [bundleFiles.areas, areasText(town, areas)],
    [bundleFiles.indicators, json(indicators)],
    [bundleFiles.values, valuesText(allRows(areas, indicators, seed))],
    [boundariesFile('buurt'), geojsonText(town.buurten)],
    [boundariesFile('wijk'), geojsonText(town.wijken)],
    [boundariesFile('gemeente'), geojsonText([town.gemeente])],
    [bundleFiles.projects, projectsText(town, seed)],
    [bundleFiles.sites, sitesText(town, seed)],
    [bundleFiles.facilities, facilitiesText(facilities)],
    [bundleFiles.programme, json(programme)],
    [bundleFiles.manifest, json(demoManifest(sources))],
  ]);
}
