import type { LeaveOneOut, LeftOut } from '../../model/leaveOneOut.ts';
import { surenessText } from '../../text/sureness.ts';
import { useRecipeEditor } from './recipeEditor.tsx';

/** names of areas in one line; more is no reading matter */
const named = 4;

/** What happens to the places and fields of areas when an indicator of the open recipe is left out. */
export function LeftOutList({ leftOut }: { readonly leftOut: LeaveOneOut }) {
  const { shown, spec, labelOf } = useRecipeEditor();
  const own = leftOut.leaves.filter(({ indexId }) => indexId === spec.id);
  if (own.length === 0) return null;
  const movedText = ({ moved, fields }: LeftOut): string | null => {
    if (fields === null || shown.balance === null) return null;
    const names = Array.from(fields.keys())
      .filter((area) => fields[area] !== leftOut.fields?.[area])
      .map((area) => shown.dataset.areas[area]?.name ?? '');
    return surenessText.moved(moved, names.slice(0, named), names.length - named, shown.level);
  };
  return (
    <section>
      <h4>{surenessText.leftOut}</h4>
      <p className="wb-help">{surenessText.leftOutHelp}</p>
      <ul className="wb-changes">
        {own.map((left) => (
          <li key={`${left.slot.parent} ${left.slot.node}`}>
            {labelOf(left.slot.node)}: {surenessText.leftOutShift(left.meanShift)}
            <span className="wb-subtle"> {movedText(left)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
