import { effectText } from '../../../text/effect.ts';
import type { LeafRow } from './effectRows.ts';

/** The figures of one area that change: as measured, their part in the score, and what is to be said about them. */
export function LeafTable({ area, leaves }: { readonly area: string; readonly leaves: readonly LeafRow[] }) {
  const words = effectText.leaf;
  return (
    <table className="wb-effect-leaves">
      <caption className="wb-hidden">{effectText.table.detailsOf(area, leaves.length)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.figure}</th>
          <th scope="col">{words.raw}</th>
          <th scope="col">{words.contribution}</th>
        </tr>
      </thead>
      <tbody>
        {leaves.map((leaf) => (
          <tr key={leaf.key}>
            <th scope="row">
              {leaf.label} <span className="wb-help">{effectText.leaf.countsIn(leaf.axis)}</span>
              {leaf.notes.map((note) => (
                <span key={note} className="wb-help wb-effect-line">
                  {note}
                </span>
              ))}
            </th>
            <td>{leaf.raw}</td>
            <td>{leaf.contribution}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
