import { describe, expect, it } from 'vitest';
import { readUserFile } from '../../../src/sources/userFile/readUserFile.ts';
import { column, figures, fixture, read, readBytes, readText, refusal, sentences } from './fixtures.ts';

describe('text', () => {
  it.each([
    ['windows-1252.csv', { encoding: 'windows-1252', byteOrderMark: false, separator: ';' }],
    ['utf8-met-bom.csv', { encoding: 'utf-8', byteOrderMark: true, separator: ';' }],
    ['utf-16.csv', { encoding: 'utf-16le', byteOrderMark: true, separator: '\t' }],
    ['decimale-punt.csv', { encoding: 'utf-8', separator: ',', decimals: 'point' }],
    ['decimale-komma-duizendpunt.csv', { separator: ';', decimals: 'comma' }],
    ['sep-regel.csv', { separator: ',', header: { from: 2, to: 2 } }],
  ])('%s', async (name, expected) => {
    expect(await read(name)).toMatchObject(expected);
  });

  it('keeps accents of Windows-1252', async () => {
    expect(column(await read('windows-1252.csv'), 'Straat').texts).toEqual(['Graaf Reiniërweg', 'Café-pad']);
  });

  it('tells letters that were saved wrongly before', async () => {
    const { warnings } = await read('letters-dubbel-opgeslagen.csv');
    expect(sentences(warnings)).toEqual([
      'In letters-dubbel-opgeslagen.csv staat "ReiniÃ«rweg": letters met accenten zijn in een eerder programma verkeerd opgeslagen.',
    ]);
  });

  it('reads as told rather than as detected', async () => {
    const reading = await readText('buurtcode,waarde;x\nBU99010100,1;2\n', { separator: ';' });
    expect(reading.columns.map(({ name }) => name)).toEqual(['buurtcode,waarde', 'x']);
    expect(await read('utf8-met-bom.csv', { encoding: 'windows-1252' })).toMatchObject({ encoding: 'windows-1252' });
  });
});

describe('header', () => {
  it('skips titles above the table and a source below it', async () => {
    const reading = await read('regels-boven-de-kopregel.csv');
    expect(reading).toMatchObject({ header: { from: 4, to: 4 }, rowCount: 2 });
    expect([...reading.rowNumbers]).toEqual([5, 6]);
    expect(figures(reading, 'Inwoners')).toEqual([1140, 1925]);
    expect(column(reading, 'Aandeel 65+').percent).toBe(true);
    expect(sentences(reading.warnings)).toEqual([
      'In regels-boven-de-kopregel.csv is rij 7 een opmerking en geen gegeven: "Bron: eigen administratie".',
      'De kopregel van regels-boven-de-kopregel.csv staat in rij 4; wat daarboven staat is overgeslagen.',
    ]);
  });

  it.each(['groepen-boven-de-kopregel.csv', 'kopcellen-samengevoegd.xlsx'])(
    'joins groups and years: %s',
    async (name) => {
      const reading = await read(name);
      expect(reading.columns.map(({ name: each, measure, year }) => [each, measure, year])).toEqual([
        ['Buurtcode', 'Buurtcode', null],
        ['Inwoners 2021', 'Inwoners', 2021],
        ['Inwoners 2022', 'Inwoners', 2022],
        ['Huishoudens 2021', 'Huishoudens', 2021],
        ['Huishoudens 2022', 'Huishoudens', 2022],
      ]);
      expect(figures(reading, 'Huishoudens 2021')).toEqual([750, 1290]);
      expect(reading.years).toBe('columns');
    },
  );

  it('names columns without a name and tells doubles apart', async () => {
    const reading = await read('kolomnaam-dubbel-en-leeg.csv');
    expect(reading.columns.map(({ name }) => name)).toEqual(['Buurtcode', 'Inwoners', 'Inwoners (2)', 'kolom D']);
    expect(sentences(reading.warnings)).toEqual([
      'In kolomnaam-dubbel-en-leeg.csv, rij 1 komt de kolom "Inwoners" vaker voor; de volgende heet nu "Inwoners (2)".',
      'In kolomnaam-dubbel-en-leeg.csv, rij 1 heeft kolom D geen naam; deze heet nu "kolom D".',
    ]);
  });

  it('does not take the first row of data for names', async () => {
    const reading = await read('geen-kopregel.csv');
    expect(reading).toMatchObject({ header: null, rowCount: 2, codeColumn: 'kolom A' });
    expect(sentences(reading.warnings)[0]).toBe(
      'geen-kopregel.csv heeft geen kopregel; de kolommen heten naar hun plaats.',
    );
  });

  it('is what a person says it is', async () => {
    expect(await read('alleen-kopregel.csv', { header: null })).toMatchObject({ rowCount: 1, header: null });
    expect(await refusal('alleen-kopregel.csv', fixture('alleen-kopregel.csv'), { header: { from: 9, to: 9 } })).toBe(
      'alleen-kopregel.csv heeft geen rij 9 met namen van kolommen.',
    );
  });

  it('tells a row with more cells than the header', async () => {
    const { errors } = await read('scheidingsteken-in-tekst.csv');
    expect(errors[0]).toEqual({
      sentence:
        'In scheidingsteken-in-tekst.csv, rij 3: deze rij telt 4 cellen en de kopregel 3, misschien door een scheidingsteken in een tekst.',
      site: { file: 'scheidingsteken-in-tekst.csv', row: 3 },
    });
  });

  it('keeps a name that looks like SQL as it is, with an id that is safe', async () => {
    const found = column(await read('kolom-heet-drop.csv'), 'select "x"; drop');
    expect(found).toMatchObject({ type: 'number', proposedId: 'select_x_drop' });
  });
});

describe('figures', () => {
  it('reads decimal commas, points between thousands and currency signs', async () => {
    const reading = await read('decimale-komma-duizendpunt.csv');
    expect(figures(reading, 'Inwoners')).toEqual([1140, 12925]);
    expect(figures(reading, 'Inkomen')).toEqual([31.5, 28]);
    expect(figures(reading, 'WOZ')).toEqual([310000, 1205000]);
    expect(reading.warnings).toEqual([]);
    expect(figures(await read('decimale-punt.csv'), 'inwoners')).toEqual([1140, 12925]);
  });

  it('tells a number in the other notation', async () => {
    const reading = await read('komma-en-punt-door-elkaar.csv');
    expect(figures(reading, 'Inkomen')).toEqual([31.5, 28, null, 29.5]);
    expect(reading.errors).toEqual([
      {
        sentence:
          'In komma-en-punt-door-elkaar.csv, rij 4, kolom Inkomen staat "30.5": de andere getallen in deze kolom hebben een decimale komma, dit heeft een punt.',
        site: { file: 'komma-en-punt-door-elkaar.csv', row: 4, column: 'Inkomen', value: '30.5' },
      },
    ]);
  });

  it('says what it makes of 1.140 when nothing else tells, and can be told otherwise', async () => {
    const reading = await read('alles-met-een-punt.csv');
    expect(figures(reading, 'Waarde')).toEqual([1140, 1925]);
    expect(sentences(reading.warnings)).toEqual([
      'In alles-met-een-punt.csv, rij 2, kolom Waarde kan "1.140" 1140 of 1,14 betekenen; gelezen als 1140.',
    ]);
    const other = await read('alles-met-een-punt.csv', { columns: { Waarde: { decimals: 'point' } } });
    expect(figures(other, 'Waarde')).toEqual([1.14, 1.925]);
    expect(other.warnings).toEqual([]);
  });

  it('tells text among figures; it is missing, not 0', async () => {
    const reading = await read('tekst-tussen-getallen.csv');
    expect(figures(reading, 'Inwoners')).toEqual([1140, null, 400, 610, 1285]);
    expect(sentences(reading.errors)).toEqual([
      'In tekst-tussen-getallen.csv, rij 3, kolom Inwoners staat "circa 1900": hier hoort een getal.',
    ]);
  });

  it('knows why a figure is missing, and that 0 is not missing', async () => {
    const reading = await read('ontbrekende-waarden.csv');
    expect(figures(reading, 'Cijfer')).toEqual([12, null, null, null, null, null, null, null, null, 0]);
    // 1 suppressed, 2 not measured, 3 not applicable
    expect([...(column(reading, 'Cijfer').missing ?? [])]).toEqual([0, 1, 1, 1, 2, 2, 3, 2, 1, 0]);
    expect(reading.errorCount).toBe(0);
  });

  it.each([
    ['formulefouten.csv', ['"#N/B"', '"#DEEL/0!"', '"#VERW!"'], [12.5, null, null, null, 8]],
    ['formulefout.xlsx', ['"#DIV/0!"', '"#N/A"', '"=B5/2"'], [null, null, 12.5, null]],
  ])('tells formulas that fail: %s', async (name, values, expected) => {
    const reading = await read(name);
    expect(figures(reading, 'Aandeel')).toEqual(expected);
    expect(reading.errors.map(({ site }) => `"${site.value}"`)).toEqual(values);
    expect(sentences(reading.errors)[0]).toBe(
      `In ${name}, rij ${name.endsWith('csv') ? 3 : 2}, kolom Aandeel staat ${values[0]}: de formule in deze cel geeft een fout, dus deze waarde ontbreekt.`,
    );
  });

  it('keeps cells that begin with = as text, and never computes them', async () => {
    const reading = await read('cellen-met-is-teken.csv');
    expect(column(reading, 'Opmerking').texts).toEqual(['=HYPERLINK("http://voorbeeld";"klik")', '=1+1', 'gewoon']);
    expect(figures(reading, 'Cijfer')).toEqual([12, null, 14]);
    expect(sentences(reading.errors)).toEqual([
      'In cellen-met-is-teken.csv, rij 3, kolom Cijfer staat "=A1+B1": dit is een formule zonder uitkomst, dus deze waarde ontbreekt.',
    ]);
  });

  it('keeps HTML in names as the text it is', async () => {
    expect(column(await read('namen-met-html.csv'), 'Buurtnaam').texts[0]).toBe('<img src=x onerror=alert(1)>');
  });

  it('reads dates with the day first', async () => {
    const found = column(await read('datums.csv'), 'Opgeleverd');
    expect(found).toMatchObject({ type: 'date', texts: ['2024-02-01', '2024-12-31', '2023-03-03'] });
  });

  it('finds years in columns and in rows', async () => {
    const columns = await read('jaren-als-kolommen.csv');
    expect(columns.columns.map(({ measure, year, proposedId }) => [measure, year, proposedId])).toEqual([
      ['Buurtcode', null, 'buurtcode'],
      ['', 2021, 'cijfer'],
      ['', 2022, 'cijfer'],
      ['65+', 2021, 'cijfer_65'],
      ['65+', 2022, 'cijfer_65'],
    ]);
    const rows = await read('jaren-als-rijen.csv');
    expect(rows).toMatchObject({ years: 'rows', yearColumn: 'Jaar' });
    expect(figures(rows, 'Jaar')).toEqual([2021, 2022, 2022]);
  });
});

describe('workbooks, Parquet and zips', () => {
  it('reads numbers, percentages, dates and formulas of the sheet with a table', async () => {
    const reading = await read('werkmap.xlsx');
    expect(reading).toMatchObject({ format: 'xlsx', sheet: 'Cijfers', codeColumn: 'Buurtcode', questions: [] });
    expect(figures(reading, 'Inwoners')).toEqual([1140, 1925, 400]);
    expect(column(reading, 'Aandeel 65+').percent).toBe(true);
    expect(figures(reading, 'Aandeel 65+')).toEqual([7, 12.5, 30]);
    expect(column(reading, 'Peildatum').texts).toEqual(['2024-01-01', '2024-01-01', '2024-12-31']);
    expect(figures(reading, 'Inkomen')).toEqual([31.5, 28, null]);
  });

  it('asks which sheet, and leaves hidden ones alone', async () => {
    const reading = await read('twee-tabbladen.xlsx');
    expect(reading.questions).toEqual([
      {
        about: 'sheet',
        sentence: 'twee-tabbladen.xlsx heeft 2 tabbladen met gegevens; "Cijfers 2023" is gelezen.',
        options: ['Cijfers 2023', 'Cijfers 2024'],
        chosen: 'Cijfers 2023',
      },
    ]);
    expect(figures(await read('twee-tabbladen.xlsx', { sheet: 'Cijfers 2024' }), 'Cijfer')).toEqual([2, 2]);
  });

  it('reads Parquet, with nodata numbers as missing', async () => {
    const packed = await read('codec-zstd.parquet');
    expect(packed.codes).toEqual(['BU99010100', 'BU99010101', 'BU99010102']);
    expect(packed.columns[1]).toMatchObject({ name: 'aandeel 65-plus', values: Float64Array.of(12.5, 40, 61.25) });
    const reading = await read('cijfers.parquet');
    expect(reading).toMatchObject({ format: 'parquet', rowCount: 3, codeColumn: 'buurtcode', geometry: null });
    expect(figures(reading, 'inwoners')).toEqual([1140, 1925, null]);
    expect(figures(reading, 'groot')).toEqual([1, 2, 3]);
    expect(figures(reading, 'aandeel')).toEqual([12.5, null, 7.25]);
  });

  it('looks into a zip, and recognises a municipality', async () => {
    expect(await read('een-bestand.zip')).toMatchObject({ format: 'csv', entry: 'cijfers/index.csv', rowCount: 1 });
    expect(figures(await read('twee-bestanden.zip', { entry: 'b.csv' }), 'Waarde')).toEqual([2.5]);
    const bundle = await readUserFile('gemeente.zip', fixture('gemeente.zip'), { areas: null, correction: {} });
    expect(bundle).toEqual({ ok: true, value: { kind: 'bundle', file: 'gemeente.zip', format: 'bundle' } });
  });

  it('goes by the content, not by the name', async () => {
    expect(await readBytes('figures.txt', fixture('werkmap.xlsx'))).toMatchObject({ format: 'xlsx' });
  });
});
