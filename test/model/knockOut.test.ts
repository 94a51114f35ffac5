import { describe, expect, it } from 'vitest';
import type { Demand, RawValue, Rule, SiteMeasure } from '../../src/domain/siting.ts';
import { contradictions, judgeSite } from '../../src/model/knockOut.ts';

const attribute = (name: string): SiteMeasure => ({ kind: 'attribute', attribute: name });
const rule = (id: string, demands: readonly Demand[], holds: Rule['holds'] = 'all'): Rule => ({
  id,
  label: id,
  holds,
  demands: [...demands],
  status: 'voorbeeld',
});
const reader =
  (raws: Readonly<Record<string, RawValue>>) =>
  (measure: SiteMeasure): RawValue =>
    measure.kind === 'attribute' ? (raws[measure.attribute] ?? null) : null;

const hectare: Demand = { is: 'at_least', measure: attribute('hectares'), limit: 1 };
const near: Demand = { is: 'at_most', measure: attribute('stop'), limit: 800 };
const open: Demand = { is: 'one_of', measure: attribute('owner'), words: ['Gemeente', 'Rijk'] };
const dry: Demand = { is: 'none_of', measure: attribute('green'), words: ['ja'] };

describe('knock-out rules', () => {
  const rules = [rule('area', [hectare]), rule('stop', [near]), rule('owner', [open]), rule('green', [dry])];

  it('let a site through that meets them, on the limit too', () => {
    const verdict = judgeSite(rules, reader({ hectares: 1, stop: 800, owner: 'gemeente', green: false }));
    expect(verdict).toEqual({ rejected: false, failed: [], open: [] });
  });

  it('name every rule that fails, and by how much', () => {
    const verdict = judgeSite(rules, reader({ hectares: 0.75, stop: 900, owner: 'particulier', green: true }));
    expect(verdict.rejected).toBe(true);
    expect(verdict.failed.map(({ rule: { id }, demands }) => [id, demands[0]?.margin])).toEqual([
      ['area', -0.25],
      ['stop', -100],
      ['owner', Number.NaN],
      ['green', Number.NaN],
    ]);
  });

  it('leave open what is not known: neither met nor failed', () => {
    const verdict = judgeSite(rules, reader({ hectares: 2, stop: Number.NaN, owner: '' }));
    expect(verdict.rejected).toBe(false);
    expect(verdict.open.map(({ rule: { id } }) => id)).toEqual(['stop', 'owner', 'green']);
  });

  it('combine demands: all of them, or any', () => {
    const all = rule('both', [hectare, near]);
    const any = rule('either', [hectare, near], 'any');
    const judged = (one: Rule, raws: Record<string, RawValue>) => {
      const { rejected, open: left } = judgeSite([one], reader(raws));
      return rejected ? 'fails' : left.length > 0 ? 'open' : 'holds';
    };
    expect(judged(all, { hectares: 2, stop: 900 })).toBe('fails');
    expect(judged(any, { hectares: 2, stop: 900 })).toBe('holds');
    expect(judged(all, { hectares: 0.1 })).toBe('fails');
    expect(judged(all, { hectares: 2 })).toBe('open');
    expect(judged(any, { hectares: 0.1 })).toBe('open');
    expect(judged(any, { hectares: 0.1, stop: 900 })).toBe('fails');
  });

  it('are named when no site can meet both', () => {
    const small = rule('small', [{ is: 'at_most', measure: attribute('hectares'), limit: 0.5 }]);
    const notTown = rule('not town', [
      { is: 'none_of', measure: attribute('owner'), words: ['gemeente', 'rijk', 'x'] },
    ]);
    const province = rule('province', [{ is: 'one_of', measure: attribute('owner'), words: ['provincie'] }]);
    const pairs = (list: readonly Rule[]) => contradictions(list).map(({ first, second }) => [first.id, second.id]);
    expect(pairs([...rules, small])).toEqual([['area', 'small']]);
    expect(pairs([...rules, notTown, province])).toEqual([
      ['owner', 'not town'],
      ['owner', 'province'],
    ]);
    expect(pairs([rule('itself', [hectare, { is: 'at_most', measure: attribute('hectares'), limit: 0 }])])).toEqual([
      ['itself', 'itself'],
    ]);
    expect(pairs([rule('choice', [hectare, near], 'any'), small])).toEqual([]);
    expect(pairs(rules)).toEqual([]);
  });
});
