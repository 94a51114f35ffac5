import { useRef, useState } from 'react';
import type { AddressMatch } from '../../domain/address.ts';
import { hasAgreed } from '../../domain/host.ts';
import { addressText } from '../../text/background.ts';
import { useCommands, useData, useShown } from '../appContext.tsx';
import { useOnline } from '../ui/useOnline.ts';

type Progress =
  | { readonly kind: 'idle' }
  /** the question for consent is open */
  | { readonly kind: 'asking'; readonly typed: string }
  | { readonly kind: 'searching' }
  | { readonly kind: 'found'; readonly typed: string; readonly matches: readonly AddressMatch[] }
  | { readonly kind: 'failed'; readonly sentence: string };

export interface AddressSearch {
  readonly progress: Progress;
  /** why addresses cannot be looked for here; null when they can */
  readonly unavailable: string | null;
  start(typed: string): void;
  /** after the question for consent */
  answer(agreed: boolean): void;
  /** drops what was found or is under way */
  reset(): void;
}

/** fewer letters and digits are no address */
const shortestAddress = 3;

export function looksLikeAddress(typed: string): boolean {
  return /\p{L}|\d{4}/u.test(typed) && typed.replace(/[^\p{L}\p{N}]/gu, '').length >= shortestAddress;
}

/** Looking for an address at PDOK: only when a person asks for it, and after agreement. */
export function useAddressSearch(): AddressSearch {
  const { agreed } = useData();
  const { findAddresses } = useCommands();
  const shown = useShown();
  const online = useOnline();
  const [progress, setProgress] = useState<Progress>({ kind: 'idle' });
  /** number of the newest search; an earlier one that comes in late is dropped */
  const newest = useRef(0);

  const search = async (typed: string): Promise<void> => {
    newest.current += 1;
    const own = newest.current;
    setProgress({ kind: 'searching' });
    const found = await findAddresses(typed);
    if (own !== newest.current) return;
    if (found.ok) setProgress({ kind: 'found', typed, matches: found.value });
    else setProgress({ kind: 'failed', sentence: found.failure.sentence });
  };

  const invented = shown?.dataset.manifest.invented === true;
  return {
    progress,
    unavailable: invented ? addressText.invented : online ? null : addressText.offline,
    start: (typed) => {
      if (hasAgreed(agreed, ['locatieserver'])) void search(typed);
      else setProgress({ kind: 'asking', typed });
    },
    answer: (yes) => {
      // closing the question comes after its answer as well
      if (progress.kind !== 'asking') return;
      if (yes) void search(progress.typed);
      else setProgress({ kind: 'idle' });
    },
    reset: () => {
      newest.current += 1;
      if (progress.kind !== 'idle') setProgress({ kind: 'idle' });
    },
  };
}
