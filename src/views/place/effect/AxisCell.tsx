import type { AxisWords } from './effectRows.ts';

/** One axis before and after: arrows for the eye, words for who hears it. */
export function AxisCell({ axis }: { readonly axis: AxisWords }) {
  return (
    <td>
      <span aria-hidden="true" className="wb-effect-seen">
        {axis.seen}
      </span>
      <span className="wb-hidden">{axis.aloud}</span>
      {axis.difference !== '' && <strong className="wb-effect-difference"> {axis.difference}</strong>}
    </td>
  );
}
