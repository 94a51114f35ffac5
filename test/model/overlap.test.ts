import { describe, expect, it } from 'vitest';
import type { IndexGroup, IndexNode, IndexSpec } from '../../src/domain/indexSpec.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { overlapsBetween, overlapsOf } from '../../src/model/overlap.ts';

function entry(id: string, overlaps?: string[]): Indicator {
  const rest = overlaps === undefined ? {} : { overlaps };
  return {
    id,
    label: id,
    unit: 'procent',
    kind: 'share',
    base: 'inhabitants',
    nature: 'register',
    theme: 'sociaal',
    source: 'gemeente',
    definition: id,
    levels: ['buurt'],
    ...rest,
  };
}

const leaf = (indicator: string, orientation: 1 | -1 | 0 = 1, weight = 1): IndexNode => ({
  indicator,
  orientation,
  weight,
});
const group = (id: string, children: IndexNode[], weight = 1): IndexGroup => ({ id, label: id, weight, children });
const spec = (...children: IndexNode[]): IndexSpec => ({
  id: 's',
  label: 's',
  version: '1',
  status: 'voorbeeld',
  reference: { population: 'gemeente', weighting: 'equal' },
  treatment: { kind: 'none' },
  normalisation: { kind: 'z_score' },
  aggregation: 'arithmetic',
  minCoverage: 0.5,
  minInhabitants: 0,
  root: group('root', children),
});

const indicators = [entry('a', ['b', 'c']), entry('b'), entry('c'), entry('d')];

describe('overlapsOf', () => {
  it('finds a pair in different groups, whichever side declares it', () => {
    const found = overlapsOf(spec(group('x', [leaf('b')]), group('y', [leaf('a'), leaf('d')])), indicators);
    expect(found).toEqual([{ first: 'b', second: 'a', asOne: false }]);
  });

  it('calls a pair one subject only when the group holds nothing else that counts', () => {
    expect(overlapsOf(spec(group('x', [leaf('a'), leaf('b')]), leaf('d')), indicators)[0]?.asOne).toBe(true);
    expect(overlapsOf(spec(leaf('a'), leaf('b'), leaf('d')), indicators)[0]?.asOne).toBe(false);
    expect(overlapsOf(spec(leaf('a'), leaf('b'), leaf('d', 0)), indicators)[0]?.asOne).toBe(true);
    expect(overlapsOf(spec(leaf('a'), leaf('b'), group('x', [leaf('d')])), indicators)[0]?.asOne).toBe(false);
  });

  it('leaves out what does not count', () => {
    expect(overlapsOf(spec(leaf('a'), leaf('b', 0)), indicators)).toEqual([]);
    expect(overlapsOf(spec(leaf('a'), leaf('b', 1, 0)), indicators)).toEqual([]);
    expect(overlapsOf(spec(leaf('a'), group('x', [leaf('b')], 0)), indicators)).toEqual([]);
  });

  it('sees an indicator that counts twice, and nothing in an unknown one', () => {
    expect(overlapsOf(spec(group('x', [leaf('d')]), group('y', [leaf('d')])), indicators)).toHaveLength(1);
    expect(overlapsOf(spec(leaf('a'), leaf('unknown')), indicators)).toEqual([]);
  });
});

describe('overlapsBetween', () => {
  it('names pairs across two indices', () => {
    expect(overlapsBetween(spec(leaf('c'), leaf('d')), spec(leaf('a'), leaf('b')), indicators)).toEqual([
      { first: 'c', second: 'a' },
    ]);
  });
});
