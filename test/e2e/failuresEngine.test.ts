import type { Browser, Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, launch, mapReady, type OpenSite, openSite } from './site.ts';
import {
  ask,
  engineFile,
  engineReady,
  engineStatus,
  expectTableSearchAndProfile,
  gone,
  openConsole,
  patience,
  spoilt,
  unexpected,
  withoutWebGl2,
} from './spoiledSite.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const question = "SELECT count(*) FROM gebieden WHERE niveau = 'wijk'";

async function expectRepaired(page: Page): Promise<void> {
  const dialog = await openConsole(page);
  expect(await dialog.textContent()).toContain('Vragen stellen kan nu niet');
  expect(await dialog.getByRole('button', { name: 'Vraag stellen' }).isDisabled()).toBe(true);
  await page.unroute(engineFile);
  await dialog.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await engineReady(page);
  expect(await ask(dialog, question)).toBe('16');
}

describe('an engine that cannot start', () => {
  it.each([
    ['is missing', gone],
    ['is cut off', spoilt((bytes) => bytes.subarray(0, 2_000_000))],
    ['is a web page', spoilt(() => '<!doctype html><title>Welkom</title>')],
  ])('because it %s leaves the screen whole and starts on request', async (_, answer) => {
    const site = await openSite(browser, {
      map: false,
      prepare: async (page) => {
        await withoutWebGl2(page);
        await page.route(engineFile, answer);
      },
    });
    const { page } = site;
    await engineStatus(page, 'failed').waitFor(patience);
    expect(await engineStatus(page, 'failed').textContent()).toBe(
      'Gegevensbank niet beschikbaar. Kaart, tabel en profiel werken wel.',
    );
    expect(await page.getByRole('alert').textContent()).toBe('');
    await expectTableSearchAndProfile(page);
    await expectRepaired(page);
    await site.close();
  });

  it('because it never comes is given up, and the map is drawn meanwhile', async () => {
    const site = await openSite(browser, {
      map: false,
      prepare: async (page) => {
        await page.clock.install();
        await page.route(engineFile, () => undefined);
      },
    });
    const { page } = site;
    await mapReady(page);
    await engineStatus(page, 'starting').waitFor(patience);
    await page.waitForTimeout(500);
    await page.clock.fastForward(150_000);
    await engineStatus(page, 'failed').waitFor(patience);
    await expectTableSearchAndProfile(page);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await expectAccessible(page, 'engine failed');
    await site.close();
  });
});

describe('an engine that dies', () => {
  const worker = async (page: Page): Promise<Worker> => {
    const found = page.workers().find((candidate) => candidate.url().endsWith('gz-worker.js'));
    return found ?? page.waitForEvent('worker', { predicate: (made) => made.url().endsWith('gz-worker.js') });
  };
  const ways: readonly (readonly [string, (own: Worker) => Promise<unknown>])[] = [
    ['with an error', (own) => own.evaluate(() => void setTimeout(() => JSON.parse('stuk')))],
    ['in silence', (own) => own.evaluate(() => self.close()).catch(() => undefined)],
  ];

  it.each(ways)('%s is started again once, then reported', async (_, kill) => {
    const site: OpenSite = await openSite(browser, { map: false, prepare: withoutWebGl2 });
    const { page } = site;
    await engineReady(page);
    const restarted = page.waitForEvent('worker');
    await kill(await worker(page));
    await restarted;
    await engineReady(page);
    const dialog = await openConsole(page);
    expect(await ask(dialog, question)).toBe('16');
    await page.keyboard.press('Escape');

    await kill(await worker(page));
    await engineStatus(page, 'failed').waitFor(patience);
    await expectTableSearchAndProfile(page);
    const again = await openConsole(page);
    expect(await again.textContent()).toContain('De gegevensbank is twee keer uitgevallen en start niet meer.');
    await again.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await engineReady(page);
    expect(await ask(again, question)).toBe('16');
    expect(unexpected(site.complaints, /ErrorEvent|SyntaxError/)).toEqual([]);
    await site.close();
  });
});
