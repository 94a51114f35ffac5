import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { AreaCode } from '../../domain/area.ts';
import { scaleOf } from '../../state/measureScale.ts';
import type { Shown } from '../../state/shown.ts';
import { levelText, tableText } from '../../text/nl.ts';
import { useEmit, useHovered, useSetHovered, useView } from '../appContext.tsx';
import { referenceSentence } from '../explore/figuresUsed.ts';
import { Said } from '../ui/Said.tsx';
import { AreaRow } from './AreaRow.tsx';
import { sortColumn } from './columns.ts';
import { SortHeader } from './SortHeader.tsx';
import { rowsBetween, type SortedTable } from './sortedTable.ts';
import { stepTo } from './stepTo.ts';
import { visibleRange } from './visibleRange.ts';

/** height of a row until it has been measured, px */
const guessedRowHeight = 40;

interface AreaTableProps {
  readonly shown: Shown;
  readonly table: SortedTable;
}

/** The areas of the map as a table; of long tables only the rows in sight are in the page. */
export function AreaTable({ shown, table }: AreaTableProps) {
  const { columns, count } = table;
  const { sort } = useView().table;
  const emit = useEmit();
  const hovered = useHovered();
  const setHovered = useSetHovered();
  const box = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState({ top: 0, height: 600 });
  const [rowHeight, setRowHeight] = useState(guessedRowHeight);
  const [walked, setWalked] = useState<number | null>(null);
  /** row that must get the focus once it is in the page */
  const wanted = useRef<number | null>(null);
  const selectedAt = table.placeOf(shown.selected?.code ?? null);
  const { first, end } = visibleRange(count, scroll.top, scroll.height, rowHeight);
  const stop = Math.min(end - 1, Math.max(first, walked ?? Math.max(0, selectedAt)));
  const unit = scaleOf(shown.measure);
  const words = levelText[shown.level];
  const sorted = sortColumn(columns, sort.column);

  const bringIntoView = useCallback(
    (at: number): void => {
      const element = box.current;
      if (element === null) return;
      const head = element.querySelector('thead')?.clientHeight ?? 0;
      const top = at * rowHeight;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + rowHeight + head > element.scrollTop + element.clientHeight) {
        element.scrollTop = top + rowHeight + head - element.clientHeight;
      }
    },
    [rowHeight],
  );

  useEffect(() => {
    if (selectedAt >= 0) bringIntoView(selectedAt);
    setWalked(null);
  }, [selectedAt, bringIntoView]);

  // measuring makes the browser lay out the page at once, so only after what can change the height of a row
  useLayoutEffect(() => {
    if (columns.length === 0 || count === 0 || scroll.height === 0) return;
    const row = box.current?.querySelector('tbody tr[data-row]');
    const height = row?.getBoundingClientRect().height ?? 0;
    if (height > 0) setRowHeight((before) => (Math.abs(height - before) > 0.5 ? height : before));
  }, [columns.length, count, scroll.height]);

  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const button = box.current?.querySelector<HTMLElement>(`tr[data-row="${wanted.current}"] button`);
    if (button === null || button === undefined) return;
    wanted.current = null;
    button.focus({ preventScroll: true });
  });

  const onWalk = useCallback(
    (event: KeyboardEvent, at: number): void => {
      const next = stepTo(event.key, at, count);
      if (next === null) return;
      event.preventDefault();
      wanted.current = next;
      setWalked(next);
      bringIntoView(next);
    },
    [count, bringIntoView],
  );
  const onSelect = useCallback((code: AreaCode) => emit({ kind: 'select_area', code }), [emit]);

  return (
    <div
      ref={box}
      className="wb-table-box"
      onScroll={({ currentTarget }) => setScroll({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })}
    >
      <Said words={tableText.sorted(columns.find(({ id }) => id === sorted)?.label ?? '', sort.descending)} />
      <table
        className="wb-table"
        aria-rowcount={count + 1}
        style={{ marginBlock: `${first * rowHeight}px ${(count - end) * rowHeight}px` }}
      >
        <caption className="wb-hidden">
          {tableText.caption(
            shown.measure.label,
            tableText.count(count, words.one, words.many),
            referenceSentence(shown),
          )}
        </caption>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <SortHeader key={column.id} column={column} sorted={sorted === column.id ? sort : null} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsBetween(table, first, end).map((row, offset) => (
            <AreaRow
              key={row.area.code}
              row={row}
              at={first + offset}
              columns={columns}
              unit={unit}
              colour={shown.legend.classes[row.classIndex]?.colour ?? null}
              selected={row.area.code === shown.selected?.code}
              hovered={row.area.code === hovered}
              tabStop={first + offset === stop}
              onSelect={onSelect}
              onHover={setHovered}
              onWalk={onWalk}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
