import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteFolder } from '../../scripts/build.ts';
import {
  areaButton,
  comparisonPart,
  fold,
  legendPart,
  levelChoice,
  mapPart,
  measureChoice,
  profilePart,
  searchBox,
  sortButton,
  tablePart,
} from './screen.ts';
import { launch, openSite, siteAddress } from './site.ts';

const patience = 120_000;
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('the first screen', () => {
  it('shows map, table and what it is about before the database has even arrived', { timeout: patience }, async () => {
    let asked = 0;
    let letThrough = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    const site = await openSite(browser, {
      prepare: async (_, context) => {
        await context.route('**/engine/**', async (route) => {
          asked += 1;
          await held;
          await route.continue();
        });
      },
    });
    const { page } = site;
    await expect.poll(() => asked, { timeout: 30_000 }).toBeGreaterThan(0);
    expect(await mapPart(page).isVisible()).toBe(true);
    expect(await tablePart(page).getByRole('rowheader').count()).toBe(16);
    expect(await legendPart(page).isVisible()).toBe(true);
    expect(await page.getByText('Gegevensbank gereed.').count()).toBe(0);

    letThrough();
    await page.getByText('Gegevensbank gereed.').waitFor({ state: 'attached', timeout: 60_000 });
    expect(await tablePart(page).getByRole('rowheader').count()).toBe(16);
    expect(site.complaints).toEqual([]);
    await site.close();
  });

  it('says in Dutch what it shows, and that Oeverstad is invented', { timeout: patience }, async () => {
    const { page, close } = await openSite(browser);
    expect(await page.title()).toBe('Balans · Oeverstad · Wijkbalans');
    expect(await page.locator('html').getAttribute('lang')).toBe('nl');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/Wijkbalans[\s·]*Oeverstad/);
    expect(await page.getByText('Oeverstad is een verzonnen gemeente. Alle cijfers zijn fictief.').isVisible()).toBe(
      true,
    );
    expect(await page.getByRole('tab').allTextContents()).toEqual(['Verkennen', 'Wegen', 'Plaatsen', 'Sessie']);
    expect(await page.getByRole('alert').filter({ hasText: /\S/ }).count()).toBe(0);
    await close();
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Every address outside the site it may ever ask. */
const publicServices = [
  'https://api.pdok.nl',
  'https://service.pdok.nl',
  'https://opendata.cbs.nl',
  'https://dataderden.cbs.nl',
] as const;

describe('what the site is made of', () => {
  it('sends a strict policy and carries it in the page for hosts that cannot', async () => {
    const answer = await fetch(siteAddress());
    const header = answer.headers.get('content-security-policy') ?? '';
    const page = await answer.text();
    const meta =
      /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'") ?? '';
    for (const policy of [header, meta]) {
      const directives = new Map(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]));
      expect(directives.get('default-src')).toEqual(["'self'"]);
      expect(directives.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
      // asked for nothing before the person agrees: see what the visits below and live.test.ts count
      expect(directives.get('connect-src')).toEqual(["'self'", ...publicServices]);
      expect(directives.get('style-src')).toEqual(["'self'"]);
      expect(directives.get('object-src')).toEqual(["'none'"]);
      const own = publicServices.reduce((rest, origin) => rest.replaceAll(origin, ''), policy);
      expect(own).not.toMatch(/unsafe-inline|'unsafe-eval'|blob:|https?:|\*/);
    }
    expect(header).toContain("frame-ancestors 'none'");
    // nothing before the policy: what a browser has read by then is not held to it
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script'));
  });

  it('has no file that a host with a limit of 25 MiB refuses', () => {
    const files = filesBelow(siteFolder);
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => statSync(file).size > 25 * 1024 * 1024)).toEqual([]);
  });
});

/** One visit that uses everything Verkennen has. */
async function useEverything(page: Page): Promise<void> {
  await page.getByText('Gegevensbank gereed.').waitFor({ state: 'attached', timeout: 60_000 });
  await measureChoice(page).selectOption('Draagkracht');
  await page.getByText('Wat is dit?').click();
  await measureChoice(page).selectOption('65 jaar en ouder');
  await page.getByRole('combobox', { name: 'Jaar', exact: true }).selectOption({ index: 2 });
  for (const method of ['equal', 'jenks', 'standard_deviation', 'pretty', 'manual']) {
    await page.getByRole('combobox', { name: 'Indeling' }).selectOption(method);
  }
  await page.getByRole('textbox', { name: 'Eigen grenzen' }).fill('15; 20; 25');
  await page.getByRole('button', { name: 'Grenzen gebruiken' }).click();
  await levelChoice(page, 'Buurt').check();
  await sortButton(page, 'Draaglast').click();
  await fold(page, 'Draagkracht × draaglast').click();
  await fold(page, 'Verdeling').click();
  await page.getByRole('checkbox', { name: /^Flexwonen/ }).uncheck();
  await page.getByRole('checkbox', { name: /^idee/ }).uncheck();
  await searchBox(page).fill('Waterhoven');
  await page
    .getByRole('option', { name: /^Waterhoven/ })
    .first()
    .click();
  await profilePart(page).getByRole('button', { name: 'Vergelijk', exact: true }).click();
  await areaButton(page, 'Tuindorp').click();
  await profilePart(page).getByRole('button', { name: 'Vergelijk', exact: true }).click();
  await comparisonPart(page).waitFor();
  await profilePart(page).getByRole('table').getByRole('button').first().click();
  await profilePart(page).getByRole('group').locator('summary').first().click();
  for (const name of ['Zoom in', 'Zoom uit', 'Zoom naar selectie', 'Hele gemeente']) {
    await mapPart(page).getByRole('button', { name, exact: true }).click();
  }
  const box = await mapPart(page).boundingBox();
  if (box !== null) await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
  await page.getByRole('button', { name: 'Deel', exact: true }).click();
  await page.getByRole('button', { name: 'Sluiten' }).click();
  for (const name of [/Excel/, /R en Python/, /GeoJSON/]) {
    await page.getByRole('button', { name: 'Exporteren' }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    await file.delete();
  }
  await page.getByRole('button', { name: 'Gemeente kiezen' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Vraag de gegevens' }).click();
  await page.getByRole('button', { name: 'Vraag stellen' }).click();
  await page.getByRole('table', { name: 'Antwoord' }).waitFor({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  await page.goBack();
  await page.goForward();
}

describe('a long visit', () => {
  it('asks nothing of another host and leaves the console clean', { timeout: 2 * patience }, async () => {
    const broken: string[] = [];
    const answered: string[] = [];
    const site = await openSite(browser, {
      prepare: async (page) => {
        page.on('response', (answer) => {
          answered.push(answer.url());
          if (answer.status() >= 400) broken.push(`${answer.status()} ${answer.url()}`);
        });
        await page.addInitScript(() => {
          document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
            console.error(`policy: ${violatedDirective} ${blockedURI}`),
          );
        });
      },
    });
    await useEverything(site.page);
    // the requests of workers are watched too
    expect(answered.filter((url) => url.endsWith('.wasm.gz'))).toHaveLength(1);
    expect(site.strays).toEqual([]);
    expect(broken).toEqual([]);
    expect(site.complaints).toEqual([]);
    await site.close();
  });
});
