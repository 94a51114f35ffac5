import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { add, type Given, giveTable, goTo, importDialog, notice } from './importing.ts';
import { hasFocus, press } from './keys.ts';
import { asRealTown, type PublicServices, pdok } from './publicServices.ts';
import { expectAccessible, launch, type OpenOptions, type OpenSite, openSite } from './site.ts';
import { engineReady, engineStatus, patience } from './spoiledSite.ts';

const long = { timeout: 240_000 };
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, long.timeout);
afterAll(() => browser.close());

interface Visit extends OpenOptions {
  readonly fault?: '500' | 'renamed';
  readonly agreed?: boolean;
  /** answers after which the service is gone */
  readonly most?: number;
}

async function visit({ fault, agreed, most, ...options }: Visit = {}): Promise<OpenSite & PublicServices> {
  let services: PublicServices | null = null;
  let answered = 0;
  const site = await openSite(browser, {
    ...options,
    prepare: async (page, context) => {
      services = await pdok(context, fault === undefined ? {} : { fault });
      await asRealTown(context);
      if (most !== undefined) {
        await context.route(/\/bzk\/locatieserver\//, (route) => {
          answered += 1;
          return answered > most ? route.abort('failed') : route.fallback();
        });
      }
      if (agreed === true) {
        await page.addInitScript(() => window.localStorage.setItem('wijkbalans.akkoord', '["locatieserver"]'));
      }
    },
  });
  const { asked, close } = services as unknown as PublicServices;
  const all = async (): Promise<void> => {
    await site.close();
    await close();
  };
  // a phone does not show it
  await engineStatus(site.page, 'ready').waitFor({ ...patience, state: 'attached' });
  return { ...site, asked, close: all };
}

const file = 'adressen-zonder-coordinaten.csv';

const start = (dialog: Locator): Locator => dialog.getByRole('button', { name: /^Zoek \d+ adressen op bij PDOK$/ });
const questionsTo = ({ asked }: PublicServices): readonly string[] =>
  asked.map((path) => new URL(path, 'http://x').searchParams.get('q') ?? '');

async function toAddresses({ page }: OpenSite, given: Given = file): Promise<Locator> {
  const dialog = await giveTable(page, given);
  await goTo(dialog, '3. Koppelen');
  return dialog;
}

describe('a file with addresses', () => {
  it('is looked up by keyboard after consent, each address once, and comes on the map', long, async () => {
    const site = await visit();
    const { page } = site;
    try {
      const dialog = await giveTable(page, file);
      await dialog.getByText('In dit bestand staan 4 adressen, in 5 rijen.').waitFor(patience);
      await goTo(dialog, '3. Koppelen');
      await expectAccessible(page, 'addresses of a file');
      await press(start(dialog), 'Enter');
      await dialog.getByText('api.pdok.nl').waitFor(patience);
      await expectAccessible(page, 'consent for the addresses of a file');
      expect(site.asked).toEqual([]);
      await press(dialog.getByRole('button', { name: 'Akkoord en ophalen' }), 'Enter');
      await dialog.getByText(/van 4 adressen zeker gevonden\./).waitFor(patience);

      const questions = questionsTo(site);
      expect([...questions].sort()).toEqual([
        'Kadeweg 3 9905AB Oeverstad',
        'Kerkstraat 99 Oeverstad',
        'Molenweg 4a Oeverstad',
        'Nergenslaan 1 Achterland',
      ]);
      expect(site.asked.join()).not.toMatch(/Jansen|Vries|Bakker|kade%20|molen%20/);
      await expectAccessible(page, 'addresses that were found');
      await dialog.locator('summary', { hasText: '1 rij zonder adres' }).click();

      const doubtful = dialog.getByRole('combobox', { name: 'Rij 5: Kerkstraat 99 Oeverstad' });
      await doubtful.focus();
      await page.keyboard.press('ArrowDown');
      await dialog.getByText('1 voorstel gekozen.').waitFor(patience);
      expect(await add(page, dialog)).toContain('kandidaatlocaties');
      expect(site.complaints).toEqual([]);
      await notice(page).getByRole('button', { name: 'Ongedaan maken' }).click();
      await page.getByText('Wat uit adressen-zonder-coordinaten.csv kwam, is weer weg.').waitFor(patience);
    } finally {
      await site.close();
    }
  });

  it('sends nothing before consent, and nothing after "Niet nu"', long, async () => {
    const site = await visit();
    try {
      const dialog = await toAddresses(site);
      await start(dialog).click();
      await press(dialog.getByRole('button', { name: 'Niet nu' }), 'Enter');
      await start(dialog).waitFor(patience);
      await goTo(dialog, '4. Wat is het?');
      await dialog.getByRole('button', { name: 'Toevoegen', exact: true }).click();
      await dialog.getByText(/^Zoek eerst de adressen op bij stap 3/).waitFor(patience);
      await expectAccessible(site.page, 'places without a place');
      expect(site.asked).toEqual([]);
      await dialog.getByRole('button', { name: 'Naar de adressen' }).click();
      await start(dialog).waitFor(patience);
    } finally {
      await site.close();
    }
  });

  it('keeps what was found when the service goes away half way, and goes on where it was', long, async () => {
    const numbers = Array.from({ length: 12 }, (_, at) => `Plek ${at + 1};Kadeweg;${at + 1};9905AB;Oeverstad`);
    const many = `Naam;Straat;Huisnummer;Postcode;Plaats\n${numbers.join('\n')}\n`;
    const site = await visit({ agreed: true, most: 5 });
    const { page } = site;
    try {
      const dialog = await toAddresses(site, { name: 'plekken.csv', content: many });
      await start(dialog).click();
      await dialog.getByText(/PDOK Locatieserver is niet bereikbaar\./).waitFor(long);
      const found = dialog.locator('summary', { hasText: /^[1-5] adres(sen)? zeker gevonden$/ });
      await found.waitFor(patience);
      await dialog.locator('summary', { hasText: /adressen nog niet opgezocht/ }).waitFor(patience);
      await expectAccessible(page, 'addresses half way');
      await page.context().unroute(/\/bzk\/locatieserver\//);
      await press(dialog.getByRole('button', { name: /^Zoek ook \d+ overgebleven adres(sen)? op$/ }), 'Enter');
      await dialog.getByText('12 van 12 adressen zeker gevonden.').waitFor(patience);
      expect(questionsTo(site)).toHaveLength(12);
    } finally {
      await site.close();
    }
  });

  it('can be stopped', long, async () => {
    const site = await visit({ agreed: true });
    const { page } = site;
    try {
      await page.context().route(/\/bzk\/locatieserver\//, () => undefined);
      const dialog = await toAddresses(site);
      await start(dialog).click();
      await dialog.getByRole('progressbar', { name: 'PDOK zoekt de adressen.' }).waitFor(patience);
      await press(dialog.getByRole('button', { name: 'Stoppen met opzoeken' }), 'Enter');
      await dialog.getByText(/Wat is gevonden, blijft staan\./).waitFor(patience);
      await dialog.getByRole('button', { name: 'Zoek ook 4 overgebleven adressen op' }).waitFor(patience);
      expect(await hasFocus(page.locator('body'))).toBe(false);
    } finally {
      await site.close();
    }
  });

  it.each([
    ['500', 'PDOK Locatieserver meldt een fout (500).'],
    ['renamed', 'PDOK Locatieserver: verwacht een adres met id, type, weergavenaam en centroide_ll'],
  ] as const)('that the service cannot answer (%s) is one sentence', long, async (fault, sentence) => {
    const site = await visit({ agreed: true, fault });
    try {
      const dialog = await toAddresses(site);
      await start(dialog).click();
      await dialog.getByText(sentence).waitFor(long);
      await expectAccessible(site.page, `addresses of a file with fault ${fault}`);
    } finally {
      await site.close();
    }
  });

  it('says why not without a network and in an invented municipality', long, async () => {
    const site = await visit({ agreed: true });
    try {
      const dialog = await toAddresses(site);
      await site.context.setOffline(true);
      await dialog.getByText('Zonder netwerk kunnen we geen adressen opzoeken.').waitFor(patience);
    } finally {
      await site.close();
    }
    const invented = await openSite(browser);
    try {
      await engineReady(invented.page);
      const dialog = await toAddresses(invented);
      await dialog.getByText('Adressen opzoeken kan alleen in een bestaande gemeente').waitFor(patience);
      expect(await start(dialog).count()).toBe(0);
    } finally {
      await invented.close();
    }
  });

  it('fits a phone, and takes columns that are pointed out', long, async () => {
    const site = await visit({ agreed: true, width: 390, height: 844 });
    const { page } = site;
    try {
      const parts = page.getByRole('navigation', { name: 'Schermdelen' });
      await parts.getByRole('button', { name: 'Maat', exact: true }).click();
      const dialog = await toAddresses(site, {
        name: 'a.csv',
        content: 'Titel;Waar;Nr\nDe Kade;Kadeweg;3\nErf;Molenweg;1\n',
      });
      await dialog.getByText('Kolommen met het adres', { exact: true }).click();
      await dialog.getByRole('combobox', { name: 'Straat' }).selectOption({ label: 'Waar' });
      await dialog.getByRole('combobox', { name: 'Huisnummer' }).selectOption({ label: 'Nr' });
      await dialog.getByText('Alleen de kolommen Waar en Nr gaan naar PDOK.').waitFor(patience);
      await start(dialog).click();
      await dialog.getByText(/van 2 adressen zeker gevonden\./).waitFor(patience);
      await expectAccessible(page, 'addresses on a phone');
      const { scroll, client } = await importDialog(page).evaluate((each) => ({
        scroll: each.scrollWidth,
        client: each.clientWidth,
      }));
      expect(scroll).toBeLessThanOrEqual(client);
    } finally {
      await site.close();
    }
  });
});
