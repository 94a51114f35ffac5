import type { AreaFeature, AreaFeatureCollection } from '../../../domain/boundary.ts';
import { boundsOf, forEachPosition, type LonLat, metresPerDegree } from '../../../model/geometry.ts';
import type { Shown } from '../../../state/shown.ts';

/** half the width and height of the ground that is drawn, metres */
export const reach = { across: 800, up: 600 } as const;

export interface InsetArea {
  readonly code: string;
  /** SVG path in metres from the site, y downwards */
  readonly path: string;
  /** colour of the map, or null where the area has no value */
  readonly colour: string | null;
}

export interface InsetMark {
  readonly id: string;
  readonly kind: 'project' | 'facility';
  readonly x: number;
  readonly y: number;
}

export interface InsetDrawing {
  readonly areas: readonly InsetArea[];
  /** borders of smaller areas, as paths */
  readonly outlines: readonly string[];
  readonly marks: readonly InsetMark[];
}

/** The surroundings of a point as they are on the map, drawn on a plane that touches the earth in the point. */
export function insetDrawing(
  { boundaries, dataset, classOf, legend, places }: Shown,
  smaller: AreaFeatureCollection | null,
  centre: LonLat,
): InsetDrawing {
  const scale = metresPerDegree(centre.lat);
  const x = (lon: number): number => Math.round((lon - centre.lon) * scale.lon);
  const y = (lat: number): number => Math.round((centre.lat - lat) * scale.lat);
  const [across, up] = [reach.across / scale.lon, reach.up / scale.lat];
  const rows = new Map<string, number>(dataset.areas.map(({ code }, row) => [code, row]));
  const near = (collection: AreaFeatureCollection | null): readonly AreaFeature[] =>
    (collection?.features ?? []).filter(({ geometry }) => {
      const [west, south, east, north] = boundsOf(geometry);
      const isBeside = west > centre.lon + across || east < centre.lon - across;
      return !isBeside && south <= centre.lat + up && north >= centre.lat - up;
    });
  const isNear = (mark: InsetMark): boolean => Math.abs(mark.x) <= reach.across && Math.abs(mark.y) <= reach.up;
  const markOf =
    (kind: InsetMark['kind']) =>
    ({ id, lon, lat }: LonLat & { readonly id: string }): InsetMark => ({ id, kind, x: x(lon), y: y(lat) });
  return {
    areas: near(boundaries).map(({ geometry, properties: { code } }) => ({
      code,
      path: pathOf(geometry, x, y),
      colour: legend.classes[classOf[rows.get(code) ?? -1] ?? -1]?.colour ?? null,
    })),
    outlines: smaller === boundaries ? [] : near(smaller).map(({ geometry }) => pathOf(geometry, x, y)),
    marks: [...places.facilities.map(markOf('facility')), ...places.projects.map(markOf('project'))].filter(isNear),
  };
}

/** An SVG path of an area. A ring ends where it began: that position closes the path; positions that fall on the one before are left out. */
export function pathOf(
  geometry: Parameters<typeof boundsOf>[0],
  x: (lon: number) => number,
  y: (lat: number) => number,
): string {
  const parts: string[] = [];
  let first: string | null = null;
  let before = '';
  forEachPosition(geometry, (lon, lat) => {
    const position = `${x(lon)} ${y(lat)}`;
    if (first === null) {
      first = `${lon} ${lat}`;
      parts.push(`M${position}`);
    } else if (`${lon} ${lat}` === first) {
      first = null;
      parts.push('Z');
    } else if (position !== before) parts.push(`L${position}`);
    before = position;
  });
  return parts.join('');
}
