import { useState } from 'react';
import { deviceText } from '../../text/device.ts';
import { useCommands, useData } from '../appContext.tsx';
import { closeNotice } from './closeNotice.ts';

/** A newer site stands ready. Nothing changes until the person says so. */
export function VersionNotice() {
  const { newVersion } = useData();
  const { takeNewVersion } = useCommands();
  const [later, setLater] = useState(false);
  return (
    <div role="status" className="wb-alert-place">
      {newVersion && !later && (
        <div className="wb-alert">
          <p>
            {deviceText.newVersion} {deviceText.newVersionHelp}
          </p>
          <div className="wb-row">
            <button type="button" className="wb-button" data-kind="main" onClick={takeNewVersion}>
              {deviceText.useNewVersion}
            </button>
            <button type="button" className="wb-button" onClick={closeNotice(() => setLater(true))}>
              {deviceText.later}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
