import { useMemo, useRef, useState } from 'react';
import { noValue, tableText } from '../../../text/nl.ts';
import { placeListText, placeTableText } from '../../../text/placeEdit.ts';
import { visibleRange } from '../../table/visibleRange.ts';
import type { AnyPlace } from './placeFields.ts';
import { type PlaceColumn, sortedPlaces } from './placeTable.ts';
import type { PlaceDeskUse } from './usePlaceDesk.ts';

interface PlaceTableProps {
  readonly use: PlaceDeskUse;
  readonly places: readonly AnyPlace[];
  readonly columns: readonly PlaceColumn[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** px; every row is one line, as in table.css */
const rowHeight = 37;

function Header({ column, sort, onSort }: { column: PlaceColumn; sort: Sort; onSort: (sort: Sort) => void }) {
  const isSorted = sort.column === column.id;
  const descending = isSorted ? !sort.descending : column.numeric;
  const direction = !isSorted ? 'none' : sort.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={direction} data-numeric={column.numeric}>
      <button type="button" className="wb-sort" onClick={() => onSort({ column: column.id, descending })}>
        {column.label}
        <span aria-hidden="true" className="wb-sort-mark">
          {direction === 'none' ? '' : sort.descending ? '▾' : '▴'}
        </span>
      </button>
    </th>
  );
}

function Cell({ text }: { readonly text: string }) {
  if (text !== '') return text;
  return (
    <>
      <span aria-hidden="true">{tableText.missing}</span>
      <span className="wb-hidden">{noValue}</span>
    </>
  );
}

/** Sortable, drawn only as far as one sees; the name of a place opens its form. */
export function PlaceTable({ use, places, columns, chosen, onChosen }: PlaceTableProps) {
  const [sort, setSort] = useState<Sort>({ column: 'name', descending: false });
  const [scroll, setScroll] = useState({ top: 0, height: 400 });
  const box = useRef<HTMLDivElement>(null);
  const { desk, as, show } = use;
  const rows = useMemo(
    () =>
      sortedPlaces(
        places,
        columns.find(({ id }) => id === sort.column),
        sort.descending,
      ),
    [places, columns, sort],
  );
  const { first, end } = visibleRange(rows.length, scroll.top, scroll.height, rowHeight);
  const names = placeListText.names[as];
  const isAll = rows.length > 0 && rows.every(({ id }) => chosen.has(id));
  const choose = (id: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChosen(next);
  };
  return (
    <div
      ref={box}
      className="wb-table-box"
      onScroll={({ currentTarget }) => setScroll({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })}
    >
      <table
        className="wb-table wb-place-table"
        aria-rowcount={rows.length + 1}
        style={{ marginBlock: `${first * rowHeight}px ${(rows.length - end) * rowHeight}px` }}
      >
        <caption className="wb-hidden">
          {placeTableText.caption(names.tab, placeListText.count(rows.length, names))}
        </caption>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <Header key={column.id} column={column} sort={sort} onSort={setSort} />
            ))}
            <th scope="col">
              <label className="wb-place-choose">
                <input
                  type="checkbox"
                  aria-label={placeTableText.chooseAll}
                  checked={isAll}
                  onChange={({ target }) => onChosen(new Set(target.checked ? rows.map(({ id }) => id) : []))}
                />
              </label>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(first, end).map((place, offset) => (
            <tr
              key={place.id}
              aria-rowindex={first + offset + 2}
              data-row={first + offset}
              data-selected={place.id === desk.open}
            >
              {columns.map((column) =>
                column.id === 'name' ? (
                  <th key="name" scope="row">
                    <button type="button" className="wb-row-button" onClick={() => show(place)}>
                      {place.name}
                    </button>
                  </th>
                ) : (
                  <td key={column.id} data-numeric={column.numeric}>
                    <Cell text={column.text(place)} />
                  </td>
                ),
              )}
              <td>
                <label className="wb-place-choose">
                  <input
                    type="checkbox"
                    aria-label={placeTableText.choose(place.name)}
                    checked={chosen.has(place.id)}
                    onChange={({ target }) => choose(place.id, target.checked)}
                  />
                </label>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
