import { describe, expect, it } from 'vitest';
import type { IndexNode } from '../../src/domain/indexSpec.ts';
import { scoreIndex } from '../../src/model/composite.ts';
import { createRandom } from '../../src/model/random.ts';
import { type WeighPlan, weighPlan } from '../../src/model/weighPlan.ts';
import {
  meanShift,
  startWeightEffects,
  type WeightEffects,
  type WeightEffectsJob,
} from '../../src/model/weightEffects.ts';
import { group, inputOf, leaf, specOf, unwrap } from './indices.ts';

function effectsOf(job: Partial<WeightEffectsJob> & Pick<WeightEffectsJob, 'plans'>): WeightEffects {
  const whole = {
    outcome: { kind: 'mean_rank_shift' },
    range: { kind: 'any' },
    samples: 2048,
    seed: 'proef',
    ...job,
  } as const;
  const run = startWeightEffects(whole);
  run.advance(run.samples);
  return run.result();
}

const random = createRandom('uitwerking');
const column = (spread: number): number[] => Array.from({ length: 30 }, () => spread * random.next());
const columns = { a: column(1), b: column(1), same: column(0), c: column(1) };

function planOf(children: readonly IndexNode[], more: Parameters<typeof specOf>[1] = {}): WeighPlan {
  return weighPlan(unwrap(scoreIndex(specOf(children, more), inputOf(columns))));
}

describe('which choice matters', () => {
  it('is every weight that has a sibling; an only child is no choice', () => {
    const { effects } = effectsOf({ plans: [planOf([leaf('a'), group('alleen', [leaf('b')])])], samples: 64 });
    expect(effects.map(({ slot }) => slot?.node).sort()).toEqual(['a', 'alleen']);
  });

  it('matches a score of two leaves worked out by hand', () => {
    // norm 0–1: the first area scores w, the share of a, which is uniform on 0–1 for two siblings. By symmetry the two
    // spacings matter alike; V = 1/12, and E(Var(w | e)) / V is what both leave to chance
    const norm = { low: 0, high: 1 };
    const spec = specOf([leaf('a', { norm }), leaf('b', { norm })], { normalisation: { kind: 'norm' } });
    const plan = weighPlan(unwrap(scoreIndex(spec, inputOf({ a: [1, 0], b: [0, 1] }))));
    const { mean, variance, effects } = effectsOf({
      plans: [plan],
      outcome: { kind: 'score', area: 0 },
      samples: 8192,
    });
    expect(mean).toBeCloseTo(0.5, 1);
    expect(Math.abs(variance * 12 - 1)).toBeLessThan(0.05);
    const [one, other] = effects;
    expect(Math.abs((one?.total ?? 0) - (other?.total ?? 1))).toBeLessThan(0.05);
    // two factors: what is not first-order of the one is total of the other
    expect(Math.abs((one?.first ?? 0) + (other?.total ?? 0) - 1)).toBeLessThan(0.06);
  });

  it('says of a weight that changes nothing that it hardly matters', () => {
    // a column without spread is 0 everywhere: neither its weight nor that of its group moves a rank
    const plan = planOf([leaf('a'), leaf('b'), group('vlak', [leaf('same'), leaf('same', { year: 2024 })])]);
    const { effects } = effectsOf({ plans: [plan] });
    const negligible = effects
      .filter(({ isNegligible }) => isNegligible)
      .map(({ slot }) => slot?.node)
      .sort();
    expect(negligible).toEqual(['same', 'same', 'vlak']);
    expect(effects.map(({ total }) => total)).toEqual(effects.map(({ total }) => total).toSorted((x, y) => y - x));
  });

  it('counts the method as a choice when there is more than one', () => {
    const children = [leaf('a'), leaf('b'), leaf('c')];
    const plans = [planOf(children), planOf(children, { normalisation: { kind: 'percentile_rank' } })];
    const { effects } = effectsOf({ plans, range: { kind: 'around', part: 0.05 } });
    expect(effects).toHaveLength(4);
    // weights hardly move here, so the method is what matters
    expect(effects[0]?.slot).toBeNull();
    expect(effects[0]?.total).toBeGreaterThan(0.4);
  });

  it('is unknown when there is nothing to choose', () => {
    const { effects, variance } = effectsOf({ plans: [planOf([leaf('a')])], samples: 16 });
    expect([effects, variance]).toEqual([[], 0]);
  });

  it('repeats bit for bit with a seed', () => {
    const plans = [planOf([leaf('a'), leaf('b'), leaf('c')])];
    expect(effectsOf({ plans, samples: 256 })).toEqual(effectsOf({ plans, samples: 256 }));
    expect(effectsOf({ plans, samples: 256, seed: 'ander' })).not.toEqual(effectsOf({ plans, samples: 256 }));
  });
});

describe('the mean shift of ranks', () => {
  it('leaves out what is not ranked on one side', () => {
    expect(meanShift(Uint16Array.of(1, 2, 3, 0), Uint16Array.of(3, 2, 0, 1))).toBe(1);
    expect(meanShift(Uint16Array.of(0), Uint16Array.of(1))).toBe(0);
  });
});
