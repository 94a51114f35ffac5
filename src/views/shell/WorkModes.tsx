import type { KeyboardEvent } from 'react';
import { workModes as allModes, type WorkMode } from '../../state/viewState.ts';
import { shellText } from '../../text/nl.ts';
import { useEmit, useShown, useView } from '../appContext.tsx';
import { placeParts } from '../place/parts.ts';
import { sessionParts } from '../session/parts.ts';
import { modePanelId, modeTabId } from './modeIds.ts';

/** A way of working stands in the row once it has something to show. */
const emptyModes: readonly WorkMode[] = [
  ...(Object.keys(placeParts).length === 0 ? (['plaatsen'] as const) : []),
  ...(Object.keys(sessionParts).length === 0 ? (['sessie'] as const) : []),
];
const workModes = allModes.filter((mode) => !emptyModes.includes(mode));

/** The mode a key leads to from the present one, after the ARIA Authoring Practices for tabs; null for other keys. */
function modeByKey(key: string, present: WorkMode): WorkMode | null {
  const at = workModes.indexOf(present);
  const count = workModes.length;
  const places: Readonly<Record<string, number>> = {
    ArrowRight: (at + 1) % count,
    ArrowLeft: (at + count - 1) % count,
    Home: 0,
    End: count - 1,
  };
  return workModes[places[key] ?? -1] ?? null;
}

/** The ways of working, as tabs: arrows walk and choose at once. */
export function WorkModes() {
  const { mode } = useView();
  const emit = useEmit();
  const hasPanel = useShown() !== null;
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = modeByKey(event.key, mode);
    if (next === null) return;
    event.preventDefault();
    emit({ kind: 'choose_mode', mode: next });
    document.getElementById(modeTabId(next))?.focus();
  };
  return (
    <div className="wb-modes" role="tablist" aria-label={shellText.workModes}>
      {workModes.map((candidate) => (
        <button
          key={candidate}
          type="button"
          role="tab"
          id={modeTabId(candidate)}
          className="wb-mode"
          aria-selected={candidate === mode}
          aria-controls={hasPanel ? modePanelId : undefined}
          tabIndex={candidate === mode ? 0 : -1}
          onClick={() => emit({ kind: 'choose_mode', mode: candidate })}
          onKeyDown={onKeyDown}
        >
          {shellText.modeName[candidate]}
        </button>
      ))}
    </div>
  );
}
