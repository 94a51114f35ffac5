import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IndexNode, isLeaf } from '../../src/domain/indexSpec.ts';
import { balanceOf } from '../../src/model/balance.ts';
import { prepareIndex, scoreIndex, weighIndex } from '../../src/model/composite.ts';
import { leaveOneOut, startLeaveOneOut } from '../../src/model/leaveOneOut.ts';
import { startTask } from '../../src/model/surenessTasks.ts';
import { weighPlan } from '../../src/model/weighPlan.ts';
import { group, inputOf, leaf, specOf, unwrap } from './indices.ts';
import { inputFrom, settings, specFrom, tables, trees } from './randomIndices.ts';

/** The tree without an indicator. */
function without(nodes: readonly IndexNode[], indicator: string): readonly IndexNode[] {
  return nodes
    .filter((node) => !isLeaf(node) || node.indicator !== indicator)
    .map((node) => (isLeaf(node) ? node : { ...node, children: without(node.children, indicator) }));
}

describe('leaving an indicator out', () => {
  it('ranks as the recipe without it does, for any index', () => {
    fc.assert(
      fc.property(trees, tables(8), settings, (children, table, how) => {
        const spec = specFrom(children, how);
        const prepared = unwrap(prepareIndex(spec, inputFrom(table)));
        const result = weighIndex(prepared, spec);
        fc.pre(result.ok);
        const { leaves, present } = leaveOneOut([weighPlan(unwrap(result))], null);
        expect(Array.from(present.get(spec.id) ?? [])).toEqual(Array.from(unwrap(result).rank));
        for (const { slot, ranks } of leaves) {
          const other = weighIndex(prepared, specFrom(without(children, slot.node), how));
          // without any figure left the index itself is refused
          if (other.ok) expect(Array.from(ranks)).toEqual(Array.from(other.value.rank));
          else expect(ranks.every((rank) => rank === 0)).toBe(true);
        }
      }),
    );
  });

  it('tells by hand which areas move, and puts the indicator that matters most first', () => {
    const columns = { a: [4, 3, 2, 1], b: [1, 2, 3, 4], c: [1, 2, 3, 4] };
    const spec = specOf([leaf('a', { weight: 3 }), leaf('b'), leaf('c')]);
    const { leaves } = leaveOneOut([weighPlan(unwrap(scoreIndex(spec, inputOf(columns))))], null);
    // without a the order turns round: shifts 3, 1, 1, 3; without b or c it stays
    expect(leaves.map(({ slot, meanShift }) => [slot.node, meanShift])).toEqual([
      ['a', 2],
      ['b', 0],
      ['c', 0],
    ]);
    expect(Array.from(leaves[0]?.ranks ?? [])).toEqual([4, 3, 2, 1]);
    expect(leaves.map(({ fields, moved }) => [fields, moved])).toEqual(leaves.map(() => [null, 0]));
  });

  it('counts the areas that change field of the balance, on either axis', () => {
    const columns = { a: [4, 3, 2, 1], b: [1, 2, 4, 3], c: [1, 4, 2, 3], d: [3, 3, 1, 2] };
    const thresholds = { capacity: 100, load: 100 };
    const capacity = specOf([leaf('a', { weight: 2 }), leaf('b')], { id: 'kracht' });
    const load = specOf([leaf('c'), group('meer', [leaf('d')])], { id: 'last' });
    const score = (spec: typeof capacity) => unwrap(scoreIndex(spec, inputOf(columns)));
    const fieldsOf = (one: typeof capacity, other: typeof load): number[] =>
      Array.from(balanceOf(score(one), score(other), thresholds, { kind: 'tertiles' }).field);
    const present = fieldsOf(capacity, load);
    const { leaves } = leaveOneOut([weighPlan(score(capacity)), weighPlan(score(load))], thresholds);
    expect(leaves).toHaveLength(4);
    for (const { indexId, slot, fields, moved } of leaves) {
      const reduced = (spec: typeof capacity): typeof capacity => ({
        ...spec,
        root: { ...spec.root, children: without(spec.root.children, slot.node) },
      });
      const expected = indexId === 'kracht' ? fieldsOf(reduced(capacity), load) : fieldsOf(capacity, reduced(load));
      expect(Array.from(fields ?? [])).toEqual(expected);
      expect(moved).toBe(expected.filter((field, area) => field !== present[area]).length);
    }
    expect(leaves.some(({ moved }) => moved > 0)).toBe(true);
  });

  it('is the same in pieces, and gives way between them when there are many areas', () => {
    const areas = 5000;
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'];
    const columns = Object.fromEntries(
      names.map((name, at) => [name, Array.from({ length: areas }, (_, row) => ((row + 7) * (at + 3) * 37) % 101)]),
    );
    const spec = specOf(names.map((name, at) => leaf(name, { weight: 1 + (at % 4) })));
    const plans = [weighPlan(unwrap(scoreIndex(spec, inputOf(columns))))];
    const whole = leaveOneOut(plans, null);
    const run = startLeaveOneOut(plans, null);
    for (let count = 1; count <= names.length; count += 1) {
      run.advance(1);
      expect(run.done()).toBe(count);
    }
    expect(run.result()).toEqual(whole);
    const task = startTask({ kind: 'left_out', plans, thresholds: null });
    const parts = [task.advance()];
    while ((parts.at(-1) ?? 1) < 1) parts.push(task.advance());
    expect(parts.length).toBeGreaterThan(1);
    expect(task.outcome()).toEqual({ kind: 'left_out', result: whole });
  });

  it('has nothing to leave out of an index of one indicator', () => {
    const plan = weighPlan(unwrap(scoreIndex(specOf([leaf('a')]), inputOf({ a: [1, 2] }))));
    expect(leaveOneOut([plan], null).leaves).toEqual([]);
  });
});
