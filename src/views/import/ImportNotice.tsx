import { useRef } from 'react';
import { describeImport, importText } from '../../text/import.ts';
import { shellText } from '../../text/nl.ts';
import { useData } from '../appContext.tsx';
import { closeNotice } from '../shell/closeNotice.ts';
import { ImportNotes, useUndo } from './ImportList.tsx';
import { useImportWay } from './importWay.tsx';

/** What was added just now, with the way to undo it; stays until the person closes it. */
export function ImportNotice() {
  const { imports } = useData();
  const close = useRef<HTMLButtonElement>(null);
  const { added, tellAdded } = useImportWay();
  const { undo, said, busy } = useUndo(() => close.current?.focus());
  const record = imports.find(({ id }) => id === added);
  const tells = added !== null && (record !== undefined || said !== '');
  return (
    <div role="status" className="wb-alert-place">
      {tells && (
        <div className="wb-alert">
          <div className="wb-import-notice">
            <p>{record === undefined ? said : importText.added(record.file, describeImport(record))}</p>
            {record !== undefined && <ImportNotes record={record} />}
          </div>
          <div className="wb-row">
            {record !== undefined && (
              <button type="button" className="wb-button" aria-disabled={busy} onClick={() => undo(record)}>
                {importText.undo}
              </button>
            )}
            <button ref={close} type="button" className="wb-button" onClick={closeNotice(() => tellAdded(null))}>
              {shellText.close}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
