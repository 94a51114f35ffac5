import type { Concept } from '../../../domain/place.ts';
import { originOf, ownConcept } from '../../../state/editConcept.ts';
import { choiceInForce } from '../../../state/siting.ts';
import { conceptsText } from '../../../text/concepts.ts';
import { useData, useEmit, useGivenData, useWork } from '../../appContext.tsx';
import { AskFirst } from '../../ui/AskFirst.tsx';

interface ConceptActionsProps {
  readonly concept: Concept;
  readonly onGone: () => void;
}

/** Copies a concept, takes it away, or puts it back as it came. */
export function ConceptActions({ concept, onGone }: ConceptActionsProps) {
  const { concepts, places, proposed } = useData();
  const { concepts: given } = useGivenData();
  const work = useWork();
  const emit = useEmit();
  const used = places?.projects.filter((project) => project.concept === concept.id).length ?? 0;
  const copy = (): void => {
    const words = { label: conceptsText.copyOf(concept.label), text: '', source: '' };
    const made = ownConcept([...given, ...concepts], concept, words);
    const movement = `copy ${made.id} ${performance.now()}`;
    emit({ kind: 'put_concept', concept: made, movement });
    // without its rules and criteria a copy would be half of one
    const choice = choiceInForce(concept.id, proposed, work);
    emit({ kind: 'put_siting', siting: { ...choice, concept: made.id }, movement });
    emit({ kind: 'choose_placing', change: { concept: made.id } });
  };
  return (
    <>
      <div className="wb-row">
        <button
          type="button"
          className="wb-button"
          onClick={() => emit({ kind: 'choose_placing', change: { concept: concept.id, part: 'regels' } })}
        >
          {conceptsText.rules}
        </button>
        <button type="button" className="wb-button" onClick={copy}>
          {conceptsText.duplicate}
        </button>
        {originOf(concept.id, given, work.concepts) === 'changed' && (
          <button
            type="button"
            className="wb-button"
            onClick={() => emit({ kind: 'restore_concept', concept: concept.id })}
          >
            {conceptsText.restore}
          </button>
        )}
      </div>
      {concepts.length > 1 && (
        <AskFirst
          label={conceptsText.remove}
          question={conceptsText.removeSure(concept.label, used)}
          yes={conceptsText.removeYes}
          no={conceptsText.removeNo}
          onYes={() => {
            emit({ kind: 'remove_concept', concept: concept.id });
            onGone();
          }}
        />
      )}
    </>
  );
}
