import type { Area, AreaCode } from '../domain/area.ts';
import { bundleFiles } from '../domain/bundle.ts';
import type { Result } from '../domain/failure.ts';
import { succeed } from '../domain/failure.ts';
import { isOwnColumn, type OwnValue, ownFieldsOf, ownValueOf } from '../domain/ownFields.ts';
import type { Facility, Project, Site } from '../domain/place.ts';
import { projectStatuses } from '../domain/place.ts';
import type { CsvColumns } from './csv.ts';
import { parseCsv } from './csv.ts';
import { numberRule, parseNumber } from './numberRule.ts';
import type { NumberRange } from './rowReader.ts';
import { anyYear, RowReader, wholeFromZero } from './rowReader.ts';

type KnownAreas = ReadonlyMap<AreaCode, Area>;

const longitude: NumberRange = { low: -180, high: 180, rule: 'een lengtegraad ligt tussen -180 en 180' };
const latitude: NumberRange = { low: -90, high: 90, rule: 'een breedtegraad ligt tussen -90 en 90' };
const hectares: NumberRange = { low: 0, rule: 'een oppervlakte kan niet negatief zijn' };

const permanences = ['permanent', 'tijdelijk'] as const;
const projectColumns = {
  required: [
    ...['id', 'name', 'concept', 'status', 'lon', 'lat', 'area', 'places_vragers', 'places_dragers'],
    ...['year_from', 'year_to', 'brings', 'note'],
  ],
  optional: ['partners'],
};
const siteColumns = {
  required: [
    ...['id', 'name', 'lon', 'lat', 'area', 'hectares', 'owner', 'zoning', 'capacity', 'available_from'],
    ...['low_stimulus', 'green_blue_network', 'note'],
  ],
  optional: ['available_to', 'permanence', 'partners'],
  isFree: isOwnColumn,
};
const facilityColumns = { required: ['id', 'name', 'kind', 'lon', 'lat', 'area'] };

export function readProjects(areas: KnownAreas, bytes: Uint8Array): Result<readonly Project[]> {
  return readTable(bundleFiles.projects, bytes, projectColumns, (cells) => {
    const yearFrom = cells.numberOrNull('year_from', anyYear);
    const yearTo = cells.numberOrNull('year_to', anyYear);
    if (yearFrom !== null && yearTo !== null && yearTo < yearFrom) {
      cells.reject('year_to', `het project eindigt voor het begin (${yearFrom})`);
    }
    return {
      ...located(cells, areas),
      concept: cells.text('concept'),
      status: cells.choice('status', projectStatuses) ?? 'idee',
      placesVragers: cells.numberOrNull('places_vragers', wholeFromZero),
      placesDragers: cells.numberOrNull('places_dragers', wholeFromZero),
      yearFrom,
      yearTo,
      brings: cells.cell('brings') === '' ? [] : cells.cell('brings').split('|'),
      note: cells.cell('note'),
      ...partnersOf(cells),
    };
  });
}

export function readSites(areas: KnownAreas, bytes: Uint8Array): Result<readonly Site[]> {
  return readTable(bundleFiles.sites, bytes, siteColumns, (cells) => ({
    ...located(cells, areas),
    hectares: cells.numberOrNull('hectares', hectares),
    owner: cells.cell('owner'),
    zoning: cells.cell('zoning'),
    capacity: cells.numberOrNull('capacity', wholeFromZero),
    availableFrom: cells.numberOrNull('available_from', anyYear),
    lowStimulus: cells.yesNoOrNull('low_stimulus'),
    greenBlueNetwork: cells.yesNoOrNull('green_blue_network'),
    note: cells.cell('note'),
    ...whenKnown('availableTo', availableTo(cells)),
    ...whenKnown('permanence', cells.cell('permanence') === '' ? null : cells.choice('permanence', permanences)),
    ...partnersOf(cells),
    ...ownFieldsOf(cells.columns, (column) => ownValue(cells, column)),
  }));
}

/** Absent where the file does not say, so that a file without the column reads as it always did. */
function whenKnown<Name extends string, T>(name: Name, value: T | null): Partial<Record<Name, T>> {
  const known: Partial<Record<Name, T>> = {};
  if (value !== null) known[name] = value;
  return known;
}

function partnersOf(cells: RowReader): Partial<Record<'partners', string>> {
  return whenKnown('partners', cells.cell('partners') || null);
}

function availableTo(cells: RowReader): number | null {
  const from = cells.numberOrNull('available_from', anyYear);
  const to = cells.numberOrNull('available_to', anyYear);
  if (from !== null && to !== null && to < from) cells.reject('available_to', `dit ligt voor het begin (${from})`);
  return to;
}

/** A number with a comma would otherwise pass for a word. */
function ownValue(cells: RowReader, column: string): OwnValue {
  const text = cells.cell(column);
  if (/^-?\d+,\d+$/.test(text)) cells.reject(column, numberRule(text));
  return ownValueOf(text, parseNumber);
}

export function readFacilities(areas: KnownAreas, bytes: Uint8Array): Result<readonly Facility[]> {
  return readTable(bundleFiles.facilities, bytes, facilityColumns, (cells) => ({
    ...located(cells, areas),
    kind: cells.text('kind'),
  }));
}

function located(cells: RowReader, areas: KnownAreas) {
  return {
    id: cells.text('id'),
    name: cells.text('name'),
    lon: cells.requiredNumber('lon', longitude),
    lat: cells.requiredNumber('lat', latitude),
    area: cells.knownCodeOrNull('area', areas),
  };
}

function readTable<T extends { readonly id: string }>(
  file: string,
  bytes: Uint8Array,
  columns: CsvColumns,
  readRow: (cells: RowReader) => T,
): Result<readonly T[]> {
  const table = parseCsv(file, bytes, columns);
  if (!table.ok) return table;
  const cells = new RowReader(table.value);
  const byId = new Map<string, T>();
  for (const index of table.value.rows.keys()) {
    cells.moveTo(index);
    const place = readRow(cells);
    if (byId.has(place.id)) cells.reject('id', 'deze id komt twee keer voor');
    if (cells.failure !== null) return { ok: false, failure: cells.failure };
    byId.set(place.id, place);
  }
  return succeed([...byId.values()]);
}
