import { effectText } from '../../../text/effect.ts';
import { useSetHovered } from '../../appContext.tsx';
import { AxisCell } from '../../place/effect/AxisCell.tsx';
import type { EffectRow } from '../../place/effect/effectRows.ts';
import { PagedBox } from './PagedBox.tsx';

/** Both axes of every area that changes, before and after, in large type. */
export function AxesTable({ rows }: { readonly rows: readonly EffectRow[] }) {
  const setHovered = useSetHovered();
  const { table, axis } = effectText;
  return (
    <PagedBox items="tbody tr">
      <table className="wb-room-table">
        <caption className="wb-hidden">{table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{table.area}</th>
            {[axis.capacity, axis.load].map((name) => (
              <th key={name} scope="col">
                {name}
                <span className="wb-hidden">
                  , {table.before} → {table.after}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code} onPointerEnter={() => setHovered(row.code)} onPointerLeave={() => setHovered(null)}>
              <th scope="row">
                {row.name}
                {row.isOwn && ` (${table.own})`}
              </th>
              <AxisCell axis={row.capacity} />
              <AxisCell axis={row.load} />
            </tr>
          ))}
        </tbody>
      </table>
    </PagedBox>
  );
}
