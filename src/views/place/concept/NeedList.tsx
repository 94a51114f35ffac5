import { useRef, useState } from 'react';
import type { ConceptNeed } from '../../../domain/place.ts';
import { startNeed, withSource } from '../../../state/editConcept.ts';
import { conceptsText } from '../../../text/concepts.ts';
import { useData } from '../../appContext.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { useFocusWhenLost } from '../../ui/useFocusWhenLost.ts';
import { NeedFields } from './NeedFields.tsx';
import { needName } from './needName.ts';

interface NeedListProps {
  readonly needs: readonly ConceptNeed[];
  readonly onNeeds: (needs: ConceptNeed[]) => void;
}

const kinds = ['facility', 'attribute', 'social_base'] as const;

/** What the concept asks of its place, each with its source and status. */
export function NeedList({ needs, onNeeds }: NeedListProps) {
  const { facilityKinds, proposed } = useData();
  const [kind, setKind] = useState<ConceptNeed['kind']>('facility');
  const adding = useRef<HTMLButtonElement>(null);
  useFocusWhenLost(String(needs.length), () => adding.current);
  const items = proposed?.socialBase ?? [];
  const nameOf = (need: ConceptNeed): string => needName(need, facilityKinds, items);
  const add = (): void => {
    const first = { facility: facilityKinds[0]?.id ?? 'huisarts', item: items[0]?.id ?? 'inloop' };
    const words = { reason: conceptsText.needReason, source: conceptsText.ownSource };
    onNeeds([...needs, startNeed(kind, first, words)]);
  };
  return (
    <fieldset className="wb-demand">
      <legend>{conceptsText.needs}</legend>
      {needs.length === 0 && <p className="wb-help">{conceptsText.noNeeds}</p>}
      <ul className="wb-needs">
        {needs.map((need, at) => {
          const name = conceptsText.need(need, nameOf(need));
          return (
            <li key={keyOf(needs, at)}>
              <details className="wb-about">
                <summary>{name}</summary>
                <div className="wb-details-body">
                  <p className="wb-help">{conceptsText.needKind[need.kind]}</p>
                  <NeedFields
                    need={need}
                    items={items}
                    onNeed={(change) => onNeeds(needs.with(at, withSource(need, change)))}
                  />
                  <div className="wb-row">
                    <button
                      type="button"
                      className="wb-button"
                      onClick={() => onNeeds(needs.filter((_, place) => place !== at))}
                    >
                      {conceptsText.removeNeed(name)}
                    </button>
                  </div>
                </div>
              </details>
            </li>
          );
        })}
      </ul>
      <Choice
        label={conceptsText.addNeed}
        value={kind}
        options={kinds.map((each) => [each, conceptsText.needKind[each]] as const)}
        onChoose={setKind}
      />
      <div className="wb-row">
        <button ref={adding} type="button" className="wb-button" onClick={add}>
          {conceptsText.addNeedButton}
        </button>
      </div>
    </fieldset>
  );
}

/** A need has no id; its place among so many is what it is known by. */
function keyOf(needs: readonly ConceptNeed[], at: number): string {
  return `${needs.length} ${at}`;
}
