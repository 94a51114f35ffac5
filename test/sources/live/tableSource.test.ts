import { describe, expect, it } from 'vitest';
import { makeTable, type ReplayTable, type Stock, type Topic } from '../../../scripts/replay/stock.ts';
import { tableSource } from '../../../src/sources/live/tableSource.ts';
import { tableFamilies } from '../../../src/sources/live/tables.ts';
import { deriveFigures } from '../../../src/sources/open/deriveFigures.ts';
import type { Reading } from '../../../src/sources/open/openFile.ts';
import { cellOf, oeverstad, type sentenceOf, unwrapped } from '../open/openFixture.ts';
import { sessionAt, withReplay } from './replayFixture.ts';

const regions = [
  { code: 'GM9901', name: 'Oeverstad' },
  { code: 'WK990101', name: 'Oude Stad' },
  { code: 'BU99010100', name: 'Vismarkt' },
  { code: 'BU99010101', name: 'Waterpoort' },
];

function family(id: string): (typeof tableFamilies)[number] {
  const found = tableFamilies.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no family ${id}`);
  return found;
}

/** Reads the edition `table` stands for. */
async function read(id: string, table: ReplayTable): Promise<ReturnType<typeof sentenceOf> | Reading> {
  const stock: Stock = { tables: new Map([[table.id, table]]), maps: new Map() };
  const edition = family(id).editions.find((candidate) => candidate.id === table.id);
  if (edition === undefined) throw new Error(`no edition ${table.id}`);
  return withReplay({ stock }, async ({ address }) => {
    const source = await tableSource(sessionAt(address), family(id), edition, oeverstad);
    if (!source.ok) return source.failure.sentence;
    return source.value === null ? 'absent' : unwrapped(source.value.read(oeverstad, edition.year));
  });
}

function figuresOf(reading: string | Reading): Reading['figures'] {
  if (typeof reading === 'string') throw new Error(reading);
  return reading.figures;
}

const topics: readonly Topic[] = [
  { stem: 'AantalInwoners', title: 'Aantal inwoners', unit: 'aantal' },
  { stem: 'k_65JaarTot80Jaar', title: '65 jaar tot 80 jaar', unit: 'aantal' },
  { stem: 'k_80JaarOfOuder', title: '80 jaar of ouder', unit: 'aantal' },
];

describe('a table of CBS as a source', () => {
  it('adds the two parts of 65 and older of 2026, and hides the sum where a part is hidden', async () => {
    const table = makeTable({
      id: '86358NED',
      host: 'opendata.cbs.nl',
      firstNumber: 11,
      dimensions: ['WijkenEnBuurten'],
      topics,
      regions,
      keys: regions,
      row: ({ code }) => ({
        dimensions: { WijkenEnBuurten: code },
        cells: {
          AantalInwoners: 1000,
          k_65JaarTot80Jaar: 150,
          k_80JaarOfOuder: code === 'BU99010101' ? null : 50,
        },
      }),
    });
    const figures = deriveFigures(figuresOf(await read('kerncijfers', table)));
    // 150 + 50 of 1,000
    expect(cellOf(figures, 'BU99010100', 'inwoners_65plus', 2026)).toBe(200);
    expect(cellOf(figures, 'BU99010100', 'p_65plus', 2026)).toBe(20);
    expect(cellOf(figures, 'BU99010100', 'p_80plus', 2026)).toBe(5);
    expect(cellOf(figures, 'BU99010101', 'inwoners_65plus', 2026)).toBe('suppressed');
    expect(cellOf(figures, 'BU99010101', 'p_80plus', 2026)).toBe('suppressed');
  });

  it('splits a request the service finds too large by the next digit of the code', async () => {
    const years = Array.from({ length: 5001 }, (_, index) => 2019 + (index % 6));
    const keys = regions.flatMap(({ code }) => years.map((year, index) => ({ code, year, index })));
    const table = makeTable({
      id: '47018NED',
      host: 'dataderden.cbs.nl',
      firstNumber: 1,
      dimensions: ['SoortMisdrijf', 'WijkenEnBuurten', 'Perioden'],
      topics: [{ stem: 'GeregistreerdeMisdrijven', title: 'Geregistreerde misdrijven', unit: 'aantal' }],
      regions,
      keys,
      // only the first row of a year is the total; the others make the answer long
      row: ({ code, year, index }) => ({
        dimensions: {
          SoortMisdrijf: index < 6 ? '0.0.0 ' : '0.0.0x',
          WijkenEnBuurten: code,
          Perioden: `${year}JJ00`,
        },
        cells: { GeregistreerdeMisdrijven: index },
      }),
    });
    const reading = await read('misdrijven', table);
    // both buurten differ in their last digit only: two splits do not suffice, and that is said
    expect(reading).toBe('Politie, tabel 47018NED weigert: het antwoord zou meer dan 10.000 rijen hebben.');

    const apart = { ...table, rows: table.rows.filter(({ WijkenEnBuurten: key }) => key !== 'BU99010101') };
    expect(cellOf(figuresOf(await read('misdrijven', apart)), 'BU99010100', 'misdrijven', 2020)).toBe(1);
  });

  it('names areas as the table does, so that a code with another name is seen', async () => {
    const table = makeTable({
      id: '86134NED',
      host: 'opendata.cbs.nl',
      firstNumber: 5,
      dimensions: ['WijkenEnBuurten'],
      topics: [{ stem: 'AfstandTotApotheek', title: 'Afstand tot apotheek', unit: 'km' }],
      regions,
      keys: regions,
      row: ({ code }) => ({ dimensions: { WijkenEnBuurten: code }, cells: { AfstandTotApotheek: 0.8 } }),
    });
    const reading = await read('nabijheid', table);
    expect(typeof reading === 'string' ? reading : reading.areas.map(({ code, name }) => `${code} ${name}`)).toEqual(
      regions.map(({ code, name }) => `${code} ${name}`),
    );
    expect(figuresOf(reading)).toHaveLength(4);
  });

  it.each([
    ['another unit', 'm', 'verwacht als eenheid km, gevonden "m"'],
    ['another title', 'km', 'de kolom heet daar nu "Prijs bij apotheek"'],
  ])('puts no figure under a wrong name: %s', async (what, unit, sentence) => {
    const title = what === 'another title' ? 'Prijs bij apotheek' : 'Afstand tot apotheek';
    const table = makeTable({
      id: '86134NED',
      host: 'opendata.cbs.nl',
      firstNumber: 5,
      dimensions: ['WijkenEnBuurten'],
      topics: [{ stem: 'AfstandTotApotheek', title, unit }],
      regions,
      keys: regions,
      row: ({ code }) => ({ dimensions: { WijkenEnBuurten: code }, cells: { AfstandTotApotheek: 800 } }),
    });
    expect(await read('nabijheid', table)).toContain(sentence);
  });
});
