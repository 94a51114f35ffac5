import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  figure,
  legendPart,
  levelChoice,
  mapPart,
  measureChoice,
  profilePart,
  readCells,
  readClassCounts,
  readColumn,
  readMapSummary,
  readRows,
  readSquare,
  sortButton,
  tablePart,
  visit,
} from './screen.ts';
import { launch, type OpenSite, openSite } from './site.ts';

const patience = 120_000;
let browser: Browser;
let site: OpenSite;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  site = await openSite(browser);
  page = site.page;
}, patience);
afterAll(() => browser.close());

/** How often each text occurs, without those that say there is nothing. */
function tally(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) if (!text.startsWith('–')) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Counts per class as the map is read aloud: "draagkracht hoog, draaglast laag: 4 wijken." */
function summaryCounts(summary: string): ReadonlyMap<string, number> {
  const [, ...sentences] = summary.split(/(?<=wijk|wijken|buurt|buurten)\. /);
  const found = sentences
    .map((sentence) => /^(.+): (\d+) (?:wijk|buurt)(?:en)?$/.exec(sentence))
    .filter((match) => match !== null);
  return new Map(found.map(([, words = '', count]) => [words, Number(count)]));
}

function withoutZeros(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...counts].filter(([, count]) => count > 0));
}

const sorted = (counts: ReadonlyMap<string, number>) => [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));

describe('the same content everywhere', { timeout: patience }, () => {
  it.each([
    { fragment: '', wijken: 16 },
    { fragment: 'niveau=buurt', wijken: 86 },
  ])('balance, "$fragment": table, legend and map agree', async ({ fragment, wijken }) => {
    await visit(page, fragment);
    await expect.poll(async () => (await readRows(page)).length, { timeout: 20_000 }).toBe(wijken);
    const classes = tally(await readColumn(page, 'Klasse'));
    expect(sorted(withoutZeros(await readSquare(page)))).toEqual(sorted(classes));
    const { noValue, counts } = await withoutMissing();
    expect(sorted(counts)).toEqual(sorted(classes));
    const placed = [...classes.values()].reduce((sum, count) => sum + count, 0);
    expect(placed + noValue).toBe(wijken);
  });

  it.each([
    'maat=index:draaglast',
    'maat=cijfer:woz&klassen=gelijk,4',
    'maat=cijfer:p_65plus&niveau=buurt',
    'maat=cijfer:bijstand_1000&niveau=buurt&klassen=jenks,6',
  ])('%s: table, legend and map agree', async (fragment) => {
    await visit(page, fragment);
    const rows = fragment.includes('buurt') ? 86 : 16;
    await expect.poll(async () => (await readRows(page)).length, { timeout: 20_000 }).toBe(rows);
    const column = (await measureChoice(page).locator('option:checked').textContent()) ?? '';
    const table = await readRows(page);
    const classes = tally(table.map((row) => row.Klasse ?? ''));
    expect(sorted(withoutZeros(await readClassCounts(page)))).toEqual(sorted(classes));
    const { noValue, counts } = await withoutMissing();
    expect(sorted(counts)).toEqual(sorted(classes));
    expect(table.filter((row) => row[column]?.startsWith('–'))).toHaveLength(noValue);
    // every figure lies in the class it is put in; figures and bounds are rounded alike
    for (const row of table) {
      if (row.Klasse?.startsWith('–')) continue;
      const [low = '', high = ''] = (row.Klasse ?? '').split(' tot ');
      const value = figure(row[column] ?? '');
      const rounding = column === 'Draaglast' ? 0.55 : 0;
      expect(value, `${row.Naam} in ${row.Klasse}`).toBeGreaterThanOrEqual(figure(low) - rounding);
      expect(value, `${row.Naam} in ${row.Klasse}`).toBeLessThanOrEqual(figure(high) + rounding);
    }
  });

  async function withoutMissing() {
    const counts = new Map(summaryCounts(await readMapSummary(page)));
    const noValue = counts.get('geen gegevens') ?? 0;
    counts.delete('geen gegevens');
    return { noValue, counts };
  }

  it('a bound beyond all values makes a class with one side, and no area in it', async () => {
    await visit(page, 'maat=cijfer:woz&klassen=handmatig,4,200,352,600');
    await expect
      .poll(async () => [...(await readClassCounts(page)).keys()])
      .toEqual(['minder dan € 200.000', '€ 200.000 tot € 352.000', '€ 352.000 tot € 600.000', '€ 600.000 of meer']);
    const counts = [...(await readClassCounts(page)).values()];
    expect([counts[0], counts[3]]).toEqual([0, 0]);
    expect((counts[1] ?? 0) + (counts[2] ?? 0)).toBe(16);
  });

  it('the profile of an area repeats what the table says of it', async () => {
    await visit(page, 'gekozen=WK990103');
    const row = (await readRows(page)).find(({ Naam }) => Naam === 'Havenkwartier');
    await profilePart(page).getByRole('heading', { level: 2, name: 'Havenkwartier' }).waitFor();
    expect(await profilePart(page).getByRole('heading', { level: 3 }).first().textContent()).toBe(row?.Balans);
    for (const axis of ['Draagkracht', 'Draaglast']) {
      const score = profilePart(page).getByRole('term').filter({ hasText: axis }).locator('xpath=..');
      expect(await score.getByRole('definition').first().textContent()).toBe(row?.[axis]);
    }
  });
});

describe('what a figure is', { timeout: patience }, () => {
  it('a wijk that was computed from its buurten is marked', async () => {
    await visit(page, 'maat=cijfer:inwoners');
    await expect
      .poll(async () => new Set(await readColumn(page, 'Toelichting')))
      .toEqual(new Set(['berekend uit buurten']));
    await visit(page, 'maat=cijfer:woz');
    await expect.poll(async () => new Set(await readColumn(page, 'Toelichting'))).toEqual(new Set(['']));
  });

  it('the sum of the buurten is the figure of their wijk', async () => {
    await visit(page, 'maat=cijfer:inwoners');
    const wijken = new Map((await readRows(page)).map((row) => [row.Naam, figure(row.Inwoners ?? '')]));
    await visit(page, 'maat=cijfer:inwoners&niveau=buurt');
    await expect.poll(async () => (await readRows(page)).length, { timeout: 20_000 }).toBe(86);
    const sums = new Map<string, number>();
    for (const { Wijk = '', Inwoners = '' } of await readRows(page)) {
      sums.set(Wijk, (sums.get(Wijk) ?? 0) + figure(Inwoners));
    }
    expect(sorted(sums)).toEqual(sorted(wijken as ReadonlyMap<string, number>));
  });

  it('a figure of the wijk is shown as such in its buurten, and does not count there', async () => {
    await visit(page, 'maat=cijfer:sociale_cohesie&niveau=buurt&gekozen=BU99010901');
    await expect.poll(async () => (await readRows(page)).length, { timeout: 20_000 }).toBe(86);
    expect(new Set(await readColumn(page, 'Toelichting'))).toEqual(new Set(['cijfer van de wijk: telt niet mee']));
    expect(await mapPart(page).getByText('Gestippeld: de buurten tonen het cijfer van hun wijk.').isVisible()).toBe(
      true,
    );
    const leaf = profilePart(page).getByRole('table').getByRole('rowheader').filter({ hasText: 'Sociale samenhang' });
    expect(await leaf.textContent()).toContain('telt niet mee');
    const figures = leaf.locator('xpath=../following-sibling::tr[1]').getByRole('cell');
    expect(await figures.last().textContent()).toBe('–');
    // one of the ten figures of draagkracht is missing, and the coverage says so
    expect(
      await profilePart(page)
        .getByText(/9 van 10 cijfers/)
        .count(),
    ).toBeGreaterThan(0);
  });

  it('the balance is never one number', async () => {
    await visit(page, 'gekozen=WK990106');
    const [header = []] = await readCells(tablePart(page).getByRole('table'));
    expect(header.slice(0, 4)).toEqual(['Naam', 'Draagkracht', 'Draaglast', 'Balans']);
    for (const text of [...(await readColumn(page, 'Balans')), ...(await readColumn(page, 'Klasse'))]) {
      expect(text).not.toMatch(/\d/);
    }
    const [row] = (await readRows(page)).filter(({ Naam }) => Naam === 'Lindenhoek');
    const [capacity, load] = [figure(row?.Draagkracht ?? ''), figure(row?.Draaglast ?? '')];
    const summary = (await profilePart(page).getByRole('term').locator('xpath=..').allTextContents()).slice(0, 2);
    for (const text of summary) expect(text).not.toContain(String(Math.abs(capacity - load)));
    expect(await measureChoice(page).locator('option').allTextContents()).not.toContain('Verschil');
    // sorting by field puts words in the order of the legend
    await sortButton(page, 'Balans').click();
    const fields = await readColumn(page, 'Balans');
    expect(fields.filter((field, at) => field !== fields[at - 1])).toEqual([...new Set(fields)]);
  });

  it.each([
    { code: 'WK990106', name: 'Lindenhoek' },
    { code: 'WK990113', name: 'Noorderpoort' },
  ])('the contributions of $name add up to its score', async ({ code, name }) => {
    for (const index of ['draagkracht', 'draaglast', 'ouderenindex']) {
      await visit(page, `maat=index:${index}&gekozen=${code}`);
      await profilePart(page).getByRole('heading', { level: 2, name }).waitFor();
      const cells = await readCells(profilePart(page).getByRole('table'));
      const points = cells
        .filter((row) => row.length === 4)
        .slice(1)
        .map(([, , , points = '']) => figure(points));
      const counted = points.filter((value) => !Number.isNaN(value));
      const sum = counted.reduce((total, value) => total + value, 0);
      expect(counted.length).toBeGreaterThan(5);
      const [, said = '', shown = ''] =
        /Samen ([−+]?[\d,]+) → (\d+)/.exec(
          (await profilePart(page)
            .getByText(/^Samen [−+\d]/)
            .textContent()) ?? '',
        ) ?? [];
      // each figure was rounded to a tenth, the score to a whole
      expect(Math.abs(sum - figure(said))).toBeLessThanOrEqual(0.05 * (counted.length + 1) + 1e-9);
      expect(Math.abs(100 + figure(said) - figure(shown))).toBeLessThanOrEqual(0.55);
      const value = (await readRows(page)).find(({ Naam }) => Naam === name);
      const label = index[0]?.toUpperCase() + index.slice(1);
      expect(value?.[label]).toBe(shown);
    }
  });

  it('areas without a value say why and come last in both directions', async () => {
    await visit(page, 'niveau=buurt&sortering=load,aflopend');
    await expect.poll(async () => (await readRows(page)).length, { timeout: 20_000 }).toBe(86);
    for (const direction of ['descending', 'ascending']) {
      const header = tablePart(page).getByRole('columnheader', { name: 'Draaglast' });
      expect(await header.getAttribute('aria-sort')).toBe(direction);
      const rows = await readRows(page);
      const missing = rows.filter((row) => row.Draaglast?.startsWith('–'));
      expect(missing.length).toBeGreaterThan(0);
      expect(rows.slice(-missing.length)).toEqual(missing);
      for (const row of missing) {
        expect(row.Draaglast).toContain('geen gegevens');
        expect(row.Toelichting).toMatch(/te weinig inwoners|te weinig cijfers/);
      }
      await sortButton(page, 'Draaglast').click();
    }
    const line = legendPart(page).getByText('geen gegevens').locator('xpath=..');
    expect(figure((await line.textContent()) ?? '')).toBeGreaterThan(0);
  });

  it('a figure that is hidden because of small numbers is nowhere to be read', async () => {
    await visit(page, 'maat=cijfer:bijstand_1000&niveau=buurt&gekozen=BU99011605');
    await expect.poll(async () => (await readRows(page)).length, { timeout: 20_000 }).toBe(86);
    const row = (await readRows(page)).find(({ Naam }) => Naam === 'Noordwaard');
    expect(row?.Toelichting).toBe('niet getoond: te kleine aantallen');
    const column = (await measureChoice(page).locator('option:checked').textContent()) ?? '';
    expect(row?.[column]).toBe('–geen gegevens');
    await profilePart(page).getByRole('heading', { level: 2, name: 'Noordwaard' }).waitFor();
    expect(await profilePart(page).getByText('Geen balans').isVisible()).toBe(true);
    expect(
      await profilePart(page)
        .getByText(/te weinig mensen/)
        .count(),
    ).toBe(1);
    await levelChoice(page, 'Wijk').check();
    await profilePart(page).getByRole('heading', { level: 2, name: 'Hoogwende en Zuiderpolder' }).waitFor();
    expect(site.complaints).toEqual([]);
  });
});
