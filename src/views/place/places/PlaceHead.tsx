import { placeTableText } from '../../../text/placeEdit.ts';
import type { PlaceColumn } from './placeTable.ts';

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

interface PlaceHeadProps {
  readonly columns: readonly PlaceColumn[];
  readonly sort: Sort;
  /** column that is the tab stop of the table; null = none in the header */
  readonly stop: number | null;
  readonly isAll: boolean;
  readonly onSort: (sort: Sort, at: number) => void;
  readonly onAll: (on: boolean) => void;
}

/** Headings that sort, and the box that chooses all rows. */
export function PlaceHead({ columns, sort, stop, isAll, onSort, onAll }: PlaceHeadProps) {
  const tab = (at: number): number => (at === stop ? 0 : -1);
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column, at) => {
          const isSorted = sort.column === column.id;
          const descending = isSorted ? !sort.descending : column.numeric;
          const direction = !isSorted ? 'none' : sort.descending ? 'descending' : 'ascending';
          return (
            <th key={column.id} scope="col" aria-sort={direction} data-numeric={column.numeric} data-column={at}>
              <button
                type="button"
                className="wb-sort"
                tabIndex={tab(at)}
                onClick={() => onSort({ column: column.id, descending }, at)}
              >
                {column.label}
                <span aria-hidden="true" className="wb-sort-mark">
                  {direction === 'none' ? '' : sort.descending ? '▾' : '▴'}
                </span>
              </button>
            </th>
          );
        })}
        <th scope="col" data-column={columns.length}>
          <label className="wb-place-choose">
            <input
              type="checkbox"
              tabIndex={tab(columns.length)}
              aria-label={placeTableText.chooseAll}
              checked={isAll}
              onChange={({ target }) => onAll(target.checked)}
            />
          </label>
        </th>
      </tr>
    </thead>
  );
}
