import { memo, type ReactNode } from 'react';
import { noValue, tableText } from '../../../text/nl.ts';
import { placeTableText } from '../../../text/placeEdit.ts';
import type { AnyPlace } from './placeFields.ts';
import type { PlaceColumn } from './placeTable.ts';

interface PlaceLineProps {
  readonly place: AnyPlace;
  readonly line: number;
  readonly columns: readonly PlaceColumn[];
  readonly selected: boolean;
  readonly chosen: boolean;
  /** column that is the tab stop of the table; null = none in this line */
  readonly stop: number | null;
  /** draws the cells that are being typed in; null in lines without one */
  readonly editor: ((place: AnyPlace, column: PlaceColumn) => ReactNode) | null;
  readonly onChoose: (id: string, on: boolean) => void;
}

function Words({ text }: { readonly text: string }) {
  if (text !== '') return text;
  return (
    <>
      <span aria-hidden="true">{tableText.missing}</span>
      <span className="wb-hidden">{noValue}</span>
    </>
  );
}

/** One place: every cell a button that begins to type in it, but the name, which opens the form. */
export const PlaceLine = memo(function PlaceLine(props: PlaceLineProps) {
  const { place, line, columns, selected, chosen, stop, editor, onChoose } = props;
  const tab = (at: number): number => (at === stop ? 0 : -1);
  return (
    <tr aria-rowindex={line + 2} data-line={line} data-selected={selected}>
      {columns.map((column, at) => {
        const open = editor?.(place, column) ?? null;
        if (column.id === 'name') {
          return (
            <th key="name" scope="row" data-column={at}>
              {open ?? (
                <button type="button" className="wb-row-button" tabIndex={tab(at)}>
                  {place.name}
                </button>
              )}
            </th>
          );
        }
        return (
          <td key={column.id} data-column={at} data-numeric={column.numeric} data-open={open !== null}>
            {open ?? (
              <button type="button" className="wb-cell-button" tabIndex={tab(at)}>
                <Words text={column.text(place)} />
              </button>
            )}
          </td>
        );
      })}
      <td data-column={columns.length}>
        <label className="wb-place-choose">
          <input
            type="checkbox"
            tabIndex={tab(columns.length)}
            aria-label={placeTableText.choose(place.name)}
            checked={chosen}
            onChange={({ target }) => onChoose(place.id, target.checked)}
          />
        </label>
      </td>
    </tr>
  );
});
