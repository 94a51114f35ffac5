import { useState } from 'react';
import type { LocatedAddress } from '../../domain/importAddresses.ts';
import { fileAddressText } from '../../text/importAddresses.ts';
import { Choice } from '../ui/Choice.tsx';

interface DoubtfulAddressesProps {
  readonly doubtful: readonly LocatedAddress[];
  readonly confirmed: ReadonlySet<string>;
  readonly onConfirm: (confirmed: ReadonlySet<string>) => void;
}

/** choices shown before one asks for more */
const shownAtFirst = 20;

/** Addresses of which something differs. None is used before a person says that the proposal is right. */
export function DoubtfulAddresses({ doubtful, confirmed, onConfirm }: DoubtfulAddressesProps) {
  const [most, setMost] = useState(shownAtFirst);
  if (doubtful.length === 0) return null;
  const choose = (key: string, wanted: boolean): void => {
    const next = new Set(confirmed);
    if (wanted) next.add(key);
    else next.delete(key);
    onConfirm(next);
  };
  const taken = doubtful.filter(({ key }) => confirmed.has(key)).length;
  return (
    <section className="wb-import-part" aria-label={fileAddressText.doubtful(doubtful.length)}>
      <p>
        <strong>{fileAddressText.doubtful(doubtful.length)}.</strong> {fileAddressText.doubtfulHelp}
      </p>
      <div className="wb-row">
        {doubtful.length > 1 && (
          <>
            <button
              type="button"
              className="wb-button"
              onClick={() => onConfirm(new Set(doubtful.map(({ key }) => key)))}
            >
              {fileAddressText.takeAll(doubtful.length)}
            </button>
            <button type="button" className="wb-button" onClick={() => onConfirm(new Set())}>
              {fileAddressText.takeNone}
            </button>
          </>
        )}
        <span role="status">{taken > 0 && fileAddressText.taken(taken)}</span>
      </div>
      <div className="wb-import-fields">
        {doubtful.slice(0, most).map(({ key, address, rows, match }) => (
          <Choice
            key={key}
            label={fileAddressText.doubtfulLabel(rows, address)}
            help={match.doubt ?? ''}
            value={confirmed.has(key) ? 'taken' : 'left'}
            options={[
              ['left', fileAddressText.leaveOut],
              ['taken', match.label],
            ]}
            onChoose={(chosen) => choose(key, chosen === 'taken')}
          />
        ))}
      </div>
      {doubtful.length > most && (
        <button type="button" className="wb-button" onClick={() => setMost(most + shownAtFirst)}>
          {fileAddressText.more(Math.min(shownAtFirst, doubtful.length - most))}
        </button>
      )}
    </section>
  );
}
