import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { PageButtons } from './PageButtons.tsx';
import { pageAt, type RoomPage, roomPages } from './roomPages.ts';

interface PagedBoxProps {
  /** CSS selector of what must not be cut */
  readonly items: string;
  readonly children: ReactNode;
}

interface Measured {
  readonly pages: readonly RoomPage[];
  /** all there is, the box, and the head of a table that stays in sight, px */
  readonly content: number;
  readonly box: number;
  readonly head: number;
}

function heightOf(element: Element | null): number {
  return element === null ? 0 : element.getBoundingClientRect().height;
}

function measure(box: HTMLElement, content: HTMLElement, items: string): Measured {
  const start = content.getBoundingClientRect().top;
  const head = heightOf(content.querySelector('thead'));
  const found = [...content.querySelectorAll(items)].filter((item) => item.checkVisibility());
  const places = found.map((item) => {
    const { top, bottom } = item.getBoundingClientRect();
    return { top: top - start - head, bottom: bottom - start - head, leads: /^H\d$/.test(item.tagName) };
  });
  const pages = roomPages(places, box.clientHeight - head);
  return { pages, content: heightOf(content), box: box.clientHeight, head };
}

/** What is too long for the screen, page by page, with nothing cut: a room cannot scroll. */
export function PagedBox({ items, children }: PagedBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [measured, setMeasured] = useState<Measured | null>(null);
  const [wished, setWished] = useState(0);
  useEffect(() => {
    const [outer, inner] = [box.current, content.current];
    if (outer === null || inner === null) return;
    const look = (): void => {
      const next = measure(outer, inner, items);
      setMeasured((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    const observer = new ResizeObserver(look);
    observer.observe(outer);
    observer.observe(inner);
    return () => observer.disconnect();
  }, [items]);
  const pages = measured?.pages ?? [];
  const at = Math.min(wished, Math.max(0, pages.length - 1));
  const page = pages[at];
  const isPaged = measured !== null && pages.length > 1 && page !== undefined;
  useLayoutEffect(() => {
    if (box.current !== null && page !== undefined) box.current.scrollTop = page.top;
  }, [page]);
  /** the keyboard may go to what lies on another page */
  const follow = useEffectEvent(({ target }: FocusEvent) => {
    const [outer, inner] = [box.current, content.current];
    if (measured === null || outer === null || inner === null || !(target instanceof Element)) return;
    if (target.closest('thead') !== null) return;
    const place = target.getBoundingClientRect().top - inner.getBoundingClientRect().top - measured.head;
    const to = pageAt(pages, place);
    setWished(to);
    // the browser has moved the box itself already
    outer.scrollTop = pages[to]?.top ?? outer.scrollTop;
  });
  useEffect(() => {
    const outer = box.current;
    const onFocus = (event: FocusEvent): void => follow(event);
    outer?.addEventListener('focusin', onFocus);
    return () => outer?.removeEventListener('focusin', onFocus);
  }, []);
  const last = pages.at(-1);
  const spare = isPaged && last !== undefined ? Math.max(0, last.top + measured.box - measured.content) : 0;
  const cut = isPaged ? measured.box - measured.head - (page.bottom - page.top) : 0;
  return (
    <div className="wb-pages">
      <div ref={box} className="wb-pages-box" style={isPaged ? { clipPath: `inset(0 0 ${Math.max(0, cut)}px 0)` } : {}}>
        <div ref={content}>{children}</div>
        <div style={{ height: spare }} />
      </div>
      <PageButtons at={at} count={pages.length} onTurn={setWished} />
    </div>
  );
}
