import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../../src/domain/area.ts';
import { joinReport } from '../../../src/sources/userFile/joinReport.ts';
import { oeverstad, read, readText, sentences } from './fixtures.ts';

const joinOf = async (name: string): Promise<ReturnType<typeof joinReport>> => joinReport(await read(name), oeverstad);

describe('codes', () => {
  it.each([
    ['codes-als-getal.xlsx', ['BU99010100', 'BU99010101']],
    ['codes-zonder-letters-en-nullen.csv', ['BU09990100', 'BU09990101']],
    ['eigen-nummers.csv', ['BU99010100', 'BU99010101']],
    ['codes-met-spaties.csv', ['BU99010100', 'WK990101', 'GM9901', null]],
    ['codes-door-elkaar.csv', ['BU99010100', 'BU99010101', 'BU99010102', null]],
  ])('%s', async (name, codes) => {
    expect((await read(name)).codes).toEqual(codes);
  });

  it('tells what was added, and what is no code', async () => {
    const reading = await read('codes-door-elkaar.csv');
    expect(sentences(reading.warnings)).toEqual([
      'In codes-door-elkaar.csv, kolom Buurtcode is één code aangevuld tot een code van het CBS, zoals "99010101" in rij 3 tot BU99010101.',
    ]);
    expect(sentences(reading.errors)).toEqual([
      'In codes-door-elkaar.csv, rij 5, kolom Buurtcode staat "onbekend gebied": een gebiedscode is BU met 8 cijfers, WK met 6 cijfers of GM met 4 cijfers.',
    ]);
  });

  it('reads codes with letters, as those of Amsterdam', async () => {
    const reading = await readText('gebied;waarde\nBU9901AA01;1\n2024WK9901AA;2\nGM9901;3\n');
    expect([reading.codes, reading.errors]).toEqual([['BU9901AA01', 'WK9901AA', 'GM9901'], []]);
  });

  it('takes the column a person points at, also with numbers that lack what every code ends in', async () => {
    const areas = [10, 20, 30].map((number) => ({
      code: `BU99010${number}0` as AreaCode,
      name: `Buurt ${number}`,
      level: 'buurt' as const,
      parent: null,
      inhabitants: null,
      households: null,
    }));
    const text = 'geoitem;cohesie\n10;6,5\n20;NA\n30;7,1\n';
    const codesOf = async (codeColumn?: string) =>
      (await readText(text, codeColumn === undefined ? {} : { codeColumn }, areas)).codes;
    expect(await codesOf()).toEqual([null, null, null]);
    expect(await codesOf('geoitem')).toEqual(areas.map(({ code }) => code));
  });

  it('does not take figures for codes', async () => {
    const reading = await readText('buurtcode;wijkfeest;jaar\nBU99010100;1;2021\nBU99010101;2;2022\n');
    expect(reading.columns.map(({ type }) => type)).toEqual(['code', 'number', 'year']);
    const plain = await readText('buurtcode;inwoners;postcode\nBU99010100;9901;9901\nBU99010101;9901;9901\n');
    expect(plain.columns.map(({ type }) => type)).toEqual(['code', 'number', 'number']);
  });

  it('asks which of two columns with codes, and takes the finest', async () => {
    const reading = await read('twee-codekolommen.csv');
    expect(reading.codeColumn).toBe('buurtcode');
    expect(reading.questions).toEqual([
      {
        about: 'codeColumn',
        sentence:
          'twee-codekolommen.csv heeft codes in de kolommen "buurtcode" en "wijkcode"; "buurtcode" is gebruikt.',
        options: ['buurtcode', 'wijkcode'],
        chosen: 'buurtcode',
      },
    ]);
    expect(await read('twee-codekolommen.csv', { codeColumn: 'wijkcode' })).toMatchObject({
      codeColumn: 'wijkcode',
      level: 'wijk',
    });
  });

  it('says that a file is about another municipality', async () => {
    const report = await joinOf('andere-gemeente.csv');
    expect(report).toMatchObject({ matchedRows: 0, matched: [] });
    expect(sentences(report.remarks)).toEqual([
      'andere-gemeente.csv: geen enkele rij gaat over Oeverstad; de codes zijn van een andere gemeente (de eerste is rij 2, kolom Buurtcode: "BU99020100").',
    ]);
  });

  it('does not join a code that has another name now, or that no longer exists', async () => {
    const report = await joinOf('oude-indeling.csv');
    expect(report.joined).toEqual(['BU99010100', 'BU99010101', 'BU99010102', null, null]);
    expect(report.unmatched.map(({ row, why }) => [row, why])).toEqual([
      [5, 'other_name'],
      [6, 'not_in_list'],
    ]);
    expect(sentences(report.remarks)).toEqual([
      'oude-indeling.csv: één rij heeft een code die in de indeling van Oeverstad niet bestaat; het bestand is misschien van een ander jaar (rij 6, kolom Buurtcode: "BU99010199").',
      'oude-indeling.csv: één rij heeft een code die hier bij een andere naam hoort en is niet gekoppeld (rij 5, kolom Buurtcode: "BU99010103 Havenhoofd").',
    ]);
    expect(report.absent).toEqual(['BU99010103', 'BU99010200', 'BU99010201']);
  });

  it.each([
    [
      'dubbele-rij-zelfde-cijfers.csv',
      [],
      'In dubbele-rij-zelfde-cijfers.csv staat BU99010100 vaker, met dezelfde cijfers: rij 2 en 3.',
    ],
    [
      'dubbele-rij-andere-cijfers.csv',
      ['Inwoners'],
      'In dubbele-rij-andere-cijfers.csv staat BU99010100 vaker, met verschillende cijfers: in kolom Inwoners staat "12" in rij 2 en "13" in rij 4.',
    ],
  ])('tells duplicates: %s', async (name, differing, sentence) => {
    const report = await joinOf(name);
    expect(report.duplicates).toHaveLength(1);
    expect(report.duplicates[0]).toMatchObject({ area: 'BU99010100', differing });
    expect(sentences(report.remarks)).toEqual([sentence]);
  });

  it('sees no duplicate in rows of different years', async () => {
    expect((await joinOf('jaren-als-rijen.csv')).duplicates).toEqual([]);
  });
});

describe('names', () => {
  it('joins what exactly one area is called, proposes what comes near, and leaves the rest', async () => {
    const report = await joinOf('namen-in-plaats-van-codes.csv');
    expect(report).toMatchObject({ keyedBy: 'name', column: 'Buurt', matchedRows: 2 });
    expect(report.joined).toEqual(['BU99010100', 'BU99010101', null, null]);
    expect(report.unmatched).toEqual([
      { row: 4, value: 'Kloosterhoff', why: 'proposal', candidates: ['BU99010102'] },
      { row: 5, value: 'Nergenshuizen', why: 'unknown_name', candidates: [] },
    ]);
  });

  it('looks through thousands of names that no area has within seconds', { timeout: 20_000 }, async () => {
    const rows = Array.from({ length: 4000 }, (_, at) => `omschrijving van onderwerp ${at} in woorden;${at}`);
    const many = Array.from({ length: 300 }, (_, at) => ({
      code: `BU9901${String(1000 + at)}` as AreaCode,
      name: `Omschreven buurt ${at}`,
      level: 'buurt' as const,
      parent: null,
      inhabitants: null,
      households: null,
    }));
    const reading = await readText(`Naam;Aantal\n${rows.join('\n')}\n`);
    expect(joinReport(reading, many).matchedRows).toBe(0);
  });

  it('never chooses between two areas of one name; a person does', async () => {
    const reading = await readText('Buurt;Waarde\nCentrum;1\nVismarkt;2\nWaterpoort;3\n');
    const report = joinReport(reading, oeverstad);
    expect(report.joined[0]).toBeNull();
    expect(report.unmatched[0]?.candidates).toEqual(['BU99010200', 'BU99010201']);
    const told = joinReport(reading, oeverstad, { names: { Centrum: 'BU99010201' as AreaCode } });
    expect(told.joined[0]).toBe('BU99010201');
  });
});
