import { useState } from 'react';
import { shellText } from '../../text/nl.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { LatePart } from '../ui/LatePart.tsx';

const loadWays = () => import('./MunicipalityWays.tsx').then(({ MunicipalityWays }) => MunicipalityWays);

/** Another municipality; what the dialog holds is fetched when it is first opened. */
export function MunicipalityChoice() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="wb-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {shellText.chooseMunicipality}
      </button>
      <Dialog title={shellText.chooseMunicipality} open={open} onClose={() => setOpen(false)}>
        <LatePart
          load={loadWays}
          props={{ onChosen: () => setOpen(false) }}
          loading={shellText.partLoading}
          failed={shellText.partFailed}
        />
      </Dialog>
    </>
  );
}
