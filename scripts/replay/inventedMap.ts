import type { AreaLevel } from '../../src/domain/area.ts';
import type { Bundle } from '../../src/domain/bundle.ts';
import { municipalityNameOf } from './neighbour.ts';
import type { Cell, Collection, Lookup, ReplayFeature } from './stock.ts';

/** Markers of the map services: hidden, and not published yet. */
const hidden = -99997;
const notYet = -99995;

/**
 * The example as PDOK publishes a division: snake_case attributes with nodata markers, a piece of water, and a
 * neighbour within the box around the municipality.
 */
export function inventedMap(
  bundle: Bundle,
  lookup: Lookup,
  year: number,
): Readonly<Record<Collection, readonly ReplayFeature[]>> {
  const features = (level: AreaLevel): readonly ReplayFeature[] =>
    (bundle.boundaries.get(level)?.features ?? []).map(({ properties: { code, name }, geometry }) => ({
      type: 'Feature',
      id: code,
      properties: attributes(bundle, lookup, level, code, name, year),
      geometry: { type: geometry.type, coordinates: geometry.coordinates },
    }));
  const extra = (code: string, name: string, water: string): ReplayFeature => ({
    type: 'Feature',
    id: code,
    properties: {
      buurtcode: code,
      buurtnaam: name,
      wijkcode: `WK${code.slice(2, 8)}`,
      gemeentecode: `GM${code.slice(2, 6)}`,
      gemeentenaam: municipalityNameOf(bundle, code),
      jrstatcode: `${year}${code}`,
      water,
    },
    geometry: { type: 'Polygon', coordinates: [boxInside(features('buurt'))] },
  });
  return {
    buurten: [...features('buurt'), extra('BU99029900', 'Achterdijk', 'NEE'), extra('BU99019999', 'Water', 'JA')],
    wijken: features('wijk'),
    gemeenten: features('gemeente'),
  };
}

function attributes(
  bundle: Bundle,
  lookup: Lookup,
  level: AreaLevel,
  code: string,
  name: string,
  year: number,
): Readonly<Record<string, Cell>> {
  const figure = (indicator: string): number => {
    const value = lookup(code, indicator, year);
    return value === null ? hidden : Math.round(value);
  };
  const parent = bundle.areas.find((area) => area.code === code)?.parent ?? null;
  return {
    ...(level === 'buurt' ? { buurtcode: code, buurtnaam: name, wijkcode: parent } : {}),
    ...(level === 'wijk' ? { wijkcode: code, wijknaam: name } : {}),
    gemeentecode: `GM${code.slice(2, 6)}`,
    gemeentenaam: municipalityNameOf(bundle, code),
    jrstatcode: `${year}${code}`,
    jaar: year,
    water: 'NEE',
    aantal_inwoners: figure('inwoners'),
    percentage_personen_65_jaar_en_ouder: figure('p_65plus'),
    aantal_huishoudens: figure('huishoudens'),
    gemiddeld_inkomen_per_inwoner: notYet,
    aantal_wmo_clienten_per_1000_inwoners: notYet,
  };
}

/** A small square on the first corner of the first buurt. */
function boxInside(features: readonly ReplayFeature[]): readonly (readonly [number, number])[] {
  const flat = JSON.stringify(features[0]?.geometry.coordinates).match(/-?\d+(\.\d+)?/g) ?? [];
  const [lon, lat] = [Number(flat[0]), Number(flat[1])];
  const side = 0.0004;
  return [
    [lon, lat],
    [lon + side, lat],
    [lon + side, lat + side],
    [lon, lat + side],
    [lon, lat],
  ];
}
