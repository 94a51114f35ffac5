import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { SitingShown } from '../../../state/siting.ts';
import { tableText } from '../../../text/nl.ts';
import { scoresText } from '../../../text/siteScores.ts';
import { useEmit, usePointed, useView } from '../../appContext.tsx';
import { useGoToPlace } from '../../map/useGoToPlace.ts';
import { type Grid, nearestStop } from '../../table/gridWalk.ts';
import { useGridWalk } from '../../table/useGridWalk.ts';
import { visibleRange } from '../../table/visibleRange.ts';
import { Said } from '../../ui/Said.tsx';
import { GridHeader } from './GridHeader.tsx';
import { SiteLine } from './SiteLine.tsx';
import type { CellMaterial, Chosen } from './siteCells.ts';
import { type SiteColumn, sortedColumn } from './siteColumns.ts';
import type { SiteRow } from './siteRows.ts';
import type { SiteLine as Line } from './sortSites.ts';
import { useChoice } from './useChoice.ts';

/** height of a line until it has been measured, px */
const guessedHeight = 44;

/** Columns of a line that hold something to work with. */
function stopsOf(columns: readonly SiteColumn[], lines: readonly Line[], line: number): ReturnType<Grid['stops']> {
  const own = lines[line];
  if (own?.is === 'group') return [];
  return columns.flatMap(({ is }, at) => {
    if (line === -1) return is === 'compare' ? [] : [at];
    const isFigure = is === 'criterion' && own?.is === 'kept';
    return is === 'name' || is === 'shortlist' || is === 'compare' || isFigure ? [at] : [];
  });
}

interface SiteGridProps {
  readonly lines: readonly Line[];
  readonly columns: readonly SiteColumn[];
  readonly material: CellMaterial;
  readonly shortlist: SitingShown['shortlist'];
  readonly chosen: Chosen;
  readonly label: string;
  /** a site is pointed out on the map */
  readonly onLeave: () => void;
  /** asks where the figure of a criterion comes from */
  readonly onExplain: (row: SiteRow, criterion: number) => void;
}

/** Sites by criteria, as a grid with one tab stop; of long lists only the lines in sight are in the page. */
export function SiteGrid({ lines, columns, material, shortlist, chosen, label, onLeave, onExplain }: SiteGridProps) {
  const { sort } = useView().table;
  const emit = useEmit();
  const pointed = usePointed();
  const goTo = useGoToPlace();
  const choice = useChoice({ shortlist });
  const box = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState({ top: 0, height: 600 });
  const [height, setHeight] = useState(guessedHeight);
  const { first, end } = visibleRange(lines.length, scroll.top, scroll.height, height);
  const sorted = sortedColumn(columns, sort.column);
  const selected = pointed?.kind === 'sites' ? pointed.id : null;
  const selectedAt = lines.findIndex((line) => line.is !== 'group' && line.row.id === selected);

  const reveal = useCallback(
    (line: number): void => {
      const element = box.current;
      if (element === null) return;
      const head = element.querySelector('thead')?.clientHeight ?? 0;
      const top = line * height;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + height + head > element.scrollTop + element.clientHeight) {
        element.scrollTop = top + height + head - element.clientHeight;
      }
    },
    [height],
  );
  const walk = useGridWalk(box, { lines: lines.length, stops: (line) => stopsOf(columns, lines, line) }, reveal);
  // a list that became shorter, or lines that scrolled away, leave the tab stop on what is there
  const stopLine = walk.spot.line === -1 ? -1 : Math.min(end - 1, Math.max(first, walk.spot.line));
  const stopped = lines[stopLine]?.is === 'group' ? stopLine - 1 : stopLine;
  const stop = { line: stopped, column: nearestStop(stopsOf(columns, lines, stopped), walk.spot.column) };

  // what is pointed out on the map comes into sight here
  useEffect(() => {
    if (selectedAt >= 0) reveal(selectedAt);
  }, [selectedAt, reveal]);

  // measuring makes the browser lay out the page at once, so only after what can change the height of a line
  useLayoutEffect(() => {
    if (columns.length === 0 || lines.length === 0 || scroll.height === 0) return;
    const found = box.current?.querySelector('tbody tr[data-line]')?.getBoundingClientRect().height ?? 0;
    if (found > 0) setHeight((before) => (Math.abs(found - before) > 0.5 ? found : before));
  }, [columns.length, lines.length, scroll.height]);

  /** works what was pressed; a press beside a button points the site out, unless it ends the marking of text to copy */
  const act = (target: EventTarget): void => {
    if (!(target instanceof Element)) return;
    const cell = target.closest<HTMLElement>('[data-column]');
    const at = Number(cell?.closest<HTMLElement>('tr')?.dataset.line ?? -1);
    const line = lines[at];
    const column = columns[Number(cell?.dataset.column)];
    if (line === undefined || line.is === 'group' || column === undefined) return;
    const { row } = line;
    const control = target.closest('button, input');
    if (control !== null) walk.stay({ line: at, column: columns.indexOf(column) });
    if (column.is === 'shortlist') {
      if (control !== null) choice.toggleShortlist(row.id);
    } else if (column.is === 'compare') {
      const isShut = choice.isFull && !choice.compared.includes(row.id);
      if (control !== null && !isShut) choice.toggleCompared(row.id);
    } else if (column.is === 'criterion' && line.is === 'kept') onExplain(row, column.at);
    else if (control !== null || window.getSelection()?.isCollapsed !== false) {
      onLeave();
      goTo({ kind: 'sites', place: row.site });
    }
  };

  return (
    <div
      ref={box}
      className="wb-table-box wb-site-box"
      onScroll={({ currentTarget }) => setScroll({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })}
    >
      <Said words={tableText.sorted(sorted.label, sort.descending)} />
      <table
        className="wb-table wb-sites"
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length}
        style={{ marginBlock: `${first * height}px ${(lines.length - end) * height}px` }}
        onClick={({ target }) => act(target)}
        onKeyDown={walk.onKeyDown}
      >
        <caption className="wb-hidden">{label}</caption>
        <GridHeader
          columns={columns}
          sorted={
            sorted.id === 'name' && sort.column !== 'name'
              ? { id: 'name', descending: false }
              : { id: sorted.id, descending: sort.descending }
          }
          stop={stop.line === -1 ? stop.column : null}
          onSort={(column, descending) => {
            emit({ kind: 'sort_table', column: column.id, descending });
            walk.stay({ line: -1, column: columns.indexOf(column) });
          }}
        />
        <tbody>
          {lines.slice(first, end).map((line, offset) => {
            const at = first + offset;
            if (line.is === 'group') {
              return (
                <tr key="group" aria-rowindex={at + 2} className="wb-site-group">
                  <th scope="rowgroup" colSpan={columns.length}>
                    <span>{scoresText.rejectedGroup(line.count)}</span>
                  </th>
                </tr>
              );
            }
            const { row } = line;
            return (
              <SiteLine
                key={row.id}
                row={row}
                line={at}
                columns={columns}
                material={material}
                selected={row.id === selected}
                stop={stop.line === at ? stop.column : null}
                chosen={chosen.get(row.id) ?? null}
                compared={choice.compared.includes(row.id)}
                compareFull={choice.isFull}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
