import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { AddressQuery } from '../../../src/domain/address.ts';
import type { AreaCode } from '../../../src/domain/area.ts';
import { createAddressBook, mostAddresses } from '../../../src/sources/live/addresses.ts';
import { bestMatch, doubtOf, type FoundPlace, placesIn } from '../../../src/sources/live/addressMatch.ts';
import { sentenceOf, unwrapped } from '../open/openFixture.ts';
import { testRules, withReplay } from './replayFixture.ts';

const oeverstad = 'GM9901' as AreaCode;
const kade: FoundPlace = {
  id: 'adr-1',
  label: 'Burgemeester De Vriesstraat 12A, 9901AB Oeverstad',
  kind: 'adres',
  lon: 5.1,
  lat: 52.5,
  municipality: oeverstad,
  municipalityName: 'Oeverstad',
  street: 'Burgemeester De Vriesstraat',
  shortStreet: 'Burg de Vriesstr',
  number: '12A',
  postcode: '9901AB',
  place: 'Oeverstad',
};

const doc = {
  id: 'adr-1',
  type: 'adres',
  weergavenaam: 'Kadeweg 3, 9901AB Oeverstad',
  centroide_ll: 'POINT(5.1 52.5)',
  gemeentecode: '9901',
  gemeentenaam: 'Oeverstad',
  straatnaam: 'Kadeweg',
  huis_nlt: '3',
  postcode: '9901AB',
  woonplaatsnaam: 'Oeverstad',
  a_field_we_do_not_know: 1,
};
const answered = (...docs: unknown[]): unknown => ({ response: { numFound: docs.length, docs } });

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A service that gives `answer` for each text it is asked. */
async function serviceWith(answer: (text: string, filter: string) => { status?: number; body: unknown }) {
  const asked: string[] = [];
  let busy = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://localhost');
    const text = searchParams.get('q') ?? '';
    asked.push(text);
    most = Math.max(most, ++busy);
    setTimeout(() => {
      busy -= 1;
      const { status = 200, body } = answer(text, searchParams.get('fq') ?? '');
      response.statusCode = status;
      response.end(JSON.stringify(body));
    }, 5);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { book: createAddressBook(origin, testRules), asked, most: () => most };
}

describe('how sure a found address is', () => {
  it.each<[AddressQuery]>([
    [{ street: 'Burgemeester de Vriesstraat', number: '12 a', place: 'OEVERSTAD' }],
    [{ street: 'Burg. de Vriesstr', number: '12-A', postcode: '9901 ab' }],
    [{ postcode: '9901AB', number: '12A' }],
    [{ text: 'burgemeester de vriesstraat 12a, 9901 AB Oeverstad' }],
    [{ text: '9901AB 12 A' }],
    [{ text: 'Burgemeester De Vriesstraat 12a' }],
  ])('finds no doubt in %j', (query) => {
    expect(doubtOf(query, kade)).toBeNull();
  });

  it.each<[AddressQuery, string]>([
    [
      { street: 'Kadeweg', number: '12A' },
      'De straat is anders: gevraagd Kadeweg, gevonden Burgemeester De Vriesstraat.',
    ],
    [{ postcode: '9901AB', number: '12' }, 'Het huisnummer is anders: gevraagd 12, gevonden 12A.'],
    [{ postcode: '9901AB' }, 'Een huisnummer ontbreekt.'],
    [{ postcode: '9901AC', number: '12A' }, 'De postcode is anders: gevraagd 9901AC, gevonden 9901AB.'],
    [
      { postcode: '9901AB', number: '12A', place: 'Achterland' },
      'De plaats is anders: gevraagd Achterland, gevonden Oeverstad.',
    ],
    [{ text: 'Vriesstraat 12A Oeverstad' }, 'De straat Burgemeester De Vriesstraat staat niet zo in de vraag.'],
    [{ text: 'Burgemeester De Vriesstraat 12 Oeverstad' }, `Niet alles wat is gevraagd, staat in ${kade.label}.`],
    [{ text: 'Burgemeester De Vriesstraat 12A Achterland' }, `Niet alles wat is gevraagd, staat in ${kade.label}.`],
    [{ text: '9902AB 12A' }, 'De postcode is anders: gevraagd 9902AB, gevonden 9901AB.'],
  ])('doubts %j: %s', (query, doubt) => {
    expect(doubtOf(query, kade)).toBe(doubt);
  });

  it('never takes a street or a postcode for an address', () => {
    const query = { text: 'Burgemeester De Vriesstraat 12A' };
    expect(doubtOf(query, { ...kade, kind: 'weg' })).toBe('Gevonden is een straat, niet een huisnummer.');
    expect(doubtOf(query, { ...kade, kind: 'postcode' })).toBe('Gevonden is een postcodegebied, niet een huisnummer.');
  });

  it('prefers the first place without doubt, and doubts namesakes', () => {
    const other = { ...kade, id: 'adr-2', number: '12' };
    const query = { street: kade.street, number: '12A' };
    expect(bestMatch(query, [other, kade])).toMatchObject({ id: 'adr-1', doubt: null });
    const namesake = { ...kade, id: 'adr-3', place: 'Achterland' };
    expect(bestMatch(query, [kade, namesake])?.doubt).toBe('Er zijn meer adressen die zo heten.');
    expect(bestMatch({ ...query, place: 'Achterland' }, [kade, namesake])).toMatchObject({ id: 'adr-3', doubt: null });
    expect(bestMatch({ ...query, number: '14' }, [kade])?.doubt).toContain('gevraagd 14');
    expect(bestMatch(query, [])).toBeNull();
  });
});

describe('the answer of the Locatieserver', () => {
  it('is read by its names, with codes as CBS writes them', () => {
    expect(unwrapped(placesIn(answered(doc, { ...doc, id: 'pcl', type: 'perceel' })))).toEqual([
      expect.objectContaining({ id: 'adr-1', kind: 'adres', lon: 5.1, lat: 52.5, municipality: 'GM9901', number: '3' }),
    ]);
  });

  it.each([
    [{ antwoord: [] }, 'verwacht een lijst van adressen (response.docs), gevonden een antwoord met antwoord.'],
    [answered({ ...doc, weergavenaam: undefined }), 'verwacht een adres met id, type, weergavenaam en centroide_ll'],
    [answered({ ...doc, centroide_ll: 'POINT(155000 463000)' }), 'gevonden "POINT(155000 463000)".'],
    [answered({ ...doc, centroide_ll: 'POINT(52.5 5.1)' }), 'verwacht een punt in Nederland'],
    [answered({ ...doc, centroide_ll: '<b>' }), 'gevonden "<b>".'],
  ])('is refused in another shape: %j', (body, words) => {
    expect(sentenceOf(placesIn(body))).toContain(`PDOK Locatieserver: `);
    expect(sentenceOf(placesIn(body))).toContain(words);
  });
});

describe('looking for an address', () => {
  it('puts the open municipality first and marks what fits', async () => {
    const far = { ...doc, id: 'far', gemeentecode: '9902', gemeentenaam: 'Achterland', woonplaatsnaam: 'Achterland' };
    const { book, asked } = await serviceWith((_, filter) => ({
      body: filter.includes('gemeentecode:(9901)') ? answered(doc) : answered(far, doc),
    }));
    const found = unwrapped(await book.find('Kadeweg 3 (Oeverstad) type:*', [oeverstad]));
    expect(found.map(({ id, doubt }) => [id, doubt === null])).toEqual([
      ['adr-1', false],
      ['far', false],
    ]);
    // signs of the query language are taken out
    expect(asked).toEqual(['Kadeweg 3 Oeverstad type', 'Kadeweg 3 Oeverstad type']);
    expect(unwrapped(await book.find('Kadeweg 3', [oeverstad]))[0]).toMatchObject({ id: 'adr-1', doubt: null });
  });

  it('asks nothing for an empty text', async () => {
    const { book, asked } = await serviceWith(() => ({ body: answered(doc) }));
    expect(unwrapped(await book.find(' * ', [oeverstad]))).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('looks up rows four at a time, each text once, and tells how far it is', async () => {
    const { book, asked, most } = await serviceWith((text) => ({
      body: text.startsWith('Nergens') ? answered() : answered({ ...doc, huis_nlt: text.split(' ')[1] }),
    }));
    const rows = Array.from({ length: 20 }, (_, at) => ({
      street: at === 7 ? 'Nergens' : 'Kadeweg',
      number: String(at % 10),
      place: 'Oeverstad',
    }));
    const steps: number[] = [];
    const found = unwrapped(await book.lookUp(rows, [oeverstad], ({ done }) => steps.push(done)));
    expect(found.map((match) => match?.doubt ?? (match === null ? 'none' : 'sure'))).toEqual(
      rows.map(({ street }) => (street === 'Nergens' ? 'none' : 'sure')),
    );
    expect(steps).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    expect(asked).toHaveLength(11);
    expect(most()).toBe(4);
  });

  it('never takes an address of another municipality without asking', async () => {
    const { book } = await serviceWith(() => ({ body: answered({ ...doc, gemeentecode: '9902' }) }));
    const [match] = unwrapped(await book.lookUp([{ postcode: '9901AB', number: '3' }], [oeverstad], () => {}));
    expect(match?.doubt).toBe('Dit adres ligt buiten de geopende gemeente, in Oeverstad.');
  });

  it('stops at the first refusal, keeps what came and goes on from there', async () => {
    let broken = true;
    const { book, asked } = await serviceWith((text) =>
      broken && text === 'Kadeweg 9' ? { status: 400, body: {} } : { body: answered(doc) },
    );
    const rows = Array.from({ length: 40 }, (_, at) => ({ street: 'Kadeweg', number: String(at) }));
    const first = await book.lookUp(rows, [], () => {});
    expect(sentenceOf(first)).toMatch(/^PDOK Locatieserver meldt een fout \(400\)\. Opgezocht: \d+ van 40 adressen\.$/);
    expect(asked.length).toBeLessThan(20);
    broken = false;
    expect((await book.lookUp(rows, [], () => {})).ok).toBe(true);
    expect(new Set(asked).size).toBe(40);
    expect(asked.length).toBeLessThan(48);
  });

  it('can be stopped, and refuses more than it should ask of a public service', async () => {
    const { book, asked } = await serviceWith(() => ({ body: answered(doc) }));
    const stop = new AbortController();
    const rows = Array.from({ length: 40 }, (_, at) => ({ text: `Kadeweg ${at}` }));
    const running = book.lookUp(rows, [], ({ done }) => done === 4 && stop.abort(), stop.signal);
    expect(sentenceOf(await running)).toBe('Het ophalen is gestopt.');
    expect(asked.length).toBeLessThan(20);
    const many = Array.from({ length: mostAddresses + 1 }, () => ({ text: 'Kadeweg 1' }));
    expect(sentenceOf(await book.lookUp(many, [], () => {}))).toContain('hooguit 5000 tegelijk');
  });

  it('says what is wrong when the service sends something else', async () => {
    await withReplay({ fault: 'renamed' }, async ({ address }) => {
      const book = createAddressBook(`${address}/api.pdok.nl`, testRules);
      expect(sentenceOf(await book.find('Molenweg 3', [oeverstad]))).toContain(
        'verwacht een adres met id, type, weergavenaam en centroide_ll',
      );
    });
  });

  it('finds invented addresses at the replay server', async () => {
    await withReplay({}, async ({ address }) => {
      const book = createAddressBook(`${address}/api.pdok.nl`, testRules);
      const found = unwrapped(await book.find('Molenweg 4a 9902AB', [oeverstad]));
      expect(found[0]).toMatchObject({ label: 'Molenweg 4A, 9902AB Oeverstad', doubt: null, municipality: 'GM9901' });
    });
  });
});
