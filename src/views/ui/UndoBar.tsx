import { recipeText } from '../../text/weigh.ts';
import { useEmit, useHistory } from '../appContext.tsx';

/** One step back and forward again. */
export function UndoBar() {
  const { past, future } = useHistory();
  const emit = useEmit();
  return (
    <>
      <button
        type="button"
        className="wb-button"
        disabled={past.length === 0}
        aria-keyshortcuts="Control+Z"
        onClick={() => emit({ kind: 'undo' })}
      >
        {recipeText.undo}
      </button>
      <button
        type="button"
        className="wb-button"
        disabled={future.length === 0}
        aria-keyshortcuts="Control+Y"
        onClick={() => emit({ kind: 'redo' })}
      >
        {recipeText.redo}
      </button>
    </>
  );
}
