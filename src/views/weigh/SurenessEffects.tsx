import type { WeightEffect, WeightEffects } from '../../model/weightEffects.ts';
import { surenessText } from '../../text/sureness.ts';
import { useRecipeEditor } from './recipeEditor.tsx';
import { groupLabels } from './surenessLabels.ts';

/** Which weights matter to the places of areas, and which hardly do. */
export function SurenessEffects({ effects }: { readonly effects: WeightEffects }) {
  const { spec, labelOf } = useRecipeEditor();
  const groups = groupLabels(spec);
  const nameOf = ({ slot }: WeightEffect): string => {
    if (slot === null) return surenessText.method;
    return slot.isLeaf ? labelOf(slot.node) : (groups.get(slot.node) ?? slot.node);
  };
  const telling = effects.effects.filter(({ isNegligible, total }) => !isNegligible && !Number.isNaN(total));
  const negligible = effects.effects.filter(({ isNegligible }) => isNegligible);
  return (
    <section>
      <h4>{surenessText.effects}</h4>
      {telling.length === 0 ? <p>{surenessText.noEffects}</p> : <p className="wb-help">{surenessText.effectsHelp}</p>}
      <ol className="wb-effects">
        {telling.map((effect) => (
          <li key={`${effect.slot?.parent} ${effect.slot?.node}`}>
            <span>{nameOf(effect)}</span>
            <span className="wb-effect-value">{surenessText.effect(effect.total)}</span>
            <span className="wb-effect-bar" aria-hidden="true">
              <span style={{ width: `${Math.min(100, 100 * effect.total)}%` }} />
            </span>
          </li>
        ))}
      </ol>
      {telling.length > 0 && negligible.length > 0 && <p>{surenessText.negligible(negligible.map(nameOf))}</p>}
    </section>
  );
}
