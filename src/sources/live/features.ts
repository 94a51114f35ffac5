import { type AreaCode, type AreaLevel, levelOfCode } from '../../domain/area.ts';
import type { Result } from '../../domain/failure.ts';
import { succeed } from '../../domain/failure.ts';
import { z } from '../../domain/schema.ts';
import { country } from './boundaryPlan.ts';
import { otherShape } from './shape.ts';

const featureSchema = z.object({
  properties: z.record(z.string(), z.unknown()),
  geometry: z.object({ type: z.string(), coordinates: z.array(z.unknown()) }),
});

/** A feature as a service gave it; checked as far as this module needs. */
export type RawFeature = z.infer<typeof featureSchema>;

export interface Page {
  readonly features: readonly RawFeature[];
  /** address of the next page; null on the last one */
  readonly next: string | null;
}

/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

/** Checks one page of features: GeoJSON, with the code of the level, in degrees within the Netherlands. */
export function readPage(service: string, level: AreaLevel, body: unknown): Result<Page> {
  const collection = z
    .object({ features: z.array(z.unknown()), links: z.array(z.unknown()).optional() })
    .safeParse(body);
  if (!collection.success) return otherShape(service, 'GeoJSON met "features"', body);
  const features: RawFeature[] = [];
  for (const entry of collection.data.features) {
    const parsed = featureSchema.safeParse(entry);
    if (!parsed.success) return otherShape(service, 'gebieden met eigenschappen en een grens', entry);
    const keys = Object.keys(parsed.data.properties).slice(0, 6).join(', ');
    if (codeOf(parsed.data, level) === null) return otherShape(service, `een ${level}code per gebied`, keys);
    const point = firstPosition(parsed.data.geometry.coordinates);
    if (point === null || !isInCountry(point)) {
      return otherShape(
        service,
        'grenzen in graden (lengte, breedte) binnen Nederland',
        point === null ? null : point.map((number) => Math.round(number * 1000) / 1000).join(', '),
      );
    }
    features.push(parsed.data);
  }
  return succeed({ features, next: nextLink(collection.data.links ?? []) });
}

/** Features of one municipality, by the digits of their code: a service may ignore a filter. */
export function ofMunicipality(
  features: readonly RawFeature[],
  level: AreaLevel,
  municipality: AreaCode,
): readonly RawFeature[] {
  return features.filter((feature) => codeOf(feature, level)?.slice(2, 6) === municipality.slice(2));
}

/** Smallest box around the features, a little widened so that rounding cuts off nothing. */
export function boxAround(features: readonly RawFeature[]): Box {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const { geometry } of features) {
    for (const [lon, lat] of positions(geometry.coordinates)) {
      west = Math.min(west, lon);
      south = Math.min(south, lat);
      east = Math.max(east, lon);
      north = Math.max(north, lat);
    }
  }
  const margin = 0.001;
  return [west - margin, south - margin, east + margin, north + margin];
}

function codeOf({ properties }: RawFeature, level: AreaLevel): string | null {
  const code = properties[`${level}code`] ?? properties.statcode;
  if (typeof code !== 'string') return null;
  return levelOfCode(code.trim()) === level ? code.trim() : null;
}

function nextLink(links: readonly unknown[]): string | null {
  for (const link of links) {
    const parsed = z.object({ rel: z.literal('next'), href: z.string() }).safeParse(link);
    if (parsed.success) return parsed.data.href;
  }
  return null;
}

function firstPosition(coordinates: unknown): readonly [number, number] | null {
  return positions(coordinates).next().value ?? null;
}

function* positions(coordinates: unknown): Generator<readonly [number, number], undefined> {
  if (!Array.isArray(coordinates)) return;
  const [lon, lat]: unknown[] = coordinates;
  if (typeof lon === 'number' && typeof lat === 'number') yield [lon, lat];
  else for (const part of coordinates) yield* positions(part);
}

function isInCountry([lon, lat]: readonly [number, number]): boolean {
  return lon >= country.west && lon <= country.east && lat >= country.south && lat <= country.north;
}
