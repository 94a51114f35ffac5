import type { Places } from '../domain/dataset.ts';
import { facilitySchema, projectSchema, siteSchema } from '../domain/place.ts';
import { z } from '../domain/schema.ts';
import type { Connection, ResultTable } from './connection.ts';

const projectsQuery = `SELECT id, name, concept, status, lon, lat, area,
    coalesce(places_vragers::DOUBLE, 'nan') AS places_vragers, coalesce(places_dragers::DOUBLE, 'nan') AS places_dragers,
    coalesce(year_from::DOUBLE, 'nan') AS year_from, coalesce(year_to::DOUBLE, 'nan') AS year_to, brings, note, more
  FROM bundle.project ORDER BY nr`;
const facilitiesQuery = 'SELECT id, name, kind, lon, lat, area FROM bundle.facility ORDER BY nr';
const sitesQuery = `SELECT id, name, lon, lat, area, coalesce(hectares, 'nan') AS hectares, owner, zoning,
    coalesce(capacity::DOUBLE, 'nan') AS capacity, coalesce(available_from::DOUBLE, 'nan') AS available_from,
    coalesce(low_stimulus::INTEGER, -1) AS low_stimulus, coalesce(green_blue_network::INTEGER, -1) AS green_blue_network,
    note, more
  FROM bundle.site ORDER BY nr`;

/** Projects, facilities and sites in the order of their files; every row is held against its schema. */
export async function readPlaces(connection: Connection): Promise<Places> {
  const projects = new Rows(await connection.query(projectsQuery));
  const facilities = new Rows(await connection.query(facilitiesQuery));
  const sites = new Rows(await connection.query(sitesQuery));
  return {
    projects: z.array(projectSchema).parse(
      projects.map((at) => ({
        ...located(projects, at),
        concept: projects.text('concept', at),
        status: projects.text('status', at),
        placesVragers: projects.numberOrNull('places_vragers', at),
        placesDragers: projects.numberOrNull('places_dragers', at),
        yearFrom: projects.numberOrNull('year_from', at),
        yearTo: projects.numberOrNull('year_to', at),
        brings: (projects.text('brings', at) ?? '').split('|').filter((thing) => thing !== ''),
        note: projects.text('note', at),
        ...moreOf(projects, at),
      })),
    ),
    facilities: z
      .array(facilitySchema)
      .parse(facilities.map((at) => ({ ...located(facilities, at), kind: facilities.text('kind', at) }))),
    sites: z.array(siteSchema).parse(
      sites.map((at) => ({
        ...located(sites, at),
        hectares: sites.numberOrNull('hectares', at),
        owner: sites.text('owner', at),
        zoning: sites.text('zoning', at),
        capacity: sites.numberOrNull('capacity', at),
        availableFrom: sites.numberOrNull('available_from', at),
        lowStimulus: sites.yesNoOrNull('low_stimulus', at),
        greenBlueNetwork: sites.yesNoOrNull('green_blue_network', at),
        note: sites.text('note', at),
        ...moreOf(sites, at),
      })),
    ),
  };
}

/** Fields a place may lack, which the table keeps together. */
function moreOf(rows: Rows, at: number): Readonly<Record<string, unknown>> {
  return z.record(z.string(), z.unknown()).parse(JSON.parse(rows.text('more', at) ?? '{}'));
}

function located(rows: Rows, at: number) {
  return {
    id: rows.text('id', at),
    name: rows.text('name', at),
    lon: rows.numberOrNull('lon', at),
    lat: rows.numberOrNull('lat', at),
    area: rows.text('area', at),
  };
}

/** An answer read by row; its columns are fetched once. */
class Rows {
  readonly #table: ResultTable;
  readonly #numbers = new Map<string, ArrayLike<number>>();
  readonly #texts = new Map<string, readonly (string | null)[]>();

  constructor(table: ResultTable) {
    this.#table = table;
  }

  map<T>(of: (row: number) => T): T[] {
    return Array.from({ length: this.#table.length }, (_, row) => of(row));
  }

  text(column: string, row: number): string | null {
    const texts = this.#texts.get(column) ?? this.#table.texts(column);
    this.#texts.set(column, texts);
    return texts[row] ?? null;
  }

  numberOrNull(column: string, row: number): number | null {
    const numbers = this.#numbers.get(column) ?? this.#table.numbers(column);
    this.#numbers.set(column, numbers);
    const value = numbers[row] ?? Number.NaN;
    return Number.isNaN(value) ? null : value;
  }

  yesNoOrNull(column: string, row: number): boolean | null {
    const value = this.numberOrNull(column, row) ?? -1;
    return value < 0 ? null : value === 1;
  }
}
