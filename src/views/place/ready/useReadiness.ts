import { useMemo } from 'react';
import type { Area } from '../../../domain/area.ts';
import type { Concept } from '../../../domain/place.ts';
import type { SocialBaseItem } from '../../../domain/socialBase.ts';
import { conceptInQuestion } from '../../../state/placesNamed.ts';
import { createReadiness, neededItems, noAnswers, type ReadyRow } from '../../../state/readyRows.ts';
import type { Shown } from '../../../state/shown.ts';
import { useData, useView, useWork } from '../../appContext.tsx';

/** One for the page: list and table get the very same rows. */
const readinessFor = createReadiness();

export interface ReadinessShown {
  readonly items: readonly SocialBaseItem[];
  readonly concept: Concept | null;
  /** of the concept in question, in its own order */
  readonly needed: readonly { readonly item: SocialBaseItem; readonly reason: string }[];
  readonly rowOf: (area: Area) => ReadyRow;
}

/** What the step shows of the areas on screen, or why it cannot. */
export function useReadiness(shown: Shown): ReadinessShown | 'waiting' | 'level' {
  const { concepts, proposed } = useData();
  const { placing } = useView();
  const answers = useWork().socialBase ?? noAnswers;
  const items = proposed?.socialBase;
  const concept = conceptInQuestion(concepts, placing);
  const { boundaries, places, level } = shown;
  return useMemo(() => {
    if (items === undefined) return 'waiting';
    if (level === 'gemeente') return 'level';
    return {
      items,
      concept,
      needed: concept === null ? [] : neededItems(concept, items),
      rowOf: (area) => readinessFor(area, boundaries, items, places, answers),
    };
  }, [items, concept, boundaries, places, level, answers]);
}
