import { ownCell, ownKinds, ownStarts } from '../domain/ownFields.ts';
import type { Concept, Facility, FacilityKind, Project, Site } from '../domain/place.ts';
import { placeFileText } from '../text/placeFiles.ts';
import { type CsvCell, type CsvDialect, toCsv } from './csv.ts';

export type ListedPlace = Project | Site | Facility;

/** What lists of places need to be written with the words people know. */
export interface PlaceFileMaterial {
  readonly municipality: string;
  readonly invented: boolean;
  readonly concepts: readonly Concept[];
  readonly facilityKinds: readonly FacilityKind[];
}

type Field = readonly [header: string, cell: CsvCell];

const yesNo = (value: boolean | null): CsvCell => (value === null ? null : value ? 'ja' : 'nee');
const labelOf = (things: readonly { readonly id: string; readonly label: string }[], id: string): string =>
  things.find((thing) => thing.id === id)?.label ?? id;

/** Fields of one place under the headings by which the reader of files knows them. Not known = null, never 0. */
function fieldsOf(place: ListedPlace, { concepts, facilityKinds }: PlaceFileMaterial): readonly Field[] {
  const { header } = placeFileText;
  if ('concept' in place) {
    return [
      [header.concept, labelOf(concepts, place.concept)],
      [header.status, place.status],
      [header.placesVragers, place.placesVragers],
      [header.placesDragers, place.placesDragers],
      [header.yearFrom, place.yearFrom],
      [header.yearTo, place.yearTo],
      [header.brings, place.brings.join(' | ')],
      [header.partners, place.partners ?? null],
      [header.note, place.note],
    ];
  }
  if (!('hectares' in place)) return [[header.kind, labelOf(facilityKinds, place.kind)]];
  return [
    [header.hectares, place.hectares],
    [header.owner, place.owner],
    [header.zoning, place.zoning],
    [header.capacity, place.capacity],
    [header.availableFrom, place.availableFrom],
    [header.availableTo, place.availableTo ?? null],
    [header.permanence, place.permanence ?? null],
    [header.lowStimulus, yesNo(place.lowStimulus)],
    [header.greenBlueNetwork, yesNo(place.greenBlueNetwork)],
    [header.partners, place.partners ?? null],
    [header.note, place.note],
    ...ownKinds.flatMap((kind) =>
      Object.entries(place[kind] ?? {}).map(([name, value]) => [`${ownStarts[kind]}${name}`, ownCell(value)] as const),
    ),
  ];
}

function lineOf(place: ListedPlace, material: PlaceFileMaterial): ReadonlyMap<string, CsvCell> {
  const { header, invented } = placeFileText;
  return new Map<string, CsvCell>([
    [header.name, place.name],
    [header.lon, place.lon],
    [header.lat, place.lat],
    [header.area, place.area],
    ...fieldsOf(place, material),
    ...(material.invented ? [[header.data, invented] as const] : []),
  ]);
}

/** A list of places of one kind as CSV, which the import takes back with the same figures. */
export function placesCsv(places: readonly ListedPlace[], material: PlaceFileMaterial, dialect: CsvDialect): string {
  const lines = places.map((place) => lineOf(place, material));
  const headers = [...new Set(lines.flatMap((line) => [...line.keys()]))];
  return toCsv(
    headers,
    lines.map((line) => headers.map((name) => line.get(name) ?? null)),
    dialect,
  );
}

/** The same as GeoJSON: RFC 7946, WGS 84, one point per place. */
export function placesGeoJson(places: readonly ListedPlace[], material: PlaceFileMaterial): string {
  const { header } = placeFileText;
  const features = places.map((place) => {
    const properties = [...lineOf(place, material)].filter(([name]) => name !== header.lon && name !== header.lat);
    return {
      type: 'Feature',
      id: place.id,
      properties: Object.fromEntries(properties),
      geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
    };
  });
  const wijkbalans = { gemeente: material.municipality, fictieve_gegevens: material.invented };
  return JSON.stringify({ type: 'FeatureCollection', wijkbalans, features });
}
