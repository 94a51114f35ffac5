import { type IndexGroup, type IndexLeaf, type IndexNode, isLeaf, type NodeId } from '../domain/indexSpec.ts';

export interface PlacedLeaf {
  readonly leaf: IndexLeaf;
  /** ids of the groups above, root first */
  readonly path: readonly NodeId[];
  /** weight as share of the whole index; 0 where the leaf does not count */
  readonly share: number;
}

/**
 * Whether a node can add to its parent: a leaf with orientation ±1 and a positive weight, or a group with a positive
 * weight that holds such a leaf, none of them switched off. Other nodes are shown, and enter neither the weights nor
 * the coverage.
 */
export function countsIn(node: IndexNode): boolean {
  if (!(node.weight > 0) || node.off === true) return false;
  return isLeaf(node) ? node.orientation !== 0 : hasCountedChild(node);
}

export function hasCountedChild(group: IndexGroup): boolean {
  return group.children.some(countsIn);
}

/** Total weight of the children that count. */
export function countedWeight(group: IndexGroup): number {
  return group.children.filter(countsIn).reduce((total, child) => total + child.weight, 0);
}

/** All leaves, depth first, with the product of their relative weights along the path. */
export function placedLeaves(root: IndexGroup): readonly PlacedLeaf[] {
  const placed: PlacedLeaf[] = [];
  const visit = (group: IndexGroup, path: readonly NodeId[], share: number): void => {
    const total = countedWeight(group);
    for (const child of group.children) {
      const childShare = countsIn(child) ? (share * child.weight) / total : 0;
      if (isLeaf(child)) placed.push({ leaf: child, path, share: childShare });
      else visit(child, [...path, child.id], childShare);
    }
  };
  visit(root, [root.id], 1);
  return placed;
}

/** All groups, depth first, root included. */
export function groupsOf(root: IndexGroup): readonly IndexGroup[] {
  return [root, ...root.children.flatMap((child) => (isLeaf(child) ? [] : groupsOf(child)))];
}
