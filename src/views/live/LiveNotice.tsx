import { liveText } from '../../text/live.ts';
import { useCommands, useData } from '../appContext.tsx';
import { closeNotice } from '../shell/closeNotice.ts';
import { endedRows, failedRows, progressRows } from './progressRows.ts';

/** Tells of a municipality that is being fetched while its dialog is closed, and of what did not come with it. */
export function LiveNotice() {
  const { fetch: running } = useData().live;
  const { live } = useCommands();
  const rows = running.kind === 'none' ? [] : progressRows(running.steps, running.municipalities);
  const failed = failedRows(rows);
  return (
    <div role="status" className="wb-alert-place">
      {running.kind === 'busy' && (
        <div className="wb-alert">
          <p>
            {liveText.notice(
              running.municipalities.map(({ name }) => name).join(', '),
              endedRows(rows),
              Math.max(rows.length, 1),
            )}
          </p>
          <button type="button" className="wb-button" onClick={live.stop}>
            {liveText.stop}
          </button>
        </div>
      )}
      {running.kind === 'ended' && running.end.kind === 'opened' && failed > 0 && (
        <div className="wb-alert">
          <p>{liveText.noticePart(running.end.name, failed)}</p>
          <button type="button" className="wb-button" onClick={closeNotice(live.close)}>
            {liveText.dismiss}
          </button>
        </div>
      )}
    </div>
  );
}
