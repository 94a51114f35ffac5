import { useEffect, useRef, useState } from 'react';
import { importText } from '../../text/import.ts';

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}

/** Whether a file hovers over the page; hands it over when it is let go, wherever that is. */
function useDroppedFiles(onFiles: (files: readonly File[]) => void): boolean {
  const [hovering, setHovering] = useState(false);
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  }, [onFiles]);
  useEffect(() => {
    // the one entered last; it is told before the one that is left, and Safari does not tell where a leave goes to
    let inside: EventTarget | null = null;
    const over = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      inside = event.target;
      // without this the browser leaves the page and shows the file
      event.preventDefault();
      setHovering(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.target === inside) setHovering(false);
    };
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setHovering(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) latest.current(files);
    };
    window.addEventListener('dragenter', over);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', over);
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return hovering;
}

/** Says, over everything else, that the file one holds may be let go. */
export function DropNotice({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const hovering = useDroppedFiles(onFiles);
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (hovering) notice.current?.showPopover();
    else if (notice.current?.matches(':popover-open') === true) notice.current.hidePopover();
  }, [hovering]);
  return (
    <div ref={notice} className="wb-drop" popover="manual">
      <p>
        <strong>{importText.drop}</strong>
        <span>{importText.dropHelp}</span>
      </p>
    </div>
  );
}
