import { useDeferredValue, useEffect } from 'react';
import type { Shown } from '../../state/shown.ts';
import { standardSureness } from '../../state/sureness.ts';
import { surenessShown } from '../../state/surenessMeasure.ts';
import { ranksOnly, resultsInQuestion, surenessQuestion } from '../../state/surenessQuestion.ts';
import { surenessText } from '../../text/sureness.ts';
import { useCommands, useData, useSureness, useView } from '../appContext.tsx';

/**
 * Works out what the map of sureness shows where nothing else does: after a link to it, at another level, or while a
 * recipe changes. Draws nothing but what one waits for.
 */
export function SurenessForMap({ shown }: { readonly shown: Shown }) {
  const { measure } = useView();
  const { weighing } = useData();
  const sureness = useSureness();
  const { sureness: commands } = useCommands();
  const of = useDeferredValue(resultsInQuestion(shown, weighing.capacity, weighing));
  const isWanted = measure === 'zekerheid' && of.length === 2;
  const isThere = surenessShown(sureness === null ? undefined : { ...sureness, part: null }, shown.indices) !== null;
  const { dataset } = shown;
  useEffect(() => {
    if (!isWanted || isThere) return;
    const question = surenessQuestion(of, weighing.capacity, dataset, weighing.thresholds, standardSureness);
    commands.ask(ranksOnly(question));
  }, [isWanted, isThere, of, weighing, dataset, commands]);
  if (!isWanted || shown.measure.id === 'zekerheid') return null;
  const failure = sureness?.failure ?? null;
  if (failure !== null) return <p className="wb-message">{failure.sentence}</p>;
  return (
    <p role="status" className="wb-message">
      {surenessText.mapWaits}
    </p>
  );
}
