import { type ComponentType, useState } from 'react';
import { qualityText } from '../../text/nl.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { LatePart } from '../ui/LatePart.tsx';

interface ScreenProps {
  readonly onClose: () => void;
}

const loadScreen = (): Promise<ComponentType<ScreenProps>> =>
  import('./QualityScreen.tsx').then(({ QualityScreen }) => QualityScreen);

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
        <LatePart
          load={loadScreen}
          props={{ onClose: () => setOpen(false) }}
          loading={qualityText.loading}
          failed={qualityText.noRoom}
        />
      </Dialog>
    </>
  );
}
