import { useId, useState } from 'react';
import type { Correction, HeaderRows } from '../../domain/userFile.ts';
import { readingText } from '../../text/importScreen.ts';
import { TextField } from './TextField.tsx';

interface HeaderRowsFieldProps {
  readonly header: HeaderRows | null;
  readonly onCorrect: (change: Correction) => void;
}

const rowOf = (text: string): number => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN);

/** Which rows hold the names of the columns; read again on the button, as half a number is no answer. */
export function HeaderRowsField({ header, onCorrect }: HeaderRowsFieldProps) {
  const id = useId();
  const [none, setNone] = useState(header === null);
  const [from, setFrom] = useState(String(header?.from ?? 1));
  const [to, setTo] = useState(String(header?.to ?? 1));
  const [wrong, setWrong] = useState(false);
  const apply = (): void => {
    const rows = { from: rowOf(from), to: rowOf(to) };
    const right = none || (rows.from >= 1 && rows.to >= rows.from);
    setWrong(!right);
    if (right) onCorrect({ header: none ? null : rows });
  };
  return (
    <fieldset className="wb-import-part">
      <legend className="wb-label">{readingText.headerRows}</legend>
      <label className="wb-check">
        <input type="checkbox" checked={none} onChange={({ target }) => setNone(target.checked)} />
        <span>{readingText.headerNone}</span>
      </label>
      {!none && (
        <div className="wb-import-fields">
          <TextField
            label={readingText.headerFrom}
            numeric
            fieldId={`${id}-from`}
            value={from}
            onChange={setFrom}
            problem={wrong ? readingText.headerProblem : undefined}
          />
          <TextField label={readingText.headerTo} numeric fieldId={`${id}-to`} value={to} onChange={setTo} />
        </div>
      )}
      <div className="wb-row">
        <button type="button" className="wb-button" onClick={apply}>
          {readingText.headerApply}
        </button>
      </div>
    </fieldset>
  );
}
