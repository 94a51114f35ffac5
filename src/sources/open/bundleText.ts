import Papa from 'papaparse';
import { areaLevels } from '../../domain/area.ts';
import type { AreaFeatureCollection } from '../../domain/boundary.ts';
import { type Bundle, boundariesFile, bundleFiles } from '../../domain/bundle.ts';
import { missingReasons } from '../../domain/dataset.ts';
import { digest } from '../digest.ts';

const projectColumns =
  'id,name,concept,status,lon,lat,area,places_vragers,places_dragers,year_from,year_to,brings,note';
const siteColumns =
  'id,name,lon,lat,area,hectares,owner,zoning,capacity,available_from,low_stimulus,green_blue_network,note';
const facilityColumns = 'id,name,kind,lon,lat,area';

/**
 * The files of a bundle of open figures by name, ready to write: CSV in UTF-8 with comma, LF and RFC 4180 quotes, empty
 * for null; GeoJSON with one area per line; `dataset.json` last, with size and SHA-256 of all others. The tables of
 * projects, sites and facilities have a header only: open sources have none.
 */
export function bundleText(bundle: Bundle): ReadonlyMap<string, string> {
  const files = new Map<string, string>([
    [bundleFiles.areas, areasText(bundle)],
    [bundleFiles.indicators, `[\n${bundle.indicators.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`],
    [bundleFiles.values, valuesText(bundle)],
    [bundleFiles.projects, `${projectColumns}\n`],
    [bundleFiles.sites, `${siteColumns}\n`],
    [bundleFiles.facilities, `${facilityColumns}\n`],
  ]);
  for (const level of areaLevels) {
    const boundaries = bundle.boundaries.get(level);
    if (boundaries !== undefined) files.set(boundariesFile(level), boundariesText(boundaries));
  }
  const encoder = new TextEncoder();
  const described = [...files].map(([name, text]) => {
    const bytes = encoder.encode(text);
    return [name, { sha256: digest(bytes), bytes: bytes.length }] as const;
  });
  const manifest = { ...bundle.manifest, files: Object.fromEntries(described) };
  return files.set(bundleFiles.manifest, `${JSON.stringify(manifest, null, 2)}\n`);
}

/** `areas.csv`. */
export function areasText({ areas }: Pick<Bundle, 'areas'>): string {
  const rows = areas.map((area) => [area.code, area.name, area.level, area.parent, area.inhabitants, area.households]);
  return csv(['code', 'name', 'level', 'parent', 'inhabitants', 'households'], rows);
}

/** `values.csv`. */
export function valuesText({ values }: Pick<Bundle, 'values'>): string {
  const rows = values.map(({ area, indicator, year, value, missing, low, high }) => [
    area,
    indicator,
    year,
    number(value),
    missing === 0 ? null : (missingReasons[missing - 1] ?? null),
    number(low),
    number(high),
  ]);
  return csv(['area_code', 'indicator', 'year', 'value', 'missing', 'low', 'high'], rows);
}

function number(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function csv(header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  return `${Papa.unparse({ fields: [...header], data: rows.map((row) => [...row]) }, { newline: '\n' })}\n`;
}

function boundariesText({ features }: AreaFeatureCollection): string {
  return `{"type":"FeatureCollection","features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`;
}
