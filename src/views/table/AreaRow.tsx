import { type KeyboardEvent, memo, type PointerEvent } from 'react';
import type { AreaCode } from '../../domain/area.ts';
import type { MeasureScale } from '../../domain/indicator.ts';
import { formatCount, formatIndex, formatMeasure, formatShare, noValue, tableText } from '../../text/nl.ts';
import { Swatch } from '../ui/Swatch.tsx';
import type { ColumnId, TableColumn } from './columns.ts';
import type { TableRow } from './rows.ts';

interface AreaRowProps {
  readonly row: TableRow;
  /** place in the sorted table, from 0 */
  readonly at: number;
  readonly columns: readonly TableColumn[];
  /** how the value column is written; null for an index */
  readonly unit: MeasureScale;
  readonly colour: string | null;
  readonly selected: boolean;
  readonly hovered: boolean;
  /** the one row that is a tab stop */
  readonly tabStop: boolean;
  readonly onSelect: (code: AreaCode) => void;
  readonly onHover: (code: AreaCode | null) => void;
  readonly onWalk: (event: KeyboardEvent, at: number) => void;
}

function Missing() {
  return (
    <>
      <span aria-hidden="true">{tableText.missing}</span>
      <span className="wb-hidden">{noValue}</span>
    </>
  );
}

function figure(row: TableRow, column: ColumnId, unit: MeasureScale): string | null {
  switch (column) {
    case 'inhabitants':
      return Number.isNaN(row.inhabitants) ? null : formatCount(row.inhabitants);
    case 'value':
      return Number.isNaN(row.value) ? null : formatMeasure(row.value, unit);
    case 'capacity':
    case 'load':
      return Number.isNaN(row[column]) ? null : formatIndex(row[column]);
    case 'coverage':
      return Number.isNaN(row.coverage) ? null : formatShare(row.coverage);
    default:
      return null;
  }
}

function AreaCell({ row, column, unit }: Pick<AreaRowProps, 'row' | 'unit'> & { readonly column: ColumnId }) {
  switch (column) {
    case 'class':
      return row.className === '' ? <Missing /> : row.className;
    case 'field':
      return row.field === '' ? <Missing /> : row.field;
    case 'parent':
    case 'note':
      return row[column];
    default:
      return figure(row, column, unit) ?? <Missing />;
  }
}

/** A press beside the button, and not the end of marking text to copy. */
function isPlainPress(event: PointerEvent): boolean {
  const onButton = event.target instanceof Element && event.target.closest('button') !== null;
  return event.button === 0 && !onButton && window.getSelection()?.isCollapsed !== false;
}

/** One area; its name is the button that selects it, and a pointer may press anywhere in the row. */
export const AreaRow = memo(function AreaRow(props: AreaRowProps) {
  const { row, at, columns, unit, colour, selected, hovered, tabStop, onSelect, onHover, onWalk } = props;
  const { code, name } = row.area;
  return (
    <tr
      aria-rowindex={at + 2}
      data-row={at}
      data-selected={selected}
      data-hovered={hovered}
      onPointerEnter={() => onHover(code)}
      onPointerLeave={() => onHover(null)}
      onPointerUp={(event) => {
        if (isPlainPress(event)) onSelect(code);
      }}
    >
      {columns.map(({ id, numeric }) =>
        id === 'name' ? (
          <th key={id} scope="row">
            <button
              type="button"
              className="wb-row-button"
              tabIndex={tabStop ? 0 : -1}
              aria-pressed={selected}
              onClick={() => onSelect(code)}
              onFocus={() => onHover(code)}
              onBlur={() => onHover(null)}
              onKeyDown={(event) => onWalk(event, at)}
            >
              <Swatch colour={colour} />
              {name}
            </button>
          </th>
        ) : (
          <td key={id} data-numeric={numeric} data-column={id}>
            <AreaCell row={row} column={id} unit={unit} />
          </td>
        ),
      )}
    </tr>
  );
});
