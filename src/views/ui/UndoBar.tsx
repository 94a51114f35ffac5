import { useLayoutEffect, useRef, useState } from 'react';
import { wayBetween } from '../../state/history.ts';
import { recipeText } from '../../text/weigh.ts';
import { useEmit, useHistory, useWork } from '../appContext.tsx';
import { Said } from './Said.tsx';

/** Tells that a step was taken back or forward, with what is left, so that no two sentences are the same. */
function StepSaid() {
  const work = useWork();
  const history = useHistory();
  const [told, setTold] = useState({ work, history, words: '' });
  if (told.history !== history) {
    const way = wayBetween(told, { work, history });
    const words =
      way === 'undo'
        ? recipeText.undone(history.past.length)
        : way === 'redo'
          ? recipeText.redone(history.future.length)
          : '';
    setTold({ work, history, words });
  }
  return <Said words={told.words} />;
}

/** One step back and forward again. */
export function UndoBar() {
  const { past, future } = useHistory();
  const emit = useEmit();
  const back = useRef<HTMLButtonElement>(null);
  const forth = useRef<HTMLButtonElement>(null);
  const [canUndo, canRedo] = [past.length > 0, future.length > 0];
  // a button that is switched off lets the focus fall to the page
  useLayoutEffect(() => {
    const { activeElement } = document;
    if (activeElement === back.current && !canUndo) forth.current?.focus();
    if (activeElement === forth.current && !canRedo) back.current?.focus();
  }, [canUndo, canRedo]);
  return (
    <>
      <button
        type="button"
        className="wb-button"
        ref={back}
        disabled={!canUndo}
        aria-keyshortcuts="Control+Z"
        onClick={() => emit({ kind: 'undo' })}
      >
        {recipeText.undo}
      </button>
      <button
        type="button"
        className="wb-button"
        ref={forth}
        disabled={!canRedo}
        aria-keyshortcuts="Control+Y"
        onClick={() => emit({ kind: 'redo' })}
      >
        {recipeText.redo}
      </button>
      <StepSaid />
    </>
  );
}
