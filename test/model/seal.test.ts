import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import { type Criterion, type Rule, type Siting, sitingSchema } from '../../src/domain/siting.ts';
import { canonicalJson, changesSince, isWhole, seal } from '../../src/model/seal.ts';
import { digest } from '../../src/sources/digest.ts';

const hectares = { kind: 'attribute', attribute: 'hectares' } as const;
const rule = (id: string, limit: number): Rule => ({
  id,
  label: id,
  holds: 'all',
  demands: [{ is: 'at_least', measure: hectares, limit }],
  status: 'voorbeeld',
});
const criterion = (id: string, weight: number): Criterion => ({
  id,
  label: id,
  weight,
  measure: hectares,
  value: { kind: 'linear', worst: 0, best: 2 },
  status: 'voorbeeld',
});
const content: Siting = {
  kind: 'wijkbalans-locaties',
  schemaVersion: 1,
  municipality: { code: 'GM9901' as AreaCode, name: 'Oeverstad' },
  concept: 'gemengd_wonen',
  rules: [rule('groot', 1), rule('klein', 0.5)],
  criteria: [criterion('oppervlakte', 3), criterion('rust', 1)],
  method: 'weighted_sum',
  shortlist: 3,
};
const at = '2026-01-05T10:00:00Z';

describe('canonical text', () => {
  it('sorts keys, keeps lists in order, writes no spaces', () => {
    expect(canonicalJson({ b: [2, 1, -0], a: { d: 'é"', c: null }, e: undefined, f: 1e21 })).toBe(
      '{"a":{"c":null,"d":"é\\""},"b":[2,1,0],"f":1e+21}',
    );
    expect(() => canonicalJson({ a: Number.NaN })).toThrow();
    expect(() => canonicalJson(() => 1)).toThrow();
  });

  it('does not depend on the order in which an object was made, and holds all of it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean())), (made) => {
        const turned = Object.fromEntries(Object.entries(made).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(made));
        expect(JSON.parse(canonicalJson(made))).toEqual(JSON.parse(JSON.stringify(made)));
      }),
    );
  });
});

describe('a seal', () => {
  it('is the SHA-256 of the canonical text', async () => {
    const sealed = await seal(content, at, digest);
    expect(sealed.sha256).toBe(createHash('sha256').update(canonicalJson(content)).digest('hex'));
    expect(await isWhole(sealed, digest)).toBe(true);
    const read = sitingSchema.parse(JSON.parse(JSON.stringify(content)));
    expect((await seal(read, at, digest)).sha256).toBe(sealed.sha256);
  });

  it('is broken by any change of what it holds', async () => {
    const sealed = await seal(content, at, digest);
    expect(await isWhole({ ...sealed, content: { ...content, shortlist: 4 } }, digest)).toBe(false);
  });
});

describe('what changed since the sealing', () => {
  const since = (change: Partial<Siting>) => changesSince({ content }, { ...content, ...change });

  it('is nothing for the same content', () => expect(since({})).toEqual([]));

  it('names weights with their old and new part of the whole', () => {
    expect(since({ criteria: [criterion('oppervlakte', 1), criterion('rust', 1)] })).toMatchObject([
      { kind: 'weight', from: 3, to: 1, fromShare: 0.75, toShare: 0.5 },
    ]);
  });

  it('names rules and criteria that were added, removed, changed or moved', () => {
    const kinds = (change: Partial<Siting>) => since(change).map(({ kind }) => kind);
    const [groot, klein] = [rule('groot', 1), rule('klein', 0.5)];
    expect(kinds({ rules: [groot] })).toEqual(['rule_removed']);
    expect(kinds({ rules: [groot, klein, rule('nieuw', 2)] })).toEqual(['rule_added']);
    expect(kinds({ rules: [rule('groot', 0.9), klein] })).toEqual(['rule_changed']);
    expect(kinds({ rules: [klein, groot] })).toEqual(['order']);
    const changed: Criterion = { ...criterion('rust', 2), value: { kind: 'linear', worst: 0, best: 1 } };
    expect(kinds({ criteria: [criterion('oppervlakte', 3), changed] })).toEqual(['weight', 'criterion_changed']);
    expect(kinds({ criteria: [criterion('nieuw', 3), criterion('rust', 1)] })).toEqual([
      'criterion_removed',
      'criterion_added',
      'order',
    ]);
    expect(kinds({ concept: 'flexwonen', method: 'topsis', shortlist: 5 })).toEqual(['concept', 'method', 'shortlist']);
    const elsewhere = { code: 'GM9902' as AreaCode, name: 'Elders' };
    expect(kinds({ municipality: elsewhere })).toEqual(['municipality']);
  });

  it('is empty exactly when the hash is the same', () => {
    const weights = fc.constantFrom(0, 1, 2);
    const content2 = fc.tuple(weights, weights, fc.constantFrom(0.5, 1), fc.boolean(), fc.boolean()).map(
      ([p, q, limit, turned, twice]): Siting => ({
        ...content,
        rules: twice ? [rule('groot', limit), rule('klein', 0.5)] : [rule('groot', limit)],
        criteria: turned
          ? [criterion('rust', q), criterion('oppervlakte', p)]
          : [criterion('oppervlakte', p), criterion('rust', q)],
      }),
    );
    fc.assert(
      fc.property(content2, content2, (a, b) => {
        expect(changesSince({ content: a }, b).length === 0).toBe(canonicalJson(a) === canonicalJson(b));
      }),
    );
  });
});
