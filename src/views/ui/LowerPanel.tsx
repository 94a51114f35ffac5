import { type ReactNode, useId } from 'react';
import { useEmit, useView } from '../appContext.tsx';

export interface LowerPanelProps {
  /** what a screen reader calls it, and its heading unless that is given apart */
  readonly label: string;
  readonly heading?: string;
  /** beside the heading */
  readonly tools?: ReactNode;
  /** words of the button that folds it away and brings it back */
  readonly openWord: string;
  readonly closeWord: string;
  readonly className?: string;
  /** drawn only while it is open */
  readonly children: ReactNode;
}

/** The place below the map: a heading with its tools, and a content that can be folded away. Reached by the skip link. */
export function LowerPanel(props: LowerPanelProps) {
  const { label, heading = label, tools, openWord, closeWord, className = '', children } = props;
  const { table } = useView();
  const emit = useEmit();
  const contentId = `${useId()}-content`;
  return (
    <section
      id="tabel"
      className={`wb-table-panel ${className}`}
      aria-label={label}
      tabIndex={-1}
      data-open={table.open}
    >
      <div className="wb-table-head">
        <h2>{heading}</h2>
        {tools}
        <button
          type="button"
          className="wb-button"
          aria-expanded={table.open}
          aria-controls={contentId}
          onClick={() => emit({ kind: 'open_table', on: !table.open })}
        >
          {table.open ? closeWord : openWord}
        </button>
      </div>
      <div id={contentId} className="wb-table-content" hidden={!table.open}>
        {table.open && children}
      </div>
    </section>
  );
}
