import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../src/domain/bundle.ts';
import { suppressBundle } from '../../src/model/suppress.ts';
import { bundleOf, codesOf, gemeente, indicator, rowsOf, rules, shownOf, townAreas } from './suppressFixture.ts';

const clients = indicator('clienten');
const [first, second] = codesOf([3, 2]);
const [a, b, c] = first?.buurten ?? [];
const [d, e] = second?.buurten ?? [];
if (!(first && second && a && b && c && d && e)) throw new Error('a town of 3 and 2 buurten');

function counts(figures: Readonly<Record<string, number | null>>): Bundle {
  return bundleOf(townAreas([3, 2]), [clients], rowsOf('clienten', figures));
}

function suppressed(figures: Readonly<Record<string, number | null>>): Record<string, number | null> {
  return shownOf(suppressBundle(counts(figures), rules), 'clienten');
}

describe('suppressBundle: counts', () => {
  it('hides 1 to 4, shows 0 and 5', () => {
    expect(suppressed({ [a]: 0, [b]: 1, [c]: 4, [d]: 5, [e]: 80 })).toEqual({
      [a]: 0,
      [b]: null,
      [c]: null,
      [d]: 5,
      [e]: 80,
    });
  });

  it('hides the cheapest other part when the total would give the number back', () => {
    expect(suppressed({ [a]: 3, [b]: 40, [c]: 12, [first.wijk]: 55 })).toEqual({
      [a]: null,
      [b]: 40,
      [c]: null,
      [first.wijk]: 55,
    });
  });

  it('hides one more where two small numbers leave only one possibility', () => {
    // 1 + 1 = 2: both known at once, if nothing else were hidden
    expect(suppressed({ [a]: 1, [b]: 1, [c]: 9, [first.wijk]: 11 })).toEqual({
      [a]: null,
      [b]: null,
      [c]: null,
      [first.wijk]: 11,
    });
  });

  it('hides the total when the other parts are zero, and with it another wijk, so that the town does not tell', () => {
    const shown = suppressed({
      [a]: 3,
      [b]: 0,
      [c]: 0,
      [d]: 30,
      [e]: 20,
      [first.wijk]: 3,
      [second.wijk]: 50,
      [gemeente]: 53,
    });
    expect(shown[a]).toBeNull();
    expect(shown[first.wijk]).toBeNull();
    expect(shown[second.wijk]).toBeNull();
    // without a hidden part of its own the second wijk would still be known: 30 + 20
    expect([shown[d], shown[e]]).toEqual([30, null]);
    expect(shown[gemeente]).toBe(53);
  });

  it('protects what the source hid', () => {
    expect(suppressed({ [a]: null, [b]: 40, [c]: 12, [first.wijk]: 55 })[c]).toBeNull();
  });

  it('leaves a source that rounds to fives alone: its totals are not exact', () => {
    const figures = Object.fromEntries(codesOf([9, 9, 9]).flatMap(({ buurten }) => buurten.map((code) => [code, 45])));
    const bundle = bundleOf(
      townAreas([9, 9, 9]),
      [clients],
      rowsOf('clienten', { ...figures, [a]: null, [first.wijk]: 365, [second.wijk]: 405 }),
    );
    expect(suppressBundle(bundle, rules).values).toBe(bundle.values);
  });

  it('keeps a missing figure missing for its own reason', () => {
    const bundle = counts({ [a]: 30 });
    const absent = bundle.values.map((row) => ({ ...row, value: Number.NaN, missing: 2 }));
    expect(suppressBundle({ ...bundle, values: absent }, rules).values[0]?.missing).toBe(2);
  });

  it('takes the margins out with the figure', () => {
    const bundle = counts({ [a]: 3 });
    const withMargins = bundle.values.map((row) => ({ ...row, low: 2, high: 4 }));
    expect(suppressBundle({ ...bundle, values: withMargins }, rules).values).toEqual([
      { ...bundle.values[0], value: Number.NaN, missing: 1, low: Number.NaN, high: Number.NaN },
    ]);
  });
});

describe('suppressBundle: shares', () => {
  const share = indicator('p_clienten', { unit: 'procent', kind: 'share', base: 'inhabitants' });

  function shares(
    inhabitants: Readonly<Record<string, number>>,
    figures: Readonly<Record<string, number>>,
    change = {},
  ): Record<string, number | null> {
    const entry = { ...share, ...change };
    return shownOf(
      suppressBundle(bundleOf(townAreas([3, 2], inhabitants), [entry], rowsOf(entry.id, figures)), rules),
      entry.id,
    );
  }

  it('hides a share over fewer than 50 and shows one over 50', () => {
    expect(shares({ [a]: 49, [b]: 50 }, { [a]: 12, [b]: 13 })).toEqual({ [a]: null, [b]: 13 });
  });

  it('hides a second share where the share of the wijk would give the first back', () => {
    const inhabitants = { [a]: 40, [b]: 160, [c]: 800, [first.wijk]: 1000 };
    // in one decimal: 1000 · 0.05 % is half a person
    const figures = { [a]: 25.5, [b]: 10.5, [c]: 10.1, [first.wijk]: 10.8 };
    expect(shares(inhabitants, figures)).toEqual({ [a]: null, [b]: null, [c]: 10.1, [first.wijk]: 10.8 });
  });

  it('hides nothing more where rounding hides it already', () => {
    const inhabitants = { [a]: 40, [b]: 1600, [c]: 8000, [first.wijk]: 9640 };
    const figures = { [a]: 25.5, [b]: 10.5, [c]: 10.1, [first.wijk]: 10.2 };
    expect(shares(inhabitants, figures)).toEqual({ ...figures, [a]: null });
  });

  it('does not add up estimates of a model', () => {
    const inhabitants = { [a]: 40, [b]: 160, [c]: 800, [first.wijk]: 1000 };
    const figures = { [a]: 25.5, [b]: 10.5, [c]: 10.1, [first.wijk]: 10.8 };
    expect(shares(inhabitants, figures, { nature: 'model_estimate' })).toEqual({ ...figures, [a]: null });
  });

  it('hides the share that says the same as a hidden count, and its other half', () => {
    const other = indicator('p_zonder', { unit: 'procent', kind: 'share', base: 'inhabitants' });
    const values = [
      ...rowsOf('clienten', { [a]: 3, [b]: 30 }),
      ...rowsOf('p_clienten', { [a]: 1.5, [b]: 15 }),
      ...rowsOf('p_zonder', { [a]: 98.5, [b]: 85 }),
    ];
    const bundle = bundleOf(townAreas([3, 2], { [a]: 200, [b]: 200 }), [clients, share, other], values);
    const safe = suppressBundle(bundle, rules);
    expect(shownOf(safe, 'p_clienten')).toEqual({ [a]: null, [b]: 15 });
    expect(shownOf(safe, 'p_zonder')).toEqual({ [a]: null, [b]: 85 });
  });

  it('hides the inhabitants of an area everywhere they stand', () => {
    const inwoners = indicator('inwoners');
    const bundle = bundleOf(
      townAreas([3, 2], { [a]: 3, [b]: 200 }),
      [inwoners],
      rowsOf('inwoners', { [a]: 3, [b]: 200 }),
    );
    const safe = suppressBundle(bundle, rules);
    expect(safe.areas.filter(({ level }) => level === 'buurt').map(({ inhabitants }) => inhabitants)).toEqual([
      null,
      200,
      null,
      null,
      null,
    ]);
    expect(shownOf(safe, 'inwoners')).toEqual({ [a]: null, [b]: 200 });
  });
});

/** A town with counts per buurt; totals are given or not. */
const town = fc
  .record({
    shape: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
    counts: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 }),
    wijkTotals: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    townTotal: fc.boolean(),
  })
  .map(({ shape, counts: numbers, wijkTotals, townTotal }) => {
    const figures: Record<string, number> = {};
    let [next, whole] = [0, 0];
    codesOf(shape).forEach(({ wijk, buurten }, nr) => {
      let total = 0;
      for (const buurt of buurten) {
        figures[buurt] = numbers[next] ?? 0;
        total += numbers[next] ?? 0;
        next += 1;
      }
      if (wijkTotals[nr] === true) figures[wijk] = total;
      whole += total;
    });
    if (townTotal) figures[gemeente] = whole;
    return { shape, figures };
  });

/**
 * What a reader can still hold possible: every filling of the hidden buurten with 1, 2, 3 … that agrees with all shown
 * totals. Written without the code under test; gives the possible values of every hidden cell.
 */
function possibleValues(shape: readonly number[], shown: Readonly<Record<string, number | null>>, most: number) {
  const wijken = codesOf(shape);
  const open = wijken.flatMap(({ buurten }) => buurten.filter((code) => shown[code] === null));
  const possible = new Map<string, Set<number>>();
  const note = (code: string, value: number): void => {
    possible.set(code, (possible.get(code) ?? new Set()).add(value));
  };
  const filled: Record<string, number> = {};
  const numberOf = (code: string): number => shown[code] ?? filled[code] ?? Number.NaN;
  const check = (): void => {
    const totals = wijken.map(({ buurten }) => buurten.reduce((sum, code) => sum + numberOf(code), 0));
    const whole = totals.reduce((sum, total) => sum + total, 0);
    const agrees = (code: string, total: number): boolean => typeof shown[code] !== 'number' || shown[code] === total;
    if (!wijken.every(({ wijk }, nr) => agrees(wijk, totals[nr] ?? Number.NaN)) || !agrees(gemeente, whole)) return;
    for (const code of open) note(code, numberOf(code));
    wijken.forEach(({ wijk }, nr) => {
      if (shown[wijk] === null) note(wijk, totals[nr] ?? Number.NaN);
    });
    if (shown[gemeente] === null) note(gemeente, whole);
  };
  const fill = (at: number): void => {
    const code = open[at];
    if (code === undefined) check();
    if (code === undefined) return;
    for (let value = 1; value <= most; value += 1) {
      filled[code] = value;
      fill(at + 1);
    }
  };
  fill(0);
  return possible;
}

describe('suppressBundle: proof by trying everything', () => {
  const small = { smallestCount: 3, smallestBase: 50 };

  it('leaves every hidden small number as likely as one that would have been shown', () => {
    let hidden = 0;
    fc.assert(
      fc.property(town, ({ shape, figures }) => {
        const bundle = bundleOf(townAreas(shape), [clients], rowsOf('clienten', figures));
        const shown = shownOf(suppressBundle(bundle, small), 'clienten');
        const open = Object.values(shown).filter((value) => value === null).length;
        fc.pre(open <= 6);
        const possible = possibleValues(shape, shown, 8);
        for (const [code, value] of Object.entries(figures)) {
          if (value === 0 || value >= small.smallestCount) continue;
          hidden += 1;
          expect(shown[code]).toBeNull();
          const values = possible.get(code) ?? new Set();
          expect(values.size).toBeGreaterThan(1);
          expect(Math.max(...values)).toBeGreaterThanOrEqual(small.smallestCount);
        }
      }),
      { numRuns: 400, seed: 46 },
    );
    expect(hidden).toBeGreaterThan(200);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(town, ({ shape, figures }) => {
        const inhabitants = Object.fromEntries(Object.entries(figures).map(([code, value]) => [code, value * 12]));
        const share = indicator('p_x', { unit: 'procent', kind: 'share', base: 'inhabitants' });
        const shares = Object.fromEntries(Object.entries(figures).map(([code, value]) => [code, value * 3]));
        const values = [...rowsOf('clienten', figures), ...rowsOf('p_x', shares)];
        const once = suppressBundle(bundleOf(townAreas(shape, inhabitants), [clients, share], values), rules);
        const twice = suppressBundle(once, rules);
        expect(twice.values).toEqual(once.values);
        expect(twice.areas).toEqual(once.areas);
      }),
      { numRuns: 300, seed: 46 },
    );
  });

  it('does not depend on the order of the rows, and never shows what was missing', () => {
    fc.assert(
      fc.property(town, ({ shape, figures }) => {
        const rows = rowsOf('clienten', figures);
        const areas = townAreas(shape);
        const straight = suppressBundle(bundleOf(areas, [clients], rows), rules);
        const reversed = suppressBundle(bundleOf(areas, [clients], rows.toReversed()), rules);
        expect(shownOf(reversed, 'clienten')).toEqual(shownOf(straight, 'clienten'));
      }),
      { numRuns: 100, seed: 46 },
    );
  });
});
