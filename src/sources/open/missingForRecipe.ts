import type { IndexGroup, IndexLeaf, IndexSpec } from '../../domain/indexSpec.ts';
import { isLeaf } from '../../domain/indexSpec.ts';
import type { Indicator } from '../../domain/indicator.ts';

/**
 * The sentence naming the figures an index counts and no source gave (`present` are those that were given); no
 * sentence when nothing is missing. Figures that are shown and not counted are left out.
 */
export function missingForRecipe(
  spec: IndexSpec,
  catalogue: readonly Indicator[],
  present: readonly Indicator[],
): readonly string[] {
  const leaves = countedLeaves(spec.root);
  const missing = leaves.filter(({ indicator }) => !present.some(({ id }) => id === indicator));
  if (missing.length === 0) return [];
  const names = missing.map(({ indicator }) => catalogue.find(({ id }) => id === indicator)?.label ?? indicator);
  const amount =
    missing.length === leaves.length ? 'Geen enkel cijfer' : `${missing.length} van de ${leaves.length} cijfers`;
  return [
    `${amount} van ${spec.label} ${missing.length === 1 || amount.startsWith('Geen') ? 'is er' : 'ontbreken'}: ${names.join(', ')}.`,
  ];
}

function countedLeaves(group: IndexGroup): readonly IndexLeaf[] {
  return group.children.flatMap((child) => {
    if (!isLeaf(child)) return countedLeaves(child);
    return child.orientation === 0 ? [] : [child];
  });
}
