import Papa from 'papaparse';
import { bundleFiles, type ValueRow } from '../../domain/bundle.ts';
import { missingReasons } from '../../domain/dataset.ts';
import type { Facility, Project, Site } from '../../domain/place.ts';
import type { Tables } from './overlay.ts';

type Cell = string | number | null;

/**
 * Files of the tables an import can change, in the formats of `domain/bundle.ts`: CSV in UTF-8 with comma, LF and RFC
 * 4180 quotes, empty for what is not known; numbers in the shortest text that reads back as the same number.
 */
export function tableTexts({ indicators, values, projects, sites, facilities }: Tables): ReadonlyMap<string, string> {
  return new Map([
    [bundleFiles.indicators, `[\n${indicators.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`],
    [bundleFiles.values, valuesText(values)],
    [bundleFiles.projects, csv(projectColumns, projects.map(projectRow))],
    [bundleFiles.sites, csv(siteColumns, sites.map(siteRow))],
    [bundleFiles.facilities, csv(facilityColumns, facilities.map(facilityRow))],
  ]);
}

const projectColumns =
  'id,name,concept,status,lon,lat,area,places_vragers,places_dragers,year_from,year_to,brings,note';
const siteColumns =
  'id,name,lon,lat,area,hectares,owner,zoning,capacity,available_from,low_stimulus,green_blue_network,note';
const facilityColumns = 'id,name,kind,lon,lat,area';

/** By hand: codes, ids and numbers hold nothing to quote, and a country has some 600,000 rows. */
function valuesText(values: readonly ValueRow[]): string {
  const hasMargins = values.some(({ low, high }) => !Number.isNaN(low) || !Number.isNaN(high));
  const lines = values.map(({ area, indicator, year, value, missing, low, high }) => {
    const reason = missing === 0 ? '' : (missingReasons[missing - 1] ?? '');
    const line = `${area},${indicator},${year},${number(value)},${reason}`;
    return hasMargins ? `${line},${number(low)},${number(high)}` : line;
  });
  return `area_code,indicator,year,value,missing${hasMargins ? ',low,high' : ''}\n${lines.join('\n')}\n`;
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
