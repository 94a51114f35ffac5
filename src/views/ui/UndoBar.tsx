import { useLayoutEffect, useRef } from 'react';
import { recipeText } from '../../text/weigh.ts';
import { useEmit, useHistory } from '../appContext.tsx';

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
    </>
  );
}
