import { fileAddressText } from '../../text/importAddresses.ts';
import { type Draft, placedRowsOf } from './draft.ts';
import type { ImportScreen } from './useImport.ts';

interface PlacedRowsProps {
  readonly screen: ImportScreen;
  readonly draft: Draft;
  readonly fieldId: string;
}

/** How many rows have a place by their address, with the way back to looking them up. */
export function PlacedRows({ screen, draft, fieldId }: PlacedRowsProps) {
  if (draft.addresses === null || draft.places === null) return null;
  const placed = placedRowsOf(draft).length;
  return (
    <div id={fieldId} tabIndex={-1} className={placed === 0 ? 'wb-message' : ''}>
      <p className="wb-row">
        {placed === 0 ? fileAddressText.notPlaced : fileAddressText.placed(placed)}
        <button type="button" className="wb-button" onClick={() => screen.goTo('joining')}>
          {fileAddressText.toStep}
        </button>
      </p>
    </div>
  );
}
