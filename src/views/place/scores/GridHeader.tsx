import { type SiteColumn, startsHigh } from './siteColumns.ts';

interface GridHeaderProps {
  readonly columns: readonly SiteColumn[];
  readonly sorted: { readonly id: string; readonly descending: boolean };
  /** column of the one tab stop of the table, when it is in the header */
  readonly stop: number | null;
  readonly onSort: (column: SiteColumn, descending: boolean) => void;
}

/** Headers sort: scores start high, places and words at the beginning. */
export function GridHeader({ columns, sorted, stop, onSort }: GridHeaderProps) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column, at) => {
          const isSorted = column.id === sorted.id;
          const direction = !isSorted ? 'none' : sorted.descending ? 'descending' : 'ascending';
          const words = (
            <span className="wb-site-head">
              {column.label}
              {column.note !== '' && <span className="wb-subtle">{column.note}</span>}
            </span>
          );
          if (column.is === 'compare') {
            return (
              <th key={column.id} scope="col" data-column={at} data-is={column.is}>
                {words}
              </th>
            );
          }
          return (
            <th
              key={column.id}
              scope="col"
              aria-sort={direction}
              data-column={at}
              data-is={column.is}
              data-numeric={column.numeric}
            >
              <button
                type="button"
                className="wb-sort"
                tabIndex={stop === at ? 0 : -1}
                onClick={() => onSort(column, isSorted ? !sorted.descending : startsHigh(column))}
              >
                {words}
                <span aria-hidden="true" className="wb-sort-mark">
                  {direction === 'none' ? '' : sorted.descending ? '▾' : '▴'}
                </span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
