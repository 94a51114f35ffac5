import { type ComponentType, useEffect, useState } from 'react';
import { importText } from '../../text/import.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DropNotice } from './DropNotice.tsx';
import { useImportWay } from './importWay.tsx';

interface RoomProps {
  /** after figures or places were added, for a phone that shows one part of the page at a time */
  readonly onAdded: () => void;
}

const loadScreen = (): Promise<ComponentType<RoomProps>> =>
  import('./ImportDialog.tsx').then(({ ImportDialog }) => ImportDialog);

/**
 * The place of the screen for one's own figures in the page. It is fetched when it is first wanted and then stays, so
 * that closing it loses nothing; opening it again tries again, which React's `lazy` would not.
 */
export function ImportRoom({ onAdded }: RoomProps) {
  const { isOpen, open, close } = useImportWay();
  const [screen, setScreen] = useState<{ readonly Screen: ComponentType<RoomProps> } | null>(null);
  const [failed, setFailed] = useState(false);
  const wanted = isOpen && screen === null;
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    setFailed(false);
    loadScreen().then(
      (Screen) => !gone && setScreen({ Screen }),
      () => !gone && setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [wanted]);
  return (
    <>
      <DropNotice onFiles={open} />
      {screen !== null ? (
        <screen.Screen onAdded={onAdded} />
      ) : (
        <Dialog title={importText.title} open={isOpen} wide onClose={close}>
          {failed ? <p className="wb-message">{importText.noRoom}</p> : <p role="status">{importText.loading}</p>}
        </Dialog>
      )}
    </>
  );
}
