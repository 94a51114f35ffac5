import { useState } from 'react';
import type { MonitoringEntry } from '../../../domain/monitoring.ts';
import { formatTyped } from '../../../text/nl.ts';
import { monitoringText } from '../../../text/placeEdit.ts';
import { Fold } from '../../weigh/Fold.tsx';
import { MonitoringForm } from './MonitoringForm.tsx';

interface MonitoringProps {
  readonly entries: readonly MonitoringEntry[];
  readonly onEntries: (entries: readonly MonitoringEntry[]) => void;
}

const dates = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

function figureWords({ figure }: MonitoringEntry): string {
  return figure === null ? '' : `${figure.label}: ${formatTyped(figure.value)} ${figure.unit}`.trimEnd();
}

/** What was noticed or measured at a place over time, newest first. */
export function Monitoring({ entries, onEntries }: MonitoringProps) {
  const [edited, setEdited] = useState<string | null>(null);
  const sorted = entries.toSorted((a, b) => (a.date < b.date ? 1 : -1));
  const keep = (entry: MonitoringEntry): void => {
    const others = entries.filter(({ id }) => id !== entry.id);
    onEntries([...others, entry].sort((a, b) => (a.date < b.date ? -1 : 1)));
    setEdited(null);
  };
  const newEntryId = `m-${Date.now().toString(36)}-${entries.length}`;
  return (
    <Fold title={monitoringText.heading} open={entries.length > 0}>
      <p className="wb-help">{monitoringText.help}</p>
      {entries.length === 0 && <p>{monitoringText.none}</p>}
      <ol className="wb-monitoring">
        {sorted.map((entry) => {
          const date = dates.format(new Date(`${entry.date}T00:00:00Z`));
          return (
            <li key={entry.id}>
              {edited === entry.id ? (
                <MonitoringForm start={entry} id={entry.id} onKeep={keep} onCancel={() => setEdited(null)} />
              ) : (
                <>
                  <p>
                    <strong>{date}</strong>
                    {entry.kind === 'melding' && <span className="wb-chip">{monitoringText.kinds.melding}</span>}
                  </p>
                  <p>{entry.text}</p>
                  {entry.figure !== null && <p>{figureWords(entry)}</p>}
                  <div className="wb-row">
                    <button
                      type="button"
                      className="wb-button"
                      aria-label={monitoringText.editOf(date)}
                      onClick={() => setEdited(entry.id)}
                    >
                      {monitoringText.edit}
                    </button>
                    <button
                      type="button"
                      className="wb-button"
                      aria-label={monitoringText.removeOf(date)}
                      onClick={() => onEntries(entries.filter(({ id }) => id !== entry.id))}
                    >
                      {monitoringText.remove}
                    </button>
                  </div>
                </>
              )}
            </li>
          );
        })}
      </ol>
      {edited === null && <MonitoringForm key={entries.length} start={null} id={newEntryId} onKeep={keep} />}
    </Fold>
  );
}
