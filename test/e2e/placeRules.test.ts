import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import { readConceptFile } from '../../src/sources/conceptFile.ts';
import { readSiting } from '../../src/sources/sitingFile.ts';
import { hasFocus, press, tabTo } from './keys.ts';
import { fold, mapPart, readMapSummary, showPanel } from './screen.ts';
import { expectAccessible, launch, type OpenSite, openSite } from './site.ts';
import { patience } from './spoiledSite.ts';

const long = { timeout: 240_000 };
const all = 29;
const here = { code: 'GM9901' as AreaCode, name: 'Oeverstad' };
let browser: Browser;
let site: OpenSite;
let page: Page;

const panel = (on = page): Locator => on.getByRole('region', { name: 'Plaatsen', exact: true });
const button = (name: string | RegExp): Locator =>
  panel().getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
const field = (name: string): Locator => panel().getByRole('textbox', { name, exact: true });
const choice = (name: string): Locator => panel().getByRole('combobox', { name, exact: true });
const says = (text: string | RegExp): Promise<void> => panel().getByText(text).first().waitFor(patience);
const left = (count: number): Promise<void> => says(new RegExp(`^${count} van ${all} locaties blij(ft|ven) over\\.$`));

async function type(name: string, text: string): Promise<void> {
  await field(name).fill(text);
  await field(name).press('Enter');
}

async function give(name: string, content: unknown, label = 'Open een bewaard bestand'): Promise<void> {
  const buffer = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
  await panel().getByLabel(label).setInputFiles({ name, mimeType: 'application/json', buffer });
}

async function saved(name: string): Promise<{ readonly file: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(name).click()]);
  return { file: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const siting = {
  kind: 'wijkbalans-locaties',
  schemaVersion: 1,
  municipality: here,
  concept: 'beschermd_thuis_geclusterd',
  rules: [
    {
      id: 'kleur',
      label: 'Kleur',
      holds: 'all',
      demands: [{ is: 'one_of', measure: { kind: 'attribute', attribute: 'kleur' }, words: ['blauw'] }],
      status: 'voorbeeld',
    },
  ],
  criteria: [],
  method: 'topsis',
  shortlist: 3,
};

beforeAll(async () => {
  browser = await launch();
  site = await openSite(browser, { fragment: 'modus=plaatsen&stap=regels' });
  page = site.page;
  await left(all);
}, long.timeout);
afterAll(() => browser.close());

describe('rules and criteria', long, () => {
  it('a limit tells at once how many sites are left, on the panel and on the map', async () => {
    await button('Genoeg ruimte').click();
    await type('Grens (woningen)', '60');
    const before = await panel()
      .getByText(/ van 29 locaties blij/)
      .textContent();
    expect(Number(before?.split(' ')[0])).toBeLessThan(all);
    const slider = panel().getByRole('slider', { name: 'Grens van Ruimte voor woningen' });
    await slider.press('End');
    await expect
      .poll(
        () =>
          panel()
            .getByText(/ van 29 locaties blij/)
            .textContent(),
        patience,
      )
      .not.toBe(before);
    await says(/locaties vallen af; 2\d alleen hierdoor\. Van 2 is het niet bekend; die blijven erin\./);
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('160 woningen');
    await button('Ongedaan maken').click();
    await button('Ongedaan maken').click();
    await left(all);
    await button('Genoeg ruimte').click();
  });

  it('rules that shut each other out are named; when nobody is left the smallest change is one press', async () => {
    await button('Niet te veel in één wijk').click();
    await button('Kopieer: Niet te veel in één wijk').click();
    await button('Niet te veel in één wijk').click();
    await button('Niet te veel in één wijk (kopie)').click();
    await choice('Eis').selectOption({ label: 'ten minste' });
    await type('Grens (plekken)', '500');
    await says(/“Niet te veel in één wijk” en “Niet te veel in één wijk \(kopie\)” spreken elkaar tegen/);
    await left(0);
    await says('Alle locaties vallen af.');
    await says(/^De kleinste verandering van één regel die een locatie overlaat/);
    await button('Pas deze verandering toe').click();
    await expect
      .poll(
        () =>
          panel()
            .getByText(/ van 29 locaties blij/)
            .textContent(),
        patience,
      )
      .not.toBe('0 van 29 locaties blijven over.');
    await panel().locator('summary').filter({ hasText: 'Afgevallen locaties' }).click();
    await says(/ten minste \d+ plekken; hier \d+ plekken, \d+ plekken te weinig/);
    await button('Haal weg: Niet te veel in één wijk (kopie)').click();
    await left(all);
    await expect.poll(() => hasFocus(button('Regel toevoegen'))).toBe(true);
  });

  it('a criterion is edited by keyboard alone: weight, numbers of its line, place in the list', async () => {
    const { keyboard } = page;
    await tabTo(button('Inloop dichtbij'));
    await keyboard.press('Enter');
    const slider = panel().getByRole('slider', { name: 'Gewicht van Inloop dichtbij' });
    await tabTo(slider);
    for (let times = 0; times < 4; times += 1) await keyboard.press('ArrowRight');
    await expect.poll(() => field('Gewicht van Inloop dichtbij als getal').inputValue()).toBe('1,4');
    await tabTo(field('Score 0 bij (m)'));
    await keyboard.type('2500');
    await keyboard.press('Enter');
    await says('2.500 m of meer geeft score 0; 400 m of minder geeft 100; daartussen loopt het gelijk op.');
    await tabTo(field('Bron'));
    await keyboard.type('Raadsbesluit');
    await press(button('Omhoog: Inloop dichtbij'), 'Enter');
    await expect.poll(() => hasFocus(button('Inloop dichtbij'))).toBe(true);
    const weights = panel().getByRole('slider', { name: /^Gewicht van / });
    const names = await weights.evaluateAll((each) => each.map((one) => one.getAttribute('aria-label')));
    expect(names.slice(0, 2)).toEqual(['Gewicht van Inloop dichtbij', 'Gewicht van Dagelijkse voorzieningen dichtbij']);
    expect(await field('Bron').inputValue()).toBe('Raadsbesluit');
    await expectAccessible(page, 'a criterion that is open');
    await keyboard.press('Control+z');
    await expect.poll(() => field('Bron').inputValue()).toBe('Raadsbesluit');
    await button(/^Herstel regels en criteria/).click();
    await says('voorstel, geen norm');
    await expect.poll(() => field('Gewicht van Inloop dichtbij als getal').inputValue()).toBe('1');
    await button('Inloop dichtbij').click();
  });

  it('says what stands in the way: no number, no weight, no criteria, no such field', async () => {
    await field('Gewicht van Inloop dichtbij als getal').fill('veel');
    await says('“veel” is geen getal. Schrijf bijvoorbeeld 1,5.');
    await field('Gewicht van Inloop dichtbij als getal').press('Escape');
    const numbers = panel().getByRole('textbox', { name: /^Gewicht van .* als getal$/ });
    for (let at = 0; at < (await numbers.count()); at += 1) {
      await numbers.nth(at).fill('0');
      await numbers.nth(at).press('Enter');
    }
    await says('Alle criteria hebben gewicht 0, dus er zijn geen scores; geef ten minste één criterium gewicht.');
    await fold(page, 'Bewaren en openen').click();
    await give('kleur.json', siting);
    await says('kleur.json is geopend. Met Ongedaan maken krijgt u terug wat er stond.');
    await says('Er zijn geen criteria, dus geen scores; de regels zijn wel getoetst.');
    await says(/Het kenmerk “kleur” is van geen enkele locatie bekend\. Wel bekend: Oppervlakte, Eigenaar/);
    await give('stuk.json', '{"kind":');
    await says(/stuk\.json/);
    await give('elders.json', { ...siting, municipality: { code: 'GM9902', name: 'Duindam' } });
    await says('elders.json gaat over Duindam (GM9902), maar de gegevens zijn van Oeverstad (GM9901).');
    await give('ouder.json', { ...siting, schemaVersion: 0 });
    await says(/een oudere versie van Wijkbalans/);
    await give('concept.json', { ...siting, concept: 'kasteel' });
    await says(/gaat over het concept “kasteel”, dat hier niet bestaat/);
    const kept = await saved('Bewaar regels en criteria (JSON)');
    expect(kept.file).toBe('oeverstad-regels-beschermd-thuis-geclusterd.json');
    expect(readSiting(kept.file, kept.bytes, here)).toEqual({ ok: true, value: siting });
    await button(/^Herstel regels en criteria/).click();
    await left(all);
  });

  it('are sealed before a site is named; what changes afterwards is listed, and breaking is asked', async () => {
    await panel().getByRole('checkbox', { name: 'Eerst verzegelen, dan locaties tonen' }).check();
    await says('29 locaties wachten tot regels en criteria verzegeld zijn.');
    expect(
      await panel()
        .getByText(/locaties? v(alt|allen) af|Niemand valt/)
        .count(),
    ).toBe(0);
    await expect.poll(() => readMapSummary(page), patience).not.toContain('kandidaatlocatie');
    expect(await mapPart(page).getByText('Kop van de Haven').count()).toBe(0);
    await press(button('Verzegel regels en criteria'), 'Enter');
    await says(/^Verzegeld op .* om \d\d:\d\d\.$/);
    await left(all);
    await panel().getByText('Toon het hele controlegetal').click();
    const hash = await panel().locator('code').last().textContent();
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    await button('Kopieer het controlegetal').click();
    await says('Het controlegetal is gekopieerd.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(hash);
    await says('Sinds het verzegelen is niets veranderd.');
    await type('Gewicht van Inloop dichtbij als getal', '3');
    await says('gewicht van “Inloop dichtbij”: van 1 naar 3 (van 7,1 % naar 18,8 % van het geheel)');
    await says('1 wijziging sinds het verzegelen');
    await expectAccessible(page, 'sealed, with a change');
    await press(button('Verbreek de verzegeling'), 'Enter');
    await expect.poll(() => hasFocus(button('Nee, laat staan')), patience).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => hasFocus(button('Verbreek de verzegeling')), patience).toBe(true);
    await page.keyboard.press('Enter');
    await button('Ja, verbreek de verzegeling').click();
    await says('De verzegeling is verbroken. Met Ongedaan maken komt ze terug.');
    await panel().getByRole('checkbox', { name: 'Eerst verzegelen, dan locaties tonen' }).uncheck();
    await button(/^Herstel regels en criteria/).click();
    await left(all);
  });
});

describe('concepts', long, () => {
  it('are listed with their status, and an adopted one is an example again when it changes', async () => {
    await button('Concept').click();
    await fold(page, 'Woonzorgconcepten (15)').waitFor(patience);
    await button('Flexwonen').click();
    expect(await choice('Woonzorgconcept').locator('option:checked').textContent()).toBe('Flexwonen');
    const item = panel()
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: 'Flexwonen', exact: true }) })
      .first();
    await type('Zwaarte van een plek', '2');
    await choice('Status').first().selectOption({ label: 'vastgesteld' });
    await expect.poll(() => item.textContent()).toContain('vastgesteld, aangepast');
    await type('Zwaarte van een plek', '3');
    await expect.poll(() => item.textContent()).toContain('voorbeeld, geen norm, aangepast');
    await expectAccessible(page, 'a concept that is open');
    await button('Zet terug zoals meegeleverd').click();
    await expect.poll(() => item.textContent()).not.toContain('aangepast');
  });

  it('are copied, taken away after a question, brought back, kept and opened as a file', async () => {
    await button('Kopieer als eigen concept').click();
    await fold(page, 'Woonzorgconcepten (16)').waitFor(patience);
    expect(await choice('Woonzorgconcept').locator('option:checked').textContent()).toBe('Flexwonen (kopie)');
    await button('Gemengd wonen').click();
    await button('Haal dit concept weg').click();
    await says(/projecten gebruiken Gemengd wonen\. Die projecten blijven staan/);
    await button('Ja, haal weg').click();
    await fold(page, 'Woonzorgconcepten (15)').waitFor(patience);
    await button('Zet het weggehaalde concept terug').click();
    await fold(page, 'Woonzorgconcepten (16)').waitFor(patience);
    await fold(page, 'Bewaren en openen').click();
    const kept = await saved('Bewaar alle concepten (JSON)');
    const read = readConceptFile(kept.file, kept.bytes);
    expect(read.ok ? read.value.length : read.failure.sentence).toBe(16);
    await give('concepten.json', { kind: 'wijkbalans-concepten', schemaVersion: 2, concepts: [] });
    await says(/een nieuwere versie van Wijkbalans \(bestandsversie 2\)/);
    const own = {
      id: 'hof',
      label: 'Hof',
      forWhom: 'Ouderen',
      intensity: 1,
      description: 'Een hof.',
      source: 'Eigen',
      status: 'voorbeeld',
    };
    const file = { kind: 'wijkbalans-concepten', schemaVersion: 1, concepts: [own] };
    await give('dubbel.json', { ...file, concepts: [own, own] });
    await says('In dubbel.json komt het kenmerk “hof” twee keer voor.');
    await give('hof.json', file);
    await fold(page, 'Woonzorgconcepten (17)').waitFor(patience);
    expect(site.complaints).toEqual([]);
    expect(site.strays).toEqual([]);
  });

  it('and rules are worked on a phone', async () => {
    const phone = await openSite(browser, { width: 390, height: 844, fragment: 'modus=plaatsen&stap=regels' });
    await showPanel(phone.page, 'Plaatsen' as 'Maat');
    await panel(phone.page)
      .getByText(/^29 van 29/)
      .waitFor(patience);
    await panel(phone.page).getByRole('button', { name: 'Snel beschikbaar', exact: true }).click();
    await panel(phone.page)
      .getByText(/^De streepjes zijn de \d+ locaties\.$/)
      .waitFor(patience);
    const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    await expectAccessible(phone.page, 'rules and criteria on a phone');
    await phone.close();
  });
});
