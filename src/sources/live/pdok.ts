import { type AreaCode, type AreaLevel, areaLevels } from '../../domain/area.ts';
import type { Result } from '../../domain/failure.ts';
import { fail, succeed } from '../../domain/failure.ts';
import { areaFeatures } from '../open/areaFeatures.ts';
import type { OpenSource } from '../open/openFile.ts';
import { boundaryYears, collections, mostPages, pageSize, wfsYears } from './boundaryPlan.ts';
import { type Box, boxAround, ofMunicipality, type RawFeature, readPage } from './features.ts';
import type { LiveSession } from './session.ts';
import { otherShape } from './shape.ts';

type Features = readonly RawFeature[];
/** Null = this year, or this municipality in it, is not there. */
type Way = (
  session: LiveSession,
  year: number,
  level: AreaLevel,
  municipality: AreaCode,
  box: Box | null,
) => Promise<Result<Features | null>>;

const ways: readonly { readonly name: string; readonly years: readonly number[]; readonly read: Way }[] = [
  { name: 'PDOK (OGC API)', years: boundaryYears, read: readOgc },
  { name: 'PDOK (WFS)', years: wfsYears, read: readWfs },
];

/**
 * Boundaries of a municipality, its wijken and its buurten, of the newest year PDOK has. The WFS is the second way for
 * every year the OGC API does not give; a way that breaks is not tried again for older years. `remarks` tell which way failed.
 */
export async function readBoundaries(
  session: LiveSession,
  municipality: AreaCode,
  years: readonly number[] = boundaryYears,
): Promise<Result<{ readonly sources: readonly OpenSource[]; readonly remarks: readonly string[] }>> {
  const broken = new Map<string, string>();
  for (const year of years) {
    for (const way of ways) {
      if (broken.has(way.name) || !way.years.includes(year)) continue;
      const read = await readYear(session, way.read, year, municipality);
      if (!read.ok) broken.set(way.name, read.failure.sentence);
      else if (read.value !== null) return asSources(year, read.value, [...broken.values()]);
    }
  }
  const [first] = broken.values();
  if (first !== undefined) return fail('fetch_failed', [...new Set(broken.values())].join(' '));
  return fail('fetch_failed', `PDOK kent geen gemeente ${municipality} in de indelingen ${years.join(', ')}.`);
}

async function readYear(
  session: LiveSession,
  way: Way,
  year: number,
  municipality: AreaCode,
): Promise<Result<ReadonlyMap<AreaLevel, Features> | null>> {
  const gemeente = await way(session, year, 'gemeente', municipality, null);
  if (!gemeente.ok || gemeente.value === null) return gemeente.ok ? succeed(null) : gemeente;
  if (gemeente.value.length === 0) return succeed(null);
  const box = boxAround(gemeente.value);
  const [wijken, buurten] = await Promise.all([
    way(session, year, 'wijk', municipality, box),
    way(session, year, 'buurt', municipality, box),
  ]);
  if (!wijken.ok) return wijken;
  if (!buurten.ok) return buurten;
  if (buurten.value === null || buurten.value.length === 0) {
    return otherShape(`PDOK, indeling ${year}`, `buurten van ${municipality}`, null);
  }
  return succeed(
    new Map([
      ['gemeente', gemeente.value],
      ['wijk', wijken.value ?? []],
      ['buurt', buurten.value],
    ] satisfies [AreaLevel, Features][]),
  );
}

/** Without a box the municipality itself is asked for by its code; with one, everything in it that carries the code. */
async function readOgc(
  { addresses, requester }: LiveSession,
  year: number,
  level: AreaLevel,
  municipality: AreaCode,
  box: Box | null,
): Promise<Result<Features | null>> {
  const service = 'PDOK (OGC API)';
  const base = `${addresses.pdok_api}/cbs/wijken-en-buurten-${year}/ogc/v1/collections/${collections[level]}/items`;
  const narrow = box === null ? `gemeentecode=${municipality}` : `bbox=${box.map((side) => side.toFixed(5)).join(',')}`;
  let address: string | null = `${base}?f=json&limit=${pageSize}&${narrow}`;
  const features: RawFeature[] = [];
  for (let pages = 0; address !== null; pages++) {
    if (pages >= mostPages) return otherShape(service, 'een laatste bladzijde', `bladzijde ${pages + 1}`);
    const answer = await requester.get(service, address);
    if (!answer.ok) return answer;
    if (answer.value.kind !== 'body') {
      return pages === 0 && answer.value.kind === 'absent' ? succeed(null) : otherShape(service, 'een bladzijde', null);
    }
    const page = readPage(service, level, answer.value.body);
    if (!page.ok) return page;
    features.push(...ofMunicipality(page.value.features, level, municipality));
    const { next } = page.value;
    // nothing else is allowed out than the configured hosts
    if (next !== null && !next.startsWith(`${addresses.pdok_api}/`)) {
      return otherShape(service, 'een volgende bladzijde op dezelfde server', next);
    }
    address = next;
  }
  return succeed(features);
}

/** GeoJSON in degrees, filtered by an OGC Filter: this service ignores `cql_filter` without a word. */
async function readWfs(
  { addresses, requester }: LiveSession,
  year: number,
  level: AreaLevel,
  municipality: AreaCode,
): Promise<Result<Features | null>> {
  const service = 'PDOK (WFS)';
  const filter =
    '<Filter xmlns="http://www.opengis.net/fes/2.0"><PropertyIsEqualTo><ValueReference>gemeentecode</ValueReference>' +
    `<Literal>${municipality}</Literal></PropertyIsEqualTo></Filter>`;
  const features: RawFeature[] = [];
  for (let pages = 0; ; pages++) {
    if (pages >= mostPages) return otherShape(service, 'een laatste bladzijde', `bladzijde ${pages + 1}`);
    const query = new URLSearchParams({
      service: 'WFS',
      version: '2.0.0',
      request: 'GetFeature',
      typeNames: `wijkenbuurten:${collections[level]}`,
      outputFormat: 'application/json',
      srsName: 'EPSG:4326',
      count: String(pageSize),
      startIndex: String(pages * pageSize),
      FILTER: filter,
    });
    const url = `${addresses.pdok_service}/cbs/wijkenbuurten/${year}/wfs/v1_0?${query}`;
    const answer = await requester.get(service, url);
    if (!answer.ok) return answer;
    if (answer.value.kind !== 'body') return succeed(null);
    const page = readPage(service, level, answer.value.body);
    if (!page.ok) return page;
    features.push(...ofMunicipality(page.value.features, level, municipality));
    if (page.value.features.length < pageSize) return succeed(features);
  }
}

/** One source per level, read by the reader of downloaded boundary files. */
function asSources(
  year: number,
  byLevel: ReadonlyMap<AreaLevel, Features>,
  remarks: readonly string[],
): Result<{ readonly sources: readonly OpenSource[]; readonly remarks: readonly string[] }> {
  const sources: OpenSource[] = [];
  for (const level of areaLevels) {
    const features = (byLevel.get(level) ?? []).map((feature) => ({
      type: 'Feature',
      ...feature,
      properties: { ...feature.properties, jaar: year },
    }));
    if (features.length === 0) continue;
    const name = `PDOK, ${collections[level]} ${year}`;
    const source = areaFeatures({ name, text: JSON.stringify({ type: 'FeatureCollection', features }) });
    if (source === null) return otherShape(name, 'gebieden met een CBS-code', null);
    sources.push({ ...source, edition: year });
  }
  return succeed({ sources, remarks });
}
