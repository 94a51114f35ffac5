import type { Shown } from '../../state/shown.ts';
import { exploreText, tableText } from '../../text/nl.ts';
import { Swatch } from '../ui/Swatch.tsx';
import { noValueCounts } from './noValueCounts.ts';

/** The hatched areas of the map: how many, and why. */
export function NoValueLine({ shown }: { readonly shown: Shown }) {
  const { noValueCount } = shown.legend;
  if (noValueCount === 0) return null;
  return (
    <div className="wb-no-value">
      <p className="wb-no-value-line">
        <Swatch colour={null} />
        <span>{exploreText.noValue}</span>
        <span className="wb-count">{noValueCount}</span>
      </p>
      <ul className="wb-reasons">
        {noValueCounts(shown).map(({ reason, count }) => (
          <li key={reason}>
            {count} × {tableText.reason[reason]}
          </li>
        ))}
      </ul>
    </div>
  );
}
