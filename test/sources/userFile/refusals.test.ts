import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fixture, refusal } from './fixtures.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

describe('a file that cannot be read is one sentence', () => {
  it.each([
    ['leeg.csv', 'leeg.csv is leeg.'],
    ['alleen-regeleinden.csv', 'alleen-regeleinden.csv is leeg.'],
    ['alleen-kopregel.csv', 'alleen-kopregel.csv heeft een kopregel, maar geen rijen.'],
    [
      'aanhalingsteken-niet-gesloten.csv',
      'In aanhalingsteken-niet-gesloten.csv, rij 2: een aanhalingsteken is niet afgesloten.',
    ],
    ['webpagina.csv', 'webpagina.csv is een webpagina en geen gegevensbestand; is het downloaden wel gelukt?'],
    [
      'wachtwoord.xlsx',
      'wachtwoord.xlsx is beveiligd met een wachtwoord; haal in Excel de beveiliging eraf en bewaar het opnieuw.',
    ],
    ['oud-excel.xls', 'oud-excel.xls is een oud Excel-bestand (.xls); bewaar het in Excel als .xlsx of als CSV.'],
    ['afgekapt.xlsx', 'afgekapt.xlsx is beschadigd en kan niet worden uitgepakt.'],
    ['leeg.xlsx', 'leeg.xlsx heeft niets om te lezen: er staan geen rijen onder een kopregel.'],
    ['pdf.xlsx', 'pdf.xlsx is een pdf; Wijkbalans leest CSV, XLSX, GeoJSON, Parquet en zip.'],
    ['afgekapt.parquet', 'afgekapt.parquet is een beschadigd Parquet-bestand en kan niet worden gelezen.'],
    [
      'codec-brotli.parquet',
      'In codec-brotli.parquet is kolom buurtcode ingepakt met BROTLI, en dat kan Wijkbalans niet uitpakken; bewaar het bestand met SNAPPY of zonder compressie.',
    ],
    ['kapot.geojson', 'kapot.geojson is geen geldige JSON.'],
    ['topojson.json', 'topojson.json is TopoJSON; bewaar de kaartlaag als GeoJSON.'],
    ['geen-objecten.geojson', 'geen-objecten.geojson bevat geen enkel object.'],
    [
      'nergens.geojson',
      'In nergens.geojson passen de coördinaten (zoals 9999999 9999999) niet bij graden en niet bij het Rijksdriehoeksstelsel; bewaar het bestand in WGS 84.',
    ],
    ['pad-naar-buiten.zip', 'pad-naar-buiten.zip bevat het pad "../../buiten.csv", en dat wijst buiten de zip.'],
    ['twee-bestanden.zip', 'In twee-bestanden.zip zitten 2 bestanden; kies er één: "a.csv", "b.csv".'],
    [
      'niets-leesbaars.zip',
      'In niets-leesbaars.zip zit geen bestand dat Wijkbalans kan lezen (CSV, XLSX, GeoJSON of Parquet).',
    ],
  ])('%s', async (name, sentence) => {
    expect(await refusal(name)).toBe(sentence);
  });

  it('refuses 200 MB at once, before anything is read', async () => {
    const start = performance.now();
    const sentence = await refusal('groot.csv', new Uint8Array(200_000_000));
    expect(sentence).toBe(
      'groot.csv is 200 MB; Wijkbalans leest bestanden tot 200 MB. Maak het bestand kleiner, bijvoorbeeld met alleen de eigen gemeente.',
    );
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('refuses a million rows before they are taken apart', async () => {
    const bytes = text(`buurtcode;waarde\n${'BU99010100;1\n'.repeat(1_000_000)}`);
    const start = performance.now();
    expect(await refusal('lang.csv', bytes)).toMatch(
      /^lang\.csv telt 1\.000\.001 rijen; Wijkbalans leest er minder dan 1\.000\.000\./,
    );
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('counts rows, not the line ends within quotes', async () => {
    const lines = '\n'.repeat(1_000_001);
    expect(await refusal('tekst.csv', text(`a;b\n"${lines}`))).toBe(
      'In tekst.csv, rij 2: een aanhalingsteken is niet afgesloten.',
    );
  });

  it('refuses a zip that unpacks to more than its limit', async () => {
    const bytes = zipSync({ 'xl/workbook.xml': text('<workbook/>'), 'a.csv': text('a;b') });
    // the size of the first file as the directory of the zip tells it, far beyond what is there
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const directory = bytes.findLastIndex(
      (byte, at) => byte === 0x50 && view.byteLength > at + 4 && view.getUint32(at, true) === 0x02014b50,
    );
    const first = bytes.findIndex((_, at) => at + 4 < bytes.length && view.getUint32(at, true) === 0x02014b50);
    expect(directory).toBeGreaterThan(first);
    view.setUint32(first + 24, 600_000_000, true);
    expect(await refusal('bom.xlsx', bytes)).toBe('bom.xlsx is uitgepakt groter dan 500 MB en wordt niet geopend.');
  });

  it('says that a workbook is damaged when its sheet is', async () => {
    const bytes = zipSync({
      'xl/workbook.xml': text('<workbook><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': text(
        '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': text('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c>'),
    });
    expect(await refusal('kapot.xlsx', bytes)).toBe(
      'kapot.xlsx is een beschadigde werkmap; open het in Excel en bewaar het opnieuw.',
    );
  });

  it('names the sheets when the chosen one is not there', async () => {
    expect(await refusal('werkmap.xlsx', fixture('werkmap.xlsx'), { sheet: 'Blad9' })).toBe(
      'werkmap.xlsx heeft geen tabblad "Blad9"; er is "Toelichting", "Cijfers".',
    );
  });
});
