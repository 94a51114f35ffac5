import { createEffectOf, type NoEffect, type ProjectEffect } from '../../../state/projectEffect.ts';
import type { Shown } from '../../../state/shown.ts';
import { useData, useView } from '../../appContext.tsx';

/** One for the page: panel and table get the very same answer. */
const effectOf = createEffectOf();

/** What the chosen projects do to the areas on screen, or why that cannot be said. */
export function useEffectOfProjects(shown: Shown): ProjectEffect | NoEffect {
  const { concepts, weighing, proposed } = useData();
  const { placing } = useView();
  return effectOf(shown, concepts, weighing, proposed?.ledger, placing);
}
