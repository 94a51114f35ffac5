import { type ClipboardEvent, type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { tableText } from '../../../text/nl.ts';
import { placeListText, placeTableText } from '../../../text/placeEdit.ts';
import { placeRowText } from '../../../text/placeRows.ts';
import type { GridSpot } from '../../table/gridWalk.ts';
import { useGridWalk } from '../../table/useGridWalk.ts';
import { visibleRange } from '../../table/visibleRange.ts';
import { Said } from '../../ui/Said.tsx';
import { DraftLine } from './DraftLine.tsx';
import { choicesOf } from './FieldControl.tsx';
import { PlaceHead, type Sort } from './PlaceHead.tsx';
import { PlaceLine } from './PlaceLine.tsx';
import { isBlock, readBlock, rowsOfBlock } from './pastedBlock.ts';
import { pasteOver } from './pasteOver.ts';
import { fieldOfCell } from './placeCells.ts';
import type { AnyPlace } from './placeFields.ts';
import type { PlaceColumn } from './placeTable.ts';
import { useCellEdit } from './useCellEdit.tsx';
import type { PlaceDeskUse } from './usePlaceDesk.ts';
import { useSteadyRows } from './useSteadyRows.ts';
import type { TypedRows } from './useTypedRows.ts';

interface PlaceTableProps {
  readonly use: PlaceDeskUse;
  readonly places: readonly AnyPlace[];
  readonly columns: readonly PlaceColumn[];
  readonly typing: TypedRows;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
  /** the last row that was being typed is gone */
  readonly onNoDrafts: () => void;
}

/** px; every row is one line, as in table.css */
const rowHeight = 37;

/** The cell something happened in, when that is a cell of a place and not one that is being typed in. */
function cellOf(target: EventTarget): GridSpot | null {
  if (!(target instanceof Element) || target.closest('.wb-place-editor') !== null) return null;
  const control = target.closest('button');
  const line = target.closest<HTMLElement>('tbody tr[data-line]')?.dataset.line;
  const column = target.closest<HTMLElement>('[data-column]')?.dataset.column;
  if (control === null || line === undefined || column === undefined) return null;
  return { line: Number(line), column: Number(column) };
}

/** Sortable, drawn only as far as one sees, and typed in like a sheet; the name of a place opens its form. */
export function PlaceTable({ use, places, columns, typing, chosen, onChosen, onNoDrafts }: PlaceTableProps) {
  const [sort, setSort] = useState<Sort>({ column: 'name', descending: false });
  const [scroll, setScroll] = useState({ top: 0, height: 400 });
  const box = useRef<HTMLDivElement>(null);
  const { desk, as, areas, show } = use;
  const rows = useSteadyRows(places, columns, sort, desk.search);
  const { first, end } = visibleRange(rows.length, scroll.top, scroll.height, rowHeight);
  const names = placeListText.names[as];
  const stops = [...columns.keys(), columns.length];
  const reveal = (line: number): void => {
    const element = box.current;
    // shorter lists stand whole in the page
    if (element === null || end - first === rows.length) return;
    const [top, room] = [line * rowHeight, element.clientHeight - 2 * rowHeight];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top > element.scrollTop + room) element.scrollTop = top - room;
  };
  const walk = useGridWalk(box, { lines: rows.length, stops: () => stops }, reveal);
  // lines that scrolled away, or are there no more, leave the tab stop on what is there
  const stopLine = walk.spot.line === -1 ? -1 : Math.min(end - 1, Math.max(first, walk.spot.line));
  const stop = { line: stopLine, column: Math.min(columns.length, walk.spot.column) };
  const edit = useCellEdit(use, rows, columns, walk.goTo, typing.say);

  const choose = (id: string, on: boolean): void =>
    onChosen(new Set(on ? [...chosen, id] : [...chosen].filter((each) => each !== id)));
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });
  const onChoose = useCallback((id: string, on: boolean) => latest.current(id, on), []);

  const act = (target: EventTarget): void => {
    const spot = cellOf(target);
    const place = rows[spot?.line ?? -1];
    const column = columns[spot?.column ?? -1];
    if (spot === null || place === undefined || column === undefined) return;
    walk.stay(spot);
    if (column.id === 'name') show(place);
    else edit.begin(place, column);
  };
  const press = (event: KeyboardEvent): void => {
    // keys of a cell one types in are its own
    if (event.target instanceof Element && event.target.closest('.wb-place-editor, .wb-place-draft') !== null) return;
    const { key, ctrlKey, altKey, metaKey } = event;
    const spot = cellOf(event.target);
    const place = rows[spot?.line ?? -1];
    const column = columns[spot?.column ?? -1];
    if (place !== undefined && column !== undefined) {
      const isTyped = key.length === 1 && key !== ' ' && !ctrlKey && !altKey && !metaKey;
      if (key === 'F2' || isTyped) {
        event.preventDefault();
        const isChosen = choicesOf(fieldOfCell(column)) !== null;
        edit.begin(place, column, isTyped && !isChosen ? key : undefined);
        return;
      }
    }
    walk.onKeyDown(event);
  };
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    const spot = cellOf(event.target);
    if (spot === null || text === '') return;
    event.preventDefault();
    const block = isBlock(text) ? readBlock(text) : [[text]];
    const pasted = rowsOfBlock(block, columns, spot.column);
    if (pasted.is === 'other' || pasted.headed) {
      typing.paste(null, spot.column, text);
      return;
    }
    const over = pasteOver(rows.slice(spot.line), pasted.rows, columns, areas);
    if (over.changed.length > 0) use.putAll(over.changed);
    const [problem] = over.refused;
    typing.say(
      [
        over.cells > 0 ? placeRowText.changedMany(over.cells) : '',
        problem === undefined ? '' : placeRowText.refused(over.refused.length, problem),
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
      over.changed.length > 0,
    );
  };

  return (
    <div
      ref={box}
      className="wb-table-box"
      onScroll={({ currentTarget }) => setScroll({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })}
    >
      <Said words={tableText.sorted(columns.find(({ id }) => id === sort.column)?.label ?? '', sort.descending)} />
      <table
        className="wb-table wb-place-table"
        aria-rowcount={rows.length + 1}
        style={{ marginBlockEnd: `${(rows.length - end) * rowHeight}px` }}
        onClick={({ target }) => act(target)}
        onKeyDown={press}
        onPaste={paste}
      >
        <caption className="wb-hidden">
          {placeTableText.caption(names.tab, placeListText.count(rows.length, names))} {placeRowText.help}
        </caption>
        <PlaceHead
          columns={columns}
          sort={sort}
          stop={stop.line === -1 ? stop.column : null}
          isAll={rows.length > 0 && rows.every(({ id }) => chosen.has(id))}
          onSort={(next, at) => {
            setSort(next);
            walk.stay({ line: -1, column: at });
          }}
          onAll={(on) => onChosen(new Set(on ? rows.map(({ id }) => id) : []))}
        />
        {typing.drafts.length > 0 && (
          <tbody>
            {typing.drafts.map((draft, at) => (
              <DraftLine
                key={draft.key}
                draft={draft}
                number={at + 1}
                columns={columns}
                typing={typing}
                onGone={onNoDrafts}
              />
            ))}
          </tbody>
        )}
        <tbody>
          {first > 0 && (
            <tr className="wb-place-gap">
              <td colSpan={columns.length + 1} style={{ height: `${first * rowHeight}px` }} />
            </tr>
          )}
          {rows.slice(first, end).map((place, offset) => {
            const line = first + offset;
            return (
              <PlaceLine
                key={place.id}
                place={place}
                line={line}
                columns={columns}
                selected={place.id === desk.open}
                chosen={chosen.has(place.id)}
                stop={stop.line === line ? stop.column : null}
                editor={edit.isIn(place) ? edit.editor : null}
                onChoose={onChoose}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
