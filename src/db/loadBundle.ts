import { municipalityOf } from '../domain/area.ts';
import type { Bundle } from '../domain/bundle.ts';
import { askableViews } from './askable.ts';
import type { Connection, InsertColumn } from './connection.ts';
import { stagedFigures } from './stagedFigures.ts';
import type { TableName } from './tables.ts';
import { emptyTables, figureKey, fillTables } from './tables.ts';

/** Brings the tables back to empty, views included; nothing half-loaded stays behind. */
export async function emptyDatabase(connection: Connection): Promise<void> {
  const leftovers = Object.keys(fillTables).map((table) => `DROP TABLE IF EXISTS staged_${table}`);
  for (const statement of [...leftovers, ...emptyTables, ...askableViews]) await connection.run(statement);
}

/** Fills the tables with one bundle; rejects with DuckDB's message when a row breaks a constraint. */
export async function loadBundle(connection: Connection, bundle: Bundle): Promise<void> {
  await emptyDatabase(connection);
  for (const [table, columns] of tablesOf(bundle)) await fill(connection, table, columns);
  for (const columns of stagedFigures(bundle)) await fill(connection, 'figure', columns);
  await connection.run(figureKey);
}

async function fill(connection: Connection, table: TableName, columns: readonly InsertColumn[]): Promise<void> {
  const staged = `staged_${table}`;
  await connection.insert(staged, columns);
  await connection.run(fillTables[table]);
  await connection.run(`DROP TABLE ${staged}`);
}

/** Everything but the figures, column-wise, in the order the tables depend on each other. */
function tablesOf(bundle: Bundle): readonly (readonly [TableName, readonly InsertColumn[]])[] {
  const { areas, indicators, projects, facilities, sites } = bundle;
  return [
    [
      'area',
      [
        text('code', areas, (area) => area.code),
        text('name', areas, (area) => area.name),
        text('level', areas, (area) => area.level),
        text('parent', areas, (area) => area.parent),
        text('municipality', areas, (area) => municipalityOf(area.code)),
        double('inhabitants', areas, (area) => area.inhabitants),
        double('households', areas, (area) => area.households),
      ],
    ],
    [
      'indicator',
      [
        number(indicators),
        text('id', indicators, (indicator) => indicator.id),
        text('label', indicators, (indicator) => indicator.label),
        text('unit', indicators, (indicator) => indicator.unit),
        text('kind', indicators, (indicator) => indicator.kind),
        text('base', indicators, (indicator) => indicator.base),
        text('nature', indicators, (indicator) => indicator.nature),
        text('theme', indicators, (indicator) => indicator.theme),
        text('source', indicators, (indicator) => indicator.source),
        text('definition', indicators, (indicator) => indicator.definition),
      ],
    ],
    [
      'project',
      [
        ...located(projects),
        text('concept', projects, (project) => project.concept),
        text('status', projects, (project) => project.status),
        double('places_vragers', projects, (project) => project.placesVragers),
        double('places_dragers', projects, (project) => project.placesDragers),
        double('year_from', projects, (project) => project.yearFrom),
        double('year_to', projects, (project) => project.yearTo),
        text('brings', projects, (project) => project.brings.join('|')),
        text('note', projects, (project) => project.note),
        text('more', projects, ({ partners, monitoring }) => JSON.stringify({ partners, monitoring })),
      ],
    ],
    ['facility', [...located(facilities), text('kind', facilities, (facility) => facility.kind)]],
    [
      'site',
      [
        ...located(sites),
        double('hectares', sites, (site) => site.hectares),
        text('owner', sites, (site) => site.owner),
        text('zoning', sites, (site) => site.zoning),
        double('capacity', sites, (site) => site.capacity),
        double('available_from', sites, (site) => site.availableFrom),
        integer('low_stimulus', sites, (site) => yesNo(site.lowStimulus)),
        integer('green_blue_network', sites, (site) => yesNo(site.greenBlueNetwork)),
        text('note', sites, (site) => site.note),
        text('more', sites, ({ availableTo, permanence, partners, attributes, judgements }) =>
          JSON.stringify({ availableTo, permanence, partners, attributes, judgements }),
        ),
      ],
    ],
  ];
}

interface Located {
  readonly id: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly area: string | null;
}

function located(places: readonly Located[]): InsertColumn[] {
  return [
    number(places),
    text('id', places, (place) => place.id),
    text('name', places, (place) => place.name),
    double('lon', places, (place) => place.lon),
    double('lat', places, (place) => place.lat),
    text('area', places, (place) => place.area),
  ];
}

function number(rows: readonly unknown[]): InsertColumn {
  return { name: 'nr', kind: 'integer', values: Int32Array.from(rows.keys()) };
}

function text<T>(name: string, rows: readonly T[], of: (row: T) => string | null): InsertColumn {
  return { name, kind: 'text', values: rows.map((row) => of(row) ?? '') };
}

function double<T>(name: string, rows: readonly T[], of: (row: T) => number | null): InsertColumn {
  const values = new Float64Array(rows.length);
  for (const [index, row] of rows.entries()) values[index] = of(row) ?? Number.NaN;
  return { name, kind: 'double', values };
}

function integer<T>(name: string, rows: readonly T[], of: (row: T) => number): InsertColumn {
  const values = new Int32Array(rows.length);
  for (const [index, row] of rows.entries()) values[index] = of(row);
  return { name, kind: 'integer', values };
}

/** −1 = unknown */
function yesNo(value: boolean | null): number {
  return value === null ? -1 : Number(value);
}
