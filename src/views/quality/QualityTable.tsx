import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { dutchExcel, toCsv } from '../../export/csv.ts';
import { fileName, saveFile } from '../../export/download.ts';
import { exportText, qualityText, tableText } from '../../text/nl.ts';
import { visibleRange } from '../table/visibleRange.ts';
import { Said } from '../ui/Said.tsx';
import { cellsOf, type QualityColumn, sortedBy } from './qualityTable.ts';

/** height of a row until it has been measured, px */
const guessedRowHeight = 36;

interface Props<Row> {
  readonly title: string;
  readonly columns: readonly QualityColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly municipality: string;
  readonly invented: boolean;
}

/** A table that can be sorted on every column and saved as it stands; of long tables only the rows in sight are in the page. */
export function QualityTable<Row>({ title, columns, rows, keyOf, municipality, invented }: Props<Row>) {
  const box = useRef<HTMLDivElement>(null);
  const [sort, setSort] = useState<{ readonly column: string; readonly descending: boolean } | null>(null);
  const [scroll, setScroll] = useState({ top: 0, height: 400 });
  const [rowHeight, setRowHeight] = useState(guessedRowHeight);
  const [saved, setSaved] = useState('');
  const column = columns.find(({ id }) => id === sort?.column);
  const ordered = useMemo(
    () => (column === undefined ? rows : sortedBy(rows, column, sort?.descending === true)),
    [column, rows, sort],
  );
  const { first, end } = visibleRange(ordered.length, scroll.top, scroll.height, rowHeight);

  useLayoutEffect(() => {
    const height = box.current?.querySelector('tbody tr')?.getBoundingClientRect().height ?? 0;
    if (height > 0 && Math.abs(height - rowHeight) > 0.5) setRowHeight(height);
  });

  const save = (): void => {
    const table = cellsOf(columns, ordered);
    const kind = invented ? exportText.invented : exportText.real;
    const name = fileName([municipality, qualityText.title, title], 'csv');
    const cells = table.rows.map((row) => [...row, kind]);
    saveFile(name, 'text/csv', toCsv([...table.header, exportText.kindHeader], cells, dutchExcel));
    setSaved(qualityText.saved(name));
  };

  return (
    <section className="wb-quality-part" aria-label={title}>
      <h3>{title}</h3>
      <div
        ref={box}
        className="wb-quality-box"
        onScroll={({ currentTarget }) =>
          setScroll({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })
        }
      >
        <Said words={column === undefined ? '' : tableText.sorted(column.label, sort?.descending === true)} />
        <table
          className="wb-table wb-quality-table"
          aria-rowcount={ordered.length + 1}
          style={{ marginBlock: `${first * rowHeight}px ${(ordered.length - end) * rowHeight}px` }}
        >
          <caption className="wb-hidden">
            {title}. {qualityText.sortHelp}
          </caption>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column) => {
                const descending = sort?.column === column.id ? sort.descending : null;
                return (
                  <th
                    key={column.id}
                    scope="col"
                    data-numeric={column.numeric}
                    aria-sort={descending === null ? 'none' : descending ? 'descending' : 'ascending'}
                  >
                    <button
                      type="button"
                      className="wb-sort"
                      onClick={() =>
                        setSort({ column: column.id, descending: descending === null ? column.numeric : !descending })
                      }
                    >
                      {column.label}
                      <span aria-hidden="true" className="wb-sort-mark">
                        {descending === null ? '' : descending ? '▾' : '▴'}
                      </span>
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {ordered.slice(first, end).map((row, offset) => (
              <tr key={keyOf(row)} aria-rowindex={first + offset + 2}>
                {columns.map((column, at) =>
                  at === 0 ? (
                    <th key={column.id} scope="row">
                      {column.text(row)}
                    </th>
                  ) : (
                    <td key={column.id} data-numeric={column.numeric}>
                      {column.text(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button type="button" className="wb-button" onClick={save}>
        {qualityText.save(title)}
      </button>
      <p role="status" className="wb-help">
        {saved}
      </p>
    </section>
  );
}
