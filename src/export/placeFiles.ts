import type { Complex } from '../domain/complex.ts';
import type { MonitoringEntry } from '../domain/monitoring.ts';
import { ownCell, ownKinds, ownStarts } from '../domain/ownFields.ts';
import type { Concept, Facility, FacilityKind, Project, Site } from '../domain/place.ts';
import { smallCount } from '../model/smallCount.ts';
import { formatTyped } from '../text/nl.ts';
import { placeFileText } from '../text/placeFiles.ts';
import { complexText } from '../text/places.ts';
import { type CsvCell, type CsvDialect, toCsv } from './csv.ts';

export type ListedPlace = Project | Site | Facility | Complex;

/** What lists of places need to be written with the words people know. */
export interface PlaceFileMaterial {
  readonly municipality: string;
  readonly invented: boolean;
  readonly concepts: readonly Concept[];
  readonly facilityKinds: readonly FacilityKind[];
  /** counts of people below it are hidden, as on screen */
  readonly smallestCount: number;
}

type Field = readonly [header: string, cell: CsvCell];

const yesNo = (value: boolean | null): CsvCell => (value === null ? null : value ? 'ja' : 'nee');
const labelOf = (things: readonly { readonly id: string; readonly label: string }[], id: string): string =>
  things.find((thing) => thing.id === id)?.label ?? id;

/** Fields of one place under the headings by which the reader of files knows them. Not known = null, never 0. */
function fieldsOf(place: ListedPlace, { concepts, facilityKinds, smallestCount }: PlaceFileMaterial): readonly Field[] {
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
  if ('homes' in place) {
    const people = (count: number | null): CsvCell =>
      smallCount(count, smallestCount).kind === 'hidden' ? complexText.hidden : count;
    return [
      [header.owner, place.owner],
      [header.homes, place.homes],
      [header.residents, people(place.residents)],
      [header.complexVragers, people(place.placesVragers)],
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

/** What was noticed at a place over time, the oldest first; empty where nothing is followed. */
export function monitoringOf(place: ListedPlace): readonly MonitoringEntry[] {
  return 'monitoring' in place ? (place.monitoring ?? []) : [];
}

/** "2026-03-01 melding: te druk (klachten: 3 per week)" */
function entryWords({ date, kind, text, figure }: MonitoringEntry): string {
  const counted = figure === null ? '' : `${figure.label}: ${formatTyped(figure.value)} ${figure.unit}`.trimEnd();
  const words = [text, counted === '' ? '' : `(${counted})`].filter((part) => part !== '').join(' ');
  return `${date} ${kind}: ${words}`;
}

/** The name of a place beside each of its notes, with the figures as numbers: a row per note. */
export function monitoringRows(places: readonly ListedPlace[]): readonly (readonly CsvCell[])[] {
  return places.flatMap((place) =>
    monitoringOf(place).map(({ date, kind, text, figure }) => [
      place.name,
      date,
      kind,
      text,
      figure?.label ?? null,
      figure?.value ?? null,
      figure?.unit ?? null,
    ]),
  );
}

function lineOf(place: ListedPlace, material: PlaceFileMaterial): ReadonlyMap<string, CsvCell> {
  const { header, invented } = placeFileText;
  return new Map<string, CsvCell>([
    [header.name, place.name],
    [header.lon, place.lon],
    [header.lat, place.lat],
    [header.area, place.area],
    ...fieldsOf(place, material),
    ...followed(place),
    ...(material.invented ? [[header.data, invented] as const] : []),
  ]);
}

function followed(place: ListedPlace): readonly Field[] {
  const entries = monitoringOf(place);
  return entries.length === 0 ? [] : [[placeFileText.header.monitoring, entries.map(entryWords).join(' | ')]];
}

/** Headings and cells of a list of places of one kind; a heading stands when any place has something under it. */
export function placeCells(
  places: readonly ListedPlace[],
  material: PlaceFileMaterial,
): { readonly headers: readonly string[]; readonly rows: readonly (readonly CsvCell[])[] } {
  const lines = places.map((place) => lineOf(place, material));
  const headers = [...new Set(lines.flatMap((line) => [...line.keys()]))];
  return { headers, rows: lines.map((line) => headers.map((name) => line.get(name) ?? null)) };
}

/** A list of places of one kind as CSV, which the import takes back with the same figures. */
export function placesCsv(places: readonly ListedPlace[], material: PlaceFileMaterial, dialect: CsvDialect): string {
  const { headers, rows } = placeCells(places, material);
  return toCsv(headers, rows, dialect);
}

/** The same as GeoJSON: RFC 7946, WGS 84, one point per place, with its notes as a list. */
export function placesGeoJson(places: readonly ListedPlace[], material: PlaceFileMaterial): string {
  const { header } = placeFileText;
  const features = places.map((place) => {
    const entries = monitoringOf(place);
    const properties = [...lineOf(place, material)].filter(([name]) => name !== header.lon && name !== header.lat);
    return {
      type: 'Feature',
      id: place.id,
      properties: {
        ...Object.fromEntries(properties),
        ...(entries.length === 0 ? {} : { [header.monitoring]: entries }),
      },
      geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
    };
  });
  const wijkbalans = { gemeente: material.municipality, fictieve_gegevens: material.invented };
  return JSON.stringify({ type: 'FeatureCollection', wijkbalans, features });
}
