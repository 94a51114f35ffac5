import { type Correction, encodings, projections, separators } from '../../domain/userFile.ts';
import type { ImportPreview } from '../../domain/userImport.ts';
import { encodingText, projectionText, readingText, separatorText } from '../../text/importScreen.ts';
import { Choice } from '../ui/Choice.tsx';
import { HeaderRowsField } from './HeaderRowsField.tsx';
import { yearColumnCorrection } from './yearColumn.ts';

interface CorrectionsProps {
  readonly preview: ImportPreview;
  readonly correction: Correction;
  readonly onCorrect: (change: Correction) => void;
}

const names = (values: readonly string[]): readonly (readonly [string, string])[] => values.map((each) => [each, each]);

/** Only the questions this kind of file can have. Every answer reads the file again and leaves the others as they are. */
export function Corrections({ preview, correction, onCorrect }: CorrectionsProps) {
  const { columns, format } = preview;
  const spread = format === 'csv' || format === 'xlsx';
  const columnChoices: readonly (readonly [string, string])[] = [
    ['', readingText.none],
    ...names(columns.map(({ name }) => name)),
  ];
  return (
    <details className="wb-about wb-import-corrections">
      <summary>{readingText.corrections}</summary>
      <p className="wb-help">{readingText.correctionsHelp}</p>
      <div className="wb-import-fields">
        {preview.entries.length > 1 && (
          <Choice
            label={readingText.entry}
            value={preview.entry ?? ''}
            options={names(preview.entries)}
            onChoose={(entry) => onCorrect({ entry })}
          />
        )}
        {preview.sheets.length > 1 && (
          <Choice
            label={readingText.sheet}
            value={preview.sheet ?? ''}
            options={names(preview.sheets)}
            onChoose={(sheet) => onCorrect({ sheet })}
          />
        )}
        {format === 'csv' && preview.encoding !== null && (
          <Choice
            label={readingText.encoding}
            value={preview.encoding}
            options={encodings.map((each) => [each, encodingText[each]])}
            onChoose={(encoding) => onCorrect({ encoding })}
          />
        )}
        {format === 'csv' && preview.separator !== null && (
          <Choice
            label={readingText.separator}
            value={preview.separator}
            options={separators.map((each) => [each, separatorText[each]])}
            onChoose={(separator) => onCorrect({ separator })}
          />
        )}
        <Choice
          label={readingText.decimals}
          value={preview.decimals ?? ''}
          options={[
            ...(preview.decimals === null ? [['', readingText.undecided] as const] : []),
            ['comma', readingText.comma],
            ['point', readingText.point],
          ]}
          onChoose={(decimals) => decimals !== '' && onCorrect({ decimals })}
        />
        <Choice
          label={readingText.codeColumn}
          value={preview.codeColumn ?? ''}
          options={columnChoices}
          onChoose={(column) => onCorrect({ codeColumn: column === '' ? null : column })}
        />
        <Choice
          label={readingText.nameColumn}
          value={preview.nameColumn ?? ''}
          options={columnChoices}
          onChoose={(column) => onCorrect({ nameColumn: column === '' ? null : column })}
        />
        <Choice
          label={readingText.yearColumn}
          value={preview.yearColumn ?? ''}
          options={columnChoices}
          onChoose={(column) => onCorrect(yearColumnCorrection(preview, correction, column === '' ? null : column))}
        />
        {preview.projection !== null && (
          <Choice
            label={readingText.projection}
            value={preview.projection}
            options={projections.map((each) => [each, projectionText[each]])}
            onChoose={(projection) => onCorrect({ projection })}
          />
        )}
      </div>
      {spread && <HeaderRowsField key={String(preview.header?.from)} header={preview.header} onCorrect={onCorrect} />}
    </details>
  );
}
