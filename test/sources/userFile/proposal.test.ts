import { describe, expect, it } from 'vitest';
import type { FigurePlan, ImportPreview } from '../../../src/domain/userImport.ts';
import { fixture } from './fixtures.ts';
import { got, Importing, smallFiles } from './importTown.ts';

const proposed = async (name: string, content: string | Uint8Array): Promise<ImportPreview> =>
  new Importing(smallFiles).preview(name, content);

const figureOf = ({ proposal }: ImportPreview, label: string): FigurePlan => {
  const figure = proposal.figures.find(({ indicator }) => indicator.label === label);
  if (figure === undefined) throw new Error(`${label}: ${proposal.figures.map(({ indicator }) => indicator.label)}`);
  return figure;
};

describe('the proposal for a file', { timeout: 60_000 }, () => {
  it('does not call square metres hectares', async () => {
    const preview = await proposed(
      'vloer.csv',
      'buurtcode;vloer m2;oppervlakte ha;inwoners per km2\nBU99010100;52000;5,2;1200,5\nBU99010101;61000;6,1;900,5\n',
    );
    const units = preview.proposal.figures.map(({ indicator }) => indicator.unit);
    expect(units).toEqual(['score', 'ha', 'score']);
  });

  it('guesses what a column measures from its header and its values', async () => {
    const header = [
      'buurtcode',
      '% kent buren 65+ 2022',
      'Wmo-cliënten per 1.000 inwoners 2023',
      'Afstand tot bushalte (km) 2023',
      'Buurtindex 2024',
      'Aantal meldingen overlast',
      'Rapportcijfer woning enquête',
      'Prognose huishoudens 2035',
      'inwoners_van_4_tot_12_jaar',
    ];
    const preview = await proposed('stand-2021.csv', `${header.join(';')}\nBU99010100;12,5%;8;0,4;7,25;12;6,5;40;7\n`);
    const facts = preview.proposal.figures.map(({ indicator, year, finishedIndex }) => [
      indicator.label,
      `${indicator.unit} ${indicator.kind} ${indicator.base}`,
      indicator.theme,
      indicator.nature,
      year.from === 'fixed' ? year.year : year.from,
      finishedIndex,
    ]);
    expect(facts).toEqual([
      ['% kent buren 65+', 'procent share 65plus', 'bevolking', 'register', 'header', false],
      ['Wmo-cliënten per 1.000 inwoners', 'per_1000 rate inhabitants', 'zorg', 'register', 'header', false],
      ['Afstand tot bushalte (km)', 'km distance inhabitants', 'voorzieningen', 'register', 'header', false],
      ['Buurtindex', 'score score null', 'index', 'register', 'header', true],
      ['Aantal meldingen overlast', 'aantal count null', 'veiligheid', 'register', 2021, false],
      ['Rapportcijfer woning enquête', 'score score null', 'wonen', 'survey', 2021, false],
      ['Prognose huishoudens', 'aantal count null', 'huishoudens', 'forecast', 'header', false],
      ['inwoners van 4 tot 12 jaar', 'aantal count null', 'bevolking', 'register', 2021, false],
    ]);
    expect(preview.proposal.source).toEqual({
      label: 'stand-2021',
      publisher: 'Gemeente Oeverstad',
      licence: 'Eigen gegevens',
      url: null,
    });
  });

  it('makes one figure of the years of one measure', async () => {
    const preview = await proposed('jaren.csv', 'buurtcode;Score 2020;Score 2021;Score 2022\nBU99010100;1;2;3\n');
    expect(preview.proposal.figures).toHaveLength(1);
    expect(figureOf(preview, 'Score').columns).toEqual(['Score 2020', 'Score 2021', 'Score 2022']);
  });

  it('proposes the catalogue entry a header names, in its place only when the bundle lacks it', async () => {
    const preview = await proposed('c.csv', 'buurtcode;65 jaar en ouder 2024;afst_huisarts\nBU99010100;20;0,5\n');
    expect(figureOf(preview, '65 jaar en ouder')).toMatchObject({
      indicator: { id: 'p_65plus', unit: 'procent' },
      replaces: false,
    });
    expect(figureOf(preview, 'Afstand tot huisarts')).toMatchObject({
      indicator: { id: 'afst_huisarts' },
      replaces: true,
    });
  });

  it('leaves out columns that number rows, and empty ones', async () => {
    const preview = await proposed('o.csv', 'OBJECTID;buurtcode;leeg;Score 2020\n1;BU99010100;;1\n2;BU99010101;;2\n');
    expect(preview.proposal.figures.map(({ indicator }) => indicator.label)).toEqual(['Score']);
  });

  it('shows what was read without whole columns', async () => {
    const rows = Array.from(
      { length: 30 },
      (_, at) => `BU990101${String(at % 4).padStart(2, '0')};${at === 1 ? 'x' : at === 2 ? 'tja' : at}`,
    );
    const preview = await proposed('p.csv', `buurtcode;Score 2020\n${rows.join('\n')}\n`);
    expect(preview.sampleRows).toEqual(Array.from({ length: 20 }, (_, at) => at + 2));
    expect(preview.columns[1]).toMatchObject({
      filled: 28,
      missing: { suppressed: 1, not_measured: 0, not_applicable: 0 },
      unreadable: 1,
      range: { lowest: 0, highest: 29 },
    });
    expect(preview.columns[1]?.sample.slice(0, 3)).toEqual([
      { text: '0', missing: null, unreadable: false },
      { text: 'x', missing: 'suppressed', unreadable: false },
      { text: 'tja', missing: 'not_measured', unreadable: true },
    ]);
    expect(preview.join.duplicates.count).toBe(4);
    expect(structuredClone(preview)).toEqual(preview);
  });

  it('says which municipality a file of elsewhere is about', async () => {
    const preview = await proposed('elders.csv', 'buurtcode;Score 2020\nBU99020100;1\nBU99020101;2\nBU99030100;3\n');
    expect(preview.elsewhere).toEqual({
      sentence:
        'elders.csv gaat over 2 gemeenten, waarvan GM9902 het vaakst voorkomt, en geopend is Oeverstad. Haal een van die gemeenten op of open haar bestand, en voeg daarna dit bestand toe.',
      municipalities: [
        { code: 'GM9902', rows: 2 },
        { code: 'GM9903', rows: 1 },
      ],
    });
  });

  it('lets a person choose from a zip and from a workbook', async () => {
    const page = new Importing(smallFiles);
    const choice = got(await page.read('twee-bestanden.zip', fixture('twee-bestanden.zip')));
    if (choice.kind !== 'choose_entry') throw new Error(choice.kind);
    const { entries } = choice;
    expect(entries).toHaveLength(2);
    page.correction = { entry: entries[0] ?? '' };
    expect(await page.preview('twee-bestanden.zip', fixture('twee-bestanden.zip'))).toMatchObject({
      entry: entries[0],
      entries,
    });
    page.correction = {};
    const workbook = await page.preview('twee-tabbladen.xlsx', fixture('twee-tabbladen.xlsx'));
    expect(workbook.sheets).toHaveLength(2);
    page.correction = { sheet: workbook.sheets[1] ?? '' };
    expect(await page.preview('twee-tabbladen.xlsx', fixture('twee-tabbladen.xlsx'))).toMatchObject({
      sheet: workbook.sheets[1],
      sheets: workbook.sheets,
    });
  });
});
