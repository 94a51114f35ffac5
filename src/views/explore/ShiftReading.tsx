import { useId, useState } from 'react';
import type { Indicator } from '../../domain/indicator.ts';
import { chosenColumn, filledColumns } from '../../state/columns.ts';
import type { Shown } from '../../state/shown.ts';
import { type StabilisedColumn, stabilisedColumn } from '../../state/stabilising.ts';
import { formatCount, formatValue } from '../../text/nl.ts';
import { shiftText } from '../../text/spatial.ts';
import { useSetHovered } from '../appContext.tsx';
import { useGoToArea } from '../shell/useGoToArea.ts';
import { ScrollBox } from '../ui/ScrollBox.tsx';
import { ShiftMark } from './ShiftMark.tsx';

interface ShiftProps {
  readonly shown: Shown;
  readonly indicator: Indicator;
  readonly column: StabilisedColumn;
}

function Choice({ stabilised, onChange }: { readonly stabilised: boolean; readonly onChange: (on: boolean) => void }) {
  const name = useId();
  return (
    <fieldset className="wb-choice">
      <legend>{shiftText.choice}</legend>
      {[false, true].map((on) => (
        <label key={String(on)} className="wb-check">
          <input type="radio" name={name} checked={stabilised === on} onChange={() => onChange(on)} />
          <span className="wb-check-label">{on ? shiftText.stabilised : shiftText.raw}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Shifts({ shown, indicator, column }: ShiftProps) {
  const [stabilised, setStabilised] = useState(true);
  const goTo = useGoToArea();
  const setHovered = useSetHovered();
  const { unit, base } = indicator;
  const rows = shown.dataset.areas
    .map((area, row) => ({
      area,
      raw: column.raw[row] ?? Number.NaN,
      drawn: column.values[row] ?? Number.NaN,
      base: column.base[row] ?? Number.NaN,
    }))
    .filter(({ drawn }) => !Number.isNaN(drawn))
    .sort((a, b) => a.area.name.localeCompare(b.area.name, 'nl'));
  const ends = rows.flatMap(({ raw, drawn }) => [raw, drawn]);
  const range = { low: Math.min(...ends), high: Math.max(...ends) };
  return (
    <div className="wb-patterns">
      <p>{shiftText.intro}</p>
      <p className="wb-help">{shiftText.mean(formatValue(column.mean, unit))}</p>
      {column.ownWeight.every((weight) => !(weight > 0)) && <p>{shiftText.flat}</p>}
      <Choice stabilised={stabilised} onChange={setStabilised} />
      <ScrollBox className="wb-quotients" label={indicator.label} tabStop={false}>
        <table className="wb-reading-table">
          <thead>
            <tr>
              <th scope="col">{shiftText.area}</th>
              <th scope="col">{shiftText.value}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ area, raw, drawn, base: size }) => (
              <tr key={area.code}>
                <th scope="row">
                  <button
                    type="button"
                    className="wb-area-link"
                    onClick={() => goTo(area)}
                    onPointerEnter={() => setHovered(area.code)}
                    onPointerLeave={() => setHovered(null)}
                  >
                    {area.name}
                  </button>
                  {base !== null && <span className="wb-subtle">{shiftText.size(formatCount(size), base)}</span>}
                </th>
                <td>
                  {formatValue(stabilised ? drawn : raw, unit)}
                  <ShiftMark raw={raw} drawn={drawn} mean={column.mean} range={range} stabilised={stabilised} />
                  <span className="wb-hidden">{shiftText.drawn(formatValue(raw, unit), formatValue(drawn, unit))}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="wb-help">
        {shiftText.onlyHere} {shiftText.method}
      </p>
    </div>
  );
}

/** The chosen share or rate as measured and drawn towards the mean, area by area, with the shift as a line. */
export function ShiftReading({ shown }: { readonly shown: Shown }) {
  const { indicator, year, comparedYear } = shown.measure;
  const given = indicator === null ? null : chosenColumn(filledColumns(shown.dataset, indicator.id), year);
  const column =
    indicator === null || given === null || comparedYear !== null
      ? null
      : stabilisedColumn(shown.dataset, indicator, given);
  if (indicator === null || column === null) return <p>{shiftText.none}</p>;
  return <Shifts shown={shown} indicator={indicator} column={column} />;
}
