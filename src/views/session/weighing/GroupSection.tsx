import { type SubmitEvent, useRef, useState } from 'react';
import { type Group, type GroupRole, groupRoles } from '../../../domain/ballot.ts';
import { freeGroupId } from '../../../state/groupWeighing.ts';
import { weighingText } from '../../../text/ballots.ts';
import { groupHelp, roleText } from '../../../text/together.ts';
import { useEmit, useWork } from '../../appContext.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Said } from '../../ui/Said.tsx';
import { useFocusWhenLost } from '../../ui/useFocusWhenLost.ts';
import { useRounds } from '../chosenRound.ts';
import { GroupItem } from './GroupItem.tsx';

const none: readonly Group[] = [];

/** Who weigh together: groups with a name of their own, never people. */
export function GroupSection() {
  const { session } = useWork();
  const { round } = useRounds();
  const emit = useEmit();
  const groups = session?.groups ?? none;
  const free = freeGroupId(groups);
  const put = (group: Group): void => emit({ kind: 'put_group', group, movement: null });
  const [said, setSaid] = useState('');
  const box = useRef<HTMLDivElement>(null);
  // the line that took the place of the one that went is no place to go on: its button would take that away as well
  useFocusWhenLost(groups.map(({ id }) => id).join(' '), () => box.current?.querySelector('form button') ?? null);
  const add = (role: GroupRole, label: string): void => {
    if (free === null) return;
    put({ id: free, role, label });
    setSaid(weighingText.groupAdded(label, groups.length + 1));
  };
  return (
    <div ref={box} className="wb-weighing-part">
      <p className="wb-help">{groupHelp}</p>
      {groups.length === 0 ? (
        <p>{weighingText.noGroups}</p>
      ) : (
        <ul className="wb-plain wb-groups">
          {groups.map((group) => (
            <GroupItem
              key={group.id}
              group={group}
              others={groups.filter(({ id }) => id !== group.id)}
              onPut={put}
              onRemove={() => {
                emit({ kind: 'remove_group', group: group.id });
                setSaid(weighingText.groupRemoved(group.label));
              }}
            />
          ))}
        </ul>
      )}
      {free === null ? (
        <p className="wb-message">{weighingText.fullGroups}</p>
      ) : (
        <AddGroup groups={groups} onAdd={add} />
      )}
      {round !== null && <p className="wb-help">{weighingText.asked}</p>}
      <Said words={said} />
    </div>
  );
}

interface AddGroupProps {
  readonly groups: readonly Group[];
  readonly onAdd: (role: GroupRole, label: string) => void;
}

function AddGroup({ groups, onAdd }: AddGroupProps) {
  const unused = groupRoles.find((each) => !groups.some(({ role }) => role === each)) ?? 'anders';
  const [chosen, setChosen] = useState<GroupRole | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const role = chosen ?? unused;
  const label = (typed ?? roleText[role]).trim();
  const isTaken = groups.some((group) => group.label.toLowerCase() === label.toLowerCase());
  const [tried, setTried] = useState(false);
  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (label === '' || isTaken) return;
    onAdd(role, label);
    setChosen(null);
    setTyped(null);
    setTried(false);
  };
  return (
    <form className="wb-weighing-part" onSubmit={add}>
      <Choice
        label={weighingText.role}
        value={role}
        options={groupRoles.map((each) => [each, roleText[each]] as const)}
        onChoose={setChosen}
      />
      <label className="wb-field">
        <span className="wb-label">{weighingText.label}</span>
        <input
          className="wb-input"
          type="text"
          autoComplete="off"
          maxLength={60}
          value={typed ?? roleText[role]}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      {tried && isTaken && (
        <p className="wb-message" role="alert">
          {weighingText.sameLabel(label)}
        </p>
      )}
      <div className="wb-row">
        <button type="submit" className="wb-button">
          {weighingText.addGroup}
        </button>
      </div>
    </form>
  );
}
