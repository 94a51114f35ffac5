import type { AddressMatch, AddressQuery } from '../../domain/address.ts';
import { type AreaCode, isAreaCode } from '../../domain/area.ts';
import type { Result } from '../../domain/failure.ts';
import { succeed } from '../../domain/failure.ts';
import { z } from '../../domain/schema.ts';
import { otherShape } from './shape.ts';

/** One place as the Locatieserver describes it; what a street or a postcode lacks is empty. */
export interface FoundPlace extends Omit<AddressMatch, 'doubt'> {
  readonly street: string;
  readonly shortStreet: string;
  /** number, letter and addition in one: "12", "12A", "12A-2" */
  readonly number: string;
  readonly postcode: string;
  readonly place: string;
}

const docSchema = z.object({
  id: z.string().min(1),
  type: z.string(),
  weergavenaam: z.string().min(1),
  centroide_ll: z.string(),
  gemeentecode: z.string().nullish(),
  gemeentenaam: z.string().nullish(),
  straatnaam: z.string().nullish(),
  straatnaam_verkort: z.string().nullish(),
  huis_nlt: z.string().nullish(),
  postcode: z.string().nullish(),
  woonplaatsnaam: z.string().nullish(),
});
const answerSchema = z.object({ response: z.object({ docs: z.array(z.unknown()) }) });

const where = 'PDOK Locatieserver';
const kinds = ['adres', 'weg', 'postcode'] as const;
const pointPattern = /^POINT ?\((-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)\)$/;
/** the Netherlands with some room, WGS 84 degrees: west, south, east, north */
const around = [3, 50.5, 7.5, 53.8] as const;

/** Places of an answer, best first as the service orders them; kinds that were not asked for are left out. */
export function placesIn(body: unknown): Result<readonly FoundPlace[]> {
  const answer = answerSchema.safeParse(body);
  if (!answer.success) return otherShape(where, 'een lijst van adressen (response.docs)', body);
  const places: FoundPlace[] = [];
  for (const entry of answer.data.response.docs) {
    const parsed = docSchema.safeParse(entry);
    if (!parsed.success) return otherShape(where, 'een adres met id, type, weergavenaam en centroide_ll', entry);
    const doc = parsed.data;
    const kind = kinds.find((known) => known === doc.type);
    if (kind === undefined) continue;
    const [, lon, lat] = (pointPattern.exec(doc.centroide_ll) ?? []).map(Number);
    if (lon === undefined || lat === undefined || !isNear(lon, lat)) {
      return otherShape(where, 'een punt in Nederland, "POINT(lengtegraad breedtegraad)"', doc.centroide_ll);
    }
    places.push({
      id: doc.id,
      label: doc.weergavenaam,
      kind,
      lon,
      lat,
      municipality: municipalityCode(doc.gemeentecode ?? ''),
      municipalityName: doc.gemeentenaam ?? '',
      street: doc.straatnaam ?? '',
      shortStreet: doc.straatnaam_verkort ?? '',
      number: doc.huis_nlt ?? '',
      postcode: doc.postcode ?? '',
      place: doc.woonplaatsnaam ?? '',
    });
  }
  return succeed(places);
}

function isNear(lon: number, lat: number): boolean {
  const [west, south, east, north] = around;
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** The service writes "0193", CBS "GM0193". */
function municipalityCode(digits: string): AreaCode | null {
  const code = digits.startsWith('GM') ? digits : `GM${digits}`;
  return isAreaCode(code) ? code : null;
}

/** Lower case, accents off, everything but letters and digits as one space. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const joined = (text: string): string => plain(text).replaceAll(' ', '');
const same = (one: string, other: string): boolean => joined(one) === joined(other);

/** Everything a query says, as one line for the service. */
export function queryText({ street, number, postcode, place, text }: AddressQuery): string {
  const parts = [street, number, postcode, place].filter((part) => part !== undefined && part.trim() !== '');
  return (isInParts({ street, postcode }) ? parts.join(' ') : [text, ...parts].filter(Boolean).join(' ')).trim();
}

function isInParts({ street, postcode }: { street?: string | undefined; postcode?: string | undefined }): boolean {
  return (street ?? '').trim() !== '' || (postcode ?? '').trim() !== '';
}

/**
 * Why a place may be another one than was asked for, as a Dutch sentence; null when street, number, postcode and place
 * all agree as far as they were given, which needs at least a number and a street or postcode. The service nearly
 * always finds something, so that its order alone says nothing.
 */
export function doubtOf(query: AddressQuery, found: FoundPlace): string | null {
  if (found.kind === 'weg') return 'Gevonden is een straat, niet een huisnummer.';
  if (found.kind === 'postcode') return 'Gevonden is een postcodegebied, niet een huisnummer.';
  return isInParts(query) ? doubtOfParts(query, found) : doubtOfText(queryText(query), found);
}

function doubtOfParts({ street = '', number = '', postcode = '', place = '' }: AddressQuery, found: FoundPlace) {
  const streets = [found.street, found.shortStreet];
  if (street.trim() !== '' && !streets.some((name) => same(street, name)))
    return differs('De straat', street, found.street);
  if (joined(number) === '') return 'Een huisnummer ontbreekt.';
  if (!same(number, found.number)) return differs('Het huisnummer', number, found.number);
  if (postcode.trim() !== '' && !same(postcode, found.postcode))
    return differs('De postcode', postcode, found.postcode);
  if (place.trim() !== '' && !same(place, found.place)) return differs('De plaats', place, found.place);
  return null;
}

/** In one text: what is left without street, postcode and place must be the number. */
function doubtOfText(text: string, found: FoundPlace): string | null {
  const [whole = '', digits, letters] = /\b(\d{4}) ?([a-z]{2})\b/.exec(plain(text)) ?? [];
  const postcode = whole === '' ? '' : `${digits}${letters}`;
  if (postcode !== '' && !same(postcode, found.postcode))
    return differs('De postcode', postcode.toUpperCase(), found.postcode);
  let rest = ` ${postcode === '' ? plain(text) : plain(text).replace(whole, ' ')} `;
  const hadStreet = [found.street, found.shortStreet].map(plain).some((name) => {
    const without = rest.replace(` ${name} `, ' ');
    const held = name !== '' && without !== rest;
    rest = held ? without : rest;
    return held;
  });
  if (!hadStreet && postcode === '') return `De straat ${found.street} staat niet zo in de vraag.`;
  rest = rest.replace(` ${plain(found.place)} `, ' ');
  return same(rest, found.number) ? null : `Niet alles wat is gevraagd, staat in ${found.label}.`;
}

function differs(what: string, asked: string, found: string): string {
  return found === ''
    ? `${what} ${asked.trim()} is niet gevonden.`
    : `${what} is anders: gevraagd ${asked.trim()}, gevonden ${found}.`;
}

const severalDoubt = 'Er zijn meer adressen die zo heten.';

/**
 * The best place for a query: the first without doubt, else the first of all with its doubt; null when nothing came.
 * Two places without doubt in different streets or towns make each other doubtful.
 */
export function bestMatch(query: AddressQuery, places: readonly FoundPlace[]): AddressMatch | null {
  const certain = places.filter((place) => doubtOf(query, place) === null);
  const [best] = certain;
  if (best === undefined) {
    const [first] = places;
    return first === undefined ? null : matchOf(first, doubtOf(query, first));
  }
  const others = certain.some((place) => !same(place.place, best.place) || !same(place.street, best.street));
  return matchOf(best, others ? severalDoubt : null);
}

export function matchOf(found: FoundPlace, doubt: string | null): AddressMatch {
  const { id, label, kind, lon, lat, municipality, municipalityName } = found;
  return { id, label, kind, lon, lat, municipality, municipalityName, doubt };
}
