import { describe, expect, it } from 'vitest';
import type { Criterion, RawValue, Rule, SiteMeasure } from '../../src/domain/siting.ts';
import { judgeSite } from '../../src/model/knockOut.ts';
import { smallestRelaxation } from '../../src/model/relaxation.ts';
import {
  criterionOn,
  demandOn,
  duplicated,
  freshId,
  moved,
  startValue,
  valuesOf,
  withChanged,
  withEased,
  wordsOf,
} from '../../src/state/editSiting.ts';

const capacity: SiteMeasure = { kind: 'attribute', attribute: 'capacity' };
const owner: SiteMeasure = { kind: 'attribute', attribute: 'owner' };
const far: SiteMeasure = { kind: 'distance', facility: 'huisarts' };
const given = (...raws: RawValue[]) => raws.map((raw) => ({ read: (_: SiteMeasure): RawValue => raw }));
const none = valuesOf(capacity, []);

describe('lists of rules and criteria', () => {
  const list = ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() }));
  const ids = (things: readonly { readonly id: string }[]): string => things.map(({ id }) => id).join('');

  it('move one place, and not beyond an end', () => {
    expect(ids(moved(list, 'b', -1))).toBe('bac');
    expect(ids(moved(list, 'b', 1))).toBe('acb');
    expect(ids(moved(list, 'a', -1))).toBe('abc');
    expect(ids(moved(list, 'c', 1))).toBe('abc');
  });

  it('get a copy with an id of its own behind the original', () => {
    const twice = duplicated(
      duplicated(list, 'a', (label) => `${label} (kopie)`),
      'a',
      (label) => `${label} (kopie)`,
    );
    expect(ids(twice)).toBe('aa_3a_2bc');
    expect(twice[1]?.label).toBe('A (kopie)');
    expect(freshId(['regel', 'regel_2'], 'regel')).toBe('regel_3');
  });
});

describe('a rule that was adopted', () => {
  const demand = { is: 'at_least', measure: capacity, limit: 8 } as const;
  const rule: Rule = { id: 'r', label: 'R', holds: 'all', demands: [demand], source: 'Besluit', status: 'vastgesteld' };
  const other: Rule = { ...rule, id: 'q' };
  const changedTo = (change: Partial<Rule>) => withChanged([other, rule], { ...rule, ...change });

  it('is an example again once it asks something else, not when it is called something else', () => {
    expect(changedTo({ demands: [{ ...demand, limit: 9 }] }).map(({ status }) => status)).toEqual([
      'vastgesteld',
      'voorbeeld',
    ]);
    expect(changedTo({ holds: 'any' })[1]?.status).toBe('voorbeeld');
    expect(changedTo({ label: 'S', reason: 'w' })).toEqual([other, { ...rule, label: 'S', reason: 'w' }]);
    expect(changedTo({ status: 'voorbeeld' })[1]?.status).toBe('voorbeeld');
    expect(withChanged([{ ...rule, status: 'voorbeeld' }], rule)[0]?.status).toBe('vastgesteld');
  });
});

describe('the smallest change, applied', () => {
  const rule = (demands: Rule['demands'], holds: Rule['holds'] = 'all'): Rule => ({
    id: 'r',
    label: 'R',
    holds,
    demands,
    status: 'voorbeeld',
  });
  /** what the rule becomes when it is eased for a site with these values */
  const easedFor = (of: Rule, read: (measure: SiteMeasure) => RawValue): Rule | null => {
    const relaxation = smallestRelaxation([{ id: 's', verdict: judgeSite([of], read) }]);
    return withEased(of, relaxation?.change?.demands ?? []);
  };

  it('lets the site through, to the digit', () => {
    const strict = rule([
      { is: 'at_least', measure: capacity, limit: 40 },
      { is: 'at_most', measure: far, limit: 500 },
    ]);
    const read = (measure: SiteMeasure): RawValue => (measure === capacity ? 33 : 612.345_678_9);
    const eased = easedFor(strict, read);
    expect(eased?.demands).toEqual([
      { is: 'at_least', measure: capacity, limit: 33 },
      { is: 'at_most', measure: far, limit: 612.345_678_9 },
    ]);
    expect(judgeSite(eased === null ? [strict] : [eased], read).rejected).toBe(false);
  });

  it('adds a word that is asked for and takes away one that is shut out; without words the rule goes', () => {
    const wanted = rule([{ is: 'one_of', measure: owner, words: ['gemeente'] }]);
    expect(easedFor(wanted, () => 'Rijk')?.demands).toEqual([
      { is: 'one_of', measure: owner, words: ['gemeente', 'rijk'] },
    ]);
    const shut = rule([{ is: 'none_of', measure: owner, words: ['Rijk', 'particulier'] }]);
    expect(easedFor(shut, () => 'rijk')?.demands).toEqual([{ is: 'none_of', measure: owner, words: ['particulier'] }]);
    expect(easedFor(rule([{ is: 'none_of', measure: owner, words: ['rijk'] }]), () => 'rijk')).toBeNull();
  });
});

describe('what sites have', () => {
  it('is sorted, counted without the unknown, and a word once', () => {
    expect(valuesOf(capacity, given(30, null, 8))).toEqual({ numbers: [8, 30], words: [], unknown: 1 });
    expect(valuesOf(owner, given('Rijk', true, 'rijk', null)).words).toEqual(['ja', 'rijk']);
  });

  it('tells words from numbers; fields of words are known before anyone filled one in', () => {
    expect(wordsOf(capacity, none)).toBeNull();
    expect(wordsOf({ kind: 'attribute', attribute: 'low_stimulus' }, none)).toEqual(['ja', 'nee']);
    expect(wordsOf(owner, valuesOf(owner, given('rijk')))).toEqual(['rijk']);
    const question: SiteMeasure = { kind: 'judgement', question: 'draagvlak' };
    expect(wordsOf(question, valuesOf(question, given(3, 4)))).toBeNull();
    expect(wordsOf(question, valuesOf(question, given('goed', 'matig')))).toEqual(['goed', 'matig']);
    expect(wordsOf(far, none)).toBeNull();
  });
});

describe('another measure', () => {
  it('begins with a demand in the middle of what sites have, in the direction that fits', () => {
    expect(demandOn(far, valuesOf(far, given(100, 456, 900)), null)).toEqual({
      is: 'at_most',
      measure: far,
      limit: 460,
    });
    expect(demandOn(capacity, none, null)).toEqual({ is: 'at_least', measure: capacity, limit: 1 });
    // a demand always names a word, else the file of it could not be read again
    expect(demandOn(owner, none, null)).toEqual({ is: 'one_of', measure: owner, words: ['ja'] });
    const year: SiteMeasure = { kind: 'attribute', attribute: 'available_from' };
    expect(demandOn(year, valuesOf(year, given(2027)), null)).toMatchObject({ limit: 2027 });
  });

  it('begins with a line that rises to what is better', () => {
    const values = valuesOf(far, given(100, 900));
    expect(startValue('linear', far, values)).toEqual({ kind: 'linear', worst: 900, best: 100 });
    expect(startValue('linear', capacity, values)).toEqual({ kind: 'linear', worst: 100, best: 900 });
    expect(startValue('optimum', far, values)).toEqual({ kind: 'optimum', low: 100, from: 340, to: 660, high: 900 });
    expect(startValue('linear', capacity, valuesOf(capacity, given(8)))).toEqual({ kind: 'linear', worst: 8, best: 9 });
    expect(startValue('options', owner, valuesOf(owner, given('a', 'b', 'c')))).toEqual({
      kind: 'options',
      values: { a: 1, b: 0.5, c: 0 },
    });
  });

  it('keeps the line only while the weights of one nearness change', () => {
    const criterion: Criterion = {
      id: 'c',
      label: 'C',
      weight: 1,
      measure: { kind: 'nearness', weights: { huisarts: 1 } },
      value: { kind: 'linear', worst: 1600, best: 400 },
      status: 'voorbeeld',
    };
    expect(criterionOn(criterion, { kind: 'nearness', weights: { huisarts: 2 } }, none).value).toEqual(criterion.value);
    expect(criterionOn(criterion, owner, none).value.kind).toBe('options');
    expect(criterionOn(criterion, far, valuesOf(far, given(50, 70))).value).toEqual({
      kind: 'linear',
      worst: 70,
      best: 50,
    });
  });
});
