import { shellText } from '../../text/nl.ts';
import { useCommands, useData } from '../appContext.tsx';
import { closeNotice } from './closeNotice.ts';

/** The last thing that did not work, in one sentence; what was on screen stays. */
export function FailureBar() {
  const { failure } = useData();
  const { retry, dismissFailure } = useCommands();
  return (
    <div role="alert" className="wb-alert-place">
      {failure !== null && (
        <div className="wb-alert">
          <p>{failure.sentence}</p>
          <div className="wb-row">
            <button type="button" className="wb-button" onClick={retry}>
              {shellText.retry}
            </button>
            <button type="button" className="wb-button" onClick={closeNotice(dismissFailure)}>
              {shellText.close}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
