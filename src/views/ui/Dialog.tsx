import { type ReactNode, useEffect, useId, useRef } from 'react';
import { shellText } from '../../text/nl.ts';

interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * The browser's own modal dialog: it keeps the focus inside, closes on Escape and gives the focus back.
 * Its content exists only while it is open.
 */
export function Dialog({ title, open, wide = false, onClose, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = element.current;
    if (open && dialog?.open === false) dialog.showModal();
    if (!open && dialog?.open === true) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={element}
      className="wb-dialog"
      data-wide={wide}
      aria-labelledby={titleId}
      closedby="any"
      onClose={onClose}
    >
      {open && (
        <>
          <div className="wb-dialog-head">
            <h2 id={titleId}>{title}</h2>
            <button type="button" className="wb-button" onClick={onClose}>
              {shellText.close}
            </button>
          </div>
          <div className="wb-dialog-body">{children}</div>
        </>
      )}
    </dialog>
  );
}
