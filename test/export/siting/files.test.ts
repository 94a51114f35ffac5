import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { dutchExcel, international } from '../../../src/export/csv.ts';
import { decisionCsv } from '../../../src/export/siting/csv.ts';
import { decisionGeoJson } from '../../../src/export/siting/geojson.ts';
import { weightsTable } from '../../../src/export/siting/ruleTables.ts';
import { inOrderOfChoice, standingsOf } from '../../../src/export/siting/standings.ts';
import { decisionWorkbook } from '../../../src/export/siting/workbook.ts';
import { Findings } from '../../../src/sources/userFile/findings.ts';
import type { GridCell } from '../../../src/sources/userFile/grid.ts';
import { parseWorkbook } from '../../../src/sources/userFile/workbook.ts';
import { decision, sites, siting } from './decision.ts';

type Rows = readonly (readonly GridCell[])[];

async function sheetsOf(bytes: Uint8Array, names: readonly string[]): Promise<ReadonlyMap<string, Rows>> {
  return new Map(
    names.map((name) => {
      const read = parseWorkbook(bytes, name, new Findings('d.xlsx'));
      if (!read.ok) throw new Error(read.failure.sentence);
      return [name, read.value.grid.rows];
    }),
  );
}

/** Rows below the heading as objects by heading. */
function records(rows: Rows | undefined): readonly Readonly<Record<string, GridCell>>[] {
  const [header = [], ...rest] = rows ?? [];
  return rest.map((row) => Object.fromEntries(header.map((name, at) => [String(name), row[at] ?? ''])));
}

describe('standings', () => {
  it('scores what remains and keeps what falls away', () => {
    // Veld: 0,75 · 20/40 + 0,25 · 3/4; Hof: only its room is known
    expect(standingsOf(decision()).map(({ name, score, rank }) => [name, score, rank])).toEqual([
      ['=Kade', 62.5, 3],
      ['Hof', 100, 1],
      ['Pad', Number.NaN, null],
      ['Veld', 56.25, 4],
      ['Werf "Oost"', 100, 1],
    ]);
  });

  it('puts the shortlist first, then by place, and the rejected ones last', () => {
    const names = inOrderOfChoice(standingsOf(decision())).map(({ name }) => name);
    expect(names).toEqual(['=Kade', 'Hof', 'Werf "Oost"', 'Veld', 'Pad']);
  });
});

describe('workbook of a decision', () => {
  const names = [
    'Locaties',
    'Matrix',
    'Scores',
    'Criteria',
    'Gewichten',
    'Regels',
    'Afgevallen',
    'Gebieden',
    'Bronnen',
    'Methode',
  ];

  it('holds every site, score, rule and reason', async () => {
    const sheets = await sheetsOf(await decisionWorkbook(decision()), names);
    const kade = records(sheets.get('Locaties')).find(({ code }) => code === 'L2');
    expect(kade).toMatchObject({ locatie: '=Kade', stand: 'blijft over', plaats: 3, 'plaats op de shortlist': 1 });
    expect(kade).toMatchObject({ 'reden of opmerking': '+ dicht bij het water', 'eigen veld: stroom': '0012' });
    expect(kade?.['score, gewogen som']).toBe(62.5);
    const hof = records(sheets.get('Scores')).find((row) => row.locatie === 'Hof' && row.criterium === 'Rust');
    expect(hof).toMatchObject({ gevonden: '', waarde: '', bijdrage: '', 'reden van ontbreken': 'nog geen oordeel' });
    const veld = records(sheets.get('Scores')).filter((row) => row.locatie === 'Veld');
    expect(veld.map((row) => row.bijdrage)).toEqual([37.5, 18.75]);
    expect(records(sheets.get('Afgevallen'))).toMatchObject([
      { code: 'L5', regel: 'Groot genoeg', gevonden: 0.25, grens: 0.5, 'verschil met de grens': -0.25, eenheid: 'ha' },
    ]);
    expect(records(sheets.get('Regels'))).toMatchObject([{ regel: 'Groot genoeg', 'vallen af': 1 }]);
    expect(records(sheets.get('Gebieden'))).toMatchObject([
      { gebiedscode: 'WK990101', inwoners: 4200, draagkracht: 104.25, draaglast: '', 'locaties in dit gebied': 5 },
    ]);
  });

  it('says what the figures are relative to, that they are invented, and what changed after the sealing', async () => {
    const sheets = await sheetsOf(await decisionWorkbook(decision()), names);
    const method = (sheets.get('Methode') ?? []).map((row) => row.join(': '));
    expect(method).toContain('Soort gegevens: fictieve gegevens');
    expect(method).toContain('Scores van gebieden: ten opzichte van het gemiddelde van Oeverstad (= 100)');
    expect(method.join('\n')).toContain(`vingerafdruk ${'a'.repeat(64)}`);
    expect(method.join('\n')).toContain('gewicht van “Ruimte”: van 2 naar 3');
    expect(method.join('\n')).toContain('het woonzorgconcept: van Kamertraining naar onbekend');
    expect(method.join('\n')).toContain('Opmerking bij de shortlist: besproken met de wijkraad');
    expect(records(sheets.get('Gewichten'))[0]).toMatchObject({ gewicht: 3, 'gewicht bij het verzegelen': 2 });
  });

  it('gives the same bytes in whatever order the sites come', async () => {
    expect(await decisionWorkbook(decision({}, sites.toReversed()))).toEqual(await decisionWorkbook(decision()));
  });

  it('can be made without sites, sureness, seal or link', async () => {
    const bare = decision({ sureness: null, seal: null, changes: [], link: null, invented: null, sources: [] }, []);
    const sheets = await sheetsOf(await decisionWorkbook(bare), ['Locaties', 'Methode']);
    expect(records(sheets.get('Locaties'))).toEqual([]);
    expect(sheets.get('Methode')?.map((row) => row[1])).toContain('Er zijn geen locaties.');
  });
});

describe('figures of any decision', () => {
  it('come back from the workbook as they are, and add up to the score', async () => {
    const judgement = fc.option(fc.double({ min: 1, max: 5, noNaN: true }), { nil: null });
    await fc.assert(
      fc.asyncProperty(fc.array(judgement, { minLength: 5, maxLength: 5 }), async (judgements) => {
        const judged = sites.map(({ candidate, place }, at) => ({
          candidate: { ...candidate, judgements: new Map([['Is het er rustig?', judgements[at] ?? null]]) },
          place,
        }));
        const sheet = decision({}, judged);
        const read = await sheetsOf(await decisionWorkbook(sheet), ['Locaties', 'Scores']);
        for (const { id, row, score, isRejected } of standingsOf(sheet)) {
          const own = records(read.get('Scores')).filter(({ code }) => code === id);
          expect(own).toHaveLength(isRejected ? 0 : 2);
          for (const [at, cell] of own.entries()) {
            const value = sheet.matrix.cells[row]?.[at]?.value ?? Number.NaN;
            expect(cell.waarde).toBe(Number.isNaN(value) ? '' : value * 100);
            expect(cell['reden van ontbreken'] === '').toBe(!Number.isNaN(value));
          }
          const parts = own.map(({ bijdrage }) => bijdrage).filter((part) => typeof part === 'number');
          if (isRejected || Number.isNaN(score)) continue;
          expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(score, 9);
          const site = records(read.get('Locaties')).find(({ code }) => code === id);
          expect(site?.['score, gewogen som']).toBe(score);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('weights', () => {
  it('leave open what part of the whole was sealed when the whole changed', () => {
    expect(weightsTable(decision()).rows).toEqual([
      ['Ruimte', 3, 0.75, 2, 2 / 3],
      ['Rust', 1, 0.25, 1, null],
    ]);
    expect(weightsTable(decision({ changes: [] })).rows[1]).toEqual(['Rust', 1, 0.25, 1, 0.25]);
    expect(weightsTable(decision({ seal: null, changes: [] })).rows[0]).toEqual(['Ruimte', 3, 0.75]);
  });
});

describe('CSV of a decision', () => {
  it('opens in Dutch Excel: mark, semicolons, decimal comma, no formula', () => {
    const text = decisionCsv(decision(), dutchExcel);
    expect(text.startsWith('\uFEFFcode;locatie;')).toBe(true);
    const [, first = ''] = text.split('\r\n');
    expect(first).toContain("L2;'=Kade;blijft over;3;1;'+ dicht bij het water;");
    expect(first).toContain(';62,5;');
    expect(text).toContain(';"Werf ""Oost""";');
  });

  it('has a row per site and as many cells in each', () => {
    const [header = '', ...rows] = decisionCsv(decision(), international).trimEnd().split('\r\n');
    expect(rows).toHaveLength(5);
    expect(header).toContain('gevonden: Ruimte,waarde: Ruimte');
    expect(rows.at(-1)).toContain('"Groot genoeg: Oppervlakte: ten minste 0,5 ha; hier 0,25 ha, 0,25 ha te weinig"');
    expect(rows.every((row) => row.includes('fictieve gegevens'))).toBe(true);
  });
});

describe('GeoJSON of a decision', () => {
  it('has a point per site with its place, score and reason; null where there is none', () => {
    const { features, wijkbalans } = JSON.parse(decisionGeoJson(decision())) as {
      readonly features: readonly {
        readonly id: string;
        readonly geometry: unknown;
        readonly properties: Record<string, unknown>;
      }[];
      readonly wijkbalans: Record<string, unknown>;
    };
    expect(features.map(({ id }) => id)).toEqual(['L2', 'L4', '0003', 'L1', 'L5']);
    expect(features[0]?.geometry).toEqual({ type: 'Point', coordinates: [5.2, 52.55] });
    expect(features[0]?.properties).toMatchObject({
      plaats: 3,
      score: 62.5,
      shortlist: 1,
      valt_af: false,
      reden: null,
    });
    expect(features[4]?.properties).toMatchObject({ plaats: null, score: null, valt_af: true, zekerheid: null });
    expect(features[1]?.properties.criteria).toEqual({
      Ruimte: { gevonden: 40, waarde: 100 },
      Rust: { gevonden: null, waarde: null },
    });
    expect(wijkbalans.gegevens).toBe('fictieve gegevens');
  });
});

describe('any names of sites and words of people', () => {
  it.each(['=HYPERLINK("http://x")', '+31 6', '-2 rijen', '@SUM(A1)'])(
    'that begin like the formula %s stay words in every file',
    async (words) => {
      const named = sites.map((site, at) => ({
        ...site,
        candidate: { ...site.candidate, site: { ...site.candidate.site, name: at === 0 ? words : `Plek ${at}` } },
      }));
      const shortlist = { sites: [{ site: 'L1', note: words }], note: words };
      const sheet = decision({ shortlist }, named);
      for (const dialect of [dutchExcel, international]) {
        const cell = `'${words.replaceAll('"', '""')}`;
        const text = decisionCsv(sheet, dialect);
        expect(text).toContain(cell);
        expect(text.split(/[;,\r\n]/)).not.toContain(words);
      }
      const bytes = await decisionWorkbook(sheet);
      const read = await sheetsOf(bytes, ['Locaties']);
      expect(records(read.get('Locaties')).map((row) => row.locatie)).toContain(words);
      const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('xl/worksheets/'));
      expect(parts.length).toBeGreaterThan(3);
      // a formula is an element <f> of a cell
      for (const [, part] of parts) expect(strFromU8(part)).not.toMatch(/<f[\s>]/);
      const { features } = JSON.parse(decisionGeoJson(sheet)) as { features: { properties: { locatie: string } }[] };
      expect(features.map(({ properties }) => properties.locatie)).toContain(words);
    },
  );

  it('reach every file as they are', async () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter((text) => /^[^\p{C}\s]+$/u.test(text));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(word, { minLength: 5, maxLength: 5 }), async (names) => {
        const renamed = sites.map((site, at) => ({
          ...site,
          candidate: { ...site.candidate, site: { ...site.candidate.site, name: names[at] ?? '' } },
        }));
        const sheet = decision({}, renamed);
        const read = await sheetsOf(await decisionWorkbook(sheet), ['Locaties']);
        expect(new Set(records(read.get('Locaties')).map((row) => row.locatie))).toEqual(new Set(names));
        const { features } = JSON.parse(decisionGeoJson(sheet)) as { features: { properties: { locatie: string } }[] };
        expect(new Set(features.map(({ properties }) => properties.locatie))).toEqual(new Set(names));
        expect(siting.criteria).toHaveLength(2);
      }),
      { numRuns: 15 },
    );
  });
});
