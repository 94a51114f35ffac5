import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readQrImage } from '../../src/sources/qrImage.ts';
import { cameraFlags, writeFilm, writeFilmOfScreen } from './fakeCamera.ts';
import { hasFocus, press, readStops, tabTo } from './keys.ts';
import { keptHere, type OwnSite, ownSite } from './networkOff.ts';
import { openedInOffice, partsOf, textsOf, wordsOfPdf } from './openedFiles.ts';
import { readPixels } from './picture.ts';
import { readCells, readMapSummary, visit } from './screen.ts';
import {
  button,
  countCode,
  countsPerGroup,
  fillInPhone,
  fillPoints,
  inRoom,
  newPhone,
  openQuestion,
  type Phone,
  remarkList,
  remarkText,
  room,
  sceneList,
  sessionPanel,
  sessionPart,
} from './sessionSteps.ts';
import { expectAccessible, launch, type OpenSite, openSite } from './site.ts';
import { patience } from './spoiledSite.ts';

const long = { timeout: 600_000 };
const concept = 'concept=beschermd_thuis_geclusterd';
const own = 'Wat een plan doet';
const folder = mkdtempSync(join(tmpdir(), 'wijkbalans-session-'));
const film = join(folder, 'camera.y4m');
let browser: Browser;

beforeAll(async () => {
  writeFilm(film, null);
  browser = await launch(cameraFlags(film));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('A whole session without a network', long, () => {
  let station: OwnSite;
  let site: OpenSite;
  let page: Page;
  let phones: readonly Phone[] = [];
  let hash = '';

  const dialog = (): Locator => page.getByRole('dialog');
  const says = (text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor(patience);
  /** every figure of both axes, before and after */
  const effect = (): Promise<string | null> =>
    room(page).getByRole('table', { name: 'Gebieden die veranderen, voor en na' }).textContent();

  afterAll(async () => {
    await site.close();
    await station.close();
  });

  it('is loaded, after which the network goes', async () => {
    station = await ownSite();
    const { address } = station;
    site = await openSite(browser, { address, serviceWorkers: 'allow', fragment: 'modus=sessie' });
    page = site.page;
    await site.context.grantPermissions(['clipboard-read', 'clipboard-write', 'camera']);
    await keptHere(page, 'data/GM9901/values.csv');
    phones = [await newPhone(browser), await newPhone(browser)];
    for (const phone of phones) {
      await phone.page.goto(address);
      await keptHere(phone.page, null);
      await phone.page.goto('about:blank');
    }
    await station.goOff([site.context, ...phones.map(({ context }) => context)]);
  });

  it('keeps a first set of scenes and the screen of a plan', async () => {
    await button(sessionPanel(page), 'Begin met een eerste reeks').click();
    await expect.poll(() => sceneList(page).getByRole('listitem').count(), patience).toBe(5);
    await visit(page, `modus=plaatsen&stap=effect&${concept}&gekozen=WK990103`);
    await page.getByRole('checkbox', { name: /^Hof van Vlas/ }).check();
    await says(/^1 project raakt \d+ wijk/);
    await page.getByRole('tab', { name: 'Sessie' }).click();
    await button(sessionPanel(page), 'Bewaar dit scherm als scène').click();
    const field = (name: string): Locator => sessionPanel(page).getByRole('textbox', { name, exact: true });
    await field('Titel').fill(own);
    await field('Notitie voor de spreker').fill('Eerst laten raden');
    await sessionPanel(page)
      .getByRole('combobox', { name: 'Wat de scène toont' })
      .selectOption({ label: 'Wat een project doet' });
    await sessionPanel(page)
      .getByRole('combobox', { name: 'Licht op een gebied' })
      .selectOption({ label: 'Havenkwartier' });
    await sceneList(page)
      .getByRole('button', { name: new RegExp(own) })
      .first()
      .waitFor(patience);
    await expect.poll(() => sceneList(page).getByRole('listitem').count()).toBe(6);
  });

  it('tells the story to the room, with the speaker beside it', async () => {
    await sceneList(page)
      .getByRole('button', { name: /Wat zien we hier/ })
      .first()
      .click();
    await button(page, 'Presenteren').click();
    await inRoom(page, 'Wat zien we hier?');
    await room(page).locator('[data-map-state="ready"]').waitFor(patience);
    await expectAccessible(page, 'room with the map');
    const [speaker] = await Promise.all([site.context.waitForEvent('page'), button(room(page), 'Spreker').click()]);
    const hears = (title: string): Promise<void> =>
      speaker.getByRole('heading', { level: 1, name: title, exact: true }).waitFor(patience);
    await hears('Wat zien we hier?');
    await speaker.getByText('Vertel wat draagkracht en draaglast zijn.', { exact: false }).waitFor(patience);
    await speaker.getByText('Sterke kanten', { exact: true }).first().waitFor(patience);
    await speaker.getByRole('img', { name: /^Volgende beeld: Sterke kanten\./ }).waitFor(patience);
    await page.bringToFront();
    for (const title of ['Sterke kanten', 'De balans', 'Onze projecten', 'Uw kijk op de wijk', own]) {
      await page.keyboard.press('PageDown');
      await inRoom(page, title);
      await hears(title);
    }
    await speaker.getByText('Eerst laten raden').waitFor(patience);
    await room(page).getByText('Licht op Havenkwartier').waitFor(patience);
    await button(speaker, 'Terug').click();
    await inRoom(page, 'Uw kijk op de wijk');
    await speaker.close();
    await page.keyboard.press('Home');
    await inRoom(page, 'Wat zien we hier?');
    await page.keyboard.press('h');
    await expect.poll(() => readMapSummary(page), patience).toMatch(/cijfers zijn nog niet in beeld/);
    await page.keyboard.press('h');
    await expect.poll(() => readMapSummary(page), patience).toMatch(/^Balans in Oeverstad/);
    await page.keyboard.press('b');
    await button(page, /Het scherm is zwart/).waitFor(patience);
    await page.keyboard.press('b');
    await page.keyboard.press('t');
    await room(page).getByRole('timer').waitFor(patience);
  });

  it('tries another project in the room, and takes it back to the very same figures', async () => {
    await page.keyboard.press('End');
    await inRoom(page, own);
    await expect.poll(effect, patience).toMatch(/Draagkracht.*Draaglast.*van \d+,\d naar \d+,\d/);
    const before = await effect();
    const tryIt = button(room(page), 'Probeer een project');
    await tryIt.click();
    await button(room(page), /^Maak een schets/).click();
    await room(page).getByRole('spinbutton', { name: 'Plekken voor vragers' }).fill('40');
    await expect.poll(effect, patience).not.toBe(before);
    await expectAccessible(page, 'room with a sketch');
    for (let step = 0; step < 2; step += 1) await button(room(page), 'Ongedaan maken').click();
    await expect.poll(effect, patience).toBe(before);
    await tryIt.click();
    await page.keyboard.press('Escape');
    await sessionPanel(page).waitFor(patience);
  });

  it('weighs in four groups, on this screen and by phones that never had a line out', async () => {
    await visit(page, `modus=plaatsen&stap=regels&${concept}`);
    await page.getByRole('checkbox', { name: 'Eerst verzegelen, dan locaties tonen' }).check();
    await says('29 locaties wachten tot regels en criteria verzegeld zijn.');
    await page.getByRole('tab', { name: 'Sessie' }).click();
    await sessionPart(page, 'Samen wegen').click();
    await openQuestion(page, 4);

    await button(page, 'Weeg op dit scherm').click();
    await fillPoints(dialog(), [40, 30, 20, 10]);
    await button(dialog(), 'Tel dit antwoord').click();
    await says(/^Geteld: Gemeente\./);
    await fillPoints(dialog(), [10, 30, 20, 20, 20]);
    await button(dialog(), 'Tel dit antwoord').click();
    await says(/^Geteld: Woningcorporatie\. Nu 2 antwoorden\./);
    await page.keyboard.press('Escape');

    await button(page, 'Weeg met telefoons').click();
    await button(dialog(), 'Alleen de QR-code, groot').click();
    await page.getByRole('img', { name: /^QR-code van de vraag/ }).waitFor();
    const shot = await page.screenshot();
    const link = readQrImage(await readPixels(browser, shot), 2_000);
    if (!link.ok) throw new Error(link.failure.sentence);
    expect(link.value.startsWith(`${station.address}?antwoord#stem=`)).toBe(true);
    await button(dialog(), 'Alles weer tonen').click();

    const codes: string[] = [];
    const answers = [
      { group: 'Zorgaanbieder', points: [10, 20, 30, 40] },
      { group: 'Bewoners', points: [60, 10, 10, 10, 10] },
    ];
    for (const [at, phone] of phones.entries()) {
      const { group, points } = answers[at] ?? { group: '', points: [] };
      await phone.page.goto(link.value);
      codes.push(await fillInPhone(phone, group, points));
    }
    const [first] = phones;
    if (first === undefined) throw new Error('no phone');
    await expectAccessible(first.page, 'the code on a phone');
    const screen = await first.page.screenshot();
    writeFilmOfScreen(film, await readPixels(browser, screen));
    await button(dialog(), 'Scan met de camera').click();
    await says('Geteld: Zorgaanbieder. Nu 3 antwoorden.');
    await button(dialog(), 'Stop de camera').click();
    const [scanned = '', read = ''] = codes;
    await countCode(dialog(), scanned, 'Deze stemcode is al geteld');
    await countCode(
      dialog(),
      read.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      'klopt een teken niet',
    );
    await countCode(dialog(), read, 'Geteld: Bewoners. Nu 4 antwoorden.');
    await page.keyboard.press('Escape');
    expect(await countsPerGroup(page)).toEqual([
      ['Gemeente', '1'],
      ['Woningcorporatie', '1'],
      ['Zorgaanbieder', '1'],
      ['Bewoners', '1'],
    ]);
    await button(page, 'Sluit de vraag').click();
    for (const { complaints } of phones) expect(complaints).toEqual([]);
  });

  it('compares pairs in a second question, and is warned in a friendly way', async () => {
    await page.locator('summary').filter({ hasText: 'Nieuwe vraag' }).click();
    await page.getByRole('combobox', { name: 'Waarover?' }).selectOption('eigen');
    await page.getByRole('textbox', { name: 'Criteria' }).fill('Rust\nBus\nZon');
    await page.getByRole('textbox', { name: 'De vraag' }).fill('Wat is hier belangrijk?');
    await page.getByRole('combobox', { name: 'Hoe wordt gewogen?' }).selectOption('paren');
    await openQuestion(page, 0);
    await button(page, 'Weeg op dit scherm').click();
    const pair = (at: number): Locator => dialog().getByRole('group', { name: `Vergelijking ${at} van 3` });
    for (const [at, label] of ['Rust', 'Zon', 'Bus'].entries()) {
      await pair(at + 1)
        .getByRole('radio', { name: label })
        .check();
      await pair(at + 1)
        .getByRole('combobox')
        .selectOption({ label: 'Heel veel' });
    }
    await says(/^Sommige vergelijkingen spreken elkaar tegen\./);
    await button(dialog(), 'Tel dit antwoord').click();
    await says(/^Geteld: Gemeente\./);
    for (const at of [1, 2, 3]) await pair(at).getByRole('radio', { name: 'Even belangrijk' }).check();
    await button(dialog(), 'Tel dit antwoord').click();
    await says(/^Geteld: Woningcorporatie\./);
    await page.keyboard.press('Escape');
    await says('Open, 2 antwoorden geteld.');
  });

  it('shows what the room thinks; sites have a name only after the seal', async () => {
    await sessionPart(page, 'Uitkomst').click();
    await says('Eén antwoord bevat vergelijkingen die elkaar tegenspreken. Het telt gewoon mee.');
    const round = page.getByRole('combobox', { name: 'Welke vraag?' });
    await round.selectOption(await round.locator('option', { hasText: 'Wat weegt' }).getAttribute('value'));
    await says('4 antwoorden van 4 groepen.');
    await says(/^Tussen de groepen is er .* overeenstemming over de volgorde van de criteria \(Kendalls W 0,\d\d\)\.$/);
    await says(/^Over .* lopen de meningen het meest uiteen/);
    await says('De volgorde van locaties blijft dicht tot regels en criteria zijn verzegeld.');
    const outcome = page.getByRole('region', { name: 'Wat de zaal vindt' });
    await outcome.locator('summary').click();
    const [, row = []] = await readCells(outcome.getByRole('table'));
    // 10, 10, 40 and 60: middle 25, quartiles 10 and 45
    expect(row.slice(1, 8)).toEqual(['25', '10 tot 45', '10 tot 60', '40', '10', '10', '60']);
    const everything = async (): Promise<string> => (await page.locator('body').textContent()) ?? '';
    expect(await everything()).not.toContain('Kop van de Haven');

    await page.getByRole('tab', { name: 'Plaatsen' }).click();
    await button(page, 'Verzegel regels en criteria').click();
    await says(/^Verzegeld op .* om \d\d:\d\d\.$/);
    await page.getByText('Toon het hele controlegetal').click();
    hash =
      (await page
        .locator('code')
        .filter({ hasText: /^[0-9a-f]{64}$/ })
        .textContent()) ?? '';
    await page.getByRole('tab', { name: 'Sessie' }).click();
    await says(new RegExp(`^Regels en criteria zijn verzegeld op .* \\(controlegetal ${hash.slice(0, 12)}…\\)`));
    await outcome.getByRole('combobox', { name: 'Wat wilt u zien?' }).selectOption('ranking');
    const [head = [], ...rows] = await readCells(outcome.getByRole('table'));
    expect(head.slice(0, 6)).toEqual(['Locatie', 'Gemeente', 'Woningcorporatie', 'Zorgaanbieder', 'Bewoners', 'Samen']);
    const names = rows.map(([name = '']) => name);
    expect(names).toEqual(names.toSorted(new Intl.Collator('nl').compare));
    expect(names.length).toBeGreaterThan(5);
    await expectAccessible(page, 'outcome after the seal');
  });

  it('leaves a record with four kinds of remarks, in files that open', async () => {
    await sessionPart(page, 'Verslag').click();
    const remarks = [
      { kind: 'Opmerking', words: 'Er komt veel bezoek van buiten' },
      { kind: 'Afspraak', words: 'We kijken in maart opnieuw' },
      { kind: 'Bezwaar', words: 'Er staat al genoeg in onze wijk' },
      { kind: 'Vraag', words: 'Wie betaalt de inloop' },
    ];
    for (const { kind, words } of remarks) {
      await page.getByRole('radio', { name: kind, exact: true }).check();
      await remarkText(page).fill(words);
      await page.getByRole('combobox', { name: 'Over welk gebied' }).first().selectOption({ label: 'Tuindorp' });
      await page.getByRole('combobox', { name: 'Bij welke scène' }).first().selectOption({ label: '3. De balans' });
      await remarkText(page).press('Enter');
      await remarkList(page).getByText(words, { exact: true }).waitFor(patience);
    }
    await expectAccessible(page, 'record');
    const file = async (name: RegExp): Promise<string> => {
      const [download] = await Promise.all([
        page.waitForEvent('download', { timeout: 200_000 }),
        button(page, name).click(),
      ]);
      const path = join(folder, download.suggestedFilename());
      await download.saveAs(path);
      await page.getByText(`${download.suggestedFilename()} is bewaard bij uw downloads.`).waitFor(patience);
      return path;
    };
    const said = [...remarks.map(({ words }) => words), 'Tuindorp', 'De balans', hash, own];
    const flat = (words: string | null): string => (words ?? '').replace(/\s+/g, '');
    const expectWords = (words: string, wanted: readonly string[], where: string): void => {
      for (const each of wanted) expect(flat(words), where).toContain(flat(each));
    };
    const record = wordsOfPdf(await file(/^Verslag als PDF$/));
    const handout = wordsOfPdf(await file(/^Hand-out/));
    if (record === null || handout === null) console.log('pdftotext is not here: the words of the PDFs were not read');
    else {
      expectWords(record, [...said, 'Fictieve gegevens'], 'record');
      expectWords(handout, ['Wat zien we hier?', 'Sterke kanten', own, 'Fictieve gegevens'], 'hand-out');
    }
    const odt = await file(/ODT/);
    const content = textsOf(partsOf(odt), /^content\.xml$/)
      .join()
      .replace(/<[^>]*>/g, ' ');
    expectWords(content, said, 'ODT');
    const deck = await file(/PPTX/);
    const slides = textsOf(partsOf(deck), /^ppt\/slides\/slide\d+\.xml$/);
    expect(slides.length).toBeGreaterThanOrEqual(6);
    for (const slide of slides) expect(slide).toContain('Fictieve gegevens');
    expectWords(slides.join(), ['Wat zien we hier?', 'Uw kijk op de wijk', own], 'slides');
    for (const [at, words] of openedInOffice([odt, deck], folder).entries()) {
      const name = ['ODT', 'PPTX'][at];
      if (words === null) console.log(`LibreOffice is not here: the ${name} was not opened`);
      else expectWords(words, [own, 'Sterke kanten'], `${name} in LibreOffice`);
    }
  });

  it('asked nothing of anybody since the network went', async () => {
    expect(station.leaks()).toEqual([]);
    expect(site.complaints).toEqual([]);
    expect(site.strays).toEqual([]);
  });
});

describe('A whole session by keyboard alone', long, () => {
  it('goes through all four parts, each stop named, in order and seen', async () => {
    const site = await openSite(browser, { fragment: `modus=sessie&${concept}` });
    const { page } = site;
    const { keyboard } = page;
    const says = (text: string | RegExp): Promise<void> =>
      page
        .locator('[role=status], [role=alert], [aria-live]')
        .filter({ hasText: text })
        .first()
        .waitFor({
          state: 'attached',
          ...patience,
        });
    /** from the buttons of the parts down to the last control of the open one */
    const stopsOf = async (name: string): Promise<string> => {
      await tabTo(sessionPart(page, name), 'Shift+Tab');
      return (await readStops(sessionPanel(page))).join('\n');
    };
    const open = async (name: string): Promise<void> => {
      await press(sessionPart(page, name), 'Enter', 'Shift+Tab');
      await expect.poll(() => sessionPart(page, name).getAttribute('aria-current')).toBe('step');
    };

    await press(button(page, 'Begin met een eerste reeks'), 'Enter');
    await says('5 scènes zijn klaargezet.');
    await expect.poll(() => hasFocus(sceneList(page).getByRole('button').first())).toBe(true);
    const scenes = await stopsOf('Scènes');
    for (const name of ['Bewaar dit scherm als scène', '1. Wat zien we hier?', '5. Uw kijk op de wijk']) {
      expect(scenes).toContain(name);
    }
    await press(button(page, 'Presenteren'), 'Enter', 'Shift+Tab');
    await inRoom(page, 'Wat zien we hier?');
    await expect.poll(() => hasFocus(room(page).getByRole('heading', { level: 1 }))).toBe(true);
    await says('Scène 1 van 5: Wat zien we hier?');
    await keyboard.press('PageDown');
    await says('Scène 2 van 5: Sterke kanten');
    await keyboard.press('End');
    await says('Scène 5 van 5: Uw kijk op de wijk');
    await tabTo(button(room(page), 'Terug'));
    const bar = (await readStops(room(page).getByRole('navigation', { name: 'Bediening' }))).join('\n');
    for (const name of ['Verberg cijfers', 'Zwart', 'Spreker', 'Hulp', 'Stop']) expect(bar).toContain(`"${name}"`);
    await keyboard.press('Escape');
    await sessionPanel(page).waitFor(patience);

    await open('Samen wegen');
    for (let made = 0; made < 2; made += 1) await press(button(page, 'Voeg groep toe'), 'Enter');
    await press(button(page, 'Open de vraag'), 'Enter');
    expect(await stopsOf('Samen wegen')).toContain('Weeg op dit scherm');
    const opener = button(page, 'Weeg op dit scherm');
    await press(opener, 'Enter', 'Shift+Tab');
    const dialog = page.getByRole('dialog');
    for (const [turn, points] of [
      [60, 40],
      [20, 80],
    ].entries()) {
      for (const [at, value] of points.entries()) {
        await tabTo(dialog.locator('.wb-points-list input[type=text]').nth(at));
        await keyboard.type(String(value));
      }
      await says('Alle 100 punten zijn verdeeld.');
      await press(button(dialog, 'Vul daar 0 in'), 'Enter');
      await press(button(dialog, 'Tel dit antwoord'), 'Enter');
      await says(new RegExp(`^Geteld: .* Nu ${turn + 1} antwoord`));
    }
    await keyboard.press('Escape');
    await expect.poll(() => hasFocus(opener)).toBe(true);
    await says('Open, 2 antwoorden geteld.');

    await open('Uitkomst');
    await page.getByText('2 antwoorden van 2 groepen.').waitFor(patience);
    expect(await stopsOf('Uitkomst')).toContain('Neem de gezamenlijke weging over');
    const tree = await sessionPanel(page).ariaSnapshot();
    expect(tree).toMatch(/Tussen de groepen is er .* \(Kendalls W 0,\d\d\)\./);
    const table = page.getByRole('region', { name: 'Wat de zaal vindt' }).locator('summary');
    await press(table, 'Enter');
    await page.getByRole('table').filter({ hasText: 'Middelste helft' }).waitFor(patience);

    await open('Verslag');
    await tabTo(page.getByRole('radio', { name: 'Opmerking', exact: true }));
    await keyboard.press('ArrowDown');
    await expect.poll(() => hasFocus(page.getByRole('radio', { name: 'Afspraak', exact: true }))).toBe(true);
    await tabTo(remarkText(page));
    await keyboard.type('We kijken in maart opnieuw');
    await keyboard.press('Enter');
    await says(/^Afspraak bewaard om \d\d:\d\d\.$/);
    expect(await stopsOf('Verslag')).toMatch(/Bewerk Afspraak van \d\d:\d\d: We kijken in maart opnieuw/);
    await tabTo(button(page, 'Verslag als PDF'), 'Shift+Tab');
    const [download] = await Promise.all([page.waitForEvent('download', patience), keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe('oeverstad-verslag.pdf');
    await says('oeverstad-verslag.pdf is bewaard bij uw downloads.');
    expect(site.complaints).toEqual([]);
    expect(site.strays).toEqual([]);
    await site.close();
  });
});
