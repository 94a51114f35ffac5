import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { bundleTexts } from '../../scripts/demo/bundleTexts.ts';
import type { Point } from '../../scripts/demo/plane.ts';
import type { AreaLevel } from '../../src/domain/area.ts';
import type { AreaFeatureCollection } from '../../src/domain/boundary.ts';
import { boundariesFile } from '../../src/domain/bundle.ts';
import { indicatorListSchema, sourceListSchema } from '../../src/domain/catalogue.ts';

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
}

/** The example as text, made anew; name → content. */
export function makeTexts(seed: string): ReadonlyMap<string, string> {
  const catalogue = indicatorListSchema.parse(readJson('data/indicators.json'));
  return bundleTexts(seed, catalogue, sourceListSchema.parse(readJson('data/sources.json')));
}

export function textOf(texts: ReadonlyMap<string, string>, name: string): string {
  const text = texts.get(name);
  if (text === undefined) throw new Error(`${name} was not made`);
  return text;
}

export type CsvRow = Readonly<Record<string, string>>;

export function rowsOf(texts: ReadonlyMap<string, string>, name: string): CsvRow[] {
  return Papa.parse<CsvRow>(textOf(texts, name), { header: true, skipEmptyLines: true }).data;
}

/** Code → polygons → rings, in whole units of 1e−5 degree so that areas are exact. */
export function gridPolygons(texts: ReadonlyMap<string, string>, level: AreaLevel): Map<string, Point[][][]> {
  const collection: AreaFeatureCollection = JSON.parse(textOf(texts, boundariesFile(level)));
  return new Map(
    collection.features.map(({ properties, geometry }) => {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const onGrid = polygons.map((rings) =>
        rings.map((ring) => ring.map(([lon = Number.NaN, lat = Number.NaN]): Point => [grid(lon), grid(lat)])),
      );
      return [properties.code, onGrid];
    }),
  );
}

export function grid(degrees: number): number {
  return Math.round(degrees * 100_000);
}
