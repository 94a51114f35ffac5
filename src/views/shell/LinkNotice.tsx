import { shellText } from '../../text/nl.ts';
import { shareText } from '../../text/share.ts';
import { useCommands, useData, useEmit } from '../appContext.tsx';
import { closeNotice } from './closeNotice.ts';

/** Tells that a link brought somebody's work over what was here, with the way back. */
export function LinkNotice() {
  const { broughtByLink } = useData();
  const { dismissLink } = useCommands();
  const emit = useEmit();
  return (
    <div role="status" className="wb-alert-place">
      {broughtByLink !== undefined && (
        <div className="wb-alert">
          <div>
            {broughtByLink.overWork && <p>{shareText.brought}</p>}
            {broughtByLink.overPlaces > 0 && <p>{shareText.overPlaces(broughtByLink.overPlaces, 'link')}</p>}
          </div>
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
            <button type="button" className="wb-button" onClick={closeNotice(dismissLink)}>
              {shellText.close}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
