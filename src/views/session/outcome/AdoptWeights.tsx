import { useState } from 'react';
import { adoptedChoice } from '../../../state/groupWeighing.ts';
import { outcomeText } from '../../../text/ballots.ts';
import { useEmit } from '../../appContext.tsx';
import { useSiting } from '../../place/useSiting.ts';
import type { Outcome } from './useOutcome.ts';

/** Makes the weights of the groups together those of the concept, as one step that can be undone. */
export function AdoptWeights({ outcome: { round, result } }: { readonly outcome: Outcome }) {
  const siting = useSiting();
  const emit = useEmit();
  const [said, setSaid] = useState('');
  const own = siting?.siting.criteria.map(({ id }) => id) ?? [];
  if (siting === null || !round.question.criteria.some(({ id }) => own.includes(id))) return null;
  const choice = adoptedChoice(siting.siting, round.question, result.opinion.together);
  if (choice === null) return <p>{outcomeText.cannotAdopt}</p>;
  const isThere = choice.criteria.every(({ weight }, at) => weight === siting.siting.criteria[at]?.weight);
  return (
    <div className="wb-opinion-adopt">
      <button
        type="button"
        className="wb-button"
        aria-disabled={isThere}
        onClick={() => {
          if (isThere) return;
          emit({ kind: 'put_siting', siting: choice, movement: null });
          setSaid(outcomeText.adopted);
        }}
      >
        {outcomeText.adopt}
      </button>
      <p className="wb-help">{outcomeText.adoptHelp(siting.concept.label)}</p>
      <p role="status">{isThere ? (said === '' ? outcomeText.isAdopted : said) : ''}</p>
    </div>
  );
}
