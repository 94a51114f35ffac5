import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { type Grid, type GridSpot, walkTo } from './gridWalk.ts';

interface GridWalk {
  readonly spot: GridSpot;
  onKeyDown(event: KeyboardEvent): void;
  /** makes a cell the tab stop, e.g. after it was pressed */
  stay(spot: GridSpot): void;
  /** makes a cell the tab stop and gives it the focus, as soon as it holds something that takes it */
  goTo(spot: GridSpot): void;
}

/** One tab stop for the whole table; arrows walk from cell to cell. `reveal` brings a line into the page and into sight. */
export function useGridWalk(box: RefObject<HTMLElement | null>, grid: Grid, reveal: (line: number) => void): GridWalk {
  const [spot, setSpot] = useState<GridSpot>({ line: 0, column: 0 });
  const wanted = useRef<GridSpot | null>(null);

  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const { line, column } = wanted.current;
    const row = box.current?.querySelector(line === -1 ? 'thead tr' : `tbody tr[data-line="${line}"]`);
    const element =
      row?.querySelector<HTMLElement>(`[data-column="${column}"] :is(button, input, select, textarea)`) ?? null;
    if (element === null) return;
    wanted.current = null;
    element.focus({ preventScroll: true });
    element.closest('td, th')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const goTo = (next: GridSpot): void => {
    wanted.current = next;
    setSpot({ ...next });
    if (next.line >= 0) reveal(next.line);
  };
  return {
    spot,
    onKeyDown: (event) => {
      const next = walkTo(event.key, event.ctrlKey, spot, grid);
      if (next === null) return;
      event.preventDefault();
      goTo(next);
    },
    stay: setSpot,
    goTo,
  };
}
