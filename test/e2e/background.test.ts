import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, tabTo } from './keys.ts';
import { compare } from './picture.ts';
import { asRealTown, type PublicServices, pdok } from './publicServices.ts';
import { mapPart, settle, showPanel } from './screen.ts';
import { expectAccessible, launch, type OpenSite, openSite } from './site.ts';
import { patience } from './spoiledSite.ts';

const attribution = '© Kadaster / PDOK BRT, CC BY 4.0';
const agreement = 'wijkbalans.akkoord';
const preference = 'wijkbalans.achtergrondkaart';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

interface Visit {
  readonly fault?: '500' | 'cut';
  readonly agreed?: boolean;
  readonly wanted?: boolean;
  readonly invented?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly fragment?: string;
}

async function visit({ fault, agreed, wanted, invented, ...size }: Visit = {}): Promise<OpenSite & PublicServices> {
  let services: PublicServices | null = null;
  const site = await openSite(browser, {
    ...size,
    prepare: async (page, context) => {
      services = await pdok(context, fault === undefined ? {} : { fault });
      if (invented !== true) await asRealTown(context);
      await page.addInitScript(
        (kept: readonly (readonly [string, string])[]) => {
          for (const [key, value] of kept) window.localStorage.setItem(key, value);
        },
        [
          ...(agreed === true ? [[agreement, '["achtergrond"]'] as const] : []),
          ...(wanted === true ? [[preference, 'aan'] as const] : []),
        ],
      );
    },
  });
  const { asked, close } = services as unknown as PublicServices;
  return {
    ...site,
    asked,
    close: async () => {
      await site.close();
      await close();
    },
  };
}

const toggle = (site: OpenSite) => mapPart(site.page).getByRole('button', { name: 'Achtergrondkaart' });
const credit = (site: OpenSite) => mapPart(site.page).getByText(attribution);
const tilesOf = (asked: readonly string[]) => asked.filter((path) => path.includes('/brt/achtergrondkaart/'));

async function tilesCome({ page, asked }: OpenSite & PublicServices): Promise<void> {
  await expect.poll(() => tilesOf(asked).length, { timeout: patience.timeout }).toBeGreaterThan(3);
  await page.waitForLoadState('networkidle');
  await settle(page);
}

describe('the background map', () => {
  it('asks for consent by keyboard before the first tile, and lies under the areas with its makers named', async () => {
    const site = await visit();
    const { page } = site;
    try {
      const before = await mapPart(page).screenshot();
      await press(toggle(site), 'Enter');
      const question = page.getByRole('dialog', { name: 'Achtergrondkaart van PDOK' });
      await question.getByText('service.pdok.nl').waitFor(patience);
      await expectAccessible(page, 'question for the background map');
      expect(site.strays).toEqual([]);
      await press(question.getByRole('button', { name: 'Akkoord en ophalen' }), 'Enter');
      await credit(site).waitFor(patience);
      await tilesCome(site);
      expect(await toggle(site).getAttribute('aria-pressed')).toBe('true');
      expect(tilesOf(site.asked)[0]).toMatch(
        /^\/service\.pdok\.nl\/brt\/achtergrondkaart\/wmts\/v2_0\/grijs\/EPSG:3857\/\d+\/\d+\/\d+\.png$/,
      );
      const { differing } = await compare(browser, before, await mapPart(page).screenshot());
      expect(differing).toBeGreaterThan(0.03);
      await expectAccessible(page, 'background map on');
      expect(page.url()).not.toContain('achtergrond');

      // the keyboard gets back to the switch, and the map becomes what it was
      await tabTo(toggle(site));
      await page.keyboard.press('Space');
      await credit(site).waitFor({ ...patience, state: 'detached' });
      expect(await toggle(site).getAttribute('aria-pressed')).toBe('false');
      expect(site.complaints).toEqual([]);
    } finally {
      await site.close();
    }
  });

  it('is not asked for after "Niet nu"', async () => {
    const site = await visit();
    try {
      await toggle(site).click();
      await site.page.getByRole('button', { name: 'Niet nu' }).click();
      await settle(site.page);
      expect(await toggle(site).getAttribute('aria-pressed')).toBe('false');
      expect(site.strays).toEqual([]);
    } finally {
      await site.close();
    }
  });

  it('is on again at the next visit, on this device alone', async () => {
    const site = await visit({ agreed: true, wanted: true });
    try {
      await credit(site).waitFor(patience);
      await tilesCome(site);
      expect(site.complaints).toEqual([]);
    } finally {
      await site.close();
    }
  });

  it('stays off for a wish without agreement', async () => {
    const site = await visit({ wanted: true });
    try {
      expect(await toggle(site).getAttribute('aria-pressed')).toBe('false');
      expect(site.strays).toEqual([]);
    } finally {
      await site.close();
    }
  });

  it('that does not come leaves the map as it was, with one sentence', async () => {
    const site = await visit({ agreed: true, fault: '500' });
    try {
      const before = await mapPart(site.page).locator('canvas').first().screenshot();
      await toggle(site).click();
      await mapPart(site.page).getByText('De achtergrondkaart komt nu niet door.').waitFor(patience);
      await credit(site).waitFor(patience);
      await toggle(site).click();
      await credit(site).waitFor({ ...patience, state: 'detached' });
      await settle(site.page);
      const after = await mapPart(site.page).locator('canvas').first().screenshot();
      expect((await compare(browser, before, after)).differing).toBeLessThan(0.02);
      await expectAccessible(site.page, 'background map that does not come');
    } finally {
      await site.close();
    }
  });

  it('goes quietly without a network, and comes back with it', async () => {
    const site = await visit({ agreed: true, wanted: true });
    try {
      await credit(site).waitFor(patience);
      await site.context.setOffline(true);
      await credit(site).waitFor({ ...patience, state: 'detached' });
      expect(await toggle(site).getAttribute('aria-disabled')).toBe('true');
      await press(toggle(site), 'Enter');
      await mapPart(site.page).getByText('Zonder netwerk is er geen achtergrondkaart.').waitFor(patience);
      await site.context.setOffline(false);
      await credit(site).waitFor(patience);
    } finally {
      await site.close();
    }
  });

  it('is not there for an invented municipality, which says why', async () => {
    const site = await visit({ invented: true, agreed: true, wanted: true });
    try {
      expect(await toggle(site).getAttribute('aria-disabled')).toBe('true');
      await press(toggle(site), 'Enter');
      await mapPart(site.page).getByText('Bij een verzonnen gemeente hoort geen achtergrondkaart').waitFor(patience);
      await expectAccessible(site.page, 'no background map');
      await press(toggle(site), 'Enter');
      await mapPart(site.page)
        .getByText('Bij een verzonnen gemeente hoort geen achtergrondkaart')
        .waitFor({ ...patience, state: 'hidden' });
      expect(site.strays).toEqual([]);
    } finally {
      await site.close();
    }
  });

  it('fits a phone', async () => {
    const site = await visit({ agreed: true, wanted: true, width: 390, height: 844 });
    try {
      await showPanel(site.page, 'Kaart');
      await credit(site).waitFor(patience);
      const [words, map] = [await credit(site).boundingBox(), await mapPart(site.page).boundingBox()];
      expect((words?.x ?? 0) + (words?.width ?? 999)).toBeLessThanOrEqual((map?.x ?? 0) + (map?.width ?? 0));
      await expectAccessible(site.page, 'background map on a phone');
    } finally {
      await site.close();
    }
  });
});
