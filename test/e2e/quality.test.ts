import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fold, legendPart, measureChoice, profilePart, readMapSummary, readRows, visit } from './screen.ts';
import { expectAccessible, launch, type OpenSite, openSite } from './site.ts';

const patience = 120_000;
let browser: Browser;
let site: OpenSite;
beforeAll(async () => {
  browser = await launch();
  site = await openSite(browser);
}, patience);
afterAll(async () => {
  expect(site.complaints).toEqual([]);
  expect(site.strays).toEqual([]);
  await site.close();
  await browser.close();
});

const qualityDialog = (page: Page) => page.getByRole('dialog', { name: 'Kwaliteit van de gegevens' });

describe('quality of the data', () => {
  it('is a screen of sortable tables, reached and left by keyboard, that leads to the map', {
    timeout: patience,
  }, async () => {
    const { page } = site;
    await fold(page, 'Over deze gegevens').focus();
    await page.keyboard.press('Enter');
    const opener = page.getByRole('button', { name: 'Kwaliteit van de gegevens' });
    await opener.focus();
    await page.keyboard.press('Enter');
    const dialog = qualityDialog(page);
    const indicators = dialog.getByRole('region', { name: 'Per cijfer' });
    await indicators.waitFor();
    await expectAccessible(page, 'quality of the data');

    const header = indicators.getByRole('columnheader', { name: 'Te kleine aantallen' });
    await header.getByRole('button').focus();
    await page.keyboard.press('Enter');
    expect(await header.getAttribute('aria-sort')).toBe('descending');
    const hidden = await indicators
      .getByRole('row')
      .evaluateAll((rows) => rows.slice(1).map((row) => Number((row as HTMLTableRowElement).cells[5]?.textContent)));
    expect(hidden.length).toBeGreaterThan(40);
    expect(hidden).toEqual([...hidden].sort((a, b) => b - a));

    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: /Per wijk.*bewaren/ }).press('Enter');
    expect((await download).suggestedFilename()).toBe('oeverstad-kwaliteit-van-de-gegevens-per-wijk.csv');
    await dialog.getByRole('region', { name: 'Per wijk' }).scrollIntoViewIfNeeded();

    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
    await opener.press('Enter');
    await dialog.getByRole('button', { name: 'Toon dekking op de kaart' }).press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect(await measureChoice(page).inputValue()).toBe('dekking');
    expect(new URL(page.url()).hash).toContain('maat=dekking');
    expect(await readMapSummary(page)).toContain('Dekking van de cijfers');
    expect((await readRows(page)).every((row) => /^\d+,\d\s%$/.test(row['Dekking van de cijfers'] ?? ''))).toBe(true);
    await expectAccessible(page, 'coverage on the map');
  });
});

describe('time', () => {
  it('shows the change between two years around zero, in words and colours', { timeout: patience }, async () => {
    const { page } = site;
    await visit(page, 'maat=cijfer:p_65plus&niveau=buurt');
    await page.getByRole('combobox', { name: 'Verschil met jaar' }).selectOption('2019');
    await page.getByText('Verschil tussen 2019 en 2024, in procentpunten.', { exact: false }).first().waitFor();
    expect(new URL(page.url()).hash).toContain('vergelijkjaar=2019');
    expect(await legendPart(page).getByText('Bruin is minder', { exact: false }).isVisible()).toBe(true);
    await expectAccessible(page, 'change between two years');
    await visit(page, 'maat=cijfer:p_eenzaam&vergelijkjaar=2020');
    await page.getByText('overlappen de marges', { exact: false }).waitFor();
  });

  it('shows a figure over the years with a table that says the same', { timeout: patience }, async () => {
    const { page } = site;
    await visit(page, 'gekozen=WK990109&maat=balans');
    const profile = profilePart(page);
    await profile.getByText('Samenleven', { exact: false }).last().click();
    await profile
      .locator('.wb-figures')
      .getByRole('button', { name: /Eenzaam/ })
      .first()
      .click();
    await profile.getByText('Cijfers per jaar').first().click();
    const table = profile.getByRole('table', { name: /per jaar$/ });
    expect(await table.getByRole('rowheader').allTextContents()).toEqual(['2016', '2020', '2022', '2024']);
    await table.scrollIntoViewIfNeeded();
    await expectAccessible(page, 'a figure over the years');
  });
});
