import { conceptsText } from '../../../text/concepts.ts';
import { Choice } from '../../ui/Choice.tsx';
import { TextField } from '../../weigh/TextField.tsx';

interface SourceFieldsProps {
  readonly source: string;
  readonly status: 'voorbeeld' | 'vastgesteld';
  readonly onSource: (source: string) => void;
  readonly onStatus: (status: 'voorbeeld' | 'vastgesteld') => void;
}

/** Where a number or a demand comes from, and whether the municipality adopted it. */
export function SourceFields({ source, status, onSource, onStatus }: SourceFieldsProps) {
  return (
    <>
      <TextField
        label={conceptsText.source}
        lines
        value={source}
        onText={(text) => {
          if (text.trim() !== '') onSource(text.trim());
        }}
      />
      <Choice
        label={conceptsText.statusLabel}
        value={status}
        options={(['voorbeeld', 'vastgesteld'] as const).map((each) => [each, conceptsText.status[each]] as const)}
        onChoose={onStatus}
      />
    </>
  );
}
