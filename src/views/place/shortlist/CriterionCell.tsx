import type { Criterion } from '../../../domain/siting.ts';
import type { MatrixCell } from '../../../model/siteMatrix.ts';
import { type MeasureNames, rawText } from '../../../text/measureWords.ts';
import { formatIndex, formatPart } from '../../../text/nl.ts';
import { besideSitesText } from '../../../text/shortlist.ts';

/** The value found, what it is worth from 0 to 100, and its part in the score; what is missing says why. */
export function CriterionCell(props: {
  readonly cell: MatrixCell | null;
  readonly criterion: Criterion;
  readonly names: MeasureNames;
}) {
  const { cell, criterion, names } = props;
  if (cell === null) return <span className="wb-subtle">–</span>;
  const { raw, value, share } = cell;
  return (
    <>
      <span className="wb-compare-value">{rawText(raw, criterion.measure, names)}</span>
      {!Number.isNaN(value) && (
        <span className="wb-remark">{besideSitesText.worth(formatIndex(value * 100), formatPart(share))}</span>
      )}
    </>
  );
}
