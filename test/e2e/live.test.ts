import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, tabTo } from './keys.ts';
import { openReplayed, type ReplayedSite } from './replayed.ts';
import {
  levelChoice,
  mapPart,
  measureChoice,
  profilePart,
  readMapSummary,
  readRows,
  searchBox,
  tablePart,
} from './screen.ts';
import { expectAccessible, launch, mapReady } from './site.ts';
import { patience } from './spoiledSite.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(() => browser.close());

const long = { timeout: 240_000 } as const;
const faulty = /Failed to load resource/;

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Gemeente kiezen' });
const named = (page: Page, name: string | RegExp): Locator => dialog(page).getByRole('button', { name });
const field = (page: Page): Locator => dialog(page).getByRole('combobox', { name: 'Naam of code van een gemeente' });
const heading = (page: Page, name: string): Locator => dialog(page).getByRole('heading', { name, exact: true });

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Gemeente kiezen' }).click();
  await named(page, 'Gemeente ophalen').click();
}

async function agree(page: Page): Promise<void> {
  await openDialog(page);
  await named(page, 'Akkoord en ophalen').click();
  await field(page).waitFor(patience);
}

async function choose(page: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await field(page).fill(name);
    await dialog(page)
      .getByRole('option', { name: new RegExp(`^${name}`) })
      .waitFor(patience);
    await field(page).press('Enter');
  }
  await named(page, /^Haal /).click();
}

async function loadOeverstad(page: Page): Promise<void> {
  await agree(page);
  await choose(page, 'Oeverstad');
  await heading(page, 'Oeverstad is opgehaald').waitFor(patience);
}

/** Text of each source, as one reads it. */
function sources(page: Page): Promise<readonly string[]> {
  return dialog(page)
    .locator('.wb-live-source')
    .evaluateAll((items) => items.map((item) => (item.textContent ?? '').replace(/\s+/g, ' ')));
}

const unique = (site: ReplayedSite): number => new Set(site.asked()).size;

describe('a municipality from the services', () => {
  it('asks nothing before consent, which names each host, and nothing twice after', long, async () => {
    const site = await openReplayed(browser);
    const { page, strays, complaints } = site;
    expect(strays).toEqual([]);
    await openDialog(page);
    const consent = dialog(page).getByRole('region', { name: 'Eerst uw akkoord' });
    const words = (await consent.textContent()) ?? '';
    for (const host of ['api.pdok.nl', 'service.pdok.nl', 'opendata.cbs.nl', 'dataderden.cbs.nl']) {
      expect(words).toContain(host);
    }
    expect(words).toContain('de code van de gemeente en het IP-adres van uw computer');
    expect(words).toContain('Uw eigen cijfers, projecten en instellingen blijven op dit apparaat.');
    await expectAccessible(page, 'consent');
    await named(page, 'Niet nu').click();
    await named(page, 'Gemeente ophalen').click();
    expect([strays, site.asked()]).toEqual([[], []]);
    await named(page, 'Akkoord en ophalen').click();
    await field(page).waitFor(patience);
    // only the list
    expect(site.asked().every((path) => path.startsWith('/opendata.cbs.nl/'))).toBe(true);
    await field(page).fill('stad');
    await expectAccessible(page, 'choice of a municipality');
    await field(page).fill('');
    await choose(page, 'Oeverstad');
    await heading(page, 'Oeverstad is opgehaald').waitFor(patience);
    await expectAccessible(page, 'municipality that came');
    expect(await sources(page)).toHaveLength(7);
    for (const text of await sources(page)) expect(text).toMatch(/klaar: ([\d.]+ cijfers|grenzen)$/);
    expect(unique(site)).toBe(site.asked().length);
    expect(
      strays.every((url) =>
        /^https:\/\/(api|service)\.pdok\.nl\/|^https:\/\/(opendata|dataderden)\.cbs\.nl\//.test(url),
      ),
    ).toBe(true);
    await named(page, 'Bekijk op de kaart').click();
    await mapReady(page);
    expect(await readRows(page)).toHaveLength(16);
    expect(await readMapSummary(page)).toContain('Oeverstad, 16 wijken');
    await levelChoice(page, 'Buurt').check();
    await tablePart(page)
      .getByText(/86 buurten/)
      .first()
      .waitFor(patience);
    // a missing edition is an answer like any other
    expect(complaints.filter((text) => !faulty.test(text))).toEqual([]);
    // remembered: the next time the choice comes at once
    await page.reload();
    await mapReady(page);
    await openDialog(page);
    await field(page).waitFor(patience);
    await field(page).fill('Oeverstad');
    await field(page).press('Enter');
    await dialog(page).getByText('Oeverstad staat al op dit apparaat.').waitFor(patience);
    await named(page, 'Akkoord intrekken').click();
    await dialog(page).getByText('Uw akkoord is ingetrokken.').waitFor(patience);
    await named(page, 'Gemeente ophalen').click();
    await named(page, 'Akkoord en ophalen').waitFor(patience);
    await site.close();
  });

  it('can be fetched with the keyboard alone', long, async () => {
    const site = await openReplayed(browser);
    const { page } = site;
    await press(page.getByRole('button', { name: 'Gemeente kiezen' }), 'Enter');
    await press(named(page, 'Gemeente ophalen'), 'Enter');
    await press(named(page, 'Akkoord en ophalen'), 'Enter');
    await field(page).waitFor(patience);
    await page.keyboard.type('9901');
    await dialog(page).getByRole('option', { name: 'Oeverstad' }).waitFor(patience);
    await page.keyboard.press('Escape');
    expect(await field(page).inputValue()).toBe('');
    await page.keyboard.type('land');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('oever');
    await page.keyboard.press('Enter');
    await press(named(page, 'Achterland weghalen'), 'Enter', 'Tab');
    await press(named(page, 'Haal Oeverstad op'), 'Enter');
    await heading(page, 'Oeverstad is opgehaald').waitFor(patience);
    await press(named(page, 'Bekijk op de kaart'), 'Enter');
    await mapReady(page);
    expect(await readRows(page)).toHaveLength(16);
    await tabTo(measureChoice(page));
    await site.close();
  });
});

describe('a service that fails', () => {
  const faults = [
    {
      fault: 'cut',
      boundaries: 'Het antwoord van PDOK (OGC API) brak halverwege af.',
      health: 'Het antwoord van RIVM, tabel 50150NED brak halverwege af.',
    },
    {
      fault: 'renamed',
      boundaries: 'PDOK (OGC API): verwacht een gemeentecode per gebied, gevonden',
      health: 'RIVM, tabel 50150NED: verwacht kolommen zoals',
    },
    {
      fault: 'empty',
      boundaries: 'PDOK kent geen gemeente GM9901',
      health: 'RIVM geeft voor GM9901 niets in tabel',
    },
    {
      fault: 'crs',
      boundaries: 'verwacht grenzen in graden (lengte, breedte) binnen Nederland, gevonden',
      health: /RIVM Gezondheid per wijk en buurt ?klaar/,
    },
    {
      fault: '500',
      boundaries: /Grenzen van gemeente, wijken en buurten ?klaar/,
      health: 'weigert: het antwoord zou meer dan 10.000 rijen hebben.',
    },
  ] as const;

  it('says what was expected and found, and what came can be used', long, async () => {
    const site = await openReplayed(browser);
    const { page } = site;
    await agree(page);
    for (const { fault, boundaries, health } of faults) {
      await site.become({ fault, faultAt: ['api.pdok.nl', 'service.pdok.nl', 'dataderden.cbs.nl'] });
      await choose(page, 'Oeverstad');
      await heading(page, 'Oeverstad is opgehaald').waitFor(patience);
      const told = (await sources(page)).join('\n');
      for (const words of [boundaries, health]) expect(told).toMatch(words);
      expect(told).toMatch(/Kerncijfers wijken en buurten ?klaar/);
      if (fault === 'renamed') await expectAccessible(page, 'partly fetched');
      await named(page, 'Bekijk op de kaart').click();
      await tablePart(page)
        .getByText(/, 16 wijken/)
        .first()
        .waitFor(patience);
      await page.getByText(/^Oeverstad is opgehaald, behalve \d bron/).waitFor(patience);
      await page.getByRole('button', { name: 'Begrepen' }).click();
      await openDialog(page);
      await field(page).waitFor(patience);
    }
    await site.close();
  });

  it('is asked again alone, and what it gives then is added', long, async () => {
    const site = await openReplayed(browser, { fault: 'cut', faultAt: ['dataderden.cbs.nl'] });
    const { page } = site;
    await loadOeverstad(page);
    expect((await sources(page)).filter((text) => text.includes('niet gelukt'))).toHaveLength(2);
    await site.become({});
    await named(page, 'Haal op wat nog ontbreekt').click();
    await dialog(page).getByText('Alle bronnen zijn opgehaald').waitFor(patience);
    expect(site.asked().length).toBeGreaterThan(0);
    expect(site.asked().filter((path) => !path.startsWith('/dataderden.cbs.nl/'))).toEqual([]);
    await named(page, 'Bekijk op de kaart').click();
    await measureChoice(page).selectOption({ label: 'Eenzaam (65+)' });
    expect((await readRows(page)).length).toBe(16);
    await site.close();
  });

  it(
    'too slowly is given up in time, with the sentence; stopping ends it at once and changes nothing',
    long,
    async () => {
      const site = await openReplayed(
        browser,
        { fault: 'slow', faultAt: ['api.pdok.nl', 'service.pdok.nl'] },
        {
          // the patience of thirty seconds, thirty times as short
          prepare: (page) =>
            page.addInitScript(() => {
              const own = AbortSignal.timeout.bind(AbortSignal);
              AbortSignal.timeout = (milliseconds) => own(milliseconds / 30);
            }),
        },
      );
      const { page } = site;
      await loadOeverstad(page);
      expect((await sources(page))[0]).toContain('PDOK (OGC API) antwoordt niet binnen 30 seconden.');
      await named(page, 'Andere gemeente ophalen').click();
      await site.become({ fault: 'slow' });
      await choose(page, 'Achterland');
      await heading(page, 'Achterland wordt opgehaald').waitFor(patience);
      await expectAccessible(page, 'fetching');
      await named(page, 'Stoppen').click();
      await heading(page, 'Het ophalen is gestopt').waitFor(patience);
      await site.become({});
      await named(page, 'Verder ophalen').click();
      await heading(page, 'Achterland is opgehaald').waitFor(patience);
      await site.close();
    },
  );

  it('altogether leaves the screen as it was', long, async () => {
    const site = await openReplayed(browser);
    const { page } = site;
    await agree(page);
    await site.silence();
    await choose(page, 'Achterland');
    await heading(page, 'Er is niets opgehaald').waitFor(patience);
    expect((await sources(page))[0]).toContain('PDOK (OGC API) is niet bereikbaar.');
    await dialog(page).getByRole('button', { name: 'Sluiten' }).click();
    await mapPart(page).waitFor(patience);
    expect(await readMapSummary(page)).toContain('Oeverstad');
    expect(await readRows(page)).toHaveLength(16);
    await site.close();
  });
});

describe('a region', () => {
  it('comes as one, with the municipality named where it matters', long, async () => {
    const site = await openReplayed(browser);
    const { page } = site;
    await agree(page);
    await choose(page, 'Oeverstad', 'Achterland');
    await heading(page, 'Oeverstad, Achterland is opgehaald').waitFor(patience);
    expect(unique(site)).toBe(site.asked().length);
    await expectAccessible(page, 'region that came');
    await named(page, 'Bekijk op de kaart').click();
    await mapReady(page);
    const rows = await readRows(page);
    expect(rows).toHaveLength(19);
    expect(rows.filter((row) => row.Gemeente === 'Achterland')).toHaveLength(3);
    expect(rows.filter((row) => row.Wijk === 'Havenkwartier' || row.Naam === 'Havenkwartier')).toHaveLength(2);
    expect(rows.filter((row) => row.Balans !== '–').length).toBeGreaterThan(15);
    await page
      .getByText('Ten opzichte van het gemiddelde van de eigen gemeente (= 100).', { exact: true })
      .waitFor(patience);
    await searchBox(page).fill('havenkwartier');
    await page.getByRole('option', { name: 'Havenkwartier wijk in Achterland' }).click();
    await profilePart(page)
      .getByText(/^wijk in Achterland · /)
      .waitFor(patience);
    await page.getByRole('radiogroup', { name: 'Niveau' }).getByRole('radio', { name: 'Gemeente' }).check();
    await tablePart(page)
      .getByText(/2 gemeenten/)
      .first()
      .waitFor(patience);
    const towns = await readRows(page);
    expect(towns).toHaveLength(2);
    // each compared with the other, not with itself
    expect(new Set(towns.map((row) => row.Draagkracht)).size).toBe(2);
    await page
      .getByText('Ten opzichte van het gemiddelde van alle getoonde gebieden (= 100).', { exact: true })
      .waitFor(patience);
    await expectAccessible(page, 'region by municipality');
    await site.close();
  });
});

describe('on a phone', () => {
  it('a municipality can be fetched without scrolling sideways', long, async () => {
    const site = await openReplayed(
      browser,
      { fault: 'cut', faultAt: ['dataderden.cbs.nl'] },
      { width: 390, height: 844 },
    );
    const { page } = site;
    await loadOeverstad(page);
    const sideways = await dialog(page)
      .locator('.wb-dialog-body')
      .evaluate((body) => body.scrollWidth - body.clientWidth);
    expect(sideways).toBe(0);
    await expectAccessible(page, 'fetched on a phone');
    await site.close();
  });
});
