import { useState } from 'react';
import type { z } from '../../domain/schema.ts';
import { useCommands } from '../appContext.tsx';

/**
 * State that is still there when the browser closed in the middle of it.
 *
 * @param name tells it from other drafts on this device
 * @param fits whether what was kept still belongs to what is on screen
 * @returns the draft and the way to change it; null forgets it and begins anew
 */
export function useDraft<T>(
  name: string,
  schema: z.ZodType<T>,
  empty: T,
  fits: (draft: T) => boolean = () => true,
): readonly [T, (next: T | null) => void] {
  const { drafts } = useCommands();
  const [draft, setDraft] = useState<T>(() => {
    const kept = schema.safeParse(drafts.read(name));
    return kept.success && fits(kept.data) ? kept.data : empty;
  });
  return [
    draft,
    (next) => {
      setDraft(next ?? empty);
      drafts.write(name, next);
    },
  ];
}
