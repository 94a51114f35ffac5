import { overlappingMargins } from '../../model/change.ts';
import { filledColumns } from '../../state/columns.ts';
import type { Shown } from '../../state/shown.ts';
import { exploreText, levelText } from '../../text/nl.ts';

/** How to read the colours of a change, and where the margins of an estimate are too wide to speak of one. */
export function ChangeNote({ shown }: { readonly shown: Shown }) {
  const { measure, dataset, level } = shown;
  const columns = measure.indicator === null ? [] : filledColumns(dataset, measure.indicator.id);
  const [one, other] = [measure.year, measure.comparedYear].map((year) =>
    columns.find((column) => column.year === year),
  );
  const margins = one === undefined || other === undefined ? null : overlappingMargins(one, other);
  return (
    <div className="wb-help">
      <p>{exploreText.changeColours}</p>
      {margins !== null && margins.known > 0 && (
        <p>{exploreText.changeMargins(margins.overlapping, margins.known, levelText[level].many)}</p>
      )}
    </div>
  );
}
