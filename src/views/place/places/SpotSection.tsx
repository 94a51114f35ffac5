import { formText } from '../../../text/placeEdit.ts';
import { AddressField } from './AddressField.tsx';
import type { AnyPlace } from './placeFields.ts';
import { placeRemarks } from './placeRemarks.ts';
import { SpotField } from './SpotField.tsx';
import type { PlaceDeskUse } from './usePlaceDesk.ts';

interface SpotSectionProps {
  readonly use: PlaceDeskUse;
  readonly place: AnyPlace;
}

/** Where a place lies, what is to be said about that, and how to put it elsewhere. */
export function SpotSection({ use, place }: SpotSectionProps) {
  const { as, list, areas, move, change } = use;
  const remarks = placeRemarks(as, place, list.places, areas.finders, (code) => areas.nameOf(code));
  const name = areas.nameAt(place);
  return (
    <div className="wb-place-spot">
      <p>{name === '' ? formText.liesNowhere : formText.lies(name)}</p>
      {remarks.map((remark) => (
        <p key={remark} className="wb-message">
          {remark}
        </p>
      ))}
      <div className="wb-row">
        <button
          type="button"
          className="wb-button"
          onClick={() => change({ wanted: { for: 'move', id: place.id }, said: '' })}
        >
          {formText.move}
        </button>
      </div>
      {as !== 'facilities' && <p className="wb-help">{formText.moveHelp}</p>}
      <details>
        <summary>{formText.moveToAddress}</summary>
        <div className="wb-details-body">
          <AddressField key={`${place.lon} ${place.lat}`} onSpot={(spot) => move(place, spot)} />
        </div>
      </details>
      <details>
        <summary>{formText.coordinates}</summary>
        <SpotField key={`${place.lon} ${place.lat}`} present={place} onSpot={(spot) => move(place, spot)} />
      </details>
    </div>
  );
}
