import { type ColumnType, type Correction, columnTypes } from '../../domain/userFile.ts';
import type { ImportPreview, PreviewCell, PreviewColumn } from '../../domain/userImport.ts';
import { cellText, columnTypeText, readingText } from '../../text/importScreen.ts';
import { formatTyped } from '../../text/nl.ts';
import { ScrollBox } from '../ui/ScrollBox.tsx';

interface PreviewTableProps {
  readonly preview: ImportPreview;
  readonly correction: Correction;
  readonly onCorrect: (change: Correction) => void;
}

function Cell({ cell: { text, missing, unreadable } }: { readonly cell: PreviewCell }) {
  const note = unreadable ? readingText.unreadable : missing === null ? null : cellText[missing];
  return (
    <>
      {text === '' ? <span className="wb-help">{readingText.empty}</span> : text}
      {note !== null && <span className="wb-import-cell-note">{note}</span>}
    </>
  );
}

function describe({ filled, missing, unreadable, range }: PreviewColumn): string {
  const lacking = Object.values(missing).reduce((sum, count) => sum + count, 0);
  const counts = readingText.counts(filled, lacking, unreadable);
  if (range === null) return counts;
  return `${counts}; ${readingText.range(formatTyped(range.lowest), formatTyped(range.highest))}`;
}

/** The first rows as the file has them, with below each name what the column is read as. */
export function PreviewTable({ preview, correction, onCorrect }: PreviewTableProps) {
  const { file, columns, sampleRows, header } = preview;
  const setType = (name: string, type: ColumnType): void =>
    onCorrect({ columns: { ...correction.columns, [name]: { ...correction.columns?.[name], type } } });
  return (
    <section className="wb-import-part" aria-label={readingText.preview}>
      <h4>{readingText.preview}</h4>
      <ScrollBox className="wb-import-table-box" label={readingText.preview} tabStop={false}>
        <table className="wb-import-table">
          <caption className="wb-hidden">{readingText.previewCaption(file, sampleRows.length)}</caption>
          <thead>
            <tr>
              <th scope="col">
                {readingText.rowNumber}
                <span className="wb-import-cell-note">
                  {header === null ? readingText.noHeader : readingText.header(header.from, header.to)}
                </span>
              </th>
              {columns.map((column) => (
                <th key={column.name} scope="col" data-numeric={column.type === 'number'}>
                  <span className="wb-import-column">{column.name}</span>
                  <select
                    className="wb-input"
                    aria-label={readingText.typeOf(column.name)}
                    value={column.type}
                    onChange={({ target }) => {
                      const type = columnTypes.find((each) => each === target.value);
                      if (type !== undefined) setType(column.name, type);
                    }}
                  >
                    {columnTypes.map((type) => (
                      <option key={type} value={type}>
                        {columnTypeText[type]}
                      </option>
                    ))}
                  </select>
                  <span className="wb-import-cell-note">{describe(column)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sampleRows.map((row, place) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {columns.map(({ name, type, sample }) => {
                  const cell = sample[place];
                  return (
                    <td key={name} data-numeric={type === 'number'}>
                      {cell !== undefined && <Cell cell={cell} />}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
