import type { Answer, Cell } from '../../domain/answer.ts';
import { dutchExcel, toCsv } from '../../export/csv.ts';
import { fileName, saveFile } from '../../export/download.ts';
import { consoleText, exportText } from '../../text/nl.ts';
import { useShown } from '../appContext.tsx';

const number = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 6, useGrouping: false });

function write(cell: Cell): string {
  if (cell === null) return consoleText.nothing;
  if (typeof cell === 'boolean') return cell ? consoleText.yes : consoleText.no;
  return typeof cell === 'number' ? number.format(cell) : cell;
}

/** The rows as they came; an empty cell says so, because it is not a zero. */
export function AnswerTable({ answer }: { readonly answer: Answer }) {
  const manifest = useShown()?.dataset.manifest;
  const save = (): void => {
    const kind = manifest?.invented === false ? exportText.real : exportText.invented;
    const header = [...answer.columns.map(({ name }) => name), exportText.kindHeader];
    const rows = answer.rows.map((row) => [...row, kind]);
    const name = fileName([manifest?.municipality.name ?? '', consoleText.result], 'csv');
    saveFile(name, 'text/csv', toCsv(header, rows, dutchExcel));
  };
  // SQL may give two columns one name: their place tells them apart
  const columns = answer.columns.map((column, id) => ({ ...column, id }));
  const rows = answer.rows.map((cells, id) => ({ cells, id }));
  if (answer.rows.length === 0) return <p>{consoleText.empty}</p>;
  return (
    <>
      {answer.truncated && <p className="wb-message">{consoleText.truncated(answer.rows.length)}</p>}
      <table className="wb-answer">
        <caption className="wb-hidden">{consoleText.result}</caption>
        <thead>
          <tr>
            {columns.map(({ id, name, type }) => (
              <th key={id} scope="col" title={type}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }) => (
            <tr key={id}>
              {columns.map((column) => {
                const cell = cells[column.id] ?? null;
                return (
                  <td key={column.id} data-numeric={typeof cell === 'number'} data-missing={cell === null}>
                    {write(cell)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" className="wb-button" onClick={save}>
        {consoleText.save}
      </button>
    </>
  );
}
