import { useState } from 'react';
import type { AreaCode } from '../../domain/area.ts';
import type { PreviewJoin } from '../../domain/userImport.ts';
import { joinText } from '../../text/importScreen.ts';
import { Choice } from '../ui/Choice.tsx';
import type { Draft } from './draft.ts';
import { useAreaNames } from './useAreaNames.ts';
import type { ImportScreen } from './useImport.ts';

interface NameChoicesProps {
  readonly screen: ImportScreen;
  readonly join: PreviewJoin;
  readonly draft: Draft;
}

/** Names that are nearly those of areas. None is joined before a person says which one is meant. */
export function NameChoices({ screen, join: { proposals }, draft }: NameChoicesProps) {
  const nameOf = useAreaNames();
  const [taken, setTaken] = useState('');
  if (proposals.count === 0) return null;
  const certain = proposals.first.filter(({ candidates }) => candidates.length === 1);
  const choose = (chosen: Readonly<Record<string, AreaCode | null>>): void =>
    screen.change((former) => ({ ...former, names: { ...former.names, ...chosen } }));
  const takeCertain = (): void => {
    choose(Object.fromEntries(certain.map(({ name, candidates: [code] }) => [name, code ?? null])));
    setTaken(joinText.taken(certain.length));
  };
  return (
    <section className="wb-import-part" aria-label={joinText.names}>
      <h4>{joinText.names}</h4>
      <p>{joinText.namesHelp}</p>
      {certain.length > 1 && (
        <div className="wb-row">
          <button type="button" className="wb-button" onClick={takeCertain}>
            {joinText.takeCertain(certain.length)}
          </button>
          <span role="status">{taken}</span>
        </div>
      )}
      <div className="wb-import-fields">
        {proposals.first.map(({ name, rows, candidates }) => (
          <Choice
            key={name}
            label={joinText.nameLabel(name, rows)}
            value={Object.hasOwn(draft.names, name) ? (draft.names[name] ?? '') : ''}
            options={[
              ['', joinText.nameNone],
              ...candidates.map((code) => [code, `${nameOf(code)} (${code})`] as const),
            ]}
            onChoose={(code) => choose({ [name]: code === '' ? null : code })}
          />
        ))}
      </div>
      {proposals.count > proposals.first.length && (
        <p className="wb-help">{joinText.more(proposals.first.length, proposals.count)}</p>
      )}
    </section>
  );
}
