import { addressText } from '../../text/background.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { HostConsent } from './HostConsent.tsx';
import type { AddressSearch } from './useAddressSearch.ts';

/** The question before the first address. */
export function AddressConsent({ search }: { readonly search: AddressSearch }) {
  const { progress, answer } = search;
  return (
    <Dialog title={addressText.consentTitle} open={progress.kind === 'asking'} onClose={() => answer(false)}>
      <HostConsent hosts={['locatieserver']} onAgree={() => answer(true)} onDecline={() => answer(false)} />
    </Dialog>
  );
}
