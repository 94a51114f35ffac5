import type { SocialBaseItem } from '../../../domain/socialBase.ts';
import type { ReadyRow } from '../../../state/readyRows.ts';
import { readyText } from '../../../text/ready.ts';
import { useEmit, useSetHovered, useView } from '../../appContext.tsx';
import { StateWords } from './StateWords.tsx';

interface ReadyTableProps {
  readonly rows: readonly ReadyRow[];
  readonly items: readonly SocialBaseItem[];
  readonly many: string;
}

/** Areas down, items across; every cell a sign and a word. */
export function ReadyTable({ rows, items, many }: ReadyTableProps) {
  const emit = useEmit();
  const { selected } = useView();
  const setHovered = useSetHovered();
  const words = readyText.table;
  return (
    <div className="wb-table-box wb-ready-box">
      <table className="wb-table wb-ready-table">
        <caption className="wb-hidden">{words.caption(many)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.area}</th>
            <th scope="col">{words.known}</th>
            {items.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ area, readiness, known }) => (
            <tr
              key={area.code}
              data-selected={area.code === selected}
              onPointerEnter={() => setHovered(area.code)}
              onPointerLeave={() => setHovered(null)}
            >
              <th scope="row">
                <button
                  type="button"
                  className="wb-row-button"
                  aria-current={area.code === selected ? 'true' : undefined}
                  onClick={() => emit({ kind: 'select_area', code: area.code })}
                >
                  {area.name}
                </button>
              </th>
              <td>{words.knownOf(known, readiness.items.length)}</td>
              {readiness.items
                .filter(({ item }) => items.includes(item))
                .toSorted((a, b) => items.indexOf(a.item) - items.indexOf(b.item))
                .map(({ item, state, toConfirm }) => (
                  <td key={item.id}>
                    <StateWords state={state} />
                    {toConfirm && <span className="wb-help">, {words.toConfirm}</span>}
                  </td>
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
