import { useEffect, useId, useRef } from 'react';
import type { LiveFetch } from '../../domain/live.ts';
import { liveText } from '../../text/live.ts';
import { formatCount } from '../../text/nl.ts';
import { useCommands, useData, useView } from '../appContext.tsx';
import { endedRows, failedRows, type ProgressRow, progressRows } from './progressRows.ts';

type Running = Exclude<LiveFetch, { readonly kind: 'none' }>;

/** Mark beside the word, so that neither stands alone. */
const marks = { busy: '…', done: '✓', failed: '!' } as const;

function Row({ row, all }: { readonly row: ProgressRow; readonly all: number }) {
  const { state, label, figures, done, failures, source } = row;
  const amount = [
    ...(all > 1 && state !== 'done' ? [liveText.some(done, all)] : []),
    ...(done === 0 ? [] : [source === 'grenzen' ? liveText.boundaries : liveText.figures(formatCount(figures))]),
  ].join(', ');
  return (
    <li className="wb-live-source" data-state={state}>
      <span className="wb-live-mark" aria-hidden="true">
        {marks[state]}
      </span>
      <span>{label}</span>
      <span className="wb-help">
        {liveText.state[state]}
        {amount === '' ? '' : `: ${amount}`}
      </span>
      {failures.map(({ name, sentence }) => (
        <span key={name} className="wb-live-reason">
          {name === null ? sentence : liveText.of(name, sentence)}
        </span>
      ))}
    </li>
  );
}

function titleOf(running: Running): string {
  if (running.kind === 'busy') return liveText.busyTitle(running.municipalities.map(({ name }) => name).join(', '));
  const { end } = running;
  if (end.kind === 'opened') return liveText.doneTitle(end.name);
  return end.kind === 'stopped' ? liveText.stoppedTitle : liveText.nothingTitle;
}

function statusOf(running: Running, rows: readonly ProgressRow[]): string {
  if (running.kind === 'busy') return liveText.busyStatus(endedRows(rows), rows.length);
  const { end } = running;
  if (end.kind === 'stopped') return liveText.stoppedStatus;
  // with sources that failed, each says why itself
  if (end.kind === 'nothing') return failedRows(rows) > 0 ? '' : end.sentence;
  const figures = formatCount(rows.reduce((sum, row) => sum + row.figures, 0));
  const failed = failedRows(rows);
  return failed === 0 ? liveText.doneStatus(figures) : liveText.partStatus(failed, figures);
}

interface ProgressProps {
  readonly running: Running;
  /** leaves the dialog for the map */
  readonly onShown: () => void;
}

/** How the fetching goes per source, and what one can do about it. */
export function LiveProgress({ running, onShown }: ProgressProps) {
  const { live, chooseMunicipality } = useCommands();
  const { municipality } = useView();
  const { imports } = useData();
  const headingId = useId();
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const rows = progressRows(running.steps, running.municipalities);
  const isBusy = running.kind === 'busy';
  const end = running.kind === 'ended' ? running.end : null;
  const isPart = end?.kind === 'nothing' || (end?.kind === 'opened' && failedRows(rows) > 0);
  // the button one pressed is gone when this changes; someone who is elsewhere in the dialog stays there
  useEffect(() => {
    const focused = document.activeElement;
    const isHere = focused === null || focused.tagName === 'BODY' || focused.tagName === 'DIALOG';
    if (isHere || section.current?.contains(focused) === true || isBusy) heading.current?.focus();
  }, [isBusy]);
  return (
    <section ref={section} className="wb-live" aria-labelledby={headingId}>
      <h4 id={headingId} ref={heading} tabIndex={-1}>
        {titleOf(running)}
      </h4>
      <p role="status">{statusOf(running, rows)}</p>
      <ul className="wb-plain">
        {rows.map((row) => (
          <Row key={row.source} row={row} all={running.municipalities.length} />
        ))}
      </ul>
      {isPart && end.kind === 'opened' && municipality === end.code && imports.length > 0 && (
        <p className="wb-message">{liveText.replaces(end.name)}</p>
      )}
      {isBusy && <p className="wb-help">{liveText.busyHelp}</p>}
      <div className="wb-row">
        {isBusy && (
          <button type="button" className="wb-button" onClick={live.stop}>
            {liveText.stop}
          </button>
        )}
        {end?.kind === 'opened' && (
          <button
            type="button"
            className="wb-button"
            data-kind="main"
            onClick={() => {
              onShown();
              if (municipality !== end.code) chooseMunicipality(end.code);
            }}
          >
            {liveText.show}
          </button>
        )}
        {(isPart || end?.kind === 'stopped') && (
          <button type="button" className="wb-button" onClick={live.again}>
            {isPart ? liveText.again : liveText.goOn}
          </button>
        )}
        {end !== null && (
          <button type="button" className="wb-button" onClick={live.close}>
            {liveText.other}
          </button>
        )}
      </div>
    </section>
  );
}
