import type { LinkBrought } from '../../state/appState.ts';
import { linkText } from '../../text/link.ts';
import { shellText } from '../../text/nl.ts';
import { useCommands, useData, useEmit } from '../appContext.tsx';
import { closeNotice } from './closeNotice.ts';

/** Tells that a link brought somebody's work over what was here, with the way back. */
function Brought({ brought }: { readonly brought: LinkBrought }) {
  const { dismissLink } = useCommands();
  const emit = useEmit();
  return (
    <div className="wb-alert">
      <div>
        {brought.overWork && <p>{linkText.brought}</p>}
        {brought.overPlaces > 0 && <p>{linkText.overPlaces(brought.overPlaces, 'link')}</p>}
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
          {linkText.undo}
        </button>
        <button type="button" className="wb-button" onClick={closeNotice(dismissLink)}>
          {shellText.close}
        </button>
      </div>
    </div>
  );
}

/** What links brought here, and what waits for another municipality; the latter once its failure has been read. */
export function LinkNotice() {
  const { broughtByLink, waitingLink, failure } = useData();
  const { forgetLink } = useCommands();
  return (
    <div role="status" className="wb-alert-place">
      {broughtByLink !== undefined && <Brought brought={broughtByLink} />}
      {waitingLink !== undefined && failure === null && (
        <div className="wb-alert">
          <p>{linkText.waits(waitingLink.code, waitingLink.withWork)}</p>
          <div className="wb-row">
            <button type="button" className="wb-button" onClick={closeNotice(forgetLink)}>
              {linkText.forget}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
