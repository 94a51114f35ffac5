import { type IndexGroup, type IndexNode, isLeaf } from '../../domain/indexSpec.ts';

/** Name of a node that stays the same while its weight, year or place among its siblings changes. */
export function nodeKey(parent: IndexGroup, node: IndexNode, place: number): string {
  if (!isLeaf(node)) return node.id;
  const earlier = parent.children
    .slice(0, place)
    .filter((other) => isLeaf(other) && other.indicator === node.indicator);
  return `${parent.id}/${node.indicator}${earlier.length === 0 ? '' : `-${earlier.length}`}`;
}

/** Id of the button that opens the details of a node. */
export function nodeButtonId(key: string): string {
  return `wb-node-${key}`;
}

/** Puts the focus on a node once it is drawn where it now stands. */
export function focusNode(key: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(nodeButtonId(key))?.focus()));
}

const steps = [1, 2, 5] as const;

/** The smallest of 1, 2, 5, 10, 20, 50 … that is at least `least`. */
function roundUp(least: number): number {
  for (let power = 10 ** Math.floor(Math.log10(least)); ; power *= 10) {
    const found = steps.map((each) => each * power).find((value) => value >= least * (1 - 1e-9));
    if (found !== undefined) return found;
  }
}

/**
 * Where a weight slider ends: at least four times the heaviest of its siblings at the start, so that it does not move
 * under the hand; further only for a weight that was typed beyond it.
 */
export function sliderEnd(startWeights: readonly number[], weight: number): number {
  const heaviest = Math.max(0, ...startWeights);
  const usual = heaviest > 0 ? roundUp(4 * heaviest) : 5;
  return weight > usual ? roundUp(weight) : usual;
}
