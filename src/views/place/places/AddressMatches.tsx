import type { AddressMatch } from '../../../domain/address.ts';
import { addText } from '../../../text/placeEdit.ts';
import { AddressConsent } from '../../shell/AddressConsent.tsx';
import type { AddressSearch } from '../../shell/useAddressSearch.ts';

interface AddressMatchesProps {
  readonly search: AddressSearch;
  readonly onMatch: (match: AddressMatch) => void;
}

/** What became of looking an address up: the question before it, the addresses to choose from, or why there are none. */
export function AddressMatches({ search, onMatch }: AddressMatchesProps) {
  const { progress } = search;
  return (
    <>
      <div role="status">
        {progress.kind === 'searching' && <p>{addText.searching}</p>}
        {progress.kind === 'failed' && <p className="wb-message">{progress.sentence}</p>}
        {progress.kind === 'found' && progress.matches.length === 0 && <p>{addText.noAddress}</p>}
      </div>
      {progress.kind === 'found' && progress.matches.length > 0 && (
        <ul className="wb-place-list" aria-label={addText.choose}>
          {progress.matches.map((match) => (
            <li key={match.id}>
              <button type="button" className="wb-button" data-kind="link" onClick={() => onMatch(match)}>
                {match.label}
              </button>
            </li>
          ))}
        </ul>
      )}
      <AddressConsent search={search} />
    </>
  );
}
