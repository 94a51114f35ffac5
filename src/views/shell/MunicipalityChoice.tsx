import { useState } from 'react';
import { shellText } from '../../text/nl.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { LatePart } from '../ui/LatePart.tsx';
import { useFetchAhead } from '../ui/useFetchAhead.ts';

const loadWays = () => import('./MunicipalityWays.tsx').then(({ MunicipalityWays }) => MunicipalityWays);
const ahead = [loadWays];

/** Another municipality; what the dialog holds is fetched when it is first opened. */
export function MunicipalityChoice() {
  const [open, setOpen] = useState(false);
  useFetchAhead(ahead);
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
