import type { MultiPolygon, Polygon, Position } from 'geojson';
import { type Area, type AreaCode, type AreaLevel, areaLevels, municipalityOf } from '../../src/domain/area.ts';
import type { AreaFeature } from '../../src/domain/boundary.ts';
import type { Bundle, ValueRow } from '../../src/domain/bundle.ts';

const name = 'Achterland';
/** wijken of the example that stand in the neighbour as well, under the same names */
const wijken = 3;
/** degrees to the east, well past the example */
const shift = 0.4;

/**
 * The example with an invented neighbour beside it: its first wijken once more, moved, with codes of GM9902. Names that
 * occur in both are as common in real regions ("Centrum").
 */
export function withNeighbour(bundle: Bundle): Bundle {
  const copied = bundle.areas.filter(({ code, level }) => level === 'gemeente' || Number(code.slice(6, 8)) <= wijken);
  const codes = new Set(copied.map(({ code }) => code));
  const counts = new Set(bundle.indicators.filter(({ kind }) => kind === 'count').map(({ id }) => id));
  const values = bundle.values.filter(({ area }) => codes.has(area));
  const people = copied.filter(({ level }) => level === 'wijk');
  return {
    ...bundle,
    areas: [...bundle.areas, ...copied.map((area) => moved(area, people))],
    values: [
      ...bundle.values,
      // counts of the municipality follow from the list of areas
      ...values
        .filter(({ area, indicator }) => !area.startsWith('GM') || !counts.has(indicator))
        .map((row) => ({ ...(row.area.startsWith('GM') ? ofItsWijken(row, values) : row), area: codeOf(row.area) })),
    ],
    boundaries: new Map(areaLevels.map((level) => [level, withCopies(bundle, level, codes)])),
  };
}

/** The figure of the neighbour itself: the plain mean of its wijken, where they have any. */
function ofItsWijken(row: ValueRow, values: readonly ValueRow[]): ValueRow {
  const parts = values.filter(
    ({ area, indicator, year, missing }) =>
      area.startsWith('WK') && indicator === row.indicator && year === row.year && missing === 0,
  );
  if (row.missing !== 0 || parts.length === 0) return row;
  const value = Math.round((10 * parts.reduce((sum, part) => sum + part.value, 0)) / parts.length) / 10;
  const change = value - row.value;
  return { ...row, value, low: Math.max(0, row.low + change), high: row.high + change };
}

function codeOf(code: AreaCode): AreaCode {
  return code.replace('9901', '9902') as AreaCode;
}

function moved(area: Area, people: readonly Area[]): Area {
  const code = codeOf(area.code);
  const parent = area.parent === null ? null : codeOf(area.parent);
  if (area.level !== 'gemeente') return { ...area, code, parent };
  const sum = (count: (part: Area) => number | null): number =>
    people.reduce((total, part) => total + (count(part) ?? Number.NaN), 0);
  return {
    ...area,
    code,
    parent,
    name,
    inhabitants: sum((part) => part.inhabitants),
    households: sum((part) => part.households),
  };
}

function withCopies({ boundaries }: Bundle, level: AreaLevel, codes: ReadonlySet<AreaCode>) {
  const features = boundaries.get(level)?.features ?? [];
  const copies = features
    .filter(({ properties }) => codes.has(properties.code))
    .map((feature): AreaFeature => {
      const code = codeOf(feature.properties.code);
      const geometry =
        level === 'gemeente' ? together(boundaries.get('wijk')?.features ?? [], codes) : feature.geometry;
      return {
        ...feature,
        properties: { code, name: level === 'gemeente' ? name : feature.properties.name },
        geometry: eastward(geometry),
      };
    });
  return { type: 'FeatureCollection' as const, features: [...features, ...copies] };
}

function together(features: readonly AreaFeature[], codes: ReadonlySet<AreaCode>): MultiPolygon {
  const parts = features.filter(({ properties }) => codes.has(properties.code));
  const coordinates = parts.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  );
  return { type: 'MultiPolygon', coordinates };
}

function eastward(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const ring = (positions: readonly Position[]): Position[] =>
    positions.map(([lon = Number.NaN, lat = Number.NaN]) => [Math.round((lon + shift) * 1e6) / 1e6, lat]);
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: geometry.coordinates.map(ring) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map((polygon) => polygon.map(ring)) };
}

/** Name of the municipality an area of the two lies in. */
export function municipalityNameOf({ areas }: Bundle, code: string): string {
  const municipality = municipalityOf(code as AreaCode);
  return areas.find((area) => area.code === municipality)?.name ?? municipality;
}
