import { backgroundMap } from '../../domain/backgroundMap.ts';
import { backgroundText } from '../../text/background.ts';
import { HostConsent } from '../shell/HostConsent.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { Background } from './useBackground.ts';

interface BackgroundProps {
  readonly background: Background;
}

/** Whose map it is, always while it is on; one sentence when it does not come. */
export function BackgroundNotes({ background: { read, note } }: BackgroundProps) {
  return (
    <>
      <p className="map-note" role="status" hidden={note === null}>
        {note}
      </p>
      {read !== null && <p className="map-note map-credit">{backgroundMap.attribution}</p>}
    </>
  );
}

/** The question before the first tile. */
export function BackgroundConsent({ background: { asking, answer } }: BackgroundProps) {
  return (
    <Dialog title={backgroundText.consentTitle} open={asking} onClose={() => answer(false)}>
      <HostConsent hosts={['achtergrond']} onAgree={() => answer(true)} onDecline={() => answer(false)} />
    </Dialog>
  );
}
