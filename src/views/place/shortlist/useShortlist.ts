import { useState } from 'react';
import { editShortlist, type ShortlistEdit } from '../../../state/shortlist.ts';
import type { SitingShown } from '../../../state/siting.ts';
import { useEmit } from '../../appContext.tsx';

export interface ShortlistControl {
  change(edit: ShortlistEdit, told?: string): void;
  /** what happened last, for who cannot see it */
  readonly told: string;
}

/** Changes the shortlist of the concept in question; each change is a step that can be undone. */
export function useShortlist({ shortlist }: SitingShown): ShortlistControl {
  const emit = useEmit();
  const [told, setTold] = useState('');
  return {
    change: (edit, words = '') => {
      emit({ kind: 'put_shortlist', shortlist: editShortlist(shortlist, edit), movement: null });
      setTold(words);
    },
    told,
  };
}
