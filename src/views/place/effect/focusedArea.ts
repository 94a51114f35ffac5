import type { Area } from '../../../domain/area.ts';
import type { ProjectEffect } from '../../../state/projectEffect.ts';
import type { Shown } from '../../../state/shown.ts';

/** The area room and mix are about: the selected one, else that of the first chosen project; null when there is none. */
export function focusedArea({ selected, dataset }: Shown, { chosen, areaOf }: ProjectEffect): Area | null {
  if (selected !== null) return selected;
  const codes = chosen.flatMap((project) => areaOf(project) ?? []);
  return dataset.areas.find(({ code }) => code === codes[0]) ?? null;
}
