import { useEffect, useRef } from 'react';
import { useShown } from '../appContext.tsx';
import type { ImportScreen } from './useImport.ts';

/** Reads the file again when another municipality comes on screen: its rows may be joined there. */
export function useReadElsewhere({ flow, correct }: ImportScreen): void {
  const code = useShown()?.dataset.manifest.municipality.code ?? null;
  const latest = useRef({ given: flow.given, correct });
  useEffect(() => {
    latest.current = { given: flow.given, correct };
  });
  const former = useRef(code);
  useEffect(() => {
    if (former.current === code) return;
    former.current = code;
    if (latest.current.given !== null && code !== null) latest.current.correct({});
  }, [code]);
}
