import type { Shown } from '../../state/shown.ts';
import { exploreText } from '../../text/nl.ts';
import { classNames } from '../table/rows.ts';
import { Swatch } from '../ui/Swatch.tsx';

/** Classes from low to high: colour, bounds, number of areas. */
export function ClassLegend({ shown }: { readonly shown: Shown }) {
  const names = classNames(shown);
  return (
    <table className="wb-legend">
      <caption className="wb-hidden">{exploreText.classes}</caption>
      <thead className="wb-hidden">
        <tr>
          <th scope="col">{exploreText.from}</th>
          <th scope="col">{exploreText.areas}</th>
        </tr>
      </thead>
      <tbody>
        {shown.legend.classes.map(({ colour, count }, at) => (
          <tr key={names[at]}>
            <th scope="row">
              <Swatch colour={colour} />
              {names[at]}
            </th>
            <td className="wb-count">{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
