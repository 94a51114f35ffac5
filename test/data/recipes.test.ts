import { describe, expect, it } from 'vitest';
import { type IndexGroup, type IndexLeaf, isLeaf } from '../../src/domain/indexSpec.ts';
import { overlapsBetween, overlapsOf } from '../../src/model/overlap.ts';
import { indicators, recipes, weighing } from './dataFiles.ts';

function leavesOf(group: IndexGroup): readonly IndexLeaf[] {
  return group.children.flatMap((child) => (isLeaf(child) ? [child] : leavesOf(child)));
}

function groupIds(group: IndexGroup): readonly string[] {
  return [group.id, ...group.children.flatMap((child) => (isLeaf(child) ? [] : groupIds(child)))];
}

describe('the recipes', () => {
  it('are the five of the method', () => {
    expect([...recipes.keys()].sort()).toEqual([
      'draagkracht',
      'draaglast',
      'ggz-index',
      'ouderenindex',
      'sociale-huur',
    ]);
  });

  it.each([...recipes])('%s carries its own name and says what a high score means', (file, spec) => {
    expect(spec.id).toBe(file);
    expect(spec.highMeans).toMatch(/gemiddeld/);
    expect(spec.description).toMatch(/\.$/);
    expect(spec.status).toBe(file === 'ggz-index' ? 'proefversie' : 'voorbeeld');
  });

  it.each([...recipes])('%s uses figures of the catalogue, each once and with a reason', (_, spec) => {
    const leaves = leavesOf(spec.root);
    const known = new Set(indicators.map(({ id }) => id));
    expect(leaves.filter(({ indicator }) => !known.has(indicator))).toEqual([]);
    expect(new Set(leaves.map(({ indicator }) => indicator)).size).toBe(leaves.length);
    expect(leaves.filter(({ reason }) => !/^[A-Z].*\.$/.test(reason ?? ''))).toEqual([]);
  });

  it.each([...recipes])('%s weighs everything equally and has unique node ids', (_, spec) => {
    const ids = groupIds(spec.root);
    expect(new Set(ids).size).toBe(ids.length);
    expect(JSON.stringify(spec.root).match(/"weight":(?!1[,}])/g)).toBeNull();
  });

  it.each([...recipes])('%s counts overlapping figures as one subject and says so', (_, spec) => {
    const overlaps = overlapsOf(spec, indicators);
    expect(overlaps.filter(({ asOne }) => !asOne)).toEqual([]);
    const reasons = new Map(leavesOf(spec.root).map(({ indicator, reason = '' }) => [indicator, reason]));
    for (const { first, second } of overlaps) {
      expect(reasons.get(first)).toMatch(/telt samen met .* als één onderwerp/);
      expect(reasons.get(second)).toMatch(/telt samen met .* als één onderwerp/);
    }
  });

  it.each([...recipes])('%s gives a role to what it counts and never counts informal care', (_, spec) => {
    for (const { indicator, orientation, role } of leavesOf(spec.root)) {
      if (indicator.startsWith('p_mantelzorger')) expect(orientation).toBe(0);
      if (orientation === 0 || spec.id === 'sociale-huur') expect(role, indicator).toBeUndefined();
      else expect(role, indicator).toBeDefined();
    }
  });

  it('state in words that the threshold of coverage is low', () => {
    for (const spec of recipes.values()) {
      if (leavesOf(spec.root).filter(({ orientation }) => orientation !== 0).length > 1) {
        // two figures of equal weight of which one is missing: half, and 0.375 when a weight moves by a quarter
        const [least, words] = spec.id === 'ouderenindex' ? [0.5, 'de helft'] : [0.35, '35 procent'];
        expect(spec.minCoverage).toBe(least);
        expect(spec.description).toContain(`ten minste ${words} van het gewicht`);
      }
      expect(spec.minInhabitants).toBe(100);
    }
  });

  it('point the same way on one axis: risks raise the load, protection raises the capacity', () => {
    const signs = { beschermend: 1, risico: -1 } as const;
    const sign = { ouderenindex: 1, draagkracht: 1, draaglast: -1 } as const;
    for (const [id, direction] of Object.entries(sign)) {
      for (const leaf of leavesOf(recipes.get(id)?.root ?? { id, label: id, weight: 1, children: [] })) {
        if (leaf.role !== undefined)
          expect(leaf.orientation, `${id} ${leaf.indicator}`).toBe(signs[leaf.role] * direction);
      }
    }
  });
});

describe('the weighing', () => {
  it('pairs two recipes that exist', () => {
    expect(recipes.has(weighing.capacity)).toBe(true);
    expect(recipes.has(weighing.load)).toBe(true);
    expect(weighing.thresholds).toEqual({ capacity: 100, load: 100 });
  });

  it('admits in words where its two axes overlap', () => {
    const capacity = recipes.get(weighing.capacity);
    const load = recipes.get(weighing.load);
    if (capacity === undefined || load === undefined) throw new Error('recipe missing');
    const tied = new Set(overlapsBetween(capacity, load, indicators).map(({ first }) => first));
    expect([...tied]).toEqual(['ses_woa']);
    expect(load.description).toContain('SES-WOA in Draagkracht');
  });
});
