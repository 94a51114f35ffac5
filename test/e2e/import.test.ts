import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { edit, seal, smallBundle } from '../sources/bundleFixture.ts';
import {
  add,
  card,
  drop,
  type Given,
  give,
  giveTable,
  goTo,
  importDialog,
  notice,
  openImport,
  stepHeading,
  windows1252,
} from './importing.ts';
import { expectFocusSeen, hasFocus, press, tabTo } from './keys.ts';
import { measureChoice, readCells, readMapSummary, readRows, tablePart } from './screen.ts';
import { expectAccessible, launch, mapReady, type OpenSite, openSite } from './site.ts';
import { ask, engineReady, openConsole, patience } from './spoiledSite.ts';

const long = { timeout: 240_000 };
let browser: Browser;
let site: OpenSite;
let page: Page;

beforeAll(async () => {
  browser = await launch();
}, long.timeout);
afterAll(() => browser.close());
beforeEach(async () => {
  site = await openSite(browser, { fragment: 'niveau=buurt' });
  page = site.page;
  await engineReady(page);
}, long.timeout);
afterEach(async () => {
  expect(site.strays).toEqual([]);
  expect(site.complaints).toEqual([]);
  await site.close();
});

async function chosenMeasure(): Promise<string> {
  return (await measureChoice(page).locator('option:checked').textContent()) ?? '';
}

/** What the table says of an area in the measure on the map. */
async function figureOf(area: string): Promise<string | undefined> {
  const row = (await readRows(page)).find(({ Naam }) => Naam === area);
  return row?.[await chosenMeasure()];
}

describe('a file of one’s own', () => {
  it(
    'in Windows-1252, with titles, decimal commas and withheld figures, comes on the map and goes again',
    long,
    async () => {
      const text = [
        'Ervaren buurtgevoel;;;',
        'Peildatum 1-1-2023 – bedragen in €;;;',
        'Buurtcode;Buurtnaam;Buurtgevoel (score) 2023;Reünies',
        'BU99010100;Vismarkt;6,25;1.140',
        'BU99010101;Waterpoort;7,5;2',
        'BU99010102;Kloosterhof;.;x',
        'BU99010103;Koornmarkt;zes;3',
        'BU99010104;Bolwerk;5,5;4',
        'BU99010200;Spoorpunt;6;5',
        'BU99010201;Molenkwartier;8;6',
        'BU99010202;Lindekwartier;7,25;7',
      ].join('\r\n');
      const before = await readMapSummary(page);
      const dialog = await giveTable(page, { name: 'buurtgevoel.csv', content: windows1252(text.replace('–', '-')) });
      await expectAccessible(page, 'what was read');
      const cells = await readCells(dialog.getByRole('table').first());
      expect(cells[0]?.[4]).toContain('Reünies');
      expect(cells[0]?.[0]).toContain('kopregel: rij 3');
      expect(cells.slice(1).map(([row]) => row)).toEqual(['4', '5', '6', '7', '8', '9', '10', '11']);
      expect(cells[3]?.[3]).toBe('.geen cijfer: te kleine aantallen');
      expect(cells[4]?.[3]).toBe('zesniet leesbaar');
      await dialog.getByText('1 cel kon niet worden gelezen en telt als ontbrekend').click();
      await dialog.getByText(/rij 7, kolom Buurtgevoel \(score\) 2023 staat "zes"/).waitFor();

      await goTo(dialog, '3. Koppelen');
      await dialog.getByText('8 rijen zijn gekoppeld aan 8 gebieden.').waitFor();
      await dialog.locator('summary', { hasText: /^78 gebieden staan niet in het bestand/ }).click();
      await expectAccessible(page, 'joining');

      await goTo(dialog, '4. Wat is het?');
      await card(dialog, 'Reünies').getByRole('checkbox').first().uncheck();
      await dialog.getByText('Instellen', { exact: true }).first().click();
      await dialog.getByLabel('Naam', { exact: true }).fill('Buurtgevoel');
      await expectAccessible(page, 'what each column is');
      expect(await add(page, dialog)).toBe('Toegevoegd uit buurtgevoel.csv: Buurtgevoel (2023; buurten; 6 waarden).');

      expect(await chosenMeasure()).toBe('Buurtgevoel');
      expect(await figureOf('Vismarkt')).toBe('6,25');
      expect(await figureOf('Waterpoort')).toBe('7,50');
      expect(await figureOf('Kloosterhof')).toBe('–geen gegevens');
      expect(await readMapSummary(page)).toContain('Buurtgevoel in Oeverstad');
      await expectAccessible(page, 'a figure of one’s own on the map');

      await page.getByRole('status').getByRole('button', { name: 'Ongedaan maken' }).click();
      await page.getByText('Wat uit buurtgevoel.csv kwam, is weer weg.').waitFor(patience);
      expect(await measureChoice(page).locator('option', { hasText: 'Buurtgevoel' }).count()).toBe(0);
      await measureChoice(page).selectOption({ label: 'Balans' });
      expect(await readMapSummary(page)).toBe(before);
    },
  );

  it('as a workbook, read otherwise where a person says so, with the other answers kept', long, async () => {
    const dialog = await giveTable(page, 'twee-tabbladen.xlsx');
    const choice = dialog.getByLabel('Tabblad', { exact: true }).first();
    const sheets = await choice.locator('option').allTextContents();
    expect(sheets.length).toBeGreaterThan(1);
    await choice.focus();
    await choice.selectOption(sheets[1] ?? '');
    await expect.poll(() => choice.inputValue(), patience).toBe(sheets[1]);
    await expect.poll(() => hasFocus(choice)).toBe(true);
    await dialog.getByText('Anders lezen').click();
    const decimals = dialog.getByLabel('Decimaalteken');
    await decimals.selectOption('point');
    await expect.poll(() => dialog.getByText('Het bestand wordt gelezen.').count(), patience).toBe(0);
    expect(await choice.inputValue()).toBe(sheets[1]);
  });

  it('pasted from a spreadsheet, with names of wijken and years in rows', long, async () => {
    const dialog = await openImport(page);
    await expectAccessible(page, 'the first step');
    await dialog.getByRole('button', { name: 'Lees wat is geplakt' }).click();
    await dialog.getByText('Plak eerst een tabel in dit veld.').waitFor();
    await dialog
      .getByLabel('Plak hier')
      .fill('Wijk\tJaar\tMeldingen\nOude Stad\t2022\t12\nOude Stad\t2023\t15\nHavenkwartier\t2023\t9');
    await dialog.getByRole('button', { name: 'Lees wat is geplakt' }).click();
    await stepHeading(dialog, 'Zo is het gelezen').waitFor(patience);
    expect(await add(page, dialog)).toContain('Meldingen (2022, 2023; wijken; 3 waarden)');
    expect(await page.getByRole('radio', { name: 'Wijk' }).isChecked()).toBe(true);
    expect(await figureOf('Oude Stad')).toBe('15');
  });

  it('with names of which a person must say what they mean', long, async () => {
    const content = 'Buurt;Lantaarns\nVISMARKT;11\nwater-poort;12\nKloosterhoff;13\nNergenshuizen;14';
    const dialog = await giveTable(page, { name: 'namen.csv', content });
    await goTo(dialog, '3. Koppelen');
    await dialog.getByText('2 rijen zijn gekoppeld aan 2 gebieden.').waitFor();
    const choice = dialog.getByLabel('Kloosterhoff (1 rij)');
    expect(await choice.inputValue()).toBe('');
    await choice.selectOption('BU99010102');
    await dialog.locator('summary', { hasText: '2 rijen zijn niet gekoppeld' }).click();
    await dialog.getByRole('cell', { name: 'Nergenshuizen' }).waitFor();
    await expectAccessible(page, 'names to choose');
    await add(page, dialog);
    expect(await figureOf('Kloosterhof')).toBe('13');
    expect(await figureOf('Vismarkt')).toBe('11');
  });

  it('with points in metres becomes candidate sites, and projects on the map', long, async () => {
    const before = Number(/Er staan (\d+) woonzorgprojecten/.exec(await readMapSummary(page))?.[1]);
    const places = (names: readonly string[]): Given => ({
      name: 'plekken.geojson',
      content: JSON.stringify({
        type: 'FeatureCollection',
        features: names.map((naam, at) => ({
          type: 'Feature',
          properties: { naam, eigenaar: 'gemeente' },
          geometry: { type: 'Point', coordinates: [144164 - 300 * at, 507633 + 200 * at] },
        })),
      }),
    });
    const dialog = await giveTable(page, places(['Terrein <b>Kade</b>', 'Terrein Werf']));
    await dialog.getByText(/Rijksdriehoeksstelsel/).waitFor();
    await goTo(dialog, '4. Wat is het?');
    await dialog.getByLabel('Wat zijn deze plekken?').selectOption({ label: 'kandidaatlocaties' });
    await expectAccessible(page, 'points');
    expect(await add(page, dialog)).toContain('2 kandidaatlocaties');
    // the example has 29 of its own
    await expect.poll(() => readMapSummary(page), patience).toContain('Er staan 31 kandidaatlocaties op de kaart.');

    await giveTable(page, places(['Hof van Proef']));
    await goTo(dialog, '4. Wat is het?');
    await dialog.getByLabel('Wat zijn deze plekken?').selectOption({ label: 'woonzorgprojecten' });
    await dialog.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    await dialog.getByText('Er ontbreken nog 2 gegevens.').waitFor();
    await expect.poll(() => hasFocus(dialog.getByLabel(/^Woonzorgconcept/).first()), patience).toBe(true);
    await expectAccessible(page, 'what is still lacking');
    await dialog
      .getByLabel(/^Woonzorgconcept/)
      .first()
      .selectOption('fixed');
    await dialog
      .getByLabel(/^Stand/)
      .first()
      .selectOption('fixed');
    await dialog.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    await dialog.waitFor({ state: 'hidden', ...patience });
    await expect.poll(() => readMapSummary(page), patience).toContain(`Er staan ${before + 1} woonzorgprojecten`);
    const console = await openConsole(page);
    expect(await ask(console, "select count(*) from locaties where naam like 'Terrein %'")).toBe('2');
  });

  it('that is a whole municipality is opened', long, async () => {
    const files = smallBundle();
    edit(files, { file: 'dataset.json', find: '"Oeverstad"', put: '"Oeverstad Eigen"' });
    seal(files);
    await give(page, { name: 'eigen.zip', content: zipSync(Object.fromEntries(files)) });
    await page.getByRole('heading', { level: 1, name: 'Oeverstad Eigen' }).waitFor(patience);
    expect(await importDialog(page).isVisible()).toBe(false);
  });

  it('that cannot be read gives one sentence, and leaves all as it was', long, async () => {
    const before = await readMapSummary(page);
    const dialog = await openImport(page);
    const broken: readonly (readonly [Given, RegExp])[] = [
      ['leeg.csv', /^leeg\.csv is leeg\./],
      ['alleen-kopregel.csv', /^alleen-kopregel\.csv heeft een kopregel, maar geen rijen\./],
      ['wachtwoord.xlsx', /^wachtwoord\.xlsx is beveiligd met een wachtwoord;/],
      ['afgekapt.xlsx', /^afgekapt\.xlsx /],
      ['afgekapt.parquet', /^afgekapt\.parquet is een beschadigd Parquet-bestand/],
      ['codec-brotli.parquet', /^In codec-brotli\.parquet is kolom .* ingepakt met BROTLI/],
      ['kapot.geojson', /^kapot\.geojson /],
      ['nergens.geojson', /^In nergens\.geojson passen de coördinaten/],
      ['topojson.json', /^topojson\.json is /],
      ['pad-naar-buiten.zip', /^pad-naar-buiten\.zip bevat het pad /],
      ['niets-leesbaars.zip', /^In niets-leesbaars\.zip zit geen bestand/],
      ['oud-excel.xls', /^oud-excel\.xls is een oud Excel-bestand/],
      ['pdf.xlsx', /^pdf\.xlsx is /],
      ['webpagina.csv', /^webpagina\.csv is een webpagina/],
    ];
    for (const [given, sentence] of broken) {
      await give(page, given);
      const said = dialog.getByRole('alert').getByText(sentence);
      await said.waitFor(patience);
      expect(await said.textContent()).toContain('Wat u al zag, is niet veranderd.');
    }
    await expectAccessible(page, 'a file that cannot be read');
    // the screen goes on, and asks which file of a zip is meant
    await give(page, 'twee-bestanden.zip');
    await dialog.getByRole('button', { name: 'Lees dit bestand' }).click();
    await stepHeading(dialog, 'Zo is het gelezen').waitFor(patience);
    await page.keyboard.press('Escape');
    expect(await readMapSummary(page)).toBe(before);
  });

  it('that is read in part says what, where, and changes nothing by itself', long, async () => {
    const before = await readMapSummary(page);
    const joins = ['dubbele-rij-andere-cijfers.csv', 'oude-indeling.csv'];
    const partly: readonly (readonly [string, string])[] = [
      [
        'formulefout.xlsx',
        'In formulefout.xlsx, rij 2, kolom Aandeel staat "#DIV/0!": de formule in deze cel geeft een fout',
      ],
      [
        'cellen-met-is-teken.csv',
        'In cellen-met-is-teken.csv, rij 3, kolom Cijfer staat "=A1+B1": dit is een formule zonder',
      ],
      ['kopcellen-samengevoegd.xlsx', 'De kopregel van kopcellen-samengevoegd.xlsx staat in rij 3'],
      ['twee-codekolommen.csv', 'twee-codekolommen.csv heeft codes in de kolommen "buurtcode" en "wijkcode"'],
      ['dubbele-rij-andere-cijfers.csv', '1 gebied staat er vaker in'],
      ['rd-zonder-het-te-zeggen.geojson', 'de coördinaten zijn meters van het Rijksdriehoeksstelsel'],
      ['kruist-zichzelf.geojson', 'object 1 ("BU99010100"): een ring kruist zichzelf'],
      ['geen-geometrie.geojson', 'object 2 ("BU99010101"): hier ontbreekt de plaats'],
      ['verwisselde-coordinaten.geojson', 'de coördinaten staan verwisseld'],
      ['oude-indeling.csv', 'deze code bestaat hier niet; misschien van een ander jaar'],
    ];
    for (const [name, sentence] of partly) {
      const dialog = await giveTable(page, name);
      await dialog.getByText(name, { exact: true }).first().waitFor(patience);
      if (joins.includes(name)) await goTo(dialog, '3. Koppelen');
      // a list of cells is folded
      await dialog
        .getByText(sentence)
        .first()
        .waitFor({ state: 'attached', ...patience });
    }
    await page.keyboard.press('Escape');
    expect(await readMapSummary(page)).toBe(before);
  });

  it('about another municipality says so, and joins nothing', long, async () => {
    const dialog = await giveTable(page, 'andere-gemeente.csv');
    await dialog.getByText(/^andere-gemeente\.csv gaat over gemeente GM/).waitFor();
  });

  it('with HTML, formulas and SQL in its names is text on screen and in exports', long, async () => {
    const content = [
      'Buurtcode;"select ""x""; drop";"<img src=x onerror=alert(1)>"',
      'BU99010100;21;34',
      'BU99010101;22;35',
      'BU99010102;23;36',
    ].join('\n');
    const dialog = await giveTable(page, { name: '=cmd<b>.csv', content });
    await dialog.getByText('<img src=x onerror=alert(1)>', { exact: true }).first().waitFor();
    await add(page, dialog);
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect(await chosenMeasure()).toBe('select "x"; drop');
    expect(await figureOf('Vismarkt')).toBe('21');
    await page.getByRole('button', { name: 'Exporteren' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /Excel/ }).first().click();
    const csv = readFileSync(await (await download).path(), 'utf8');
    expect(csv).toContain('"select ""x""; drop');
    // a cell that begins with = would be worked out by a spreadsheet
    expect(csv.split(/[\r\n;]/).filter((cell) => /^"?=/.test(cell))).toEqual([]);
    const console = await openConsole(page);
    expect(await ask(console, 'select count(*) from gebieden')).not.toBe('0');
  });

  it('of sixty columns and ten thousand rows can be searched, and switched off and on', long, async () => {
    const columns = Array.from({ length: 60 }, (_, at) => `Meting ${at + 1}`);
    const rows = Array.from({ length: 10_000 }, (_, at) => {
      const code = at < 5 ? `BU9901010${at}` : `BU77${String(at).padStart(6, '0')}`;
      return [code, ...columns.map((_name, place) => (at + place) % 97)].join(';');
    });
    const content = [`Buurtcode;${columns.join(';')}`, ...rows].join('\n');
    const dialog = await giveTable(page, { name: 'groot.csv', content });
    await goTo(dialog, '4. Wat is het?');
    await dialog.getByText('60 van 60 cijfers toevoegen').waitFor();
    await dialog.getByRole('button', { name: 'Alles uit' }).click();
    await dialog.getByText('0 van 60 cijfers toevoegen').waitFor();
    await dialog.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    await dialog.getByText('Kies ten minste één cijfer om toe te voegen.').waitFor();
    await dialog.getByLabel('Zoek een kolom').fill('Meting 42');
    await dialog.getByText('1 kolom gevonden').waitFor();
    await dialog.getByRole('button', { name: 'Alles aan' }).click();
    await dialog.getByLabel('Zoek een kolom').fill('');
    await dialog.getByText('1 van 60 cijfers toevoegen').waitFor();
    await expectAccessible(page, 'sixty columns');
    expect(await add(page, dialog)).toContain('Meting 42');
    expect(await figureOf('Vismarkt')).toBe('41');
    expect(await figureOf('Waterpoort')).toBe('42');
  });

  it('dropped anywhere on the page is read, and kept while the screen is closed', long, async () => {
    await drop(page, 'gesleept.csv', 'Buurtcode;Bankjes\nBU99010100;4\nBU99010101;6');
    const dialog = importDialog(page);
    await stepHeading(dialog, 'Zo is het gelezen').waitFor(patience);
    await goTo(dialog, '3. Koppelen');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Eigen cijfers toevoegen' }).first().click();
    await stepHeading(dialog, 'Koppelen').waitFor(patience);
    expect(await add(page, dialog)).toContain('Bankjes');
  });

  it('stays after a reload, and can be undone then, not only the last one', long, async () => {
    const one = { name: 'een.csv', content: 'Buurtcode;Bankjes\nBU99010100;4\nBU99010101;6' };
    const two = { name: 'twee.csv', content: 'Buurtcode;Bomen\nBU99010100;8\nBU99010101;9' };
    await add(page, await giveTable(page, one));
    await add(page, await giveTable(page, two));
    await page.getByRole('button', { name: 'Gemeente kiezen' }).click();
    await page.getByText(/^Bewaard op dit apparaat op /).waitFor(patience);
    await page.keyboard.press('Escape');
    await page.reload();
    await mapReady(page);
    const dialog = await openImport(page);
    const listed = dialog.getByRole('region', { name: 'Eigen cijfers die u hebt toegevoegd' });
    await listed.getByText('twee.csv').waitFor(patience);
    await expectAccessible(page, 'the list of imports');
    await listed.getByRole('button', { name: 'Ongedaan maken: een.csv' }).click();
    await listed.getByText('Wat uit een.csv kwam, is weer weg.').waitFor(patience);
    await page.keyboard.press('Escape');
    const labels = await measureChoice(page).locator('option').allTextContents();
    expect([labels.includes('Bankjes'), labels.includes('Bomen')]).toEqual([false, true]);
  });
});

describe('with the keyboard alone', () => {
  it('a table is pasted, looked at, added and taken away again', long, async () => {
    const { keyboard } = page;
    await press(page.getByRole('button', { name: 'Eigen cijfers toevoegen' }).first(), 'Enter');
    const dialog = importDialog(page);
    await tabTo(dialog.getByLabel('Plak hier'));
    await keyboard.insertText('Buurtcode\tLantaarns\nBU99010100\t41\nBU99010101\t42');
    await press(dialog.getByRole('button', { name: 'Lees wat is geplakt' }), 'Enter');
    await expect.poll(() => hasFocus(stepHeading(dialog, 'Zo is het gelezen')), patience).toBe(true);
    await expectFocusSeen(page);
    await press(dialog.getByRole('button', { name: 'Verder' }), 'Enter');
    await expect.poll(() => hasFocus(stepHeading(dialog, 'Koppelen')), patience).toBe(true);
    await press(dialog.locator('summary', { hasText: 'staan niet in het bestand' }), 'Enter');
    await press(dialog.getByRole('button', { name: 'Verder' }), 'Enter');
    await expect.poll(() => hasFocus(stepHeading(dialog, 'Wat is het?')), patience).toBe(true);
    await press(dialog.locator('summary', { hasText: 'Instellen' }), 'Enter');
    await tabTo(dialog.getByLabel('Naam', { exact: true }));
    await keyboard.press('Control+A');
    await keyboard.insertText('Straatlantaarns');
    await press(dialog.getByRole('button', { name: 'Toevoegen', exact: true }), 'Enter');
    await dialog.waitFor({ state: 'hidden', ...patience });
    await notice(page).waitFor(patience);
    expect(await figureOf('Waterpoort')).toBe('42');
    expect(await chosenMeasure()).toBe('Straatlantaarns');
    await press(notice(page).getByRole('button', { name: 'Ongedaan maken' }), 'Enter', 'Shift+Tab');
    const told = page.getByRole('status').filter({ hasText: 'Wat uit geplakte tabel kwam, is weer weg.' });
    await told.waitFor(patience);
    // the button one pressed is gone; the focus must not be
    await expect.poll(() => hasFocus(told.getByRole('button', { name: 'Sluiten' })), patience).toBe(true);
  });
});

describe('on a small screen', () => {
  it.each([
    [390, 844],
    [320, 256],
  ])('of %i × %i nothing of the steps falls outside', long, async (width, height) => {
    await page.setViewportSize({ width, height });
    const parts = page.getByRole('navigation', { name: 'Schermdelen' });
    await parts.getByRole('button', { name: 'Maat', exact: true }).click();
    const dialog = await giveTable(page, 'regels-boven-de-kopregel.csv');
    for (const step of ['2. Zo is het gelezen', '3. Koppelen', '4. Wat is het?'] as const) {
      await goTo(dialog, step);
      const wide = await dialog.evaluate((element) => {
        const body = element.querySelector('.wb-dialog-body');
        return (body?.scrollWidth ?? 0) - (body?.clientWidth ?? 0);
      });
      expect(wide, step).toBeLessThanOrEqual(1);
    }
    await add(page, dialog);
    expect(await tablePart(page).isVisible()).toBe(false);
    await notice(page).getByRole('button', { name: 'Sluiten' }).click();
  });
});
