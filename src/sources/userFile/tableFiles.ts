import Papa from 'papaparse';
import { bundleFiles, type ValueRow } from '../../domain/bundle.ts';
import { missingReasons } from '../../domain/dataset.ts';
import { ownColumnsOf } from '../../domain/ownFields.ts';
import type { Facility, Project, Site } from '../../domain/place.ts';
import type { Tables } from './overlay.ts';

type Cell = string | number | null;

/**
 * Files of the tables an import can change, in the formats of `domain/bundle.ts`: CSV in UTF-8 with comma, LF and RFC
 * 4180 quotes, empty for what is not known; numbers in the shortest text that reads back as the same number.
 */
export function tableFiles({
  indicators,
  values,
  projects,
  sites,
  facilities,
}: Tables): ReadonlyMap<string, () => Uint8Array> {
  const encoder = new TextEncoder();
  const text = (write: () => string) => (): Uint8Array => encoder.encode(write());
  return new Map([
    [bundleFiles.indicators, text(() => `[\n${indicators.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`)],
    [bundleFiles.values, () => valuesFile(values)],
    [bundleFiles.projects, text(() => placesFile(projectColumns, projects, projectRow, projectExtras(projects)))],
    [bundleFiles.sites, text(() => placesFile(siteColumns, sites, siteRow, siteExtras(sites)))],
    [bundleFiles.facilities, text(() => csv(facilityColumns, facilities.map(facilityRow)))],
  ]);
}

const projectColumns =
  'id,name,concept,status,lon,lat,area,places_vragers,places_dragers,year_from,year_to,brings,note';
const siteColumns =
  'id,name,lon,lat,area,hectares,owner,zoning,capacity,available_from,low_stimulus,green_blue_network,note';
const facilityColumns = 'id,name,kind,lon,lat,area';

/** rows written at a time: the text of a country's figures as a whole would take some 100 MB more */
const rowsPerBlock = 20_000;

/** By hand: codes, ids and numbers hold nothing to quote. */
function valuesFile(values: readonly ValueRow[]): Uint8Array {
  const hasMargins = values.some(({ low, high }) => !Number.isNaN(low) || !Number.isNaN(high));
  const encoder = new TextEncoder();
  const blocks = [encoder.encode(`area_code,indicator,year,value,missing${hasMargins ? ',low,high' : ''}\n`)];
  for (let start = 0; start < values.length; start += rowsPerBlock) {
    const rows = values.slice(start, start + rowsPerBlock);
    blocks.push(encoder.encode(`${rows.map((row) => valueLine(row, hasMargins)).join('\n')}\n`));
  }
  const file = new Uint8Array(blocks.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const block of blocks) {
    file.set(block, end);
    end += block.length;
  }
  return file;
}

function valueLine({ area, indicator, year, value, missing, low, high }: ValueRow, hasMargins: boolean): string {
  const reason = missing === 0 ? '' : (missingReasons[missing - 1] ?? '');
  const line = `${area},${indicator},${year},${number(value)},${reason}`;
  return hasMargins ? `${line},${number(low)},${number(high)}` : line;
}

function number(value: number): string {
  return Number.isNaN(value) ? '' : String(value);
}

function csv(columns: string, rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return `${columns}\n`;
  return `${columns}\n${Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\n' },
  )}\n`;
}

/** A column that is written only when one of the places has something in it. */
interface ExtraColumn<T> {
  readonly name: string;
  cell(place: T): Cell;
}

function projectExtras(projects: readonly Project[]): readonly ExtraColumn<Project>[] {
  return filled(projects, [{ name: 'partners', cell: ({ partners }) => partners ?? null }]);
}

function siteExtras(sites: readonly Site[]): readonly ExtraColumn<Site>[] {
  const fixed = filled(sites, [
    { name: 'available_to', cell: ({ availableTo }) => availableTo ?? null },
    { name: 'permanence', cell: ({ permanence }) => permanence ?? null },
    { name: 'partners', cell: ({ partners }) => partners ?? null },
  ]);
  return [...fixed, ...ownColumnsOf(sites)];
}

function filled<T>(places: readonly T[], columns: readonly ExtraColumn<T>[]): readonly ExtraColumn<T>[] {
  return columns.filter(({ cell }) => places.some((place) => (cell(place) ?? '') !== ''));
}

function placesFile<T>(
  columns: string,
  places: readonly T[],
  rowOf: (place: T) => readonly Cell[],
  extras: readonly ExtraColumn<T>[],
): string {
  const header = [columns, ...extras.map(({ name }) => Papa.unparse([[name]], { newline: '\n' }))].join(',');
  return csv(
    header,
    places.map((place) => [...rowOf(place), ...extras.map(({ cell }) => cell(place))]),
  );
}

function projectRow(project: Project): readonly Cell[] {
  const { id, name, concept, status, lon, lat, area, placesVragers, placesDragers } = project;
  const { yearFrom, yearTo, brings, note } = project;
  const where = [id, name, concept, status, lon, lat, area, placesVragers, placesDragers];
  return [...where, yearFrom, yearTo, brings.join('|'), note];
}

function siteRow(site: Site): readonly Cell[] {
  const { id, name, lon, lat, area, hectares, owner, zoning, capacity, availableFrom, note } = site;
  const where = [id, name, lon, lat, area, hectares, owner, zoning, capacity, availableFrom];
  return [...where, yesNo(site.lowStimulus), yesNo(site.greenBlueNetwork), note];
}

function facilityRow({ id, name, kind, lon, lat, area }: Facility): readonly Cell[] {
  return [id, name, kind, lon, lat, area];
}

function yesNo(answer: boolean | null): string | null {
  return answer === null ? null : answer ? 'ja' : 'nee';
}
