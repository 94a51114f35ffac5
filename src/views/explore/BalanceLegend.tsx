import { type BalanceField, balanceFields } from '../../model/indexResult.ts';
import type { Shown } from '../../state/shown.ts';
import { exploreText, fieldText, formatTyped, levelText } from '../../text/nl.ts';
import { useData } from '../appContext.tsx';
import { inkOn } from '../ui/ink.ts';

const thirds = [exploreText.low, exploreText.middle, exploreText.high] as const;
/** load rises upwards, as in a chart */
const loadRows = [2, 1, 0] as const;
const capacityColumns = [0, 1, 2] as const;

function Square({ shown }: { readonly shown: Shown }) {
  return (
    <table className="wb-square">
      <caption className="wb-hidden">{exploreText.balanceLegend}</caption>
      <thead>
        <tr>
          <td className="wb-square-corner" />
          {capacityColumns.map((capacity) => (
            <th key={capacity} scope="col">
              <span className="wb-hidden">{exploreText.capacityAxis} </span>
              {thirds[capacity]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {loadRows.map((load) => (
          <tr key={load}>
            <th scope="row">
              <span className="wb-hidden">{exploreText.loadAxis} </span>
              {thirds[load]}
            </th>
            {capacityColumns.map((capacity) => {
              const cell = shown.legend.classes[3 * load + capacity];
              const colour = cell?.colour ?? '#ffffff';
              return (
                <td key={capacity} className="wb-square-cell" style={{ background: colour, color: inkOn(colour) }}>
                  <span className="wb-square-count">{cell?.count}</span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function fieldCounts(field: Uint8Array): readonly { readonly id: BalanceField; readonly count: number }[] {
  const counts = new Uint32Array(256);
  for (const code of field) counts[code] = (counts[code] ?? 0) + 1;
  return balanceFields.map((id, code) => ({ id, count: counts[code] ?? 0 }));
}

/** The square of nine colours with both axes named, and the four fields in words. */
export function BalanceLegend({ shown }: { readonly shown: Shown }) {
  const { thresholds } = useData().weighing;
  const { balance } = shown;
  const words = levelText[shown.level];
  return (
    <div className="wb-balance-legend">
      <div className="wb-square-place">
        <p className="wb-axis" data-axis="load" aria-hidden="true">
          {exploreText.loadAxis} →
        </p>
        <Square shown={shown} />
        <p className="wb-axis" data-axis="capacity" aria-hidden="true">
          {exploreText.capacityAxis} →
        </p>
      </div>
      <p className="wb-help">{exploreText.balanceLegendHelp}</p>
      {balance !== null && (
        <>
          <h4>{exploreText.fields}</h4>
          <dl className="wb-fields">
            {fieldCounts(balance.field).map(({ id, count }) => (
              <div key={id}>
                <dt>{fieldText[id].name}</dt>
                <dd className="wb-count">{exploreText.areaCount(count, words.one, words.many)}</dd>
              </div>
            ))}
          </dl>
          <p className="wb-help">
            {exploreText.fieldsAbout(formatTyped(thresholds.capacity), formatTyped(thresholds.load))}
          </p>
        </>
      )}
    </div>
  );
}
