import type { AddressMatch, AddressProgress, AddressQuery } from '../../domain/address.ts';
import type { AreaCode } from '../../domain/area.ts';
import type { Failure, Result } from '../../domain/failure.ts';
import { fail, succeed } from '../../domain/failure.ts';
import { bestMatch, doubtOf, type FoundPlace, matchOf, placesIn, queryText } from './addressMatch.ts';
import { createRequester, publicRules, type Requester, type RequestRules, stopped } from './request.ts';

const service = 'PDOK Locatieserver';
const path = '/bzk/locatieserver/search/v3_1/free';
const offered = 10;
const offeredOutside = 5;
/** more is a job for a register, not for a public service */
export const mostAddresses = 5000;
/** a person waits for the answer */
const askingRules: RequestRules = { ...publicRules, timeoutMilliseconds: 10_000 };
/** longest text the service is asked for, characters */
const longestText = 200;

/** Told after each address: how far it is, which row it was, and what was found. */
export type OnAddress = (progress: AddressProgress, place: number, match: AddressMatch | null) => void;

export interface AddressBook {
  /**
   * Addresses, streets and postcodes that fit a text, those in the given municipalities first, then elsewhere; within
   * both in the order of the service. At most ten and five, asked for in two requests.
   */
  find(text: string, within: readonly AreaCode[], signal?: AbortSignal): Promise<Result<readonly AddressMatch[]>>;
  /**
   * The best match of each row, in their order; null where nothing was found. A match with a doubt is a proposal. An
   * address outside the given municipalities is always doubtful. At most four requests at a time, each text asked once.
   * Fails as a whole when the service stops answering; what it answered is kept, so that asking again goes on from there.
   */
  lookUp(
    rows: readonly AddressQuery[],
    within: readonly AreaCode[],
    onProgress: OnAddress,
    signal?: AbortSignal,
  ): Promise<Result<readonly (AddressMatch | null)[]>>;
}

/** Addresses by PDOK's Locatieserver at `origin`. Remembers its answers as long as the page lives. */
export function createAddressBook(origin: string, rules: RequestRules = askingRules): AddressBook {
  /** places by address asked */
  const known = new Map<string, readonly FoundPlace[]>();

  const ask = async (requester: Requester, text: string, filter: string): Promise<Result<readonly FoundPlace[]>> => {
    const q = cleaned(text);
    if (q === '') return succeed([]);
    const wanted = new URLSearchParams({ q, rows: String(offered), fq: filter });
    const url = `${origin}${path}?${wanted}`;
    const before = known.get(url);
    if (before !== undefined) return succeed(before);
    const answer = await requester.get(service, url);
    if (!answer.ok) return answer;
    if (answer.value.kind !== 'body') return fail('fetch_failed', `${service} is verhuisd of kent deze vraag niet.`);
    const places = placesIn(answer.value.body);
    if (places.ok) known.set(url, places.value);
    return places;
  };

  return {
    find: async (text, within, signal) => {
      const requester = createRequester(rules, signal);
      const filters = within.length === 0 ? [anyPlace] : [inMunicipalities(within), anyPlace];
      const answers = await Promise.all(filters.map((filter) => ask(requester, text, filter)));
      const found = new Map<string, AddressMatch>();
      for (const answer of answers) {
        if (!answer.ok) return answer;
        for (const place of answer.value) {
          if (!found.has(place.id)) found.set(place.id, matchOf(place, doubtOf({ text }, place)));
        }
      }
      const all = [...found.values()];
      const outside = all.filter((match) => isOutside(match, within) === 1);
      return succeed([...all.filter((match) => isOutside(match, within) === 0), ...outside.slice(0, offeredOutside)]);
    },

    lookUp: async (rows, within, onProgress, signal) => {
      if (rows.length > mostAddresses) {
        const sentence = `Dit zijn ${rows.length} adressen; Wijkbalans zoekt er hooguit ${mostAddresses} tegelijk op. Voeg coördinaten aan het bestand toe of deel het op.`;
        return fail('file_rejected', sentence);
      }
      // one failure ends the rest
      const halt = new AbortController();
      const either = signal === undefined ? halt.signal : AbortSignal.any([signal, halt.signal]);
      const requester = createRequester(rules, either);
      let failure: Failure | null = null;
      let done = 0;
      const matches = await Promise.all(
        rows.map(async (row, place): Promise<AddressMatch | null> => {
          const text = queryText(row);
          const places = await ask(requester, text, filterFor(row, within));
          if (!places.ok) {
            failure ??= places.failure;
            halt.abort();
            return null;
          }
          done += 1;
          const best = bestMatch(row, places.value);
          const match =
            best === null || isOutside(best, within) === 0 ? best : { ...best, doubt: best.doubt ?? elsewhere(best) };
          onProgress({ done, all: rows.length }, place, match);
          return match;
        }),
      );
      if (signal?.aborted === true) return fail('fetch_failed', stopped);
      return failure === null ? succeed(matches) : { ok: false, failure: soFar(failure, done, rows.length) };
    },
  };
}

/** Signs that mean something in the query language of the service are none of an address. */
function cleaned(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}\s.,'’/-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestText);
}

const anyPlace = 'type:(adres OR weg OR postcode)';

function inMunicipalities(codes: readonly AreaCode[]): string {
  return `${anyPlace} AND gemeentecode:(${codes.map((code) => code.slice(2)).join(' OR ')})`;
}

/** Without postcode or place a street could be anywhere, so that it is looked for at home. */
function filterFor({ postcode = '', place = '', text = '' }: AddressQuery, within: readonly AreaCode[]): string {
  const isAnywhere = [postcode, place, text].every((part) => part.trim() === '');
  return isAnywhere && within.length > 0 ? inMunicipalities(within) : anyPlace;
}

function isOutside({ municipality }: AddressMatch, within: readonly AreaCode[]): 0 | 1 {
  return within.length === 0 || (municipality !== null && within.includes(municipality)) ? 0 : 1;
}

function elsewhere({ municipalityName }: AddressMatch): string {
  return `Dit adres ligt buiten de geopende gemeente${municipalityName === '' ? '' : `, in ${municipalityName}`}.`;
}

function soFar(failure: Failure, done: number, all: number): Failure {
  return { ...failure, sentence: `${failure.sentence} Opgezocht: ${done} van ${all} adressen.` };
}
