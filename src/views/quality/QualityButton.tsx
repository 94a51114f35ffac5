import { type ComponentType, useEffect, useState } from 'react';
import { qualityText } from '../../text/nl.ts';
import { Dialog } from '../ui/Dialog.tsx';

interface ScreenProps {
  readonly onClose: () => void;
}

const loadScreen = (): Promise<ComponentType<ScreenProps>> =>
  import('./QualityScreen.tsx').then(({ QualityScreen }) => QualityScreen);

/** The screen, fetched when it is first wanted. Opening the dialog again tries again, which React's `lazy` would not. */
function LateScreen({ onClose }: ScreenProps) {
  const [loaded, setLoaded] = useState<{ readonly Screen: ComponentType<ScreenProps> } | 'failed' | null>(null);
  useEffect(() => {
    let gone = false;
    loadScreen().then(
      (Screen) => !gone && setLoaded({ Screen }),
      () => !gone && setLoaded('failed'),
    );
    return () => {
      gone = true;
    };
  }, []);
  if (loaded === 'failed') return <p className="wb-message">{qualityText.noRoom}</p>;
  return loaded === null ? <p role="status">{qualityText.loading}</p> : <loaded.Screen onClose={onClose} />;
}

/** Opens the overview of the quality of the data. */
export function QualityButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <p>
        <button type="button" className="wb-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {qualityText.open}
        </button>
      </p>
      <Dialog title={qualityText.title} open={open} wide onClose={() => setOpen(false)}>
        <LateScreen onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
