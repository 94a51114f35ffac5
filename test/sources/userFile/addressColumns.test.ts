import { describe, expect, it } from 'vitest';
import { addressesIn } from '../../../src/sources/userFile/addressColumns.ts';
import { readText, sentences } from './fixtures.ts';
import { Importing, smallFiles } from './importTown.ts';

const rows = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

describe('columns with addresses', () => {
  it.each([
    [
      'Straatnaam;Huisnummer;Huisletter;Toevoeging;Postcode;Woonplaats\nKadeweg;3;A;2;9901 AB;Oeverstad',
      {
        street: 'Straatnaam',
        number: 'Huisnummer',
        letter: 'Huisletter',
        addition: 'Toevoeging',
        postcode: 'Postcode',
        place: 'Woonplaats',
      },
    ],
    ['postcode;huisnr\n9901AB;3', { postcode: 'postcode', number: 'huisnr' }],
    ['Naam;Adres\nDe Kade;Kadeweg 3, Oeverstad', { text: 'Adres' }],
    ['Straat;Plaats\nKadeweg 3;Oeverstad', { text: 'Straat', place: 'Plaats' }],
    ['Adres;Huisnummer;Plaats\nKadeweg;3;Oeverstad', { street: 'Adres', number: 'Huisnummer', place: 'Plaats' }],
    ['Nr;Adres\n1;Kadeweg 3', { text: 'Adres' }],
    ['Adres;Postcode;Plaats\nKadeweg 3;9901AB;Oeverstad', { text: 'Adres', postcode: 'Postcode', place: 'Plaats' }],
  ])('are known by their names and cells: %s', async (text, columns) => {
    expect((await readText(rows(text))).addresses).toEqual({ columns, rows: 1, distinct: 1 });
  });

  it.each([
    'Nummer;Bedrag\n1;12',
    'Plaats;Aantal\nOeverstad;12',
    'Postcode;Aantal\n9901;12',
    'Buurtcode;Adressen per km2\nBU99010100;1200',
    'Naam;Adres\nDe Kade;onbekend',
  ])('are not seen where there are none: %s', async (text) => {
    expect((await readText(rows(text))).addresses).toBeNull();
  });

  it('can be pointed out, or said not to be there', async () => {
    const text = rows('Waar;Nr\nKadeweg;3');
    expect((await readText(text)).addresses).toBeNull();
    const pointed = await readText(text, { addresses: { street: 'Waar', number: 'Nr' } });
    expect(pointed.addresses).toEqual({ columns: { street: 'Waar', number: 'Nr' }, rows: 1, distinct: 1 });
    expect(addressesIn(pointed, pointed.addresses?.columns ?? {}).addresses[0]?.query).toEqual({
      street: 'Kadeweg',
      number: '3',
    });
    expect((await readText(rows('Adres\nKadeweg 3'), { addresses: null })).addresses).toBeNull();
  });

  it('leave no warning that the file says nothing of a place', async () => {
    expect(sentences((await readText(rows('Adres\nKadeweg 3'))).warnings).join()).not.toContain('geen plaats');
    expect(sentences((await readText(rows('Kleur\nrood'))).warnings).join()).toContain('geen plaats');
  });
});

describe('addresses', () => {
  it('are asked once each, with nothing but what stands in their columns', async () => {
    const reading = await readText(
      rows(
        'Bewoner;Straat;Huisnummer;Toevoeging;Postcode;Plaats',
        'Jansen;Kadeweg;3;A;9901 AB;Oeverstad',
        'De Vries;KADEWEG; 3;a;9901ab;Oeverstad',
        'Bakker;Kadeweg;4;;;Oeverstad',
        'Visser;;;;onbekend;Oeverstad',
        'Smit;-;7;;9902AB;',
      ),
    );
    const list = addressesIn(reading, reading.addresses?.columns ?? {});
    expect(list.addresses.map(({ query, rows: where }) => ({ query, where }))).toEqual([
      { query: { street: 'Kadeweg', number: '3 A', postcode: '9901 AB', place: 'Oeverstad' }, where: [2, 3] },
      { query: { street: 'Kadeweg', number: '4', place: 'Oeverstad' }, where: [4] },
      { query: { number: '7', postcode: '9902AB' }, where: [6] },
    ]);
    expect(list.empty).toEqual([5]);
    expect(JSON.stringify(list)).not.toMatch(/Jansen|Vries|Bakker|Visser|Smit/);
  });

  it('in one column go as one text, with postcode and place behind it', async () => {
    const reading = await readText(rows('Adres;Postcode;Plaats', 'Kadeweg 3;9901AB;Oeverstad'));
    const { addresses } = addressesIn(reading, reading.addresses?.columns ?? {});
    expect(addresses.map(({ query }) => query)).toEqual([{ text: 'Kadeweg 3 9901AB Oeverstad' }]);
  });
});

describe('a file with addresses', () => {
  const text = rows('Naam;Straat;Huisnummer;Plaats;Woningen', 'De Kade;Kadeweg;3;Oeverstad;24', 'Erf;Molenweg;1;;8');

  it('is a list of places, also where its place is the name of the municipality', async () => {
    const preview = await new Importing(smallFiles).preview('locaties.csv', text);
    expect(preview.addresses).toMatchObject({ rows: 2, distinct: 2 });
    expect(preview.proposal.figures).toEqual([]);
    expect(preview.proposal.places?.fields.name).toEqual({ from: 'column', column: 'Naam' });
  });

  it('gives figures where it has codes of areas, and no places unless they are asked for', async () => {
    const preview = await new Importing(smallFiles).preview('a.csv', 'Buurtcode;Adres;Score\nBU99010100;Kadeweg 3;7\n');
    expect(preview.addresses?.rows).toBe(1);
    expect(preview.proposal.places).toBeNull();
    expect(preview.proposal.figures).toHaveLength(1);
  });

  it('is added with the places that were found, tells the rows without one, and goes again', async () => {
    const town = new Importing(smallFiles);
    const before = await town.bundle();
    const { lon, lat } = before.projects[0] ?? { lon: Number.NaN, lat: Number.NaN };
    const record = await town.add('locaties.csv', text, (plan) => ({ ...plan, points: [{ row: 2, lon, lat }] }));
    expect(record.places).toEqual({ as: 'sites', count: 1 });
    expect(sentences(record.notes).join()).toMatch(/rij 3.*van het adres is geen plaats gevonden of gekozen/);
    const added = (await town.bundle()).sites.filter(({ id }) => !before.sites.some((site) => site.id === id));
    expect(added).toMatchObject([{ name: 'De Kade', lon, lat, capacity: 24, area: before.projects[0]?.area }]);
    await town.undo(record.id);
    expect((await town.bundle()).sites).toEqual(before.sites);
  });

  it('adds nothing before they were looked up', async () => {
    const tried = await new Importing(smallFiles).tryToAdd('locaties.csv', text);
    expect(tried.ok ? '' : tried.failure.sentence).toContain('geen adressen opgezocht');
  });

  it('goes by its coordinates where it has both', async () => {
    const town = new Importing(smallFiles);
    const before = await town.bundle();
    const [one, other] = before.projects;
    if (one === undefined || other === undefined) throw new Error('no projects');
    const both = rows('Naam;Adres;lon;lat', `De Kade;Kadeweg 3;${one.lon};${one.lat}`);
    expect((await town.preview('p.csv', both)).places).toBe('points');
    await town.add('p.csv', both, (plan) => ({ ...plan, points: [{ row: 2, lon: other.lon, lat: other.lat }] }));
    const made = (await town.bundle()).sites.find(({ name }) => name === 'De Kade');
    expect([made?.lon, made?.lat]).toEqual([one.lon, one.lat]);
  });
});
