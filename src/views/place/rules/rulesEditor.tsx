import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { SitingChoice } from '../../../domain/placeWork.ts';
import type { SiteMeasure } from '../../../domain/siting.ts';
import { choiceOf, type MeasureValues, valuesOf } from '../../../state/editSiting.ts';
import { type MeasureOptions, measureOptions } from '../../../state/measureOptions.ts';
import type { SitingShown } from '../../../state/siting.ts';
import type { MeasureNames } from '../../../text/measureWords.ts';
import { useData, useEmit } from '../../appContext.tsx';
import { useMeasureNames } from '../useMeasureNames.ts';
import { measureProblemText } from './measureProblemText.ts';

interface RulesEditor {
  readonly shown: SitingShown;
  readonly names: MeasureNames;
  readonly options: MeasureOptions;
  /** what the candidate sites have for a measure; nothing while they stay unnamed */
  readonly valuesOf: (measure: SiteMeasure) => MeasureValues;
  /** why a measure says nothing about any site; undefined when it can be read */
  readonly problemOf: (measure: SiteMeasure) => string | undefined;
  /** changes what is settled; `movement` names the drag of a slider */
  readonly put: (change: Partial<Omit<SitingChoice, 'concept'>>, movement?: string | null) => void;
  /** rule or criterion that is open */
  readonly open: string | null;
  readonly setOpen: (id: string | null) => void;
}

const EditorContext = createContext<RulesEditor | null>(null);

export function RulesEditorProvider({
  shown,
  children,
}: {
  readonly shown: SitingShown;
  readonly children: ReactNode;
}) {
  const data = useData();
  const names = useMeasureNames();
  const emit = useEmit();
  const [open, setOpen] = useState<string | null>(null);
  const { siting, sites, surroundings, isBlind } = shown;
  const problemOf = useMemo(() => {
    const options = measureOptions(data);
    const known = { surroundings, isBlind, candidates: sites.map(({ candidate }) => candidate) };
    return (measure: SiteMeasure) => measureProblemText(measure, known, names, options);
  }, [data, surroundings, isBlind, sites, names]);
  const value = useMemo(
    (): RulesEditor => ({
      shown,
      names,
      options: measureOptions(data),
      valuesOf: (measure) => valuesOf(measure, sites),
      problemOf,
      put: (change, movement = null) =>
        emit({ kind: 'put_siting', siting: { ...choiceOf(siting), ...change }, movement }),
      open,
      setOpen,
    }),
    [shown, names, data, siting, sites, problemOf, emit, open],
  );
  return <EditorContext value={value}>{children}</EditorContext>;
}

export function useRulesEditor(): RulesEditor {
  const editor = useContext(EditorContext);
  if (editor === null) throw new Error('rule editor used outside its provider');
  return editor;
}
