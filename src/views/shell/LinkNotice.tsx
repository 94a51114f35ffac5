import { shellText } from '../../text/nl.ts';
import { shareText } from '../../text/share.ts';
import { useCommands, useData, useEmit } from '../appContext.tsx';

/** Tells that a link brought somebody's work over what was here, with the way back. */
export function LinkNotice() {
  const { broughtByLink } = useData();
  const { dismissLink } = useCommands();
  const emit = useEmit();
  return (
    <div role="status" className="wb-alert-place">
      {broughtByLink === true && (
        <div className="wb-alert">
          <p>{shareText.brought}</p>
          <div className="wb-row">
            <button
              type="button"
              className="wb-button"
              onClick={() => {
                emit({ kind: 'undo' });
                dismissLink();
              }}
            >
              {shareText.undo}
            </button>
            <button type="button" className="wb-button" onClick={dismissLink}>
              {shellText.close}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
