import type { Position } from 'geojson';
import { type AreaCode, type AreaLevel, isAreaCode, levelOfCode } from '../../domain/area.ts';
import { z } from '../../domain/schema.ts';
import { rejectFile } from '../rejection.ts';
import { featureFigures } from './featureFigures.ts';
import type { OpenFile, OpenShape, OpenSource, Reading } from './openFile.ts';

const position = z.array(z.number()).min(2);
const ring = z.array(position);
const featureSchema = z.object({
  properties: z.record(z.string(), z.unknown()),
  geometry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) }),
  ]),
});
const collectionSchema = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) });

/** An area as its properties describe it; `read` once per feature, geometry only for the chosen municipality. */
interface Described {
  readonly code: string;
  readonly name: string;
  readonly level: AreaLevel;
  readonly parentName: string | null;
  readonly feature: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Properties in which CBS, PDOK and the generalised layers keep code and name, smallest area first. */
const keys: readonly (readonly [code: string, name: string])[] = [
  ['buurtcode', 'buurtnaam'],
  ['wijkcode', 'wijknaam'],
  ['statcode', 'statnaam'],
  ['gemeentecode', 'gemeentenaam'],
];

/**
 * GeoJSON whose features carry CBS codes: boundaries of buurten, wijken or gemeenten, with or without the attributes
 * of the PDOK services. Features that are water or lie abroad are left out. Returns null for any other file.
 */
export function areaFeatures(file: OpenFile): OpenSource | null {
  const features = featuresOf(file.text);
  if (features === null) return null;
  const described = features.map(describe).filter((entry) => entry !== null);
  if (described.length === 0) return null;
  const year = boundaryYearOf(described);
  return {
    file: file.name,
    kind: 'area_features',
    label: `Grenzen van ${plural[described[0]?.level ?? 'buurt']}`,
    municipalities: new Map(described.flatMap(municipalityOf)),
    read: (municipality, fallbackYear) => readFeatures(file.name, described, municipality, year, fallbackYear),
  };
}

const plural: Readonly<Record<AreaLevel, string>> = { buurt: 'buurten', wijk: 'wijken', gemeente: 'gemeenten' };

function featuresOf(text: string): readonly unknown[] | null {
  if (!text.slice(0, 20_000).includes('FeatureCollection')) return null;
  try {
    const parsed = collectionSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.features : null;
  } catch {
    return null;
  }
}

function describe(feature: unknown): Described | null {
  const properties = z.object({ properties: z.record(z.string(), z.unknown()) }).safeParse(feature).data?.properties;
  if (properties === undefined) return null;
  const text = (key: string): string => (typeof properties[key] === 'string' ? properties[key].trim() : '');
  for (const [codeKey, nameKey] of keys) {
    const level = levelOfCode(text(codeKey));
    if (level === null) continue;
    const parentName = level === 'buurt' && text('wijknaam') !== '' ? text('wijknaam') : null;
    return { code: text(codeKey), name: text(nameKey), level, parentName, feature, properties };
  }
  return null;
}

function municipalityOf({ code, level, name, properties }: Described): readonly (readonly [string, string])[] {
  const given = properties.gemeentenaam;
  const named = typeof given === 'string' && given !== '' ? given : level === 'gemeente' ? name : null;
  return named === null ? [] : [[`GM${code.slice(2, 6)}`, named]];
}

/** PDOK writes the year of the division before the code (`jrstatcode`: "2024BU…") or as a number (`jaar`). */
function boundaryYearOf(described: readonly Described[]): number | null {
  const { jrstatcode, jaar } = described[0]?.properties ?? {};
  if (typeof jaar === 'number') return jaar;
  const prefix = typeof jrstatcode === 'string' ? /^(\d{4})(BU|WK|GM)/.exec(jrstatcode)?.[1] : undefined;
  return prefix === undefined ? null : Number(prefix);
}

function readFeatures(
  file: string,
  described: readonly Described[],
  municipality: AreaCode,
  boundaryYear: number | null,
  fallbackYear: number,
): ReturnType<OpenSource['read']> {
  const mine = described.filter(
    ({ code, properties }) => code.slice(2, 6) === municipality.slice(2) && isLand(properties),
  );
  const shapes = new Map<string, OpenShape>();
  for (const { code, name, level, parentName, feature } of mine) {
    const parsed = featureSchema.safeParse(feature);
    if (!isAreaCode(code) || !parsed.success) {
      return rejectFile(file, `In ${file} heeft ${code} geen vlak als grens (Polygon of MultiPolygon).`, code);
    }
    const { geometry } = parsed.data;
    const polygons: readonly Position[][][] =
      geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    if (!polygons.every((rings) => rings.every((points) => points.every(isDegrees)))) {
      const advice = 'sla het bestand op in graden (WGS 84), niet in meters van het Rijksdriehoeksstelsel';
      return rejectFile(file, `In ${file} ligt de grens van ${code} buiten lengte- en breedtegraden; ${advice}.`, code);
    }
    const known = shapes.get(code);
    shapes.set(code, { code, name, level, parentName, polygons: [...(known?.polygons ?? []), ...polygons] });
  }
  const figures = featureFigures(
    mine.map(({ code, properties }) => ({ area: code, properties })),
    boundaryYear ?? fallbackYear,
  );
  return {
    ok: true,
    value: {
      file,
      kind: 'area_features',
      keyedBy: 'code',
      boundaryYear,
      areas: [...shapes.values()].map(({ code, name, level }) => ({ code, name, level })),
      figures: figures.figures,
      shapes: [...shapes.values()],
      remarks: figures.remarks,
    } satisfies Reading,
  };
}

/** `water` is NEE for land, JA for water and B for water abroad. */
function isLand(properties: Readonly<Record<string, unknown>>): boolean {
  const water = properties.water ?? properties.h2o;
  return water === undefined || water === 'NEE';
}

function isDegrees([lon = Number.NaN, lat = Number.NaN]: Position): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}
