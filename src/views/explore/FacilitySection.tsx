import type { Shown } from '../../state/shown.ts';
import { facilitiesText } from '../../text/places.ts';
import { useData, useEmit, useView } from '../appContext.tsx';
import { FacilityGlyph } from '../map/PlaceGlyph.tsx';
import { facilityCounts } from './facilityCounts.ts';

/** Legend and switches of the kinds of facility in one. */
export function FacilitySection({ shown }: { readonly shown: Shown }) {
  const { facilityKinds } = useData();
  const { places: filter } = useView();
  const emit = useEmit();
  const { facilities } = shown.places;
  const present = facilityCounts(facilities, facilityKinds);
  if (present.length === 0) return <p className="wb-help">{facilitiesText.none}</p>;
  const kinds = present.map(({ id }) => id);
  const allOn = kinds.every((kind) => filter.facilityKinds.includes(kind));
  return (
    <>
      <p className="wb-help">{facilitiesText.help}</p>
      <button type="button" className="wb-button" onClick={() => emit({ kind: 'show_facilities', kinds, on: !allOn })}>
        {allOn ? facilitiesText.allOff : facilitiesText.all}
      </button>
      <fieldset className="wb-filter">
        <legend>{facilitiesText.kinds}</legend>
        <ul className="wb-checks">
          {present.map(({ id, label, count }) => (
            <li key={id}>
              <label className="wb-check">
                <input
                  type="checkbox"
                  checked={filter.facilityKinds.includes(id)}
                  onChange={({ target }) => emit({ kind: 'show_facilities', kinds: [id], on: target.checked })}
                />
                <FacilityGlyph kind={id} />
                <span className="wb-check-label">{label}</span>
                <span className="wb-count">{count}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </>
  );
}
