import type { Result } from '../../domain/failure.ts';
import { fail, succeed } from '../../domain/failure.ts';
import { decodeJson } from '../decode.ts';
import { rejectFile } from '../rejection.ts';
import { tableRefusal } from './limits.ts';
import type { RawTable } from './rawTable.ts';
import { tableOfRecords } from './records.ts';

export interface PlacedTable {
  readonly table: RawTable;
  /** one per row, not checked yet */
  readonly geometries: readonly unknown[];
}

type Json = Readonly<Record<string, unknown>>;

/** Features of a GeoJSON file (RFC 7946) as rows: a collection, one feature, or a list of features. */
export function parseGeojson(file: string, bytes: Uint8Array): Result<PlacedTable> {
  const json = decodeJson(file, bytes);
  if (!json.ok) return json;
  const features = featuresOf(json.value);
  if (features === null) {
    const topology = isObject(json.value) && json.value.type === 'Topology';
    const what = topology ? 'TopoJSON' : 'JSON, maar geen GeoJSON met objecten';
    return fail('file_rejected', `${file} is ${what}; bewaar de kaartlaag als GeoJSON.`, { file });
  }
  if (features.length === 0) return rejectFile(file, `${file} bevat geen enkel object.`);
  const tooMany = tableRefusal(file, features.length, 1);
  if (tooMany !== null) return tooMany;
  const records = features.map(({ properties }) => (isObject(properties) ? properties : {}));
  return succeed({ table: tableOfRecords(records), geometries: features.map(({ geometry }) => geometry) });
}

function featuresOf(value: unknown): readonly Json[] | null {
  const list = isObject(value) && value.type === 'FeatureCollection' ? value.features : value;
  if (isObject(list) && list.type === 'Feature') return [list];
  if (!Array.isArray(list)) return null;
  const features = list.filter((entry: unknown): entry is Json => isObject(entry) && entry.type === 'Feature');
  return features.length === list.length ? features : null;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
