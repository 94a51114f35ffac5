import { type ReactNode, type SyntheticEvent, useEffect, useId, useLayoutEffect, useRef } from 'react';
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
  // the browser tells of a closing a moment later; by then the dialog may have been opened again
  const closed = (): void => {
    if (element.current?.open === false) onClose();
  };
  // a closing asked of the browser goes through the state, so that no moment lies between the two
  const cancelled = (event: SyntheticEvent): void => {
    // a file input inside tells in the same way that no file was chosen
    if (event.target !== element.current) return;
    event.preventDefault();
    onClose();
  };
  useEffect(() => {
    const dialog = element.current;
    if (open && dialog?.open === false) dialog.showModal();
    if (!open && dialog?.open === true) dialog.close();
  }, [open]);
  // an open dialog that goes with what it stands in gives the focus back only when it is closed before it goes
  useLayoutEffect(() => {
    const dialog = element.current;
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      className="wb-dialog"
      data-wide={wide}
      aria-labelledby={titleId}
      closedby="any"
      onClose={closed}
      onCancel={cancelled}
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
