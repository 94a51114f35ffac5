import { type IndexGroup, type IndexNode, isLeaf } from '../domain/indexSpec.ts';
import { countedWeight, countsIn } from './specTree.ts';

/** Place of a node in a recipe: position among the children of each group from the root down; empty = the root. */
export type NodePath = readonly number[];

/** The node at a place; null when there is none. */
export function nodeAt(root: IndexGroup, path: NodePath): IndexNode | null {
  let node: IndexNode = root;
  for (const place of path) {
    const child: IndexNode | undefined = isLeaf(node) ? undefined : node.children[place];
    if (child === undefined) return null;
    node = child;
  }
  return node;
}

export function groupAt(root: IndexGroup, path: NodePath): IndexGroup | null {
  const node = nodeAt(root, path);
  return node === null || isLeaf(node) ? null : node;
}

/** The group with other children at a place; what does not lie on the way to it keeps its identity. */
export function withChildren(
  group: IndexGroup,
  path: NodePath,
  change: (children: readonly IndexNode[]) => readonly IndexNode[],
): IndexGroup {
  const [place, ...rest] = path;
  if (place === undefined) return { ...group, children: change(group.children) };
  const children = group.children.map((child, at) =>
    at === place && !isLeaf(child) ? withChildren(child, rest, change) : child,
  );
  return { ...group, children };
}

/** The tree with another node at a place other than the root. */
export function withNode(root: IndexGroup, path: NodePath, change: (node: IndexNode) => IndexNode): IndexGroup {
  const last = path.at(-1);
  return withChildren(root, path.slice(0, -1), (children) =>
    children.map((child, at) => (at === last ? change(child) : child)),
  );
}

export function withoutNode(root: IndexGroup, path: NodePath): IndexGroup {
  const last = path.at(-1);
  return withChildren(root, path.slice(0, -1), (children) => children.filter((_, at) => at !== last));
}

export function withInserted(root: IndexGroup, into: NodePath, place: number, node: IndexNode): IndexGroup {
  return withChildren(root, into, (children) => [...children.slice(0, place), node, ...children.slice(place)]);
}

/** Whether `path` is `above` itself or lies in it. */
export function liesIn(path: NodePath, above: NodePath): boolean {
  return above.every((place, depth) => path[depth] === place);
}

function withoutOriginal(group: IndexGroup, original: IndexNode): IndexGroup {
  const kept = group.children.filter((child) => child !== original);
  return { ...group, children: kept.map((child) => (isLeaf(child) ? child : withoutOriginal(child, original))) };
}

/** Puts a node before what is at `place` of the group `into`, both as they are before the move; null when it cannot. */
export function withMoved(root: IndexGroup, from: NodePath, into: NodePath, place: number): IndexGroup | null {
  const node = from.length === 0 ? null : nodeAt(root, from);
  if (node === null || groupAt(root, into) === null || liesIn(into, from)) return null;
  // the copy is told from the original by its identity
  return withoutOriginal(withInserted(root, into, place, { ...node }), node);
}

/** Weight of every node as share (0–1) of the whole recipe; 0 for what does not count. */
export function nodeShares(root: IndexGroup): ReadonlyMap<IndexNode, number> {
  const shares = new Map<IndexNode, number>([[root, 1]]);
  const visit = (group: IndexGroup, share: number): void => {
    const total = countedWeight(group);
    for (const child of group.children) {
      const own = share > 0 && countsIn(child) ? (share * child.weight) / total : 0;
      shares.set(child, own);
      if (!isLeaf(child)) visit(child, own);
    }
  };
  visit(root, 1);
  return shares;
}

/** Every group with its place, depth first, root included. */
export function placedGroups(root: IndexGroup): readonly { readonly group: IndexGroup; readonly path: NodePath }[] {
  const visit = (group: IndexGroup, path: NodePath): { readonly group: IndexGroup; readonly path: NodePath }[] => [
    { group, path },
    ...group.children.flatMap((child, at) => (isLeaf(child) ? [] : visit(child, [...path, at]))),
  ];
  return visit(root, []);
}
