import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import type { Manifest } from '../../src/domain/bundle.ts';
import { noChoices } from '../../src/domain/placeWork.ts';
import { noWork, type Work } from '../../src/domain/scenario.ts';
import { packText } from '../../src/export/packText.ts';
import { scenarioOf } from '../../src/export/scenario.ts';
import { seal, smallBundle } from '../sources/bundleFixture.ts';
import { add, giveTable } from './importing.ts';
import { expectAccessible, launch, openSite, siteAddress } from './site.ts';
import { patience } from './spoiledSite.ts';

/** The small bundle of the tests as another invented municipality, which the site lacks. */
function absentTown(): Buffer {
  const files = smallBundle();
  for (const [name, bytes] of [...files]) {
    files.delete(name);
    const text = new TextDecoder().decode(bytes).replaceAll('9901', '9902').replaceAll('Oeverstad', 'Merendam');
    files.set(name.replaceAll('9901', '9902'), new TextEncoder().encode(text));
  }
  seal(files);
  return Buffer.from(zipSync(Object.fromEntries(files)));
}

const long = { timeout: 240_000 };
const shortlist = 'modus=plaatsen&stap=shortlist&concept=beschermd_thuis_geclusterd';
// two points of the example: L01 and P01 of its own lists
const sites = [
  'naam;lon;lat;hectare;capaciteit;eigenaar',
  'Meegebrachte gymzaal;5.22743;52.55621;0,8;30;gemeente',
  'Meegebracht veld;5.20439;52.57652;1,5;40;gemeente',
].join('\n');
const brought = ['Meegebrachte gymzaal', 'Meegebracht veld'];
let browser: Browser;

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });
const chosen = (page: Page): Promise<string[]> => page.locator('.wb-shortlist .wb-area-link').allTextContents();
const pop = (page: Page): Locator => page.locator('.wb-pop:popover-open');

async function copiedLink(page: Page): Promise<string> {
  await button(page, 'Deel').click();
  await pop(page).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  return link.split('#')[1] ?? '';
}

/** How often each brought site can be chosen or is chosen. */
async function namedSites(page: Page): Promise<string[]> {
  const offered = await page.getByRole('combobox', { name: 'Locatie toevoegen' }).locator('option').allTextContents();
  return [...offered, ...(await chosen(page))].filter((name) => brought.includes(name)).toSorted();
}

async function importSites(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Verkennen' }).click();
  await add(page, await giveTable(page, { name: 'locaties.csv', content: sites }));
  await page.getByRole('tab', { name: 'Plaatsen' }).click();
}

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('A link and a file of work', long, () => {
  it('bring a shortlist with sites of an imported file back, where that file is not and where it is', async () => {
    const sender = await openSite(browser, { fragment: shortlist });
    const { page } = sender;
    await importSites(page);
    const choice = page.getByRole('combobox', { name: 'Locatie toevoegen' });
    for (const label of brought) {
      await choice.selectOption({ label });
      await button(page, 'Zet op de shortlist').click();
      await expect.poll(() => chosen(page)).toContain(label);
    }
    const link = await copiedLink(page);
    await pop(page).getByText('ook 2 plekken uit ingelezen bestanden.', { exact: false }).waitFor();
    expect(link.length).toBeLessThan(16_000);
    await expectAccessible(page, 'what goes with the link');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      pop(page).getByRole('button', { name: 'Bewaar al uw werk als bestand' }).click(),
    ]);
    const file = readFileSync(await download.path(), 'utf8');
    expect(file).toContain('Meegebrachte gymzaal');

    const reader = await openSite(browser, { fragment: link });
    await expect.poll(() => chosen(reader.page)).toEqual(brought);
    expect(await namedSites(reader.page)).toEqual(brought.toSorted());
    // the same file on this device adds nothing twice
    await importSites(reader.page);
    await expect.poll(() => chosen(reader.page)).toEqual(brought);
    expect(await namedSites(reader.page)).toEqual(brought.toSorted());
    // a device that has the import already, opened anew with the link
    await reader.page.goto('about:blank');
    await reader.page.goto(`${siteAddress()}#${link}`);
    await expect.poll(() => chosen(reader.page), patience).toEqual(brought);
    await expect.poll(() => namedSites(reader.page)).toEqual(brought.toSorted());
    expect(reader.complaints).toEqual([]);
    await reader.close();
    expect(sender.complaints).toEqual([]);
    await sender.close();

    const other = await openSite(browser, { fragment: 'modus=wegen' });
    await other.page.locator('summary').filter({ hasText: 'Recept bewaren en beheren' }).click();
    await other.page
      .getByLabel('Open een bewaard recept of bestand')
      .setInputFiles({ name: 'ons.wijkbalans.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await other.page.getByText('ons.wijkbalans.json is geopend.', { exact: false }).waitFor();
    await other.page.goto(`${siteAddress()}#${shortlist}`);
    await expect.poll(() => chosen(other.page), patience).toEqual(brought);
    await other.close();
  });

  it('about a municipality that is not here wait, also over a reload, until its zip is opened by hand', async () => {
    const about = { municipality: { code: 'GM9902' as AreaCode, name: 'Merendam' }, boundaryYear: 2025 };
    const work: Work = {
      ...noWork,
      choices: { ...noChoices, shortlists: [{ concept: 'flexwonen', sites: [], note: 'voor de raad' }] },
    };
    const packed = await packText(JSON.stringify(scenarioOf(work, { ...about } as Manifest, new Date())));
    const fragment = `gemeente=GM9902&modus=plaatsen&niveau=buurt&stap=shortlist&concept=flexwonen&werk=${packed}`;
    const site = await openSite(browser, { fragment });
    const { page } = site;
    const alert = page.getByRole('alert').filter({ hasText: 'GM9902' });
    await alert.filter({ hasText: 'Het werk in de link wacht tot die gemeente open is.' }).waitFor();
    await alert.getByRole('button', { name: 'Sluiten' }).click();
    const waits = page
      .getByRole('status')
      .filter({ hasText: 'Een link over GM9902 wacht, met het werk dat erin zit.' });
    await waits.waitFor();
    await expectAccessible(page, 'a link that waits');
    expect(page.url()).not.toContain('GM9902');
    await page.reload();
    await waits.waitFor(patience);
    await page.getByRole('button', { name: 'Gemeente kiezen' }).click();
    const buffer = absentTown();
    await page.getByLabel('Zip openen').setInputFiles({ name: 'merendam.zip', mimeType: 'application/zip', buffer });
    await page.getByRole('heading', { level: 1, name: 'Merendam' }).waitFor(patience);
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Opmerking bij de hele shortlist' }).inputValue(), patience)
      .toBe('voor de raad');
    expect(new URL(page.url()).hash).toContain('niveau=buurt');
    expect(await waits.count()).toBe(0);
    expect(site.complaints).toEqual([]);
    await site.close();
  });
});
