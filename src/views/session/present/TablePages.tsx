import { type ReactNode, useEffect, useRef, useState } from 'react';
import { PageButtons } from './PageButtons.tsx';
import { linesOnPage } from './roomPages.ts';

/** lines on a page, height of a line and of the head with its edge, px, and lines in all */
interface TableMeasure {
  readonly lines: number;
  readonly line: number;
  readonly head: number;
  readonly count: number;
}

function measure(place: HTMLElement): TableMeasure | null {
  const box = place.querySelector<HTMLElement>('.wb-table-box');
  const table = box?.querySelector('table');
  const [head, row] = [table?.querySelector('thead'), table?.querySelector('tbody tr[data-row]')];
  if (!box || !table || !head || !row) return null;
  const edge = box.offsetHeight - box.clientHeight;
  const heights = { head: head.getBoundingClientRect().height + edge, line: row.getBoundingClientRect().height };
  const count = Number(table.getAttribute('aria-rowcount')) - 1;
  return { ...heights, count, lines: linesOnPage(place.clientHeight - heights.head, heights.line) };
}

/** A long table, of which only the lines in sight are in the page, by as many whole lines as the screen holds. */
export function TablePages({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [measured, setMeasured] = useState<TableMeasure | null>(null);
  const [at, setAt] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const look = (): void => {
      const next = measure(element);
      setMeasured((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    const table = element.querySelector('table');
    if (table !== null) observer.observe(table);
    return () => observer.disconnect();
  }, []);
  const box = (): HTMLElement | null => place.current?.querySelector<HTMLElement>('.wb-table-box') ?? null;
  const pages = measured === null ? 1 : Math.ceil(measured.count / measured.lines);
  const page = measured === null ? 1 : measured.lines * measured.line;
  const turn = (to: number): void => {
    // at once, as keys may come faster than the box tells where it is
    setAt(to);
    box()?.scrollTo({ top: to * page });
  };
  return (
    <div className="wb-pages">
      <div
        ref={place}
        className="wb-pages-table"
        onScrollCapture={() => setAt(Math.min(pages - 1, Math.ceil((box()?.scrollTop ?? Number.NaN) / page - 0.01)))}
      >
        <div style={measured === null ? { height: '100%' } : { height: measured.head + page }}>{children}</div>
      </div>
      <PageButtons at={at} count={pages} onTurn={turn} />
    </div>
  );
}
