import { describe, expect, it } from 'vitest';
import { isPreparedFor, prepareIndex, scoreIndex, weighIndex } from '../../src/model/composite.ts';
import { unscoredReasons } from '../../src/model/indexResult.ts';
import { failureOf, group, inputOf, leaf, missing, specOf, unwrap } from './indices.ts';

const reasons = (codes: Uint8Array): (string | undefined)[] => Array.from(codes, (code) => unscoredReasons[code]);

describe('a score, worked by hand', () => {
  // a: mean 2, s 1; b: mean 20, s 10, mirrored
  const columns = { a: [1, 2, 3], b: [10, 20, 30] };
  const spec = specOf([leaf('a', { weight: 3 }), leaf('b', { weight: 1, orientation: -1 })]);

  it('is the weighted mean of the oriented z-scores', () => {
    const result = unwrap(scoreIndex(spec, inputOf(columns)));
    expect(Array.from(result.score)).toEqual([(3 * -1 + 1) / 4, 0, (3 * 1 - 1) / 4]);
    expect(Array.from(result.shown)).toEqual([95, 100, 105]);
    expect(Array.from(result.rank)).toEqual([3, 2, 1]);
    expect(Array.from(result.coverage)).toEqual([1, 1, 1]);
    expect(result.nodes.get('root')).toEqual(result.score);
  });

  it('weighs the reference by inhabitants: weighted mean and weighted population s', () => {
    const weighted = specOf([leaf('a')], { reference: { population: 'selectie', weighting: 'inhabitants' } });
    // m = (1·100 + 2·0 + 3·300)/400 = 2.5; s² = (100·2.25 + 300·0.25)/400 = 0.75
    const inhabitants = Float64Array.from([100, 0, 300]);
    const result = unwrap(scoreIndex(weighted, inputOf(columns, { inhabitants })));
    const [reference] = result.leaves[0]?.reference ?? [];
    expect(reference?.mean).toBe(2.5);
    expect(reference?.sd).toBeCloseTo(Math.sqrt(0.75), 14);
    expect(result.score[0]).toBeCloseTo(-1.5 / Math.sqrt(0.75), 14);
  });

  it('takes the statistics per municipality when that is the reference', () => {
    const perTown = specOf([leaf('a')], { reference: { population: 'gemeente', weighting: 'equal' } });
    const input = inputOf({ a: [1, 3, 100, 300] }, { group: Int32Array.from([0, 0, 1, 1]) });
    const result = unwrap(scoreIndex(perTown, input));
    expect(result.score[0]).toBeCloseTo(result.score[2] ?? missing, 14);
    expect(result.leaves[0]?.reference.map(({ mean }) => mean)).toEqual([2, 200]);
  });

  it('shows other normalisations on their own scale', () => {
    const scaled = specOf([leaf('a')], { normalisation: { kind: 'min_max', low: 0, high: 100 } });
    expect(Array.from(unwrap(scoreIndex(scaled, inputOf(columns))).shown)).toEqual([0, 50, 100]);
  });
});

describe('missing figures', () => {
  it('renormalises over what is present, and says how much that was', () => {
    const spec = specOf([leaf('a', { weight: 2 }), leaf('b')], { minCoverage: 0.66 });
    const result = unwrap(scoreIndex(spec, inputOf({ a: [1, 2, 3], b: [missing, 1, 2] })));
    expect(result.score[0]).toBe(-1);
    expect(result.coverage[0]).toBeCloseTo(2 / 3, 14);
  });

  it('gives no score under the minimum coverage, and no rank', () => {
    const spec = specOf([leaf('a', { weight: 2 }), leaf('b')], { minCoverage: 0.66 });
    const result = unwrap(scoreIndex(spec, inputOf({ a: [missing, 2, 3], b: [5, 1, 2] })));
    expect(result.score[0]).toBeNaN();
    expect(result.coverage[0]).toBeCloseTo(1 / 3, 14);
    expect(reasons(result.reason)).toEqual(['low_coverage', 'scored', 'scored']);
    expect(result.rank[0]).toBe(0);
  });

  it('passes coverage up: a group below the minimum counts as absent', () => {
    const spec = specOf([group('thema', [leaf('a'), leaf('b'), leaf('c')]), leaf('d')], { minCoverage: 0.5 });
    const columns = { a: [1, 2, 1], b: [missing, 1, 2], c: [missing, 3, 4], d: [1, 2, 3] };
    const result = unwrap(scoreIndex(spec, inputOf(columns)));
    expect(result.nodes.get('thema')?.[0]).toBeNaN();
    expect(result.coverage[0]).toBe(0.5);
    expect(result.score[0]).toBe(-1);
  });

  it('takes the coverage of a scored group by leaf weight', () => {
    const spec = specOf([group('thema', [leaf('a'), leaf('b')]), leaf('d')], { minCoverage: 0.5 });
    const result = unwrap(scoreIndex(spec, inputOf({ a: [1, 2], b: [missing, 1], d: [1, 2] })));
    expect(result.coverage[0]).toBe(0.75);
  });

  it('meets the minimum exactly, whatever the rounding', () => {
    const spec = specOf([leaf('a', { weight: 0.1 }), leaf('b', { weight: 0.2 })], { minCoverage: 0.2 / 0.3 });
    expect(unwrap(scoreIndex(spec, inputOf({ a: [missing, 1], b: [1, 2] }))).reason[0]).toBe(0);
  });

  it('treats an indicator the data do not have as missing everywhere', () => {
    const result = unwrap(scoreIndex(specOf([leaf('a'), leaf('elders')]), inputOf({ a: [1, 2] })));
    expect(Array.from(result.coverage)).toEqual([0.5, 0.5]);
    expect(result.leaves[1]?.year).toBeNull();
  });

  it('refuses an index of which nothing is present, shown-only leaves notwithstanding', () => {
    const input = inputOf({ a: [missing, missing], b: [1, 2] });
    const spec = specOf([leaf('a'), leaf('elders'), leaf('b', { orientation: 0 })]);
    expect(failureOf(scoreIndex(spec, input)).sentence).toContain('geen enkel cijfer van deze index is aanwezig');
  });
});

describe('what is shown, not counted', () => {
  it('leaves orientation 0 out of weights and coverage', () => {
    const spec = specOf([leaf('a'), leaf('b', { orientation: 0, weight: 50 })], { minCoverage: 1 });
    const result = unwrap(scoreIndex(spec, inputOf({ a: [1, 2, 3], b: [missing, 9, 7] })));
    expect(Array.from(result.score)).toEqual([-1, 0, 1]);
    expect(Array.from(result.coverage)).toEqual([1, 1, 1]);
    expect(result.leaves[1]?.share).toBe(0);
    expect(result.leaves[1]?.normalised[1]).toBeCloseTo(Math.SQRT1_2, 14);
  });

  it('leaves a group without counting leaves out of its parent', () => {
    const spec = specOf([leaf('a'), group('alleen_tonen', [leaf('b', { orientation: 0 })], 9)], { minCoverage: 1 });
    const result = unwrap(scoreIndex(spec, inputOf({ a: [1, 2, 3], b: [1, 9, 7] })));
    expect(Array.from(result.score)).toEqual([-1, 0, 1]);
    expect(result.nodes.get('alleen_tonen')?.every(Number.isNaN)).toBe(true);
    expect(result.leaves.map(({ share }) => share)).toEqual([1, 0]);
  });

  it('still scores a group of weight 0', () => {
    const spec = specOf([leaf('a'), group('apart', [leaf('b')], 0)]);
    const result = unwrap(scoreIndex(spec, inputOf({ a: [1, 2, 3], b: [3, 2, 1] })));
    expect(Array.from(result.score)).toEqual([-1, 0, 1]);
    expect(Array.from(result.nodes.get('apart') ?? [])).toEqual([1, 0, -1]);
  });
});

describe('small areas', () => {
  const spec = specOf([group('thema', [leaf('a')])], { minInhabitants: 100 });
  const inhabitants = Float64Array.from([99, 100, missing]);

  it('get no score in any node, and say why; they still belong to the reference', () => {
    const result = unwrap(scoreIndex(spec, inputOf({ a: [1, 2, 3] }, { inhabitants })));
    expect(reasons(result.reason)).toEqual(['too_few_inhabitants', 'scored', 'inhabitants_unknown']);
    expect(Array.from(result.nodes.get('thema') ?? [])).toEqual([missing, 0, missing]);
    expect(Array.from(result.rank)).toEqual([0, 1, 0]);
    expect(result.leaves[0]?.reference[0]?.count).toBe(3);
  });

  it('are scored when no inhabitants were supplied, or no minimum is asked', () => {
    expect(Array.from(unwrap(scoreIndex(spec, inputOf({ a: [1, 2, 3] }))).score)).toEqual([-1, 0, 1]);
    const free = { ...spec, minInhabitants: 0 };
    expect(Array.from(unwrap(scoreIndex(free, inputOf({ a: [1, 2, 3] }, { inhabitants }))).score)).toEqual([-1, 0, 1]);
  });
});

describe('columns without spread', () => {
  it.each([
    ['z_score', { kind: 'z_score' }, 0],
    ['min_max', { kind: 'min_max', low: 1, high: 100 }, 50.5],
  ] as const)('gives the middle of the scale under %s', (_, normalisation, middle) => {
    // 0.1 three times: the plain mean is not exactly 0.1, so s would not be exactly 0
    const result = unwrap(scoreIndex(specOf([leaf('a')], { normalisation }), inputOf({ a: [0.1, 0.1, 0.1] })));
    expect(Array.from(result.score)).toEqual([middle, middle, middle]);
  });

  it('scores a single area', () => {
    const one = (kind: 'z_score' | 'percentile_rank'): number | undefined =>
      unwrap(scoreIndex(specOf([leaf('a')], { normalisation: { kind } }), inputOf({ a: [7] }))).score[0];
    expect(one('z_score')).toBe(0);
    expect(one('percentile_rank')).toBe(0.5);
  });
});

describe('what cannot be computed', () => {
  it('asks for inhabitants when they weigh the reference', () => {
    const spec = specOf([leaf('a')], { reference: { population: 'selectie', weighting: 'inhabitants' } });
    expect(failureOf(scoreIndex(spec, inputOf({ a: [1, 2] }))).sentence).toContain('geef een bestand met inwoners');
  });

  it('compares with the Netherlands only when all of it is there', () => {
    const spec = specOf([leaf('a')], { reference: { population: 'nederland', weighting: 'equal' } });
    expect(failureOf(scoreIndex(spec, inputOf({ a: [1, 2] }))).sentence).toContain('heel Nederland');
    expect(scoreIndex(spec, inputOf({ a: [1, 2] }, { national: true })).ok).toBe(true);
  });

  it.each(['geometric', 'harmonic'] as const)(
    'names node, area and value when a %s mean meets 0 or less',
    (aggregation) => {
      const spec = specOf([group('thema', [leaf('a'), leaf('b')])], { aggregation });
      const { sentence, site } = failureOf(scoreIndex(spec, inputOf({ a: [3, 2, 1], b: [1, 2, 3] })));
      expect(sentence).toContain('“a” heeft in gebied BU99010001 de waarde 0');
      expect(site).toEqual({ column: 'thema', value: 'BU99010001' });
    },
  );

  it('does not refuse because of an area that gets no score anyway', () => {
    const spec = specOf([leaf('a', { norm: { low: 0, high: 1 } })], {
      aggregation: 'geometric',
      normalisation: { kind: 'norm' },
      minInhabitants: 10,
    });
    const inhabitants = Float64Array.from([5, 50]);
    expect(unwrap(scoreIndex(spec, inputOf({ a: [0, 0.5] }, { inhabitants }))).score[1]).toBeCloseTo(0.5, 14);
  });
});

describe('weighing what was prepared', () => {
  const input = inputOf({ a: [1, 2, 3], b: [3, 1, 2] });
  const spec = specOf([leaf('a'), leaf('b')]);
  const prepared = unwrap(prepareIndex(spec, input));

  it('follows new weights, a new tree and a new mean without preparing again', () => {
    const changed = specOf([group('nieuw', [leaf('b', { weight: 4 })])], { aggregation: 'minimum' });
    expect(isPreparedFor(prepared, changed)).toBe(true);
    expect(unwrap(weighIndex(prepared, changed)).score).toEqual(unwrap(scoreIndex(changed, input)).score);
  });

  it('knows when it must be prepared again', () => {
    expect(isPreparedFor(prepared, specOf([leaf('a', { orientation: -1 })]))).toBe(false);
    expect(isPreparedFor(prepared, specOf([leaf('c')]))).toBe(false);
    expect(isPreparedFor(prepared, specOf([leaf('a')], { normalisation: { kind: 'percentile_rank' } }))).toBe(false);
    expect(() => weighIndex(prepared, specOf([leaf('c')]))).toThrow('prepared');
  });
});
