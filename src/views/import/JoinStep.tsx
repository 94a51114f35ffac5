import type { ReactNode } from 'react';
import { isAddressList } from '../../domain/importAddresses.ts';
import type { ImportPreview } from '../../domain/userImport.ts';
import { joinText } from '../../text/importScreen.ts';
import { AddressSection } from './AddressSection.tsx';
import type { Draft } from './draft.ts';
import { Elsewhere } from './Elsewhere.tsx';
import { Found } from './Found.tsx';
import { NameChoices } from './NameChoices.tsx';
import { StepEnd } from './StepBar.tsx';
import { useAreaNames } from './useAreaNames.ts';
import type { ImportScreen } from './useImport.ts';

interface JoinStepProps {
  readonly screen: ImportScreen;
  readonly preview: ImportPreview;
  readonly draft: Draft;
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

/** How rows meet areas, in numbers and words; each number opens into its rows. */
function AreaJoin({ screen, preview, draft }: JoinStepProps) {
  const nameOf = useAreaNames();
  const { join } = preview;
  const { keyedBy, column } = join;
  if (keyedBy === null || column === null) {
    return (
      <p className={preview.places === null ? 'wb-message' : ''}>
        {preview.places === null ? joinText.noColumn : joinText.points}
      </p>
    );
  }
  const whole = join.absent.count === 0 && join.matchedRows > 0;
  return (
    <>
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
    </>
  );
}

/** Which rows meet which areas, or where the addresses in them lie. */
export function JoinStep(props: JoinStepProps) {
  const { screen, preview, draft } = props;
  const mayHoldAddresses =
    draft.addresses !== null ||
    (preview.places === null && (preview.join.keyedBy === null || screen.flow.correction.addresses !== undefined));
  return (
    <div className="wb-import-part">
      {!isAddressList(preview) && <AreaJoin {...props} />}
      {mayHoldAddresses && <AddressSection {...props} />}
      <StepEnd back="reading" next="figures" onGo={screen.goTo} />
    </div>
  );
}
