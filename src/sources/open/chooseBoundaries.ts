import type { AreaLevel } from '../../domain/area.ts';
import type { AreaFeature, AreaFeatureCollection } from '../../domain/boundary.ts';
import { selfCrossing } from '../ring.ts';
import { wijkOf } from './areaList.ts';
import { dissolve, type Polygons } from './dissolve.ts';
import type { MatchedReading } from './matchReading.ts';
import type { OpenArea, OpenShape } from './openFile.ts';
import { tidyPolygons } from './ringMeasure.ts';

export interface ChosenBoundaries {
  readonly byLevel: ReadonlyMap<AreaLevel, AreaFeatureCollection>;
  /** year of the division the buurten come from; null when the file does not say */
  readonly boundaryYear: number | null;
  readonly remarks: readonly string[];
}

/** Shapes of one level by code, and the sentence on how they came about. */
interface Drawn {
  readonly shapes: ReadonlyMap<string, Polygons>;
  readonly remarks: readonly string[];
}

/**
 * Boundaries of every level. Per level the file that has most of the areas is used, and of equals the one with most
 * points (full resolution before generalised). Without a file, wijken are made of their buurten and the gemeente of
 * its wijken: dissolved where borders are shared, otherwise kept as the separate parts.
 */
export function chooseBoundaries(areas: readonly OpenArea[], readings: readonly MatchedReading[]): ChosenBoundaries {
  const ofLevel = (level: AreaLevel): readonly OpenArea[] => areas.filter((area) => area.level === level);
  const source = bestFile('buurt', ofLevel('buurt'), readings);
  const buurt = drawnFrom('buurt', source);
  const wijkFile = bestFile('wijk', ofLevel('wijk'), readings);
  const wijk =
    wijkFile !== null && wijkFile.shapes.size === ofLevel('wijk').length
      ? drawnFrom('wijk', wijkFile)
      : drawnFromParts(
          ofLevel('wijk'),
          (code) => ofLevel('buurt').filter((area) => wijkOf(area.code) === code),
          buurt.shapes,
        );
  const dissolved = drawnFromParts(ofLevel('gemeente'), () => ofLevel('wijk'), wijk.shapes);
  const gemeenteFile = bestFile('gemeente', ofLevel('gemeente'), readings);
  const gemeente =
    dissolved.remarks.length > 0 && gemeenteFile !== null ? drawnFrom('gemeente', gemeenteFile) : dissolved;

  const drawn = { buurt, wijk, gemeente };
  const missing = ofLevel('buurt').filter(({ code }) => !buurt.shapes.has(code));
  const names = missing.map(({ code, name }) => `${name} (${code})`).join(', ');
  return {
    byLevel: new Map(
      (['buurt', 'wijk', 'gemeente'] as const).map((level) => [level, collection(ofLevel(level), drawn[level].shapes)]),
    ),
    boundaryYear: source?.year ?? null,
    remarks: [
      ...buurt.remarks,
      ...wijk.remarks,
      ...gemeente.remarks,
      ...(missing.length === 0 ? [] : [`Zonder grens in de bestanden, en dus niet op de kaart: ${names}.`]),
    ],
  };
}

interface BoundaryFile {
  readonly file: string;
  readonly year: number | null;
  readonly shapes: ReadonlyMap<string, OpenShape>;
}

function bestFile(
  level: AreaLevel,
  areas: readonly OpenArea[],
  readings: readonly MatchedReading[],
): BoundaryFile | null {
  const wanted = new Set<string>(areas.map(({ code }) => code));
  const files = readings.map((reading) => ({
    file: reading.file,
    year: reading.boundaryYear,
    shapes: new Map(
      reading.shapes
        .filter((shape) => shape.level === level && wanted.has(shape.code))
        .map((shape) => [String(shape.code), shape]),
    ),
  }));
  const points = ({ shapes }: BoundaryFile): number =>
    [...shapes.values()].reduce((sum, { polygons }) => sum + polygons.flat(2).length, 0);
  const [best] = files.sort((one, other) => other.shapes.size - one.shapes.size || points(other) - points(one));
  return best === undefined || best.shapes.size === 0 ? null : best;
}

/** A boundary that crosses itself says nothing about what lies inside: it is left out and named. */
function drawnFrom(level: AreaLevel, file: BoundaryFile | null): Drawn {
  if (file === null) return { shapes: new Map(), remarks: [] };
  const year = file.year === null ? '' : ` (indeling ${file.year})`;
  const tidy = [...file.shapes].map(([code, { polygons }]) => [code, tidyPolygons(polygons)] as const);
  const sound = tidy.filter(([, polygons]) => polygons.flat().every((ring) => selfCrossing(ring) === null));
  const crossing = tidy.map(([code]) => code).filter((code) => !sound.some(([other]) => other === code));
  return {
    shapes: new Map(sound),
    remarks: [
      `Grenzen van ${subjects[level]}: ${file.file}${year}.`,
      ...(crossing.length === 0
        ? []
        : [`${file.file}: een grens die zichzelf kruist, is weggelaten: ${crossing.join(', ')}.`]),
    ],
  };
}

const subjects: Readonly<Record<AreaLevel, string>> = { buurt: 'buurten', wijk: 'wijken', gemeente: 'de gemeente' };

/** Remarks are empty when every area could be dissolved. */
function drawnFromParts(
  areas: readonly OpenArea[],
  partsOf: (code: string) => readonly OpenArea[],
  shapes: ReadonlyMap<string, Polygons>,
): Drawn {
  const drawn = new Map<string, Polygons>();
  const loose: string[] = [];
  for (const { code, name } of areas) {
    const parts = partsOf(code)
      .flatMap((part) => shapes.get(part.code) ?? [])
      .filter((polygon) => polygon.length > 0);
    if (parts.length === 0) continue;
    const union = dissolve(parts.map((polygon) => [polygon]));
    if (union === null) loose.push(name);
    drawn.set(code, union ?? parts);
  }
  const remark = `De delen van deze gebieden sluiten niet precies op elkaar aan; hun grens bestaat uit de losse delen: ${loose.join(', ')}.`;
  return { shapes: drawn, remarks: loose.length === 0 ? [] : [remark] };
}

function collection(areas: readonly OpenArea[], shapes: ReadonlyMap<string, Polygons>): AreaFeatureCollection {
  const features = areas.flatMap(({ code, name }): readonly AreaFeature[] => {
    const polygons = tidyPolygons(shapes.get(code) ?? []);
    const [only] = polygons;
    if (only === undefined) return [];
    const geometry =
      polygons.length === 1
        ? { type: 'Polygon' as const, coordinates: only }
        : { type: 'MultiPolygon' as const, coordinates: polygons };
    return [{ type: 'Feature', properties: { code, name }, geometry }];
  });
  return { type: 'FeatureCollection', features };
}
