import { useId, useState } from 'react';
import type { Dataset } from '../../domain/dataset.ts';
import type { IndexSpec } from '../../domain/indexSpec.ts';
import {
  formatDifference,
  formatSigned,
  formatValue,
  missingText,
  originText,
  profileText,
  shellText,
} from '../../text/nl.ts';
import { LatePart } from '../ui/LatePart.tsx';
import type { ContributionRow } from './contributionRows.ts';
import { isOwnFigure } from './figures.ts';
import { ContributionBar } from './ScoreBar.tsx';

const loadDetails = () => import('./LeafDetails.tsx').then(({ LeafDetails }) => LeafDetails);

interface Props {
  readonly entry: ContributionRow;
  readonly spec: IndexSpec;
  readonly largest: number;
  /** whether the area has a score on this index */
  readonly scored: boolean;
  readonly dataset: Dataset;
}

/** Why a leaf adds nothing here, or how its figure came about; empty for an ordinary figure. */
function remarkOf({ figure, counts }: ContributionRow): string {
  if (figure === null) return profileText.absent;
  if (figure.missing !== null) return missingText[figure.missing];
  const origin = originText[figure.origin];
  const aside = counts || !isOwnFigure(figure) ? '' : profileText.notCounted;
  return [origin, aside].filter((part) => part !== '').join(', ');
}

/** One leaf: its name as a button to source and explanation, its figures, and its part in the score. */
export function ContributionLeaf({ entry, spec, largest, scored, dataset }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { indicator, figure, mean, difference, points } = entry;
  const label = indicator?.label ?? entry.leaf.indicator;
  const remark = remarkOf(entry);
  const text = (value: number) => (indicator === null ? '–' : formatValue(value, indicator.unit));
  const has = figure !== null && figure.missing === null;
  return (
    <tbody className="wb-leaf">
      <tr>
        <th scope="rowgroup" colSpan={4}>
          <button
            type="button"
            className="wb-disclosure"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {label}
          </button>
          {remark === '' ? null : <span className="wb-remark">{remark}</span>}
        </th>
      </tr>
      <tr>
        <td>{has ? text(figure.value) : '–'}</td>
        <td>{Number.isNaN(mean) ? '–' : text(mean)}</td>
        <td>{indicator === null || Number.isNaN(difference) ? '–' : formatDifference(difference, indicator.unit)}</td>
        <td>
          {scored && !Number.isNaN(points) ? (
            <>
              {formatSigned(points, 1)}
              <ContributionBar points={points} largest={largest} />
            </>
          ) : (
            '–'
          )}
        </td>
      </tr>
      <tr hidden={!open} id={id}>
        <td colSpan={4} className="wb-leaf-details">
          {open ? (
            <LatePart
              load={loadDetails}
              props={{ entry, spec, dataset }}
              loading={shellText.partLoading}
              failed={shellText.partFailed}
            />
          ) : null}
        </td>
      </tr>
    </tbody>
  );
}
