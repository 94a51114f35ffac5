import type { Dataset } from '../../domain/dataset.ts';
import { stabilisedColumn } from '../../state/stabilising.ts';
import { formatShare, formatValue, profileText } from '../../text/nl.ts';
import { ShiftMark } from '../explore/ShiftMark.tsx';
import { type Figure, isOwnFigure } from './figures.ts';

/** A share or rate of a small area drawn towards the mean of the municipality; nothing where that cannot be done. */
export function StabilisedDetail({ figure, dataset }: { readonly figure: Figure; readonly dataset: Dataset }) {
  const { indicator, column, row, value } = figure;
  const stabilised = isOwnFigure(figure) ? stabilisedColumn(dataset, indicator, column) : null;
  const drawn = stabilised?.values[row] ?? Number.NaN;
  if (stabilised === null || Number.isNaN(drawn)) return null;
  const ends = [value, drawn, stabilised.mean];
  return (
    <div>
      <dt>{profileText.details.stabilised}</dt>
      <dd>
        {profileText.stabilised(
          formatValue(drawn, indicator.unit),
          formatShare(stabilised.ownWeight[row] ?? Number.NaN),
          formatValue(stabilised.mean, indicator.unit),
        )}
        <ShiftMark
          raw={value}
          drawn={drawn}
          mean={stabilised.mean}
          range={{ low: Math.min(...ends), high: Math.max(...ends) }}
          stabilised
        />
      </dd>
    </div>
  );
}
