import { useId, useState } from 'react';
import type { LonLat } from '../../../model/geometry.ts';
import { addText } from '../../../text/placeEdit.ts';
import { looksLikeAddress, useAddressSearch } from '../../shell/useAddressSearch.ts';
import { AddressMatches } from './AddressMatches.tsx';

/** Looks an address up at the address service, after agreement; what was chosen is the spot for a new place or one that moves. */
export function AddressField({ onSpot }: { readonly onSpot: (spot: LonLat) => void }) {
  const id = useId();
  const search = useAddressSearch();
  const [typed, setTyped] = useState('');
  if (search.unavailable !== null) return <p className="wb-help">{search.unavailable}</p>;
  const find = (): void => {
    if (looksLikeAddress(typed)) search.start(typed);
  };
  return (
    <div className="wb-field">
      <label className="wb-label" htmlFor={id}>
        {addText.address}
      </label>
      <div className="wb-place-entry">
        <input
          id={id}
          className="wb-input"
          value={typed}
          autoComplete="off"
          aria-describedby={`${id}-help`}
          onChange={({ target }) => {
            setTyped(target.value);
            search.reset();
          }}
          onKeyDown={({ key }) => {
            if (key === 'Enter') find();
          }}
        />
        <button type="button" className="wb-button" disabled={!looksLikeAddress(typed)} onClick={find}>
          {addText.find}
        </button>
      </div>
      <p id={`${id}-help`} className="wb-help">
        {addText.addressHelp}
      </p>
      <AddressMatches search={search} onMatch={onSpot} />
    </div>
  );
}
