import { tableText } from '../../text/nl.ts';
import { useEmit } from '../appContext.tsx';
import type { TableColumn } from './columns.ts';

interface SortHeaderProps {
  readonly column: TableColumn;
  /** null when the table is sorted on another column */
  readonly sorted: { readonly descending: boolean } | null;
}

/** Figures start high, words start at A. */
export function SortHeader({ column, sorted }: SortHeaderProps) {
  const emit = useEmit();
  const descending = sorted === null ? column.numeric : !sorted.descending;
  const direction = sorted === null ? 'none' : sorted.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={direction} data-numeric={column.numeric} data-column={column.id}>
      <button
        type="button"
        className="wb-sort"
        title={column.id === 'coverage' ? tableText.coverageHelp : undefined}
        onClick={() => emit({ kind: 'sort_table', column: column.id, descending })}
      >
        {column.label}
        <span aria-hidden="true" className="wb-sort-mark">
          {direction === 'none' ? '' : sorted?.descending === true ? '▾' : '▴'}
        </span>
      </button>
    </th>
  );
}
