import { type ComponentType, useState } from 'react';
import { wheelOpenText } from '../../text/wheelOpen.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { LatePart } from '../ui/LatePart.tsx';
import type { WheelScreenProps } from './WheelScreen.tsx';
import type { WheelSmallProps } from './WheelSmall.tsx';

const loadSmall = (): Promise<ComponentType<WheelSmallProps>> =>
  import('./WheelSmall.tsx').then(({ WheelSmall }) => WheelSmall);
const loadScreen = (): Promise<ComponentType<WheelScreenProps>> =>
  import('./WheelScreen.tsx').then(({ WheelScreen }) => WheelScreen);

interface Props {
  readonly index: string;
  readonly indexLabel: string;
  readonly area: string;
  readonly areaName: string;
}

/** The wheel of an area, folded away; small in the profile, and large in a window of its own. */
export function WheelFold({ index, indexLabel, area, areaName }: Props) {
  const [unfolded, setUnfolded] = useState(false);
  const [open, setOpen] = useState(false);
  const { loading, noRoom } = wheelOpenText;
  return (
    <>
      <details
        className="wb-wheel-fold"
        open={unfolded}
        onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}
      >
        <summary>{wheelOpenText.fold}</summary>
        {unfolded && (
          <div className="wb-details-body">
            <LatePart load={loadSmall} props={{ index, area }} loading={loading} failed={noRoom} />
            <button type="button" className="wb-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
              {wheelOpenText.open}
            </button>
          </div>
        )}
      </details>
      <Dialog title={wheelOpenText.title(indexLabel, areaName)} open={open} wide onClose={() => setOpen(false)}>
        <LatePart load={loadScreen} props={{ index, area }} loading={loading} failed={noRoom} />
      </Dialog>
    </>
  );
}
