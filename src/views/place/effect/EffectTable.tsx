import { useId, useState } from 'react';
import { effectText } from '../../../text/effect.ts';
import { useEmit, useSetHovered, useView } from '../../appContext.tsx';
import { AxisCell } from './AxisCell.tsx';
import type { EffectRow } from './effectRows.ts';
import { LeafTable } from './LeafTable.tsx';

function AreaRows({ row }: { readonly row: EffectRow }) {
  const id = useId();
  const emit = useEmit();
  const { selected } = useView();
  const setHovered = useSetHovered();
  const [open, setOpen] = useState(row.isOwn);
  const words = effectText.table;
  return (
    <tbody
      data-selected={selected === row.code}
      onPointerEnter={() => setHovered(row.code)}
      onPointerLeave={() => setHovered(null)}
    >
      <tr>
        <th scope="row">
          <button
            type="button"
            className="wb-button"
            data-kind="link"
            onClick={() => emit({ kind: 'select_area', code: row.code })}
          >
            {row.name}
          </button>
          <span className="wb-help wb-effect-line">{row.isOwn ? words.own : words.neighbour}</span>
          <button
            type="button"
            className="wb-disclosure"
            aria-expanded={open}
            aria-controls={id}
            aria-label={words.detailsOf(row.name, row.leaves.length)}
            onClick={() => setOpen(!open)}
          >
            {words.details(row.leaves.length)}
          </button>
        </th>
        <AxisCell axis={row.capacity} />
        <AxisCell axis={row.load} />
        <td>{row.field}</td>
      </tr>
      <tr id={id} hidden={!open}>
        <td colSpan={4}>{open && <LeafTable area={row.name} leaves={row.leaves} />}</td>
      </tr>
    </tbody>
  );
}

/** The areas that change: both axes and the field of the balance before and after, and the figures behind them. */
export function EffectTable({ rows }: { readonly rows: readonly EffectRow[] }) {
  const words = effectText.table;
  return (
    <div className="wb-effect-table-box">
      <table className="wb-effect-table">
        <caption className="wb-hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.area}</th>
            <th scope="col">
              {effectText.axis.capacity}, {words.before} → {words.after}
            </th>
            <th scope="col">
              {effectText.axis.load}, {words.before} → {words.after}
            </th>
            <th scope="col">{words.field}</th>
          </tr>
        </thead>
        {rows.map((row) => (
          <AreaRows key={row.code} row={row} />
        ))}
      </table>
    </div>
  );
}
