import { useId, useState } from 'react';
import type { LonLat } from '../../../model/geometry.ts';
import { addText } from '../../../text/placeEdit.ts';
import { AddressConsent } from '../../shell/AddressConsent.tsx';
import { looksLikeAddress, useAddressSearch } from '../../shell/useAddressSearch.ts';

/** Looks an address up at the address service, after agreement; what was chosen is the spot for a new place or one that moves. */
export function AddressField({ onSpot }: { readonly onSpot: (spot: LonLat) => void }) {
  const id = useId();
  const search = useAddressSearch();
  const [typed, setTyped] = useState('');
  const { progress } = search;
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
      <div role="status">
        {progress.kind === 'searching' && <p>{addText.searching}</p>}
        {progress.kind === 'failed' && <p className="wb-message">{progress.sentence}</p>}
        {progress.kind === 'found' && progress.matches.length === 0 && <p>{addText.noAddress}</p>}
      </div>
      {progress.kind === 'found' && progress.matches.length > 0 && (
        <ul className="wb-place-list" aria-label={addText.choose}>
          {progress.matches.map((match) => (
            <li key={match.id}>
              <button type="button" className="wb-button" data-kind="link" onClick={() => onSpot(match)}>
                {match.label}
              </button>
            </li>
          ))}
        </ul>
      )}
      <AddressConsent search={search} />
    </div>
  );
}
