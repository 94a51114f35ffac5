import type { Listed } from '../../domain/userImport.ts';
import { joinText } from '../../text/importScreen.ts';
import { ScrollBox } from '../ui/ScrollBox.tsx';

interface FoundProps<T> {
  readonly title: string;
  readonly found: Listed<T>;
  readonly note?: string;
  readonly header: readonly string[];
  readonly cells: (each: T) => readonly string[];
}

/** A count that opens into a table of what was counted. */
export function Found<T>({ title, found, note, header, cells }: FoundProps<T>) {
  if (found.count === 0) return null;
  return (
    <details className="wb-about">
      <summary>{title}</summary>
      <div className="wb-import-part">
        {note !== undefined && <p className="wb-help">{note}</p>}
        <ScrollBox className="wb-import-list-box" label={title} tabStop>
          <table className="wb-answer wb-import-list">
            <caption className="wb-hidden">{title}</caption>
            <thead>
              <tr>
                {header.map((each) => (
                  <th key={each} scope="col">
                    {each}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.first.map(cells).map((row) => (
                <tr key={row.join(' ')}>
                  {row.map((cell, at) => (
                    <td key={header[at]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
        {found.count > found.first.length && (
          <p className="wb-help">{joinText.more(found.first.length, found.count)}</p>
        )}
      </div>
    </details>
  );
}
