import '../record/record.css';
import { useEffect, useRef } from 'react';
import type { Area } from '../../../domain/area.ts';
import { presentText } from '../../../text/present.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { UndoBar } from '../../ui/UndoBar.tsx';
import { RemarkEntry } from '../record/RemarkEntry.tsx';

interface RoomRemarkProps {
  readonly areas: readonly Area[];
  readonly open: boolean;
  readonly onClose: () => void;
}

function Entry({ areas }: Pick<RoomRemarkProps, 'areas'>) {
  const place = useRef<HTMLDivElement>(null);
  // before the dialog opens, so that it gives the focus to the text
  useEffect(() => place.current?.querySelector('textarea')?.setAttribute('autofocus', ''), []);
  return (
    <div ref={place} className="wb-record wb-room-remark">
      <RemarkEntry areas={areas} />
      <div className="wb-row wb-room-tools">
        <UndoBar />
      </div>
    </div>
  );
}

/** What the room says, written down over the scene; the scene and the area on screen are filled in. */
export function RoomRemark({ areas, open, onClose }: RoomRemarkProps) {
  return (
    <Dialog title={presentText.remark} open={open} wide onClose={onClose}>
      <Entry areas={areas} />
    </Dialog>
  );
}
