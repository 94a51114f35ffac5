import { useEffect, useRef, useState } from 'react';
import type { AddressProgress } from '../../domain/address.ts';
import type { Result } from '../../domain/failure.ts';
import type { LocatedReport } from '../../domain/importAddresses.ts';
import { useCommands } from '../appContext.tsx';

export interface AddressLookup {
  /** null while nothing is looked up */
  readonly progress: AddressProgress | null;
  start(all: number): void;
  /** what was found by then stays */
  stop(): void;
}

/** between two drawings of the progress */
const drawMilliseconds = 100;

/** Looks up the addresses of what was read; goes on at another step, and ends when another file takes its place. */
export function useAddressLookup(
  previewId: string | null,
  onEnd: (result: Result<LocatedReport>) => void,
): AddressLookup {
  const { imports } = useCommands();
  const [progress, setProgress] = useState<AddressProgress | null>(null);
  const running = useRef<AbortController | null>(null);

  useEffect(() => {
    const started = previewId;
    return () => {
      if (started === null) return;
      running.current?.abort();
      running.current = null;
      setProgress(null);
    };
  }, [previewId]);

  const start = async (all: number): Promise<void> => {
    if (previewId === null || running.current !== null) return;
    const own = new AbortController();
    running.current = own;
    setProgress({ done: 0, all });
    let drawn = Number.NEGATIVE_INFINITY;
    const tell = (next: AddressProgress): void => {
      const now = performance.now();
      if (running.current !== own || (now - drawn < drawMilliseconds && next.done < next.all)) return;
      drawn = now;
      setProgress(next);
    };
    const result = await imports.locate(previewId, tell, own.signal);
    if (running.current !== own) return;
    running.current = null;
    setProgress(null);
    onEnd(result);
  };

  return { progress, start: (all) => void start(all), stop: () => running.current?.abort() };
}
