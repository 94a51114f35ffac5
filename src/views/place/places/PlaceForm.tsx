import { useEffect, useRef } from 'react';
import type { Site } from '../../../domain/place.ts';
import { formText } from '../../../text/placeEdit.ts';
import { useData } from '../../appContext.tsx';
import { FieldInput } from './FieldInput.tsx';
import { Monitoring } from './Monitoring.tsx';
import { OwnValues } from './OwnValues.tsx';
import type { AnyPlace, PlaceField } from './placeFields.ts';
import { fieldsOf } from './placeFields.ts';
import { originOf } from './placeLists.ts';
import { SpotSection } from './SpotSection.tsx';
import type { PlaceDeskUse } from './usePlaceDesk.ts';

interface PlaceFormProps {
  readonly use: PlaceDeskUse;
  readonly place: AnyPlace;
}

function isSite(place: AnyPlace): place is Site {
  return 'hectares' in place;
}

/** Every field of one place; each change is a step that can be undone. */
export function PlaceForm({ use, place }: PlaceFormProps) {
  const { concepts, facilityKinds } = useData();
  const { as, list, put, change, duplicate, remove, restore } = use;
  const origin = originOf(place, list.given);
  const fields = fieldsOf(as, { concepts, facilityKinds }, place);
  const input = (field: PlaceField) => (
    <FieldInput key={field.id} field={field} place={place} onValue={(value) => put({ ...place, [field.id]: value })} />
  );
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="wb-section wb-place-form" aria-label={place.name}>
      <button type="button" className="wb-button" data-kind="link" onClick={() => change({ open: null, wanted: null })}>
        ← {formText.back}
      </button>
      <h3 ref={heading} tabIndex={-1}>
        {place.name}
      </h3>
      {origin !== 'given' && (
        <p>
          <span className="wb-chip">{origin === 'own' ? formText.isOwn : formText.isChanged}</span>
        </p>
      )}
      {fields.slice(0, 1).map(input)}
      <SpotSection use={use} place={place} />
      {fields.slice(1).map(input)}
      {isSite(place) && (
        <>
          <OwnValues
            heading={formText.own}
            help={formText.ownHelp}
            nameLabel={formText.name}
            values={place.attributes ?? {}}
            onValues={(attributes) => put({ ...place, attributes })}
          />
          <OwnValues
            heading={formText.judgements}
            help={formText.judgementsHelp}
            nameLabel={formText.question}
            values={place.judgements ?? {}}
            onValues={(judgements) => put({ ...place, judgements })}
          />
        </>
      )}
      {(as === 'projects' || as === 'complexes') && (
        <Monitoring
          entries={'monitoring' in place ? (place.monitoring ?? []) : []}
          onEntries={(monitoring) => put({ ...place, monitoring })}
        />
      )}
      <div className="wb-row">
        <button type="button" className="wb-button" onClick={() => duplicate(place)}>
          {formText.duplicate}
        </button>
        {origin === 'changed' && (
          <button type="button" className="wb-button" onClick={() => restore(place)}>
            {formText.restore}
          </button>
        )}
        <button type="button" className="wb-button" onClick={() => remove([place])}>
          {formText.remove}
        </button>
      </div>
    </section>
  );
}
