import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasFocus, press, tabTo } from './keys.ts';
import { asRealTown, type PublicServices, pdok } from './publicServices.ts';
import { comparisonPart, mapPart, profilePart, searchBox, settle } from './screen.ts';
import { expectAccessible, launch, type OpenOptions, type OpenSite, openSite } from './site.ts';
import { patience } from './spoiledSite.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

interface Visit extends OpenOptions {
  readonly fault?: '500' | 'renamed';
  readonly agreed?: boolean;
}

async function visit({ fault, agreed, ...options }: Visit = {}): Promise<OpenSite & PublicServices> {
  let services: PublicServices | null = null;
  const site = await openSite(browser, {
    ...options,
    prepare: async (page, context) => {
      services = await pdok(context, fault === undefined ? {} : { fault });
      await asRealTown(context);
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
  return { ...site, asked, close: all };
}

const option = ({ page }: OpenSite, name: string | RegExp) => page.getByRole('option', { name });
const panel = ({ page }: OpenSite) => page.locator('.wb-search-panel');

describe('an address in the search box', () => {
  it('is asked of PDOK by keyboard after consent, marked, and its buurt selected', async () => {
    const site = await visit();
    const { page, asked } = site;
    try {
      await tabTo(searchBox(page));
      await page.keyboard.type('Molenweg 4a');
      await option(site, 'Zoek “Molenweg 4a” als adres bij PDOK').waitFor(patience);
      await expectAccessible(page, 'offer to look an address up');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      const question = page.getByRole('dialog', { name: 'Adres zoeken bij PDOK' });
      await question.getByText('api.pdok.nl').waitFor(patience);
      await expectAccessible(page, 'question for addresses');
      expect(site.strays).toEqual([]);
      await press(question.getByRole('button', { name: 'Akkoord en ophalen' }), 'Enter');

      await page.getByRole('listbox', { name: 'Gevonden adressen' }).getByRole('option').first().waitFor(patience);
      await expect.poll(() => hasFocus(searchBox(page))).toBe(true);
      expect(asked).toHaveLength(2);
      expect(asked.map((path) => new URL(path, 'http://x').searchParams.get('q'))).toEqual([
        'Molenweg 4a',
        'Molenweg 4a',
      ]);
      await expectAccessible(page, 'addresses found');
      await page.keyboard.press('ArrowDown');
      const chosen = await page.locator('[role="option"][aria-selected="true"] span').first().textContent();
      await page.keyboard.press('Enter');

      const note = mapPart(page).getByText(/^Adres: Molenweg 4A, \w+ Oeverstad, in buurt /);
      await note.waitFor(patience);
      const [, label = '', buurt = ''] = /^Adres: (.*), in buurt (.*)$/.exec((await note.textContent()) ?? '') ?? [];
      expect(label).toBe(chosen);
      await profilePart(page).getByRole('heading', { level: 2, name: buurt }).waitFor(patience);
      expect(await searchBox(page).inputValue()).toBe(label);
      await expectAccessible(page, 'address marked');
      expect(site.complaints).toEqual([]);

      await press(mapPart(page).getByRole('button', { name: 'Adres weghalen van de kaart' }), 'Enter');
      await note.waitFor({ ...patience, state: 'detached' });
      await expect.poll(() => hasFocus(mapPart(page).locator('canvas').first())).toBe(true);
    } finally {
      await site.close();
    }
  });

  it('is never sent while typing, nor for a wijk or buurt', async () => {
    const site = await visit({ agreed: true });
    const { page } = site;
    try {
      await searchBox(page).fill('Havenk');
      await page.keyboard.press('Enter');
      await profilePart(page).getByRole('heading', { level: 2, name: 'Havenkwartier' }).waitFor(patience);
      await searchBox(page).fill('Kerkstraat 3');
      await option(site, /als adres bij PDOK/).waitFor(patience);
      await settle(page);
      expect(site.strays).toEqual([]);
    } finally {
      await site.close();
    }
  });

  it('elsewhere comes last, says where it is and cannot be chosen', async () => {
    const site = await visit({ agreed: true });
    const { page } = site;
    try {
      await searchBox(page).fill('Dorpsstraat 3 Achterland');
      await option(site, /als adres bij PDOK/).click();
      const away = option(site, /in Achterland, buiten Oeverstad/).first();
      await away.waitFor(patience);
      expect(await away.getAttribute('aria-disabled')).toBe('true');
      const helps = await panel(site)
        .getByRole('option')
        .evaluateAll((all) => all.map((each) => each.textContent ?? ''));
      const firstAway = helps.findIndex((text) => text.includes('buiten Oeverstad'));
      expect(firstAway).toBeGreaterThan(0);
      expect(helps.slice(firstAway).every((text) => text.includes('buiten Oeverstad'))).toBe(true);
      await away.click({ force: true });
      await settle(page);
      expect(
        await mapPart(page)
          .getByText(/^Adres:/)
          .count(),
      ).toBe(0);
    } finally {
      await site.close();
    }
  });

  it.each([
    ['500', 'PDOK Locatieserver meldt een fout (500).'],
    ['renamed', 'PDOK Locatieserver: verwacht een adres met id, type, weergavenaam en centroide_ll'],
  ] as const)(
    'that the service cannot answer (%s) is one sentence, and can be asked again',
    async (fault, sentence) => {
      const site = await visit({ agreed: true, fault });
      try {
        await searchBox(site.page).fill('Molenweg 4a');
        await option(site, /als adres bij PDOK/).click();
        await panel(site).getByText(sentence).waitFor(patience);
        await option(site, /als adres bij PDOK/).waitFor(patience);
        await expectAccessible(site.page, `addresses with fault ${fault}`);
      } finally {
        await site.close();
      }
    },
  );

  it('says why not without a network, and in an invented municipality', async () => {
    const site = await visit({ agreed: true });
    try {
      await site.context.setOffline(true);
      await searchBox(site.page).fill('Molenweg 4a');
      await panel(site).getByText('Zonder netwerk kunnen we geen adressen opzoeken.').waitFor(patience);
    } finally {
      await site.close();
    }
    const invented = await openSite(browser);
    try {
      await searchBox(invented.page).fill('Molenweg 4a');
      await panel(invented).getByText('Adressen zoeken kan alleen in een bestaande gemeente').waitFor(patience);
      expect(await option(invented, /PDOK/).count()).toBe(0);
    } finally {
      await invented.close();
    }
  });

  it('fits a phone', async () => {
    const site = await visit({ agreed: true, width: 390, height: 844 });
    const { page } = site;
    try {
      await searchBox(page).fill('Molenweg 4a');
      await option(site, /als adres bij PDOK/).click();
      await option(site, /^Molenweg 4A/)
        .first()
        .click();
      const note = mapPart(page).getByText(/^Adres: Molenweg 4A/);
      await note.waitFor(patience);
      const button = await page.getByRole('button', { name: /^Profiel van/ }).boundingBox();
      const words = await note.boundingBox();
      expect((words?.y ?? 999) + (words?.height ?? 999)).toBeLessThanOrEqual(button?.y ?? 0);
      await expectAccessible(page, 'address on a phone');
    } finally {
      await site.close();
    }
  });

  it('asks again after the agreement was taken back', async () => {
    const site = await visit({ agreed: true });
    const { page } = site;
    try {
      await page.getByRole('button', { name: 'Gemeente kiezen' }).click();
      await page.getByRole('button', { name: 'Akkoord intrekken: de plaats van een adres' }).click();
      await page.getByText('Ingetrokken.').waitFor(patience);
      await expectAccessible(page, 'agreement taken back');
      await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click();
      await searchBox(page).fill('Molenweg 4a');
      await option(site, /als adres bij PDOK/).click();
      await page.getByRole('dialog', { name: 'Adres zoeken bij PDOK' }).waitFor(patience);
      expect(site.strays).toEqual([]);
    } finally {
      await site.close();
    }
  });
});

describe('the focus', () => {
  it('goes on with what follows when a profile closes or an area leaves the comparison', async () => {
    const site = await openSite(browser, { fragment: '' });
    const { page } = site;
    try {
      await tabTo(searchBox(page));
      for (const name of ['Havenkwartier', 'Tuindorp', 'Singelwijk']) {
        await searchBox(page).fill(name);
        await page.keyboard.press('Enter');
        await profilePart(page).getByRole('heading', { level: 2, name }).waitFor(patience);
        await profilePart(page).getByRole('button', { name: 'Vergelijk', exact: true }).press('Enter');
      }
      const remove = (name: string) => comparisonPart(page).getByRole('button', { name: `Weghalen: ${name}` });
      await press(remove('Tuindorp'), 'Enter', 'Shift+Tab');
      await expect.poll(() => hasFocus(remove('Singelwijk'))).toBe(true);
      await page.keyboard.press('Enter');
      // one area is no comparison
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('tabel');
      await press(profilePart(page).getByRole('button', { name: 'Sluit profiel' }), 'Enter');
      await expect.poll(() => hasFocus(profilePart(page).last())).toBe(true);
    } finally {
      await site.close();
    }
  });
});
