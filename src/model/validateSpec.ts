import { type Failure, type Result, succeed } from '../domain/failure.ts';
import { type IndexGroup, type IndexLeaf, type IndexNode, type IndexSpec, isLeaf } from '../domain/indexSpec.ts';
import { hasCountedChild, placedLeaves } from './specTree.ts';

/**
 * Whether an index can be computed at all, whatever the figures: a finite tree with unique ids, weights ≥ 0 of which
 * some count, and settings that make sense. The first broken rule is named, with the node it concerns.
 */
export function validateSpec(spec: IndexSpec): Result<IndexSpec> {
  const failure = brokenTree(spec) ?? brokenSettings(spec) ?? brokenPosts(spec);
  return failure === null ? succeed(spec) : { ok: false, failure };
}

function broken(spec: IndexSpec, sentence: string, node: string, value?: unknown): Failure {
  const site = { column: node, ...(value === undefined ? {} : { value: String(value) }) };
  return { kind: 'contract_broken', sentence: `Index “${spec.label}”: ${sentence}`, site };
}

function brokenTree(spec: IndexSpec): Failure | null {
  const seen = new Set<string>();
  let leaves = 0;

  const visit = (group: IndexGroup, above: readonly IndexGroup[]): Failure | null => {
    if (above.some((ancestor) => ancestor === group || ancestor.id === group.id)) {
      return broken(
        spec,
        `onderdeel “${group.id}” bevat zichzelf. Een onderdeel kan niet onder zichzelf hangen.`,
        group.id,
      );
    }
    if (seen.has(group.id)) {
      return broken(
        spec,
        `het kenmerk “${group.id}” komt twee keer voor. Geef elk onderdeel een eigen kenmerk.`,
        group.id,
      );
    }
    seen.add(group.id);
    const own = brokenWeight(spec, group, group.id) ?? brokenRepeat(spec, group);
    if (own !== null) return own;
    for (const child of group.children) {
      if (isLeaf(child)) leaves += 1;
      const failure = isLeaf(child) ? brokenWeight(spec, child, child.indicator) : visit(child, [...above, group]);
      if (failure !== null) return failure;
    }
    return null;
  };

  const failure = visit(spec.root, []);
  if (failure !== null) return failure;
  if (leaves === 0) return broken(spec, 'er staat geen enkel cijfer in de index.', spec.root.id);
  if (!hasCountedChild(spec.root)) {
    return broken(spec, 'geen enkel cijfer telt mee, want alle gewichten of richtingen zijn 0.', spec.root.id);
  }
  return null;
}

function brokenWeight(spec: IndexSpec, node: IndexNode, name: string): Failure | null {
  if (Number.isFinite(node.weight) && node.weight >= 0) return null;
  return broken(
    spec,
    `het gewicht van “${name}” is ${node.weight}. Een gewicht is een getal van 0 of hoger.`,
    name,
    node.weight,
  );
}

function brokenRepeat(spec: IndexSpec, group: IndexGroup): Failure | null {
  const key = (leaf: IndexLeaf): string => `${leaf.indicator} ${leaf.year}`;
  const leaves = group.children.filter(isLeaf);
  const repeated = leaves.find((leaf, place) => leaves.findIndex((other) => key(other) === key(leaf)) < place);
  if (repeated === undefined) return null;
  const name = repeated.indicator;
  return broken(spec, `“${name}” staat twee keer onder “${group.id}” en zou dubbel tellen.`, name);
}

function brokenSettings(spec: IndexSpec): Failure | null {
  const { treatment, normalisation, minCoverage, minInhabitants } = spec;
  if (
    treatment.kind === 'winsorise' &&
    !(treatment.low >= 0 && treatment.low < treatment.high && treatment.high <= 1)
  ) {
    return broken(
      spec,
      `uitschieters afkappen kan alleen tussen een lage en een hogere grens van 0 tot 1, niet tussen ${treatment.low} en ${treatment.high}.`,
      'treatment',
      `${treatment.low}–${treatment.high}`,
    );
  }
  if (normalisation.kind === 'min_max' && !(normalisation.low < normalisation.high)) {
    return broken(
      spec,
      `de schaal loopt van ${normalisation.low} tot ${normalisation.high}. De laagste waarde moet onder de hoogste liggen.`,
      'normalisation',
      `${normalisation.low}–${normalisation.high}`,
    );
  }
  if (!(minCoverage >= 0 && minCoverage <= 1)) {
    return broken(
      spec,
      `de minimale dekking is ${minCoverage}. Kies een getal van 0 tot 1.`,
      'minCoverage',
      minCoverage,
    );
  }
  if (!(minInhabitants >= 0)) {
    return broken(
      spec,
      `het minimum aantal inwoners is ${minInhabitants}. Kies 0 of hoger.`,
      'minInhabitants',
      minInhabitants,
    );
  }
  return null;
}

function brokenPosts(spec: IndexSpec): Failure | null {
  if (spec.normalisation.kind !== 'norm') return null;
  for (const { leaf } of placedLeaves(spec.root)) {
    const name = leaf.indicator;
    if (leaf.norm === undefined) {
      if (leaf.orientation === 0) continue;
      return broken(spec, `“${name}” heeft geen norm. Geef een lage en een hoge grenswaarde.`, name);
    }
    if (!(leaf.norm.low < leaf.norm.high)) {
      const posts = `${leaf.norm.low} tot ${leaf.norm.high}`;
      return broken(
        spec,
        `de norm van “${name}” loopt van ${posts}. De lage grens moet onder de hoge liggen.`,
        name,
        posts,
      );
    }
  }
  return null;
}
