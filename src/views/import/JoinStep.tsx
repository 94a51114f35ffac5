import type { ReactNode } from 'react';
import type { ImportPreview, Listed } from '../../domain/userImport.ts';
import { joinText } from '../../text/importScreen.ts';
import { ScrollBox } from '../ui/ScrollBox.tsx';
import type { Draft } from './draft.ts';
import { Elsewhere } from './Elsewhere.tsx';
import { NameChoices } from './NameChoices.tsx';
import { StepEnd } from './StepBar.tsx';
import { useAreaNames } from './useAreaNames.ts';
import type { ImportScreen } from './useImport.ts';

interface JoinStepProps {
  readonly screen: ImportScreen;
  readonly preview: ImportPreview;
  readonly draft: Draft;
}

interface FoundProps<T> {
  readonly title: string;
  readonly found: Listed<T>;
  readonly note?: string;
  readonly header: readonly string[];
  readonly cells: (each: T) => readonly string[];
}

/** A count that opens into a table of what was counted. */
function Found<T>({ title, found, note, header, cells }: FoundProps<T>) {
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

function KeepChoice({ screen, draft }: { readonly screen: ImportScreen; readonly draft: Draft }) {
  return (
    <fieldset className="wb-import-part">
      <legend className="wb-label">{joinText.keep}</legend>
      <p className="wb-help">{joinText.keepHelp}</p>
      {(['first', 'last', 'skip'] as const).map((choice) => (
        <label key={choice} className="wb-check">
          <input
            type="radio"
            name="duplicates"
            checked={draft.duplicates === choice}
            onChange={() =>
              screen.change((former) => ({
                ...former,
                duplicates: choice,
                touched: { ...former.touched, duplicates: true },
              }))
            }
          />
          <span>{joinText.keepChoice[choice]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Numbers({ children }: { readonly children: ReactNode }) {
  return <ul className="wb-import-remarks">{children}</ul>;
}

/** Which rows meet which areas, in numbers and words; each number opens into its rows. */
export function JoinStep({ screen, preview, draft }: JoinStepProps) {
  const nameOf = useAreaNames();
  const { join } = preview;
  const { keyedBy, column } = join;
  const end = <StepEnd back="reading" next="figures" onGo={screen.goTo} />;
  if (keyedBy === null || column === null) {
    return (
      <div className="wb-import-part">
        <p className={preview.places === null ? 'wb-message' : ''}>
          {preview.places === null ? joinText.noColumn : joinText.points}
        </p>
        {end}
      </div>
    );
  }
  const whole = join.absent.count === 0 && join.matchedRows > 0;
  return (
    <div className="wb-import-part">
      <Elsewhere preview={preview} />
      {preview.places === 'points' && <p>{joinText.points}</p>}
      <Numbers>
        <li>{joinText.by(keyedBy, column)}</li>
        <li>{joinText.matched(join.matchedRows, join.matchedAreas)}</li>
        {join.unmatched.count === 0 && <li>{joinText.allMatched}</li>}
        {whole && <li>{joinText.allThere}</li>}
      </Numbers>
      <NameChoices screen={screen} join={join} draft={draft} />
      {join.duplicates.count > 0 && <KeepChoice screen={screen} draft={draft} />}
      <Found
        title={joinText.unmatched(join.unmatched.count)}
        found={join.unmatched}
        {...(join.otherVintage === 0 ? {} : { note: joinText.otherVintage(join.otherVintage) })}
        header={[joinText.row, joinText.value, joinText.why]}
        cells={({ row, value, why }) => [String(row), value, joinText.reason[why]]}
      />
      <Found
        title={joinText.duplicates(join.duplicates.count)}
        found={join.duplicates}
        header={[joinText.area, joinText.rows, joinText.differing]}
        cells={({ area, rows, differing }) => [
          nameOf(area),
          rows.join(', '),
          differing.length === 0 ? joinText.same : differing.join(', '),
        ]}
      />
      <Found
        title={joinText.absent(join.absent.count)}
        found={join.absent}
        note={joinText.absentHelp}
        header={[joinText.area, 'Code']}
        cells={(code) => [nameOf(code), code]}
      />
      {end}
    </div>
  );
}
