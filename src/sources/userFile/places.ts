import type { Geometry } from 'geojson';
import type { Result } from '../../domain/failure.ts';
import { fail, succeed } from '../../domain/failure.ts';
import type { Projection } from '../../domain/userFile.ts';
import type { Findings } from './findings.ts';
import { areaFlaw, asGeometry, movePositions, positionsOf, type SimpleGeometry } from './geometryShape.ts';
import { detectProjection, isInNetherlands, toDegrees } from './projection.ts';
import type { TableReading, UserColumn } from './reading.ts';

export interface Places {
  readonly projection: Projection | null;
  /** one per row; null when the file has no places at all */
  readonly geometry: readonly (Geometry | null)[] | null;
  readonly places: TableReading['places'];
}

const none: Places = { projection: null, geometry: null, places: null };

const told: Readonly<Record<Projection, string | null>> = {
  wgs84: null,
  wgs84_swapped: 'de coördinaten staan verwisseld (eerst breedte, dan lengte) en zijn omgedraaid',
  rd: 'de coördinaten zijn meters van het Rijksdriehoeksstelsel en zijn omgerekend naar graden',
  rd_swapped:
    'de coördinaten zijn meters van het Rijksdriehoeksstelsel, verwisseld (eerst y, dan x), en zijn omgerekend naar graden',
  web_mercator: 'de coördinaten zijn Web Mercator (EPSG:3857) en zijn omgerekend naar graden',
};

/**
 * Places in WGS 84 from geometries in whatever system the file uses. A row without a usable geometry keeps its figures,
 * gets null and is told: no geometry, an unknown kind, outside the Netherlands, or an area whose line crosses itself.
 */
export function readPlaces(
  given: readonly unknown[],
  rowNumbers: Int32Array,
  labels: readonly string[] | null,
  chosen: Projection | undefined,
  findings: Findings,
): Result<Places> {
  const shapes = given.map(asGeometry);
  const positions = sample(shapes.flatMap((shape) => (shape === null ? [] : positionsOf(shape).slice(0, 50))));
  const label = (place: number): string | undefined => labels?.[place] || undefined;
  if (positions.length === 0) {
    for (const [place, value] of given.entries()) findings.row(rowNumbers[place] ?? 0, noGeometry(value), label(place));
    return succeed(none);
  }
  const projection = chosen ?? detectProjection(positions);
  if (projection === null) {
    const [x = Number.NaN, y = Number.NaN] = positions[0] ?? [];
    return fail(
      'file_rejected',
      `In ${findings.file} passen de coördinaten (zoals ${x} ${y}) niet bij graden en niet bij het Rijksdriehoeksstelsel; bewaar het bestand in WGS 84.`,
      { file: findings.file, value: `${x} ${y}` },
    );
  }
  const change = told[projection];
  if (change !== null) findings.warn(`In ${findings.file} geldt: ${change}.`, {});
  const convert = toDegrees(projection);
  const geometry = shapes.map((shape, place): SimpleGeometry | null => {
    const row = rowNumbers[place] ?? 0;
    if (shape === null) {
      findings.row(row, noGeometry(given[place]), label(place));
      return null;
    }
    const moved = movePositions(shape, convert);
    const stray = positionsOf(moved).find((position) => !isInNetherlands(position));
    const flaw =
      stray === undefined ? areaFlaw(moved) : { rule: 'de plaats ligt buiten Nederland', at: stray.join(' ') };
    if (flaw === null) return moved;
    findings.row(row, `${flaw.rule}, bij ${flaw.at}; de plaats wordt niet gebruikt`, label(place));
    return null;
  });
  return succeed({ projection, geometry, places: kindOf(geometry) });
}

/** Points from two columns with coordinates; the two are told apart by their names. */
export function pointsOf(columns: readonly UserColumn[]): readonly unknown[] | null {
  const xs = columns.find(({ type }) => type === 'x')?.values;
  const ys = columns.find(({ type }) => type === 'y')?.values;
  if (xs === undefined || xs === null || ys === undefined || ys === null) return null;
  return Array.from(xs, (x, place) => {
    const y = ys[place] ?? Number.NaN;
    return Number.isNaN(x) || Number.isNaN(y) ? null : { type: 'Point', coordinates: [x, y] };
  });
}

function noGeometry(value: unknown): string {
  if (value === null || value === undefined) return 'hier ontbreekt de plaats (geometrie)';
  const type = typeof value === 'object' && 'type' in value ? String(value.type) : '';
  return type === '' ? 'de plaats (geometrie) is niet leesbaar' : `een plaats van de soort "${type}" is niet leesbaar`;
}

function kindOf(geometry: readonly (SimpleGeometry | null)[]): TableReading['places'] {
  const kinds = new Set(geometry.flatMap((shape) => (shape === null ? [] : [shape.type.replace('Multi', '')])));
  if (kinds.size !== 1) return kinds.size === 0 ? null : 'other';
  return kinds.has('Point') ? 'points' : kinds.has('Polygon') ? 'areas' : 'other';
}

function sample<T>(all: readonly T[]): readonly T[] {
  const step = Math.max(1, Math.floor(all.length / 2000));
  return step === 1 ? all : all.filter((_, place) => place % step === 0);
}
