import { describe, expect, it } from 'vitest';
import type { IndexGroup, IndexSpec } from '../../src/domain/indexSpec.ts';
import { validateSpec } from '../../src/model/validateSpec.ts';
import { failureOf, group, leaf, specOf } from './indices.ts';

const sentence = (spec: IndexSpec): string => failureOf(validateSpec(spec)).sentence;

it('accepts an index that can be computed', () => {
  expect(
    validateSpec(specOf([group('thema', [leaf('a')]), leaf('a', { year: 2020 }), leaf('a', { year: 2021 })])).ok,
  ).toBe(true);
});

describe('a tree that cannot be computed', () => {
  it('contains itself by name', () => {
    expect(sentence(specOf([group('a', [group('b', [group('a', [leaf('x')])])])]))).toContain('“a” bevat zichzelf');
  });

  it('contains itself as an object', () => {
    const children: IndexGroup['children'][number][] = [leaf('x')];
    children.push(group('lus', children));
    expect(sentence(specOf(children))).toContain('“lus” bevat zichzelf');
  });

  it('has two parts with one id', () => {
    expect(sentence(specOf([group('a', [leaf('x')]), group('a', [leaf('y')])]))).toContain('“a” komt twee keer voor');
  });

  it('counts one figure twice in one group', () => {
    expect(sentence(specOf([leaf('x'), leaf('x', { orientation: -1 })]))).toContain('“x” staat twee keer onder “root”');
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('has a weight of %d', (weight) => {
    expect(sentence(specOf([leaf('x', { weight })]))).toContain('het gewicht van “x”');
    expect(sentence(specOf([group('g', [leaf('x')], weight)]))).toContain('het gewicht van “g”');
  });

  it('has no figures', () => {
    expect(sentence(specOf([]))).toContain('geen enkel cijfer in de index');
    expect(sentence(specOf([group('leeg', [])]))).toContain('geen enkel cijfer in de index');
  });

  it.each([
    ['all weights are 0', [leaf('x', { weight: 0 }), leaf('y', { weight: 0 })]],
    ['the group above weighs 0', [group('g', [leaf('x')], 0)]],
    ['all is shown only', [leaf('x', { orientation: 0 })]],
  ] as const)('counts nothing: %s', (_, children) => {
    expect(sentence(specOf(children))).toContain('geen enkel cijfer telt mee');
  });
});

describe('settings that make no sense', () => {
  it.each([
    [{ treatment: { kind: 'winsorise', low: 0.9, high: 0.1 } }, 'uitschieters afkappen'],
    [{ treatment: { kind: 'winsorise', low: 0.5, high: 0.5 } }, 'uitschieters afkappen'],
    [{ normalisation: { kind: 'min_max', low: 100, high: 0 } }, 'schaal loopt van 100 tot 0'],
    [{ normalisation: { kind: 'min_max', low: 1, high: 1 } }, 'schaal loopt van 1 tot 1'],
    [{ minCoverage: 1.2 }, 'minimale dekking'],
    [{ minInhabitants: Number.NaN }, 'minimum aantal inwoners'],
  ] satisfies [Partial<IndexSpec>, string][])('%o', (settings, words) => {
    expect(sentence(specOf([leaf('x')], settings))).toContain(words);
  });

  it('asks for posts under normalisation norm, except for what is only shown', () => {
    const normalisation = { kind: 'norm' } as const;
    const posts = leaf('x', { norm: { low: 0, high: 1 } });
    expect(sentence(specOf([leaf('x')], { normalisation }))).toContain('“x” heeft geen norm');
    expect(sentence(specOf([leaf('x', { norm: { low: 3, high: 3 } })], { normalisation }))).toContain(
      'de norm van “x”',
    );
    expect(validateSpec(specOf([posts, leaf('y', { orientation: 0 })], { normalisation })).ok).toBe(true);
  });
});
