import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementClass, concordance } from '../../src/model/concordance.ts';
import { type CountedBallot, groupOpinion, spreadOf } from '../../src/model/groupOpinion.ts';

const none = Number.NaN;
const ballot = (group: string, ...points: number[]): CountedBallot => ({
  group,
  weights: Float64Array.from(points, (each) => each / 100),
});

describe('agreement between raters', () => {
  it('is 1 for one order, 0 for opposite ones, and corrects for ties', () => {
    expect(
      concordance([
        [3, 2, 1],
        [9, 5, 0],
        [30, 20, 10],
      ]),
    ).toEqual({ w: 1, raters: 3, leftOut: 0 });
    expect(
      concordance([
        [50, 30, 20],
        [20, 30, 50],
      ])?.w,
    ).toBeCloseTo(0, 12);
    // ranks 1 2 3 4 · 1 3 2 4 · 2.5 2.5 2.5 2.5: sums 4.5 7.5 7.5 10.5, S = 18, W = 216 / (540 − 180) = 0.6
    expect(
      concordance([
        [40, 30, 20, 10],
        [40, 20, 30, 10],
        [25, 25, 25, 25],
      ])?.w,
    ).toBeCloseTo(0.6, 12);
    // ranks 1 2.5 2.5 · 2.5 2.5 1 · 1 2.5 2.5: sums 4.5 7.5 6, S = 4.5, W = 54 / (216 − 54) = 1/3
    expect(
      concordance([
        [40, 30, 30],
        [30, 30, 40],
        [50, 25, 25],
      ])?.w,
    ).toBeCloseTo(1 / 3, 12);
  });

  it('leaves incomplete raters out and says so, and says nothing of one', () => {
    expect(
      concordance([
        [3, 2, 1],
        [3, none, 1],
        [6, 5, 4],
      ]),
    ).toEqual({ w: 1, raters: 2, leftOut: 1 });
    expect(concordance([[3, 2, 1]])).toBeNull();
    expect(concordance([])).toBeNull();
    expect(
      concordance([
        [1, 1],
        [1, 1],
      ])?.w,
    ).toBeNaN();
  });

  it('has a class for every value', () => {
    expect([0, 0.1, 0.3, 0.5, 0.7, 1].map(agreementClass)).toEqual([
      'none',
      'weak',
      'moderate',
      'strong',
      'very_strong',
      'very_strong',
    ]);
    expect(agreementClass(none)).toBeNull();
  });

  it('lies between 0 and 1, whatever the order of raters and objects', () => {
    const table = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 }), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(table, (ratings) => {
        const w = concordance(ratings)?.w ?? none;
        if (Number.isNaN(w)) return;
        expect(w).toBeGreaterThanOrEqual(-1e-12);
        expect(w).toBeLessThanOrEqual(1 + 1e-12);
        expect(concordance(ratings.toReversed().map((row) => row.toReversed()))?.w).toBeCloseTo(w, 10);
      }),
    );
  });
});

describe('what a room thinks', () => {
  it('gives five numbers and counts who did not answer', () => {
    // type 7 quartiles of 10 20 30 40: 17.5, 25, 32.5
    expect(spreadOf([40, none, 10, 30, 20])).toEqual({
      count: 4,
      missing: 1,
      least: 10,
      lowerQuartile: 17.5,
      median: 25,
      upperQuartile: 32.5,
      most: 40,
    });
    expect(spreadOf([none])).toMatchObject({ count: 0, missing: 1, median: none, least: none });
  });

  it('shows profiles, the median together and what divides most', () => {
    const opinion = groupOpinion(
      3,
      ['g1', 'g2'],
      [ballot('g1', 50, 30, 20), ballot('g1', 60, 20, 20), ballot('g1', 40, 40, 20), ballot('g2', 10, 30, 60)],
    );
    expect(opinion.groups.map(({ weights }) => Array.from(weights))).toEqual([
      // medians 50, 30 and 20
      [0.5, 0.3, 0.2],
      [0.1, 0.3, 0.6],
    ]);
    // medians of two groups 30, 30 and 40; the three ballots of g1 weigh no more than the one of g2
    expect(Array.from(opinion.together)).toEqual([
      expect.closeTo(0.3, 12),
      expect.closeTo(0.3, 12),
      expect.closeTo(0.4, 12),
    ]);
    // 10 40 50 60: quartiles 32.5 and 52.5 → 20; 20 30 30 40: 27.5 and 32.5 → 5; 20 20 20 60: 20 and 30 → 10
    expect(opinion.dividing?.criteria).toEqual([0]);
    expect(opinion.dividing?.range).toBeCloseTo(0.2, 12);
    // both 40 points apart
    expect(opinion.dividingGroups?.criteria).toEqual([0, 2]);
    expect(opinion.betweenBallots?.raters).toBe(4);
    expect(opinion.betweenGroups?.w).toBeCloseTo(0, 12);
    expect(opinion.remarks).toEqual([]);
  });

  it('names equals, one group, silence and an unanswered criterion', () => {
    const opinion = groupOpinion(3, ['g1', 'g2'], [ballot('g1', 80, 20, none), ballot('g1', 20, 80, none)]);
    expect(opinion.dividing?.criteria).toEqual([0, 1]);
    expect(opinion.remarks).toEqual([
      { kind: 'one_group', group: 'g1' },
      { kind: 'group_without_answers', group: 'g2' },
      { kind: 'criterion_without_answers', criterion: 2 },
    ]);
    expect(opinion.groups[1]?.weights).toEqual(Float64Array.of(none, none, none));
    expect(opinion.betweenGroups).toBeNull();
    expect(opinion.dividingGroups).toBeNull();
    expect(opinion.everyone[2]).toMatchObject({ count: 0, missing: 2, median: none });
    expect(Array.from(opinion.together)).toEqual([0.5, 0.5, none]);
  });

  it('has nothing to say before the first ballot', () => {
    const opinion = groupOpinion(2, ['g1', 'g2'], []);
    expect(opinion.remarks).toEqual([{ kind: 'no_ballots' }]);
    expect(opinion).toMatchObject({ dividing: null, betweenBallots: null });
    expect(opinion.together.every(Number.isNaN)).toBe(true);
  });

  it('makes up no profile where everyone chose something else', () => {
    const opinion = groupOpinion(
      3,
      ['g1'],
      [ballot('g1', 100, 0, 0), ballot('g1', 0, 100, 0), ballot('g1', 0, 0, 100)],
    );
    expect(opinion.groups[0]?.weights.every(Number.isNaN)).toBe(true);
    expect(opinion.remarks).toContainEqual({ kind: 'medians_zero', group: 'g1' });
    const parted = groupOpinion(
      3,
      ['g1', 'g2', 'g3'],
      [ballot('g1', 100, 0, 0), ballot('g2', 0, 100, 0), ballot('g3', 0, 0, 100)],
    );
    expect(parted.remarks).toContainEqual({ kind: 'medians_zero', group: null });
    expect(parted.dividing?.criteria).toEqual([0, 1, 2]);
  });

  it('divides nothing when all say the same', () => {
    expect(groupOpinion(2, ['g1', 'g2'], [ballot('g1', 70, 30), ballot('g2', 70, 30)])).toMatchObject({
      dividing: null,
      dividingGroups: null,
      betweenGroups: { w: 1 },
    });
  });

  it('takes a ballot of nobody asked for a bug', () => {
    expect(() => groupOpinion(1, ['g1'], [ballot('g2', 100)])).toThrow('g2');
  });

  it('is the same in whatever order ballots come in, and adds up to 1', () => {
    const some = fc.array(
      fc.record({
        group: fc.constantFrom('g1', 'g2', 'g3'),
        weights: fc
          .array(fc.integer({ min: 1, max: 100 }), { minLength: 4, maxLength: 4 })
          .map((each) => Float64Array.from(each, (value) => value / each.reduce((sum, one) => sum + one, 0))),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(some, (ballots) => {
        const asked = ['g1', 'g2', 'g3'];
        const opinion = groupOpinion(4, asked, ballots);
        const other = groupOpinion(4, asked, ballots.toReversed());
        expect(Array.from(other.together)).toEqual(Array.from(opinion.together));
        expect(other.dividing).toEqual(opinion.dividing);
        expect(opinion.together.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
        for (const spread of opinion.everyone) {
          expect(spread.least).toBeLessThanOrEqual(spread.median);
          expect(spread.median).toBeLessThanOrEqual(spread.most);
        }
      }),
    );
  });
});
