import { useState } from 'react';
import { rulesText } from '../../../text/siteRules.ts';
import { Choice } from '../../ui/Choice.tsx';
import { TextField } from '../../weigh/TextField.tsx';

/** Where something comes from and what it is worth. */
export interface Provenance {
  readonly reason?: string | undefined;
  readonly source?: string | undefined;
  readonly status: 'voorbeeld' | 'vastgesteld';
}

interface ProvenanceFieldsProps {
  readonly of: Provenance;
  readonly onChange: (change: Partial<Provenance>) => void;
}

/** Reason, source and status. Adopted is only what names its source. */
export function ProvenanceFields({ of, onChange }: ProvenanceFieldsProps) {
  const [said, setSaid] = useState('');
  const hasSource = (of.source ?? '').trim() !== '';
  return (
    <>
      <TextField
        label={rulesText.reason}
        lines
        value={of.reason ?? ''}
        onText={(reason) => onChange({ reason: reason.trim() })}
      />
      <TextField
        label={rulesText.source}
        value={of.source ?? ''}
        onText={(typed) => {
          const source = typed.trim();
          onChange(source === '' ? { source, status: 'voorbeeld' } : { source });
        }}
      />
      <Choice
        label={rulesText.status}
        value={of.status}
        options={(['voorbeeld', 'vastgesteld'] as const).map(
          (status) => [status, rulesText.statusText[status]] as const,
        )}
        onChoose={(status) => {
          const isRefused = status === 'vastgesteld' && !hasSource;
          setSaid(isRefused ? rulesText.sourceFirst : '');
          if (!isRefused) onChange({ status });
        }}
      />
      <p role="status" className="wb-help">
        {said}
      </p>
    </>
  );
}
