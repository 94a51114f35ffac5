import { useState } from 'react';
import type { Group } from '../../../domain/ballot.ts';
import { weighingText } from '../../../text/ballots.ts';
import { roleText } from '../../../text/together.ts';

interface GroupItemProps {
  readonly group: Group;
  readonly others: readonly Group[];
  readonly onPut: (group: Group) => void;
  readonly onRemove: () => void;
}

/** A group that can be given another name; a name that is empty or taken changes nothing. */
export function GroupItem({ group, others, onPut, onRemove }: GroupItemProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const label = (typed ?? group.label).trim();
  const isTaken = others.some((other) => other.label.toLowerCase() === label.toLowerCase());
  const settle = (): void => {
    if (label !== '' && !isTaken && label !== group.label) onPut({ ...group, label });
    if (!isTaken) setTyped(null);
  };
  return (
    <li>
      <label className="wb-field">
        <span className="wb-hidden">{weighingText.label}</span>
        <span className="wb-help">{roleText[group.role]}</span>
        <input
          className="wb-input"
          type="text"
          autoComplete="off"
          maxLength={60}
          value={typed ?? group.label}
          aria-invalid={isTaken}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={settle}
          onKeyDown={({ key }) => {
            if (key === 'Enter') settle();
          }}
        />
      </label>
      <button type="button" className="wb-button" aria-label={weighingText.removeGroup(group.label)} onClick={onRemove}>
        {weighingText.remove}
      </button>
      {isTaken && (
        <p className="wb-message" role="alert">
          {weighingText.sameLabel(label)}
        </p>
      )}
    </li>
  );
}
