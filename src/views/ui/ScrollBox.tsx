import { type ReactNode, useEffect, useRef } from 'react';

interface ScrollBoxProps {
  readonly className: string;
  readonly label: string;
  /** false when something inside takes the focus, which is enough to scroll by keyboard */
  readonly tabStop: boolean;
  readonly children: ReactNode;
}

/** A box that scrolls; a tab stop where its content is only text, so that arrow keys can scroll it (WCAG 2.1.1). */
export function ScrollBox({ className, label, tabStop, children }: ScrollBoxProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tabStop) element.current?.setAttribute('tabindex', '0');
    else element.current?.removeAttribute('tabindex');
  }, [tabStop]);
  return (
    <div ref={element} className={className} {...(tabStop ? { role: 'group', 'aria-label': label } : {})}>
      {children}
    </div>
  );
}
