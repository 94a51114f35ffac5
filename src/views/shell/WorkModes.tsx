import { workModes } from '../../state/viewState.ts';
import { shellText } from '../../text/nl.ts';
import { useShown, useView } from '../appContext.tsx';
import { modePanelId, modeTabId } from './modeIds.ts';

/** The ways of working. Choosing one gets an intent of its own as soon as there is a second. */
export function WorkModes() {
  const { mode } = useView();
  const hasPanel = useShown() !== null;
  return (
    <div className="wb-modes" role="tablist" aria-label={shellText.workModes}>
      {workModes.slice(0, 1).map((candidate) => (
        <button
          key={candidate}
          type="button"
          role="tab"
          id={modeTabId(candidate)}
          className="wb-mode"
          aria-selected={candidate === mode}
          aria-controls={hasPanel ? modePanelId : undefined}
          tabIndex={candidate === mode ? 0 : -1}
        >
          {shellText.modeName[candidate]}
        </button>
      ))}
    </div>
  );
}
