import { fail, type Result } from '../domain/failure.ts';
import { type IndexLeaf, type IndexNode, type IndexSpec, isLeaf } from '../domain/indexSpec.ts';
import type { Indicator } from '../domain/indicator.ts';
import { isAboutOrigin, originRefusal } from './originRule.ts';
import { groupAt, type NodePath, nodeAt, withInserted, withMoved, withNode, withoutNode } from './recipeTree.ts';
import { countsIn, groupsOf } from './specTree.ts';
import { validateSpec } from './validateSpec.ts';

type Posts = NonNullable<IndexLeaf['norm']>;

/** One change of a recipe, as a value. */
export type RecipeEdit =
  | { readonly kind: 'set_weight'; readonly at: NodePath; readonly weight: number }
  | { readonly kind: 'switch'; readonly at: NodePath; readonly on: boolean }
  | { readonly kind: 'set_orientation'; readonly at: NodePath; readonly orientation: IndexLeaf['orientation'] }
  | { readonly kind: 'set_reason'; readonly at: NodePath; readonly reason: string }
  | { readonly kind: 'set_role'; readonly at: NodePath; readonly role: IndexLeaf['role'] | null }
  /** null = newest filled year */
  | { readonly kind: 'set_year'; readonly at: NodePath; readonly year: number | null }
  | { readonly kind: 'set_posts'; readonly at: NodePath; readonly posts: Posts }
  | { readonly kind: 'set_treatment'; readonly treatment: IndexSpec['treatment'] }
  /** `posts`: norms by indicator for leaves that have none yet, wanted by normalisation `norm` */
  | {
      readonly kind: 'set_normalisation';
      readonly normalisation: IndexSpec['normalisation'];
      readonly posts: ReadonlyMap<string, Posts>;
    }
  | { readonly kind: 'set_aggregation'; readonly aggregation: IndexSpec['aggregation'] }
  | { readonly kind: 'set_reference'; readonly reference: IndexSpec['reference'] }
  /** share 0–1 of the weight */
  | { readonly kind: 'set_coverage'; readonly minCoverage: number }
  | { readonly kind: 'set_min_inhabitants'; readonly minInhabitants: number }
  | { readonly kind: 'add_leaf'; readonly into: NodePath; readonly leaf: Omit<IndexLeaf, 'weight'> }
  | { readonly kind: 'add_group'; readonly into: NodePath; readonly label: string }
  /** of a group; of the root: of the recipe */
  | { readonly kind: 'rename'; readonly at: NodePath; readonly label: string }
  | { readonly kind: 'move'; readonly from: NodePath; readonly into: NodePath; readonly place: number }
  | { readonly kind: 'remove'; readonly at: NodePath };

function refuse(sentence: string): Result<never> {
  return fail('contract_broken', sentence);
}

const gone = 'Dit onderdeel staat niet meer in het recept.';

/**
 * The recipe after one change: valid (`validateSpec`), or one Dutch sentence why not. Parts that the change does not
 * touch keep their identity. A recipe the municipality adopted (`vastgesteld`) is a `proefversie` once it is changed.
 * `known` are the indicators by which figures about origin are recognised; they may be shown, never counted.
 */
export function editRecipe(spec: IndexSpec, edit: RecipeEdit, known: readonly Indicator[]): Result<IndexSpec> {
  if (!hasFiniteNumbers(edit)) return refuse('Dit is geen getal waarmee te rekenen is. Vul een gewoon getal in.');
  const changed = changedBy(spec, edit);
  if (!changed.ok) return changed;
  const about = countedOrigin(changed.value, known);
  if (about !== null) return refuse(originRefusal(about));
  const status = spec.status === 'vastgesteld' ? 'proefversie' : spec.status;
  return validateSpec({ ...changed.value, status });
}

/** Name of the first figure about origin that counts in a recipe; null when there is none. */
export function countedOrigin(spec: IndexSpec, known: readonly Indicator[]): string | null {
  const counted = groupsOf(spec.root)
    .flatMap(({ children }) => children)
    .flatMap((node) => (isLeaf(node) && node.orientation !== 0 ? [node.indicator] : []));
  const named = counted.map((id) => known.find((entry) => entry.id === id) ?? { id, label: id });
  return named.find(isAboutOrigin)?.label ?? null;
}

function changedBy(spec: IndexSpec, edit: RecipeEdit): Result<IndexSpec> {
  switch (edit.kind) {
    case 'set_treatment':
      if (edit.treatment.kind === 'skew_kurtosis' && !isCount(edit.treatment.maxPoints)) return refuse(noCount);
      return ok({ ...spec, treatment: edit.treatment });
    case 'set_normalisation':
      return ok({ ...spec, normalisation: edit.normalisation, root: withPosts(spec, edit) });
    case 'set_aggregation':
      return ok({ ...spec, aggregation: edit.aggregation });
    case 'set_reference':
      return ok({ ...spec, reference: edit.reference });
    case 'set_coverage':
      return ok({ ...spec, minCoverage: edit.minCoverage });
    case 'set_min_inhabitants':
      return ok({ ...spec, minInhabitants: edit.minInhabitants });
    case 'add_leaf':
      return addedTo(spec, edit.into, (weight) => ({ ...edit.leaf, weight }));
    case 'add_group': {
      const label = edit.label.trim();
      if (label === '') return refuse('Geef de groep een naam.');
      const id = freeId(spec, label);
      return addedTo(spec, edit.into, (weight) => ({ id, label, weight, children: [] }));
    }
    case 'move': {
      const root = withMoved(spec.root, edit.from, edit.into, edit.place);
      return root === null ? refuse('Een groep kan niet in zichzelf worden gezet.') : ok({ ...spec, root });
    }
    case 'rename': {
      const label = edit.label.trim();
      if (label === '') return refuse('Een naam kan niet leeg zijn.');
      if (edit.at.length === 0) return ok({ ...spec, label, root: { ...spec.root, label } });
      return atGroup(spec, edit.at, label);
    }
    case 'remove':
      if (edit.at.length === 0 || nodeAt(spec.root, edit.at) === null) return refuse(gone);
      return ok({ ...spec, root: withoutNode(spec.root, edit.at) });
    case 'set_weight':
      return atNode(spec, edit.at, (node) => ({ ...node, weight: edit.weight }));
    case 'switch':
      return atNode(spec, edit.at, ({ off: _, ...node }) => (edit.on ? node : { ...node, off: true }));
    case 'set_orientation':
      return atLeaf(spec, edit.at, (leaf) => ({ ...leaf, orientation: edit.orientation }));
    case 'set_reason':
      return atLeaf(spec, edit.at, ({ reason: _, ...leaf }) =>
        edit.reason.trim() === '' ? leaf : { ...leaf, reason: edit.reason.trim() },
      );
    case 'set_role':
      return atLeaf(spec, edit.at, ({ role: _, ...leaf }) =>
        edit.role === null ? leaf : { ...leaf, role: edit.role },
      );
    case 'set_year':
      if (edit.year !== null && !isCount(edit.year)) return refuse('Een jaar is een heel getal, bijvoorbeeld 2024.');
      return atLeaf(spec, edit.at, ({ year: _, ...leaf }) =>
        edit.year === null ? leaf : { ...leaf, year: edit.year },
      );
    case 'set_posts':
      return atLeaf(spec, edit.at, (leaf) => ({ ...leaf, norm: edit.posts }));
  }
}

const noCount = 'Het aantal waarden dat mag worden bijgeschoven, is een heel getal van 0 of hoger.';

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}

function hasFiniteNumbers(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(hasFiniteNumbers);
}

function ok(spec: IndexSpec): Result<IndexSpec> {
  return { ok: true, value: spec };
}

function atNode(spec: IndexSpec, at: NodePath, change: (node: IndexNode) => IndexNode): Result<IndexSpec> {
  if (at.length === 0 || nodeAt(spec.root, at) === null) return refuse(gone);
  return ok({ ...spec, root: withNode(spec.root, at, change) });
}

function atLeaf(spec: IndexSpec, at: NodePath, change: (leaf: IndexLeaf) => IndexLeaf): Result<IndexSpec> {
  const node = nodeAt(spec.root, at);
  if (node === null || !isLeaf(node)) return refuse(gone);
  return atNode(spec, at, (present) => (isLeaf(present) ? change(present) : present));
}

function atGroup(spec: IndexSpec, at: NodePath, label: string): Result<IndexSpec> {
  if (groupAt(spec.root, at) === null) return refuse(gone);
  return atNode(spec, at, (node) => (isLeaf(node) ? node : { ...node, label }));
}

/** At the end of a group, as heavy as what counts there on average. */
function addedTo(spec: IndexSpec, into: NodePath, make: (weight: number) => IndexNode): Result<IndexSpec> {
  const group = groupAt(spec.root, into);
  if (group === null) return refuse(gone);
  const counted = group.children.filter(countsIn).map(({ weight }) => weight);
  const weight = counted.length === 0 ? 1 : counted.reduce((sum, each) => sum + each, 0) / counted.length;
  const rounded = Number(weight.toPrecision(2));
  return ok({ ...spec, root: withInserted(spec.root, into, group.children.length, make(rounded)) });
}

/** An id of the words of the label that no group has; never the name of a column of `npm run score`. */
function freeId(spec: IndexSpec, label: string): string {
  const taken = new Set(['code', 'score', 'coverage', 'rank', ...groupsOf(spec.root).map(({ id }) => id)]);
  const plain = label.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const stem = plain.replace(/[^a-z0-9]+/g, '_').replace(/^_|_$/g, '') || 'groep';
  let id = stem;
  for (let number = 2; taken.has(id); number += 1) id = `${stem}_${number}`;
  return id;
}

function withPosts(spec: IndexSpec, edit: Extract<RecipeEdit, { kind: 'set_normalisation' }>): IndexSpec['root'] {
  if (edit.normalisation.kind !== 'norm') return spec.root;
  const visit = (group: IndexSpec['root']): IndexSpec['root'] => ({
    ...group,
    children: group.children.map((node) => {
      if (!isLeaf(node)) return visit(node);
      const norm = node.norm ?? edit.posts.get(node.indicator);
      return norm === undefined ? node : { ...node, norm };
    }),
  });
  return visit(spec.root);
}
