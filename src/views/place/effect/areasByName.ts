import type { Area } from '../../../domain/area.ts';
import { memoise } from '../../../state/memoise.ts';

const collator = new Intl.Collator('nl', { numeric: true });

/** Things in the order of their names, numbers in them by size. */
export function byName<T extends { readonly name: string }>(things: readonly T[]): readonly T[] {
  return things.toSorted((a, b) => collator.compare(a.name, b.name));
}

/** Areas by name; remembered, because sorting a town at every key is what a person would feel. */
export const areasByName: (areas: readonly Area[]) => readonly Area[] = memoise(byName<Area>, 2);
