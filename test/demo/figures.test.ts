import { describe, expect, it } from 'vitest';
import { seed } from '../../scripts/demo/bundleTexts.ts';
import { indicatorListSchema } from '../../src/domain/catalogue.ts';
import { makeTexts, rowsOf, textOf } from './demoBundle.ts';

const texts = makeTexts(seed);
const areas = rowsOf(texts, 'areas.csv');
const rows = rowsOf(texts, 'values.csv');
const indicators = indicatorListSchema.parse(JSON.parse(textOf(texts, 'indicators.json')));

/** Newest figures of the buurten with at least 100 inhabitants; buurt → value. */
function newest(indicator: string): Map<string, number> {
  const settled = new Set(areas.filter((row) => Number(row.inhabitants) >= 100).map((row) => row.code));
  const own = rows.filter((row) => row.indicator === indicator && row.value !== '');
  const year = own.reduce((last, row) => (Number(row.year) > Number(last) ? String(row.year) : last), '0');
  return new Map(
    own
      .filter((row) => row.year === year && row.area_code?.startsWith('BU') === true && settled.has(row.area_code))
      .map((row) => [row.area_code ?? '', Number(row.value)]),
  );
}

/** Pearson over the buurten that have both. */
function correlation(one: string, other: string): number {
  const [x, y] = [newest(one), newest(other)];
  const pairs = [...x].flatMap(([code, a]) => {
    const b = y.get(code);
    return b === undefined ? [] : [[a, b] as const];
  });
  const mean = (list: readonly number[]) => list.reduce((sum, v) => sum + v, 0) / list.length;
  const [mx, my] = [mean(pairs.map((p) => p[0])), mean(pairs.map((p) => p[1]))];
  const product = (f: (a: number, b: number) => number) => pairs.reduce((sum, [a, b]) => sum + f(a - mx, b - my), 0);
  return product((a, b) => a * b) / Math.sqrt(product((a) => a * a) * product((_, b) => b * b));
}

describe('figures of Oeverstad', () => {
  it('count about 130,000 inhabitants, rounded to fives, a wijk being the sum of its buurten', () => {
    const inhabitants = new Map(areas.map((row) => [row.code, Number(row.inhabitants)]));
    expect(inhabitants.get('GM9901')).toBeGreaterThan(128_000);
    expect(inhabitants.get('GM9901')).toBeLessThan(133_000);
    for (const column of ['inhabitants', 'households'] as const) {
      for (const whole of areas.filter((row) => row.level !== 'buurt')) {
        const parts = areas.filter((row) => row.parent === whole.code).map((row) => Number(row[column]));
        expect(parts.every((part) => part % 5 === 0)).toBe(true);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(Number(whole[column]));
      }
    }
  });

  it('have two to four near-empty buurten', () => {
    const few = areas.filter((row) => row.level === 'buurt' && Number(row.inhabitants) <= 90);
    expect(few.length).toBeGreaterThanOrEqual(2);
    expect(few.length).toBeLessThanOrEqual(4);
  });

  it('cover every indicator of the catalogue at each level its source gives', () => {
    expect(indicators.length).toBeGreaterThanOrEqual(40);
    for (const { id, levels } of indicators) {
      const given = new Set(rows.filter((row) => row.indicator === id).map((row) => row.area_code?.slice(0, 2)));
      expect(given.has('GM'), id).toBe(true);
      expect(given.has('BU'), id).toBe(levels.includes('buurt'));
    }
  });

  it('leave some wijk figures for the database to compute from buurten', () => {
    for (const id of ['inwoners', 'huishoudens', 'woningen', 'p_koop', 'p_eengezins', 'bijstand_1000']) {
      expect(
        rows.some((row) => row.indicator === id && row.area_code?.startsWith('WK') === true),
        id,
      ).toBe(false);
    }
  });

  it('run over several years, and newest registers lag where they do in reality', () => {
    const years = (id: string) => [
      ...new Set(rows.filter((row) => row.indicator === id).map((row) => Number(row.year))),
    ];
    expect(years('inwoners').sort()).toEqual([2019, 2020, 2021, 2022, 2023, 2024]);
    expect(Math.max(...years('inkomen_pi'))).toBe(2022);
    expect(Math.max(...years('wmo_1000'))).toBe(2023);
    expect(years('p_eenzaam').sort()).toEqual([2016, 2020, 2022, 2024]);
    expect(years('lbm_sociaal').sort()).toEqual([2020, 2022, 2024]);
    expect(years('sociale_cohesie').sort()).toEqual([2021, 2023]);
  });

  it.each([
    ['p_corporatie', 'inkomen_pi', -1, -0.5],
    ['p_corporatie', 'bijstand_1000', 0.5, 1],
    ['p_corporatie', 'wmo_1000', 0.4, 1],
    ['p_corporatie', 'p_eenzaam', 0.4, 1],
    ['p_corporatie', 'p_koop', -1, -0.7],
    ['ses_woa', 'p_goed_gezond', 0.4, 1],
    ['p_65plus', 'wmo_1000', 0.2, 1],
    ['p_eenpersoons', 'misdrijven_1000', 0.4, 1],
    ['p_eenpersoons', 'afst_supermarkt', -1, -0.3],
    ['p_vrijwilliger', 'p_eenzaam', -1, -0.3],
    ['woz', 'inkomen_pi', 0.5, 1],
  ])('hang together: %s with %s', (one, other, low, high) => {
    const r = correlation(one, other);
    expect(r).toBeGreaterThan(low);
    expect(r).toBeLessThan(high);
  });

  it('are no copy of each other: what hangs together still leaves room', () => {
    expect(Math.abs(correlation('p_vrijwilliger', 'p_corporatie'))).toBeLessThan(0.9);
    expect(Math.abs(correlation('p_angst_depressie', 'p_65plus'))).toBeLessThan(0.9);
    expect(Math.abs(correlation('wmo_1000', 'bijstand_1000'))).toBeLessThan(0.95);
  });

  it('name a reason for every missing cell and use all three reasons', () => {
    for (const row of rows) expect((row.value === '') !== (row.missing === '')).toBe(true);
    expect([...new Set(rows.map((row) => row.missing))].sort()).toEqual([
      '',
      'not_applicable',
      'not_measured',
      'suppressed',
    ]);
  });

  it('keep percentages within 0–100, owners and corporations together too, and margins around their value', () => {
    const percentages = new Set(indicators.filter(({ unit }) => unit === 'procent').map(({ id }) => id));
    for (const row of rows.filter(({ indicator, value }) => value !== '' && percentages.has(indicator ?? ''))) {
      expect(Number(row.value)).toBeGreaterThanOrEqual(0);
      expect(Number(row.value)).toBeLessThanOrEqual(100);
    }
    const owned = newest('p_koop');
    for (const [code, share] of newest('p_corporatie')) {
      const own = owned.get(code);
      if (own !== undefined) expect(own + share, code).toBeLessThanOrEqual(100);
    }
    const margined = rows.filter((row) => row.low !== '');
    expect(new Set(margined.map((row) => row.indicator)).size).toBeGreaterThanOrEqual(15);
    for (const row of margined) {
      expect(Number(row.low)).toBeLessThanOrEqual(Number(row.value));
      expect(Number(row.high)).toBeGreaterThanOrEqual(Number(row.value));
    }
  });

  it('stand in order, each cell once', () => {
    const keys = rows.map((row) => `${row.area_code} ${row.indicator} ${row.year}`);
    expect(keys).toEqual([...new Set(keys)].sort());
  });
});
