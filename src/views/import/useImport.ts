import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../../domain/failure.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Correction } from '../../domain/userFile.ts';
import type { ImportRecord } from '../../domain/userImport.ts';
import { useCommands, useShown } from '../appContext.tsx';
import { type Draft, planOf } from './draft.ts';
import { type Flow, failedWith, readingArrived, type Step, startOfFlow, withLocated } from './importFlow.ts';
import { type AddressLookup, useAddressLookup } from './useAddressLookup.ts';

const noFigures: readonly Indicator[] = [];

export interface ImportScreen {
  readonly flow: Flow;
  readonly read: (given: File | string) => void;
  /** reads what was given again, with one thing understood otherwise */
  readonly correct: (change: Correction) => void;
  readonly cancel: () => void;
  readonly goTo: (step: Step) => void;
  readonly change: (change: (draft: Draft) => Draft) => void;
  readonly apply: () => Promise<Result<ImportRecord> | null>;
  /** of the addresses in what was read */
  readonly lookup: AddressLookup;
  /** forgets what was read; nothing of it was added yet */
  readonly letGo: () => void;
}

/** @param onBundle a whole municipality was given, which is opened and not added */
export function useImport(onBundle: (file: File) => void): ImportScreen {
  const { imports } = useCommands();
  const [flow, setFlow] = useState(startOfFlow);
  /** number of the newest reading; an older one that comes in late is dropped */
  const newest = useRef(0);
  /** corrections asked for, also those whose reading is not done yet */
  const wanted = useRef<Correction>({});
  const bundleArrived = useRef(onBundle);
  useEffect(() => {
    bundleArrived.current = onBundle;
  }, [onBundle]);

  const start = useCallback(
    async (given: File | string, correction: Correction): Promise<void> => {
      newest.current += 1;
      const own = newest.current;
      wanted.current = correction;
      const result = await imports.read(given, correction);
      if (own !== newest.current) return;
      if (!result.ok) {
        setFlow((present) => {
          wanted.current = present.correction;
          return failedWith(present, result.failure);
        });
      } else if (result.value.kind === 'bundle' && given instanceof File) {
        setFlow(startOfFlow);
        bundleArrived.current(given);
      } else setFlow((present) => readingArrived(present, given, result.value, correction));
    },
    [imports],
  );

  const present = useShown()?.dataset.indicators ?? noFigures;
  const { given, reading, draft, busy } = flow;
  const stopReading = (): void => {
    newest.current += 1;
    if (busy === 'reading') imports.cancel();
  };
  const discard = (): void => {
    if (reading?.kind === 'table' || reading?.kind === 'known') imports.discard(reading.id);
  };

  const lookup = useAddressLookup(reading?.kind === 'table' ? reading.id : null, (result) =>
    setFlow((present) => withLocated(present, result)),
  );

  return {
    flow,
    lookup,
    read: (next) => {
      stopReading();
      setFlow((present) => ({ ...present, busy: 'reading', failure: null }));
      void start(next, {});
    },
    correct: (change) => {
      if (given === null) return;
      stopReading();
      setFlow((present) => ({ ...present, busy: 'reading', failure: null }));
      void start(given, { ...wanted.current, ...change });
    },
    cancel: () => {
      // an adding that is stopped comes back as a failure of its own
      if (busy === 'applying') {
        imports.cancel();
        return;
      }
      stopReading();
      wanted.current = flow.correction;
      setFlow((present) => ({ ...present, busy: null }));
    },
    goTo: (step) => setFlow((present) => ({ ...present, step })),
    change: (change) =>
      setFlow((present) => (present.draft === null ? present : { ...present, draft: change(present.draft) })),
    apply: async () => {
      if (reading?.kind !== 'table' && reading?.kind !== 'known') return null;
      setFlow((present) => ({ ...present, busy: 'applying', failure: null }));
      const result = await imports.apply(reading.id, draft === null ? null : planOf(draft, present));
      setFlow((present) => (result.ok ? startOfFlow : failedWith(present, result.failure)));
      return result;
    },
    letGo: () => {
      stopReading();
      discard();
      setFlow(startOfFlow);
    },
  };
}
