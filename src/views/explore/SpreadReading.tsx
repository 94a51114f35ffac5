import type { Shown } from '../../state/shown.ts';
import { type SocialRentSpread, socialRentSpread } from '../../state/spreading.ts';
import { formatDecimal, formatPart, formatValue, levelText } from '../../text/nl.ts';
import { spreadText } from '../../text/spatial.ts';
import { ScrollBox } from '../ui/ScrollBox.tsx';

interface Line {
  readonly name: string;
  readonly value: string;
  readonly meaning: string;
}

function linesOf({ dissimilarity, gini, theil, herfindahl, groups, count }: SocialRentSpread): readonly Line[] {
  const part = (of: number): string => (theil.total > 0 ? formatPart(of / theil.total) : formatPart(Number.NaN));
  const split: readonly Line[] = [
    {
      name: spreadText.within.name,
      value: formatDecimal(theil.within, 2),
      meaning: spreadText.within.meaning(part(theil.within)),
    },
    {
      name: spreadText.between.name,
      value: formatDecimal(theil.between, 2),
      meaning: spreadText.between.meaning(part(theil.between)),
    },
  ];
  return [
    {
      name: spreadText.dissimilarity.name,
      value: formatDecimal(dissimilarity, 2),
      meaning: spreadText.dissimilarity.meaning(formatPart(dissimilarity)),
    },
    { name: spreadText.gini.name, value: formatDecimal(gini, 2), meaning: spreadText.gini.meaning },
    { name: spreadText.theil.name, value: formatDecimal(theil.total, 2), meaning: spreadText.theil.meaning },
    ...(groups > 1 ? split : []),
    {
      name: spreadText.herfindahl.name,
      value: formatPart(herfindahl),
      meaning: spreadText.herfindahl.meaning(formatPart(1 / count)),
    },
  ];
}

function Measures({ spread }: { readonly spread: SocialRentSpread }) {
  return (
    <table className="wb-reading-table">
      <thead>
        <tr>
          <th scope="col">{spreadText.measure}</th>
          <th scope="col">{spreadText.value}</th>
        </tr>
      </thead>
      <tbody>
        {linesOf(spread).map(({ name, value, meaning }) => (
          <tr key={name}>
            <th scope="row">
              {name}
              <span className="wb-subtle">{meaning}</span>
            </th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Quotients({ spread }: { readonly spread: SocialRentSpread }) {
  const rows = spread.areas
    .map((area, row) => ({ area, share: spread.shares[row], quotient: spread.locationQuotient[row] ?? Number.NaN }))
    .sort((a, b) => a.area.name.localeCompare(b.area.name, 'nl'));
  return (
    <ScrollBox className="wb-quotients" label={spreadText.quotients} tabStop>
      <table className="wb-reading-table">
        <thead>
          <tr>
            <th scope="col">{spreadText.area}</th>
            <th scope="col">{spreadText.share}</th>
            <th scope="col">{spreadText.quotient}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ area, share, quotient }) => (
            <tr key={area.code}>
              <th scope="row">{area.name}</th>
              <td>{formatValue(share ?? Number.NaN, 'procent')}</td>
              <td>{formatDecimal(quotient, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** How social rent is spread over the areas on screen: measures of the whole, and the location quotient of each. */
export function SpreadReading({ shown }: { readonly shown: Shown }) {
  const spread = socialRentSpread(shown);
  if (spread === null) return <p>{spreadText.none}</p>;
  return (
    <div className="wb-patterns">
      <p>{spreadText.intro(formatPart(spread.share), spread.count, levelText[shown.level].many, spread.year)}</p>
      <Measures spread={spread} />
      <p className="wb-help">{spreadText.caution}</p>
      <h4>{spreadText.quotients}</h4>
      <p className="wb-help">{spreadText.quotientHelp}</p>
      <Quotients spread={spread} />
    </div>
  );
}
