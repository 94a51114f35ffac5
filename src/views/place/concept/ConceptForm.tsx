import type { Concept } from '../../../domain/place.ts';
import { type ConceptChange, changedConcept } from '../../../state/editConcept.ts';
import { conceptsText } from '../../../text/concepts.ts';
import { useEmit } from '../../appContext.tsx';
import { NumberField } from '../../weigh/NumberField.tsx';
import { TextField } from '../../weigh/TextField.tsx';
import { NeedList } from './NeedList.tsx';
import { readWords } from './readWords.ts';
import { ShareFields } from './ShareFields.tsx';
import { SizeFields } from './SizeFields.tsx';
import { SourceFields } from './SourceFields.tsx';

/** Everything of one concept that can be changed. */
export function ConceptForm({ concept }: { readonly concept: Concept }) {
  const emit = useEmit();
  const change = (part: ConceptChange): void =>
    emit({ kind: 'put_concept', concept: changedConcept(concept, part), movement: null });
  const text = (name: 'label' | 'forWhom' | 'description', lines = false) => (
    <TextField
      label={conceptsText[name]}
      lines={lines}
      value={concept[name]}
      onText={(typed) => {
        if (typed.trim() !== '') change({ [name]: typed.trim() });
      }}
    />
  );
  return (
    <>
      {text('label')}
      {text('forWhom')}
      {text('description', true)}
      <NumberField
        label={conceptsText.intensity}
        value={concept.intensity}
        onValue={(intensity) => {
          if (intensity >= 0) change({ intensity });
          return intensity >= 0;
        }}
      />
      <p className="wb-help">{conceptsText.intensityHelp}</p>
      <SourceFields
        source={concept.source}
        status={concept.status}
        onSource={(source) => change({ source })}
        onStatus={(status) => change({ status })}
      />
      <SizeFields size={concept.size} onSize={(size) => change({ size })} />
      <ShareFields share={concept.dragersShare} onShare={(dragersShare) => change({ dragersShare })} />
      <TextField
        label={conceptsText.brings}
        value={(concept.brings ?? []).join(', ')}
        onText={(typed) => change({ brings: readWords(typed) })}
      />
      <p className="wb-help">{conceptsText.bringsHelp}</p>
      <NeedList needs={concept.needs ?? []} onNeeds={(needs) => change({ needs })} />
    </>
  );
}
