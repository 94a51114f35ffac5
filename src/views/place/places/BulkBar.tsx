import { projectStatuses } from '../../../domain/place.ts';
import { statusText } from '../../../text/nl.ts';
import { placeTableText } from '../../../text/placeEdit.ts';
import type { AnyPlace } from './placeFields.ts';
import type { PlaceDeskUse } from './usePlaceDesk.ts';

interface BulkBarProps {
  readonly use: PlaceDeskUse;
  readonly picked: readonly AnyPlace[];
  readonly onDone: () => void;
}

/** What can be done with several places at once; each is one step to undo. */
export function BulkBar({ use, picked, onDone }: BulkBarProps) {
  return (
    <div className="wb-row">
      <span>{placeTableText.chosen(picked.length)}</span>
      {use.as === 'projects' && (
        <select
          className="wb-input wb-place-bulk"
          aria-label={placeTableText.status}
          value=""
          onChange={({ target }) => {
            const status = projectStatuses.find((each) => each === target.value);
            if (status === undefined) return;
            use.setStatus(picked, status);
            onDone();
          }}
        >
          <option value="">{placeTableText.status}</option>
          {projectStatuses.map((status) => (
            <option key={status} value={status}>
              {statusText[status]}
            </option>
          ))}
        </select>
      )}
      <button
        type="button"
        className="wb-button"
        onClick={() => {
          use.remove(picked);
          onDone();
        }}
      >
        {placeTableText.remove}
      </button>
    </div>
  );
}
