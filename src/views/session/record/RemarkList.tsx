import { useMemo, useState } from 'react';
import type { Area, AreaCode } from '../../../domain/area.ts';
import { noSession, remarkKinds } from '../../../domain/sessionLog.ts';
import { recordPanelText } from '../../../text/record.ts';
import { recordText } from '../../../text/together.ts';
import { useEmit, useWork } from '../../appContext.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { RemarkItem, remarkButtonId } from './RemarkItem.tsx';
import { foundRemarks, type KindShown, type RemarkRow, remarkRows } from './remarkRows.ts';

interface RemarkListProps {
  readonly areas: readonly Area[];
  readonly nameOf: (code: AreaCode) => string | null;
}

const kinds: readonly (readonly [KindShown, string])[] = [
  ['alles', recordPanelText.all],
  ...remarkKinds.map((kind) => [kind, recordText.remarks[kind]] as const),
];
const titleId = 'wb-remarks-title';

/** What was said, the newest first, to find, change and take away. */
export function RemarkList({ areas, nameOf }: RemarkListProps) {
  const emit = useEmit();
  const { session = noSession } = useWork();
  const [kind, setKind] = useState<KindShown>('alles');
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const rows = useMemo(() => remarkRows(session, nameOf), [session, nameOf]);
  const found = foundRemarks(rows, kind, typed);
  const words = recordPanelText;
  const remove = (row: RemarkRow, at: number): void => {
    emit({ kind: 'remove_remark', remark: row.remark.id });
    setOpen(null);
    setSaid(words.removed(row.kind));
    const next = found[at + 1] ?? found[at - 1];
    const target = next === undefined ? titleId : remarkButtonId(next.remark.id);
    requestAnimationFrame(() => document.getElementById(target)?.focus());
  };
  return (
    <section className="wb-section wb-remarks" aria-labelledby={titleId}>
      <h3 id={titleId} tabIndex={-1}>
        {words.list}
      </h3>
      {rows.length === 0 && <p>{words.none}</p>}
      {rows.length > 0 && (
        <>
          <div className="wb-remark-filter">
            <Choice label={words.show} value={kind} options={kinds} onChoose={setKind} />
            <label className="wb-field">
              <span className="wb-label">{words.find}</span>
              <input
                type="search"
                className="wb-input"
                value={typed}
                onChange={({ target }) => setTyped(target.value)}
              />
            </label>
          </div>
          <p className="wb-help" aria-live="polite">
            {found.length === 0 ? words.noneFound : words.count(found.length, rows.length)}
          </p>
          <ul className="wb-remark-list">
            {found.map((row, at) => (
              <RemarkItem
                key={row.remark.id}
                row={row}
                areas={areas}
                isOpen={open === row.remark.id}
                onOpen={(isOpen) => setOpen(isOpen ? row.remark.id : null)}
                onRemove={() => remove(row, at)}
              />
            ))}
          </ul>
        </>
      )}
      <p role="status">{said}</p>
    </section>
  );
}
