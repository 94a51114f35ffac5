import { useId } from 'react';
import type { Question } from '../../../domain/ballot.ts';
import { pairOrder, pairWeights, ratioToLookAgain } from '../../../model/pairwise.ts';
import { answerText } from '../../../text/ballots.ts';
import { contradictionSentence } from '../../../text/together.ts';
import { PairChoice } from './PairChoice.tsx';

interface PairsFormProps {
  readonly question: Question;
  readonly pairs: readonly (number | null)[];
  readonly onPairs: (pairs: (number | null)[]) => void;
}

/** The criteria two by two; where answers contradict each other it says which one to look at, and never refuses. */
export function PairsForm({ question: { criteria }, pairs, onPairs }: PairsFormProps) {
  const id = useId();
  const labels = criteria.map(({ label }) => label);
  const order = pairOrder(criteria.length);
  const weighed = pairWeights(labels, pairs);
  const made = pairs.filter((each) => each !== null).length;
  const doubtful = weighed.ok && weighed.value.consistencyRatio >= ratioToLookAgain ? weighed.value.doubtful : null;
  const doubtfulAt =
    doubtful === null
      ? -1
      : order.findIndex(([first, second]) => first === doubtful.first && second === doubtful.second);
  return (
    <div className="wb-pairs">
      <p>{answerText.pairs}</p>
      <ol className="wb-plain wb-pairs-list">
        {order.map(([first, second], at) => (
          <li key={`${first}-${second}`} id={`${id}-${at}`}>
            <PairChoice
              legend={answerText.pair(at + 1, order.length)}
              first={labels[first] ?? ''}
              second={labels[second] ?? ''}
              step={pairs[at] ?? null}
              isDoubtful={at === doubtfulAt}
              // not by `with`, which phones with iOS 15 do not have
              onStep={(step) => onPairs(pairs.map((each, i) => (i === at ? step : each)))}
            />
          </li>
        ))}
      </ol>
      <p role="status">{answerText.compared(made, order.length)}</p>
      {doubtful !== null && (
        <div className="wb-message wb-pairs-doubt">
          <p>
            {contradictionSentence(
              labels[doubtful.first] ?? '',
              labels[doubtful.second] ?? '',
              doubtful.given,
              doubtful.fitting,
            )}
          </p>
          <button
            type="button"
            className="wb-button"
            onClick={() =>
              document.getElementById(`${id}-${doubtfulAt}`)?.querySelector<HTMLInputElement>('input:checked')?.focus()
            }
          >
            {answerText.lookAgain}
          </button>
        </div>
      )}
    </div>
  );
}
