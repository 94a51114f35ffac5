import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Criterion, type Demand, type RawValue, type Rule, siteMethods } from '../../src/domain/siting.ts';
import { type MeasuredSite, siteMatrix } from '../../src/model/siteMatrix.ts';

const attribute = (name: string) => ({ kind: 'attribute', attribute: name }) as const;
const rule = (id: string, demands: readonly Demand[], holds: Rule['holds'] = 'all'): Rule => ({
  id,
  label: id,
  holds,
  demands: [...demands],
  status: 'voorbeeld',
});
const criterion = (id: string, weight: number): Criterion => ({
  id,
  label: id,
  weight,
  measure: attribute(id),
  value: { kind: 'linear', worst: 0, best: 10 },
  status: 'voorbeeld',
});
const site = (id: string, raws: Readonly<Record<string, RawValue>>): MeasuredSite => ({
  id,
  read: (measure) => (measure.kind === 'attribute' ? (raws[measure.attribute] ?? null) : null),
});
const atLeast = (name: string, limit: number): Demand => ({ is: 'at_least', measure: attribute(name), limit });
const isOneOf = (name: string, ...words: string[]): Demand => ({ is: 'one_of', measure: attribute(name), words });

describe('rules first', () => {
  const rules = [rule('area', [atLeast('hectares', 1)]), rule('owner', [isOneOf('owner', 'gemeente')])];
  const sites = [
    site('C', { hectares: 0.9, owner: 'rijk', q: 10 }),
    site('B', { hectares: 0.6, owner: 'gemeente', q: 9 }),
    site('A', { hectares: 2, owner: 'gemeente', q: 1 }),
    site('D', { hectares: null, owner: 'gemeente', q: 5 }),
  ];
  const matrix = siteMatrix(sites, rules, [criterion('q', 1)]);

  it('keeps rejected sites apart with every failing rule and its margin, however well they would score', () => {
    expect(matrix.rejected.map(({ id }) => id)).toEqual(['B', 'C']);
    expect(matrix.rejected[1]?.verdict.failed.map((each) => each.rule.id)).toEqual(['area', 'owner']);
    expect(matrix.rejected[0]?.verdict.failed[0]?.demands[0]?.margin).toBeCloseTo(-0.4, 12);
    expect(matrix.kept.map(({ id }) => id)).toEqual(['A', 'D']);
    for (const { rank } of matrix.methods.values()) expect(rank.length).toBe(2);
  });

  it('keeps a site of which a rule cannot be answered, and says which', () => {
    expect(matrix.kept[1]?.verdict.open.map((each) => each.rule.id)).toEqual(['area']);
  });

  it('counts per rule how many fall, and how many by it alone', () => {
    expect(matrix.rules.map(({ fails, failsAlone, unknown }) => [fails, failsAlone, unknown])).toEqual([
      [2, 1, 1],
      [1, 0, 0],
    ]);
    expect(matrix.relaxation).toBeNull();
  });

  it('names contradictory rules', () => {
    const most: Demand = { is: 'at_most', measure: attribute('hectares'), limit: 0.5 };
    const clash = siteMatrix(sites, [...rules, rule('small', [most])], []);
    expect(clash.contradictions.map(({ first, second }) => [first.id, second.id])).toEqual([['area', 'small']]);
  });
});

describe('all sites rejected', () => {
  it('finds the change that is smallest relative to its limit', () => {
    // A lacks 10 % of a hectare, B 2 % of 500 m²: B is nearer
    const rules = [rule('area', [atLeast('hectares', 1)]), rule('floor', [atLeast('floor', 500)])];
    const { relaxation, remarks } = siteMatrix(
      [site('A', { hectares: 0.9, floor: 600 }), site('B', { hectares: 1, floor: 490 })],
      rules,
      [],
    );
    expect(relaxation?.change?.site).toBe('B');
    expect(relaxation?.change?.demands).toMatchObject([{ kind: 'limit', from: 500, to: 490 }]);
    expect(remarks.map(({ kind }) => kind)).toContain('all_rejected');
  });

  it('prefers a limit to a word, and takes the easiest demand of a rule of which any is enough', () => {
    const rules = [
      rule('owner', [isOneOf('owner', 'gemeente')]),
      rule('either', [atLeast('a', 10), atLeast('b', 10)], 'any'),
    ];
    const { relaxation } = siteMatrix(
      [site('A', { owner: 'rijk', a: 10, b: 0 }), site('B', { owner: 'gemeente', a: 4, b: 8 })],
      rules,
      [],
    );
    expect(relaxation?.change?.demands).toMatchObject([{ kind: 'limit', from: 10, to: 8 }]);
    const worded = siteMatrix([site('A', { owner: 'Rijk', a: 10 })], rules, []).relaxation;
    expect(worded?.change?.demands).toMatchObject([{ kind: 'word', word: 'rijk' }]);
  });

  it('really leaves that one site when the change is made', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
          minLength: 1,
          maxLength: 6,
        }),
        (pairs) => {
          const sites = pairs.map(([a, b], at) => site(`S${at}`, { a, b }));
          const rules = [rule('a', [atLeast('a', 10)]), rule('b', [atLeast('b', 5)])];
          const { relaxation } = siteMatrix(sites, rules, []);
          const change = relaxation?.change;
          if (change === null || change === undefined) {
            expect(relaxation?.fewest).toBe(2);
            return;
          }
          const eased = rules.map((each) =>
            each === change.rule
              ? rule(
                  each.id,
                  change.demands.flatMap((d) => (d.kind === 'limit' ? [{ ...d.demand, limit: d.to } as Demand] : [])),
                )
              : each,
          );
          expect(siteMatrix(sites, eased, []).kept.map(({ id }) => id)).toContain(change.site);
        },
      ),
    );
  });

  it('says how many rules have to change when one is not enough', () => {
    const rules = [rule('a', [atLeast('a', 10)]), rule('b', [atLeast('b', 10)])];
    expect(siteMatrix([site('A', { a: 1, b: 1 })], rules, []).relaxation).toEqual({ change: null, fewest: 2 });
  });
});

describe('scores', () => {
  it('shows raw, value, share and contribution, worked out by hand', () => {
    const matrix = siteMatrix([site('A', { p: 8, q: 2 })], [], [criterion('p', 3), criterion('q', 1)]);
    expect(matrix.cells[0]).toEqual([
      { raw: 8, value: 0.8, share: 0.75, contribution: expect.closeTo(0.6, 12) },
      { raw: 2, value: 0.2, share: 0.25, contribution: expect.closeTo(0.05, 12) },
    ]);
    expect(matrix.methods.get('weighted_sum')?.score[0]).toBeCloseTo(0.65, 12);
    expect(matrix.remarks).toEqual([{ kind: 'one_site', site: 'A' }]);
  });

  it('never takes a missing value for 0', () => {
    const matrix = siteMatrix(
      [site('A', { p: 8 }), site('B', { p: 8, q: 0 })],
      [],
      [criterion('p', 3), criterion('q', 1)],
    );
    expect(matrix.cells[0]?.[1]).toEqual({ raw: null, value: Number.NaN, share: Number.NaN, contribution: Number.NaN });
    expect(Array.from(matrix.coverage)).toEqual([0.75, 1]);
    expect(matrix.methods.get('weighted_sum')?.score[0]).toBeCloseTo(0.8, 12);
    expect(matrix.methods.get('weighted_sum')?.score[1]).toBeCloseTo(0.6, 12);
  });

  it('names a criterion that is missing for every site, and scores without it', () => {
    const matrix = siteMatrix([site('A', { p: 8 }), site('B', { p: 4 })], [], [criterion('p', 1), criterion('q', 9)]);
    expect(matrix.remarks).toMatchObject([{ kind: 'missing_everywhere', criterion: { id: 'q' } }]);
    for (const { rank } of matrix.methods.values()) expect(Array.from(rank)).toEqual([1, 2]);
  });

  it('gives no score without criteria or without weight, and says why', () => {
    for (const [criteria, kind] of [
      [[], 'no_criteria'],
      [[criterion('p', 0)], 'weights_zero'],
    ] as const) {
      const matrix = siteMatrix([site('A', { p: 8 }), site('B', { p: 2 })], [], criteria);
      expect(matrix.remarks).toEqual([{ kind }]);
      for (const { rank } of matrix.methods.values()) expect(Array.from(rank)).toEqual([0, 0]);
    }
    expect(siteMatrix([], [], []).remarks.map(({ kind }) => kind)).toEqual(['no_sites', 'no_criteria']);
  });

  it('changes nothing when the sites are shuffled, and ranks a dominating site at least as high', () => {
    const raw = fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constant(null));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(raw, raw, raw), { minLength: 1, maxLength: 8 }),
        fc.infiniteStream(fc.nat()),
        (rows, keys) => {
          const sites = rows.map(([p, q, r], at) => site(`S${at}`, { p, q, r }));
          const shuffled = sites
            .map((each) => ({ each, key: keys.next().value }))
            .sort((a, b) => a.key - b.key)
            .map(({ each }) => each);
          const rules = [rule('r', [atLeast('r', 2)])];
          const criteria = [criterion('p', 2), criterion('q', 1)];
          const matrix = siteMatrix(sites, rules, criteria);
          expect(siteMatrix(shuffled, rules, criteria)).toEqual(matrix);
          const ranked = new Set(matrix.kept.map(({ id }) => id));
          expect(matrix.rejected.some(({ id }) => ranked.has(id))).toBe(false);
          for (const method of siteMethods) {
            const rank = matrix.methods.get(method)?.rank ?? new Int32Array();
            matrix.cells.forEach((own, a) => {
              matrix.cells.forEach((other, b) => {
                if (own.every(({ value }, at) => value >= (other[at]?.value ?? Number.NaN))) {
                  expect(rank[a]).toBeLessThanOrEqual(rank[b] ?? 0);
                }
              });
            });
          }
        },
      ),
    );
  });

  it('takes 5,000 sites', () => {
    const sites = Array.from({ length: 5000 }, (_, at) => site(`S${at}`, { p: at % 11, q: (at * 7) % 13 }));
    const matrix = siteMatrix(sites, [rule('p', [atLeast('p', 1)])], [criterion('p', 2), criterion('q', 1)]);
    expect(matrix.kept.length + matrix.rejected.length).toBe(5000);
    expect(matrix.methods.get('promethee')?.rank.every((rank) => rank > 0)).toBe(true);
  }, 60_000);
});
