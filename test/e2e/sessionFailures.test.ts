import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import { ballotCode } from '../../src/model/ballotCode.ts';
import { questionOf, readQuestion } from '../../src/model/questionLink.ts';
import { digest } from '../../src/sources/digest.ts';
import {
  button,
  countCode,
  countsPerGroup,
  fillPoints,
  openQuestion,
  remarkList,
  remarkText,
  sessionPart,
} from './sessionSteps.ts';
import { launch, openSite } from './site.ts';
import { patience } from './spoiledSite.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('A session in which things go wrong', { timeout: 180_000 }, () => {
  it('refuses what does not count in a sentence, and loses nothing when storage is full', async () => {
    const site = await openSite(browser, {
      fragment: 'modus=sessie&deel=weging&concept=beschermd_thuis_geclusterd',
      prepare: (page) =>
        page.addInitScript(() => {
          const put = Storage.prototype.setItem;
          Storage.prototype.setItem = function (key: string, value: string) {
            if (document.documentElement.dataset.full === 'true') throw new DOMException('full', 'QuotaExceededError');
            put.call(this, key, value);
          };
          navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('none', 'NotFoundError'));
        }),
    });
    const { page } = site;
    const dialog = page.getByRole('dialog');
    await openQuestion(page, 2);

    await button(page, 'Weeg op dit scherm').click();
    await fillPoints(dialog, [50, 51]);
    await dialog.getByText('U hebt 101 punten verdeeld. Dat is 1 punt te veel.').first().waitFor(patience);
    await button(dialog, 'Tel dit antwoord').click();
    await fillPoints(dialog, []);
    await button(dialog, 'Tel dit antwoord').click();
    expect(await dialog.getByText(/^Geteld/).count()).toBe(0);
    await dialog
      .getByText(/nog geen punten verdeeld/)
      .first()
      .waitFor(patience);
    await page.keyboard.press('Escape');

    await button(page, 'Weeg met telefoons').click();
    await button(dialog, 'Scan met de camera').click();
    await dialog.getByText('Er is geen camera gevonden.', { exact: false }).waitFor(patience);
    await button(dialog, 'Kopieer de link').click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const asked = await readQuestion(new URL(link).hash, digest);
    if (!asked.ok) throw new Error(asked.problem.kind);
    const { question, groups } = asked.value;
    const group = groups[0]?.id ?? '';
    const codeOf = (first: number, second: number, to = question): string => {
      const points = to.criteria.map((_, at) => [first, second][at] ?? 0);
      return ballotCode(to, { group, nonce: 'ABCDE', answer: { way: 'punten', points } });
    };
    const content = { municipality: 'GM9901' as AreaCode, way: 'punten', criteria: question.criteria } as const;
    const other = await questionOf({ ...content, title: 'Een andere vraag' }, digest);
    await countCode(dialog, codeOf(60, 40, other), 'hoort bij een andere vraag');
    await countCode(dialog, codeOf(60, 41), 'U hebt 101 punten verdeeld.');
    await countCode(dialog, codeOf(0, 0), 'Deze stemcode telt niet mee.');
    const whole = codeOf(60, 40);
    await countCode(dialog, `${whole.slice(0, -1)}${whole.endsWith('0') ? '1' : '0'}`, 'klopt een teken niet');

    await page.evaluate(() => {
      document.documentElement.dataset.full = 'true';
    });
    await countCode(dialog, whole, 'Nu 1 antwoord.');
    await page.getByText('de opslag van deze browser is vol', { exact: false }).first().waitFor(patience);
    await page.keyboard.press('Escape');
    expect((await countsPerGroup(page)).map(([, count]) => count)).toEqual(['1', '0']);
    await sessionPart(page, 'Verslag').click();
    await page.getByRole('textbox', { name: 'Tekst', exact: true }).first().fill('Dit blijft staan');
    await page.keyboard.press('Enter');
    await page.locator('.wb-remark-list').getByText('Dit blijft staan').waitFor(patience);
    await page.getByRole('tab', { name: 'Wegen' }).click();
    await page.locator('summary').filter({ hasText: 'Recept bewaren en beheren' }).click();
    const saved = page.waitForEvent('download');
    await button(page, 'Bewaar al uw wijzigingen (bestand)').click();
    const { session } = JSON.parse(readFileSync(await (await saved).path(), 'utf8'));
    expect(session.rounds[0].ballots).toHaveLength(1);
    expect(session.remarks).toMatchObject([{ text: 'Dit blijft staan' }]);
    expect(site.complaints).toEqual([]);
    await site.close();
  });

  it('is there again whole, with what was half typed, when the browser was closed in the middle', async () => {
    const {
      page: before,
      context,
      complaints,
      close,
    } = await openSite(browser, {
      fragment: 'modus=sessie&deel=weging&concept=beschermd_thuis_geclusterd',
    });
    await openQuestion(before, 2);
    await button(before, 'Weeg op dit scherm').click();
    await fillPoints(before.getByRole('dialog'), [70]);
    await before.keyboard.press('Escape');
    await sessionPart(before, 'Verslag').click();
    await before.getByRole('radio', { name: 'Bezwaar' }).check();
    await remarkText(before).fill('Wie let er in de avond op');
    const address = before.url();
    await before.close();

    const page = await context.newPage();
    await page.goto(address);
    const text = remarkText(page);
    await text.waitFor(patience);
    expect(await text.inputValue()).toBe('Wie let er in de avond op');
    expect(await page.getByRole('radio', { name: 'Bezwaar' }).isChecked()).toBe(true);
    await text.press('Enter');
    await remarkList(page).getByText('Wie let er in de avond op').waitFor(patience);
    await sessionPart(page, 'Samen wegen').click();
    await button(page, 'Weeg op dit scherm').click();
    const points = page.getByRole('dialog').locator('.wb-points-list input[type=text]');
    expect(await points.first().inputValue()).toBe('70');
    await page.keyboard.press('Escape');
    await page.reload();
    await sessionPart(page, 'Verslag').click();
    expect(await text.inputValue()).toBe('');
    expect(complaints).toEqual([]);
    await close();
  });
});
