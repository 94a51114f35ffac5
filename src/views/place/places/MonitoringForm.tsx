import { useId, useState } from 'react';
import type { MonitoringEntry } from '../../../domain/monitoring.ts';
import { formatTyped } from '../../../text/nl.ts';
import { monitoringText } from '../../../text/placeEdit.ts';
import { readNumber } from '../../explore/manualBounds.ts';
import { Choice } from '../../ui/Choice.tsx';

interface MonitoringFormProps {
  /** null = a new one */
  readonly start: MonitoringEntry | null;
  readonly id: string;
  readonly onKeep: (entry: MonitoringEntry) => void;
  readonly onCancel?: () => void;
}

interface Draft {
  readonly date: string;
  readonly kind: MonitoringEntry['kind'];
  readonly text: string;
  readonly label: string;
  readonly value: string;
  readonly unit: string;
}

function draftOf(start: MonitoringEntry | null): Draft {
  const figure = start?.figure ?? null;
  return {
    date: start?.date ?? new Date().toISOString().slice(0, 10),
    kind: start?.kind ?? 'notitie',
    text: start?.text ?? '',
    label: figure?.label ?? '',
    value: figure === null ? '' : formatTyped(figure.value),
    unit: figure?.unit ?? '',
  };
}

/** The entry, or in one sentence what is missing. */
export function readEntry(id: string, draft: Draft): MonitoringEntry | string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(draft.date)) return monitoringText.noDate;
  const [label, text] = [draft.label.trim(), draft.text.trim()];
  const value = readNumber(draft.value);
  const hasFigure = label !== '' || draft.value.trim() !== '';
  if (hasFigure && (label === '' || value === null)) return monitoringText.noFigure;
  if (text === '' && !hasFigure) return monitoringText.noText;
  const figure = hasFigure && value !== null ? { label, value, unit: draft.unit.trim() } : null;
  return { id, date: draft.date, kind: draft.kind, text, figure };
}

/** One dated note, signal or figure. */
export function MonitoringForm({ start, id, onKeep, onCancel }: MonitoringFormProps) {
  const own = useId();
  const [draft, setDraft] = useState(() => draftOf(start));
  const [problem, setProblem] = useState('');
  const set = (change: Partial<Draft>): void => {
    setDraft({ ...draft, ...change });
    setProblem('');
  };
  const keep = (): void => {
    const read = readEntry(id, draft);
    if (typeof read === 'string') setProblem(read);
    else onKeep(read);
  };
  const entry = (name: 'label' | 'value' | 'unit', label: string) => (
    <div className="wb-field">
      <label className="wb-label" htmlFor={`${own}-${name}`}>
        {label}
      </label>
      <input
        id={`${own}-${name}`}
        className="wb-input"
        autoComplete="off"
        inputMode={name === 'value' ? 'decimal' : 'text'}
        value={draft[name]}
        onChange={({ target }) => set({ [name]: target.value })}
      />
    </div>
  );
  return (
    <div className="wb-monitoring-form">
      <div className="wb-field">
        <label className="wb-label" htmlFor={`${own}-date`}>
          {monitoringText.date}
        </label>
        <input
          id={`${own}-date`}
          className="wb-input"
          type="date"
          value={draft.date}
          onChange={({ target }) => set({ date: target.value })}
        />
      </div>
      <Choice
        label={monitoringText.kind}
        value={draft.kind}
        options={[
          ['notitie', monitoringText.kinds.notitie],
          ['melding', monitoringText.kinds.melding],
        ]}
        onChoose={(kind) => set({ kind })}
      />
      <div className="wb-field">
        <label className="wb-label" htmlFor={`${own}-text`}>
          {monitoringText.text}
        </label>
        <textarea
          id={`${own}-text`}
          className="wb-input"
          rows={2}
          value={draft.text}
          onChange={({ target }) => set({ text: target.value })}
        />
      </div>
      <details>
        <summary>{monitoringText.figure}</summary>
        <div className="wb-details-body">
          {entry('label', monitoringText.figureLabel)}
          <div className="wb-place-pair">
            {entry('value', monitoringText.figureValue)}
            {entry('unit', monitoringText.figureUnit)}
          </div>
        </div>
      </details>
      <div role="status">{problem !== '' && <p className="wb-message">{problem}</p>}</div>
      <div className="wb-row">
        <button type="button" className="wb-button" onClick={keep}>
          {start === null ? monitoringText.add : monitoringText.save}
        </button>
        {onCancel !== undefined && (
          <button type="button" className="wb-button" onClick={onCancel}>
            {monitoringText.cancel}
          </button>
        )}
      </div>
    </div>
  );
}
