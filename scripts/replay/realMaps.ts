import type { Cell, Collection, ReplayFeature, Stock } from './stock.ts';

interface RawFeature {
  readonly properties: Readonly<Record<string, Cell>>;
  readonly geometry: ReplayFeature['geometry'];
}

/** Year of the division of files that do not name one. */
const assumedYear = 2024;

const codeKeys: Readonly<Record<Collection, string>> = {
  buurten: 'buurtcode',
  wijken: 'wijkcode',
  gemeenten: 'gemeentecode',
};

/**
 * Boundaries per year out of downloaded files. Of one area the shape with most points is kept (full resolution before
 * generalised). Municipalities are the parts of their buurten, as the files have none of the same year.
 */
export function realMaps(files: readonly { readonly name: string; readonly text: string }[]): Stock['maps'] {
  const years = new Map<number, Record<Collection, Map<string, ReplayFeature>>>();
  for (const { name, text } of files) {
    for (const raw of (JSON.parse(text) as { features: readonly RawFeature[] }).features) {
      const collection = collectionOf(raw.properties);
      if (collection === null) continue;
      const year = yearOf(raw.properties, name);
      const map = years.get(year) ?? { buurten: new Map(), wijken: new Map(), gemeenten: new Map() };
      years.set(year, map);
      const code = String(raw.properties[codeKeys[collection]]);
      const known = map[collection].get(code);
      if (known !== undefined && points(known.geometry) >= points(raw.geometry)) continue;
      map[collection].set(code, { type: 'Feature', id: code, properties: raw.properties, geometry: raw.geometry });
    }
  }
  return new Map(
    [...years].map(([year, { buurten, wijken }]) => [
      year,
      {
        buurten: [...buurten.values()],
        wijken: [...wijken.values()],
        gemeenten: municipalities([...buurten.values()]),
      },
    ]),
  );
}

function collectionOf(properties: RawFeature['properties']): Collection | null {
  if (/^BU\d{8}$/.test(String(properties.buurtcode))) return 'buurten';
  return /^WK\d{6}$/.test(String(properties.wijkcode)) ? 'wijken' : null;
}

function yearOf(properties: RawFeature['properties'], name: string): number {
  const named = /^(\d{4})BU/.exec(String(properties.jrstatcode))?.[1] ?? /_(20\d{2})_/.exec(name)?.[1];
  return typeof properties.jaar === 'number' ? properties.jaar : named === undefined ? assumedYear : Number(named);
}

function points(geometry: ReplayFeature['geometry']): number {
  return JSON.stringify(geometry.coordinates).split('],[').length;
}

function municipalities(buurten: readonly ReplayFeature[]): readonly ReplayFeature[] {
  const parts = new Map<string, ReplayFeature[]>();
  for (const buurt of buurten) {
    const code = `GM${String(buurt.properties.buurtcode).slice(2, 6)}`;
    parts.set(code, [...(parts.get(code) ?? []), buurt]);
  }
  return [...parts].map(([code, members]) => ({
    type: 'Feature',
    id: code,
    properties: { gemeentecode: code, gemeentenaam: members[0]?.properties.gemeentenaam ?? '', water: 'NEE' },
    geometry: {
      type: 'MultiPolygon',
      coordinates: members.flatMap(({ geometry }) =>
        geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
      ),
    },
  }));
}
