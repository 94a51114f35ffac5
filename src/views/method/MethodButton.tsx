import { type ComponentType, useState } from 'react';
import { methodOpenText } from '../../text/methodOpen.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { LatePart } from '../ui/LatePart.tsx';
import type { MethodScreenProps } from './MethodScreen.tsx';

const loadScreen = (): Promise<ComponentType<MethodScreenProps>> =>
  import('./MethodScreen.tsx').then(({ MethodScreen }) => MethodScreen);

/** Opens the method of an index with one area worked out; without an index, that of the measure on the map. */
export function MethodButton({ index }: { readonly index?: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <p>
        <button type="button" className="wb-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {methodOpenText.open}
        </button>
      </p>
      <Dialog title={methodOpenText.title} open={open} wide onClose={() => setOpen(false)}>
        <LatePart
          load={loadScreen}
          props={index === undefined ? {} : { index }}
          loading={methodOpenText.loading}
          failed={methodOpenText.noRoom}
        />
      </Dialog>
    </>
  );
}
