import type { SiteMethod } from '../../../domain/siting.ts';
import type { SiteStanding } from '../../../state/shortlist.ts';
import { shortlistText } from '../../../text/shortlist.ts';
import { methodText } from '../../../text/siting.ts';
import { useGoToPlace } from '../../map/useGoToPlace.ts';
import { TextField } from '../../weigh/TextField.tsx';
import type { ShortlistControl } from './useShortlist.ts';

interface RowProps {
  readonly standing: SiteStanding;
  readonly id: string;
  readonly note: string;
  readonly at: number;
  readonly count: number;
  readonly method: SiteMethod;
  readonly control: ShortlistControl;
  readonly isCompared: boolean;
  readonly canCompare: boolean;
  readonly onCompare: (on: boolean) => void;
}

function standingWords({ state, score, rank, ranked, failed, open }: SiteStanding, method: SiteMethod): string {
  if (state === 'gone') return shortlistText.gone;
  const rules = open.length === 0 ? '' : ` ${shortlistText.open(open.map(({ rule }) => rule.label))}`;
  if (state === 'rejected') return `${shortlistText.rejected(failed.map(({ rule }) => rule.label))}${rules}`;
  return `${shortlistText.score(score, rank, ranked, methodText[method])}.${rules}`;
}

/** A chosen site: how it stands, why it was chosen, and the ways to move it, compare it and take it away. */
export function ShortlistRow(props: RowProps) {
  const { standing, id, note, at, count, method, control, isCompared, canCompare, onCompare } = props;
  const goTo = useGoToPlace();
  const { name, site, state } = standing;
  const moveTo = (to: number): void =>
    control.change({ kind: 'move', site: id, to }, shortlistText.moved(name, to + 1));
  return (
    <li className="wb-shortlist-row" data-state={state}>
      <div className="wb-shortlist-head">
        <span className="wb-shortlist-number">{at + 1}</span>
        {site === null ? (
          <strong>{name}</strong>
        ) : (
          <button
            type="button"
            className="wb-area-link"
            aria-label={shortlistText.show(name)}
            onClick={() => goTo({ kind: 'sites', place: site.candidate.site })}
          >
            {name}
          </button>
        )}
        <span className="wb-row">
          <button
            type="button"
            className="wb-button"
            aria-label={shortlistText.up(name)}
            aria-disabled={at === 0}
            onClick={() => at > 0 && moveTo(at - 1)}
          >
            ↑
          </button>
          <button
            type="button"
            className="wb-button"
            aria-label={shortlistText.down(name)}
            aria-disabled={at === count - 1}
            onClick={() => at < count - 1 && moveTo(at + 1)}
          >
            ↓
          </button>
          <button
            type="button"
            className="wb-button"
            aria-label={shortlistText.remove(name)}
            onClick={() => control.change({ kind: 'remove', site: id })}
          >
            ×
          </button>
        </span>
      </div>
      <p className={state === 'kept' ? 'wb-help' : 'wb-message'}>{standingWords(standing, method)}</p>
      <TextField
        label={shortlistText.note(name)}
        value={note}
        lines
        onText={(text) => control.change({ kind: 'note', site: id, note: text })}
      />
      {state !== 'gone' && (
        <label className="wb-check">
          <input
            type="checkbox"
            aria-label={shortlistText.compare(name)}
            checked={isCompared}
            disabled={!isCompared && !canCompare}
            onChange={({ target }) => onCompare(target.checked)}
          />
          {shortlistText.compareShort}
        </label>
      )}
    </li>
  );
}
