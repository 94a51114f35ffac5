import type { ImportRecord } from '../../domain/userImport.ts';
import { useData, useEmit, useView } from '../appContext.tsx';
import { useImportWay } from './importWay.tsx';

/** Puts what was added on the map: its first figure, at a level that has it, or its places. */
export function useShowAdded(): (record: ImportRecord) => void {
  const emit = useEmit();
  const { level } = useView();
  const { facilityKinds } = useData();
  const { tellAdded } = useImportWay();
  return (record) => {
    const [figure] = record.figures;
    if (figure !== undefined) {
      const [wanted = level] = figure.levels.includes(level) ? [level] : figure.levels;
      if (wanted !== level) emit({ kind: 'choose_level', level: wanted });
      emit({ kind: 'choose_measure', measure: `indicator:${figure.id}` });
    }
    if (record.places?.as === 'projects') emit({ kind: 'show_projects', on: true });
    if (record.places?.as === 'sites') emit({ kind: 'show_sites', on: true });
    if (record.places?.as === 'facilities') {
      emit({ kind: 'show_facilities', kinds: facilityKinds.map(({ id }) => id), on: true });
    }
    tellAdded(record.id);
  };
}
