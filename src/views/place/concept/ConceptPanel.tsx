import '../../weigh/weigh.css';
import '../rules/rules.css';
import './concept.css';
import { useRef, useState } from 'react';
import type { Concept } from '../../../domain/place.ts';
import { originOf, ownConcept } from '../../../state/editConcept.ts';
import { conceptInQuestion } from '../../../state/placesNamed.ts';
import { conceptsText } from '../../../text/concepts.ts';
import { useData, useEmit, useGivenData, useView, useWork } from '../../appContext.tsx';
import { UndoBar } from '../../ui/UndoBar.tsx';
import { Fold } from '../../weigh/Fold.tsx';
import type { PartProps } from '../partProps.ts';
import { focusLater } from '../rules/itemIds.ts';
import { ConceptActions } from './ConceptActions.tsx';
import { ConceptFiles } from './ConceptFiles.tsx';
import { ConceptForm } from './ConceptForm.tsx';

/** All concepts; one that is opened is the one places are sought for. */
export function ConceptPanel(_: PartProps) {
  const { placing } = useView();
  const { concepts } = useData();
  const { concepts: given } = useGivenData();
  const work = useWork();
  const emit = useEmit();
  const [open, setOpen] = useState<string | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const inQuestion = conceptInQuestion(concepts, placing);
  const choose = (id: string | null): void => {
    setOpen(id);
    if (id !== null) emit({ kind: 'choose_placing', change: { concept: id } });
  };
  const add = (): void => {
    const words = { label: conceptsText.fresh, text: conceptsText.emptyText, source: conceptsText.ownSource };
    const made = ownConcept([...given, ...concepts], null, words);
    emit({ kind: 'put_concept', concept: made, movement: null });
    choose(made.id);
  };
  const restore = (): void => {
    for (const concept of removed) emit({ kind: 'restore_concept', concept });
  };
  const removed = work.concepts?.removed ?? [];
  return (
    <>
      <div className="wb-section">
        <p className="wb-help">{conceptsText.intro}</p>
        <div className="wb-row">
          <UndoBar />
        </div>
      </div>
      <Fold title={conceptsText.heading(concepts.length)} open>
        <ul className="wb-nodes">
          {concepts.map((concept) => (
            <ConceptItem
              key={concept.id}
              concept={concept}
              isOpen={open === concept.id && inQuestion?.id === concept.id}
              onOpen={(isOpen) => choose(isOpen ? concept.id : null)}
              onGone={() => focusLater(addButton.current)}
            />
          ))}
        </ul>
        <div className="wb-row">
          <button ref={addButton} type="button" className="wb-button" onClick={add}>
            {conceptsText.add}
          </button>
          {removed.length > 0 && (
            <button type="button" className="wb-button" onClick={restore}>
              {conceptsText.restoreRemoved(removed.length)}
            </button>
          )}
        </div>
      </Fold>
      <Fold title={conceptsText.files} open={false}>
        <ConceptFiles concept={inQuestion} />
      </Fold>
    </>
  );
}

interface ConceptItemProps {
  readonly concept: Concept;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onGone: () => void;
}

function ConceptItem({ concept, isOpen, onOpen, onGone }: ConceptItemProps) {
  const { concepts: given } = useGivenData();
  const work = useWork();
  const origin = conceptsText.origin[originOf(concept.id, given, work.concepts)];
  return (
    <li className="wb-node">
      <div className="wb-concept-head">
        <button
          type="button"
          className="wb-disclosure wb-node-name"
          aria-expanded={isOpen}
          onClick={() => onOpen(!isOpen)}
        >
          {concept.label}
        </button>
        <span className="wb-help">
          {[conceptsText.status[concept.status], origin].filter((part) => part !== '').join(', ')}
        </span>
      </div>
      {isOpen && (
        <div className="wb-node-details">
          <ConceptForm concept={concept} />
          <ConceptActions concept={concept} onGone={onGone} />
        </div>
      )}
    </li>
  );
}
