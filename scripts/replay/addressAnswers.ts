import { centroid } from '../../src/model/geometry.ts';
import { answer, type Fault, type ReplayAnswer, refuse } from './answer.ts';
import type { ReplayFeature, Stock } from './stock.ts';

const parameters = new Set(['q', 'rows', 'start', 'fq', 'fl', 'lat', 'lon', 'df', 'qf', 'bq', 'sort']);
/** addresses exist where codes are invented only */
const invented = /^GM99\d\d$/;
const streets = ['Kerkstraat', 'Molenweg', 'Dorpsstraat', 'Parallelweg', 'Kadeweg', 'Schoolstraat'] as const;
const numbersPerStreet = 12;
/** degrees between two neighbours in a street */
const spacing = 0.00006;

interface Entry {
  readonly doc: Readonly<Record<string, string | number>>;
  readonly words: ReadonlySet<string>;
}

const entriesByStock = new WeakMap<Stock, readonly Entry[]>();

/**
 * `/bzk/locatieserver/search/v3_1/free`: addresses, streets and postcodes of the invented municipality, best first.
 * As fuzzy as the real one: whatever shares a word with the question is found.
 */
export function addressAnswer(stock: Stock, path: string, query: URLSearchParams, fault: Fault | null): ReplayAnswer {
  if (path !== '/bzk/locatieserver/search/v3_1/free') return refuse(404, 'Not found.');
  const unknown = [...query.keys()].find((name) => !parameters.has(name));
  if (unknown !== undefined) return refuse(400, `unknown query parameter: ${unknown}`);
  if (fault === '500') return refuse(500, 'Internal server error');
  const filter = query.get('fq') ?? '';
  const types = /type:\(?([\w ]+)\)?/.exec(filter)?.[1]?.split(' OR ') ?? [];
  const municipalities = /gemeentecode:\(?([\d OR]+)\)?/.exec(filter)?.[1]?.split(' OR ') ?? [];
  const asked = wordsOf(query.get('q') ?? '');
  const known = entriesByStock.get(stock) ?? entriesOf(stock);
  entriesByStock.set(stock, known);
  const found = known
    .map(({ doc, words }) => ({ doc, score: asked.filter((word) => words.has(word)).length }))
    .filter(({ doc, score }) => score > 0 && (types.length === 0 || types.includes(String(doc.type))))
    .filter(({ doc }) => municipalities.length === 0 || municipalities.includes(String(doc.gemeentecode)))
    .sort((one, other) => other.score - one.score || String(one.doc.id).localeCompare(String(other.doc.id), 'nl'))
    .slice(0, Number(query.get('rows') ?? 10))
    .map(({ doc, score }) => spoilt({ ...doc, score }, fault));
  const docs = fault === 'empty' ? [] : found;
  return answer({ response: { numFound: docs.length, start: 0, maxScore: 1, numFoundExact: true, docs } });
}

function spoilt(doc: Record<string, string | number>, fault: Fault | null): Record<string, unknown> {
  if (fault === 'crs') return { ...doc, centroide_ll: 'POINT(155000 463000)' };
  const { centroide_ll, ...rest } = doc;
  return fault === 'renamed' ? { ...rest, centroide: centroide_ll } : doc;
}

function wordsOf(text: string): string[] {
  const glued = text.toLowerCase().replace(/\b(\d{4}) ([a-z]{2})\b/g, '$1$2');
  return glued.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** A street through every buurt, numbered around its middle; street names come back in other buurten, as they do. */
function entriesOf(stock: Stock): readonly Entry[] {
  const [year] = [...stock.maps.keys()].sort((a, b) => b - a);
  const buurten = stock.maps.get(year ?? Number.NaN)?.buurten ?? [];
  return buurten.filter(({ properties }) => invented.test(String(properties.gemeentecode))).flatMap(streetThrough);
}

function streetThrough(buurt: ReplayFeature, at: number): Entry[] {
  const { buurtcode, buurtnaam, gemeentecode, gemeentenaam, water } = buurt.properties;
  const { type, coordinates } = buurt.geometry;
  const middle = centroid({ type, coordinates } as Parameters<typeof centroid>[0]);
  if (middle === null || water !== 'NEE') return [];
  const street = streets[at % streets.length] ?? streets[0];
  const postcode = `99${String(at + 1).padStart(2, '0')}AB`;
  const place = String(gemeentenaam);
  const shared = {
    bron: 'BAG',
    woonplaatsnaam: place,
    gemeentecode: String(gemeentecode).slice(2),
    gemeentenaam: place,
    buurtcode: String(buurtcode),
    buurtnaam: String(buurtnaam),
    straatnaam: street,
    straatnaam_verkort: street.replace('straat', 'str'),
    postcode,
  };
  const point = (step: number): string => `POINT(${(middle.lon + step * spacing).toFixed(8)} ${middle.lat.toFixed(8)})`;
  const entry = (
    kind: string,
    id: string,
    label: string,
    step: number,
    more: Record<string, string | number>,
  ): Entry => {
    const doc = { ...shared, ...more, id: `${kind}-${id}`, type: kind, weergavenaam: label, centroide_ll: point(step) };
    return { doc, words: new Set(wordsOf(`${label} ${buurtnaam}`)) };
  };
  const numbers = Array.from({ length: numbersPerStreet }, (_, step) => step + 1).flatMap((number) =>
    (number === 4 ? ['', 'A'] : ['']).map((letter) => `${number}${letter}`),
  );
  return [
    entry('weg', postcode, `${street}, ${place}`, 0, {}),
    entry('postcode', postcode, `${street}, ${postcode} ${place}`, 0, {}),
    ...numbers.map((number, step) =>
      entry('adres', `${postcode}-${number}`, `${street} ${number}, ${postcode} ${place}`, step - numbers.length / 2, {
        huisnummer: Number.parseInt(number, 10),
        huis_nlt: number,
      }),
    ),
  ];
}
