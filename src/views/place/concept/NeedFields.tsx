import type { ConceptNeed } from '../../../domain/place.ts';
import type { SocialBaseItem } from '../../../domain/socialBase.ts';
import { measureOptions } from '../../../state/measureOptions.ts';
import { conceptsText } from '../../../text/concepts.ts';
import { attributeLabel } from '../../../text/measureWords.ts';
import { useData } from '../../appContext.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { NumberField } from '../../weigh/NumberField.tsx';
import { TextField } from '../../weigh/TextField.tsx';
import { readWords } from './readWords.ts';
import { SourceFields } from './SourceFields.tsx';

interface NeedFieldsProps {
  readonly need: ConceptNeed;
  readonly items: readonly SocialBaseItem[];
  readonly onNeed: (change: Partial<ConceptNeed>) => void;
}

/** Everything of one need that can be changed. */
export function NeedFields({ need, items, onNeed }: NeedFieldsProps) {
  return (
    <>
      <Demand need={need} items={items} onNeed={onNeed} />
      <TextField
        label={conceptsText.reason}
        lines
        value={need.reason}
        onText={(reason) => {
          if (reason.trim() !== '') onNeed({ reason: reason.trim() });
        }}
      />
      <SourceFields
        source={need.source}
        status={need.status}
        onSource={(source) => onNeed({ source })}
        onStatus={(status) => onNeed({ status })}
      />
    </>
  );
}

/** The options, with the present one where it is not among them. */
function including(options: readonly (readonly [string, string])[], present: string) {
  return options.some(([id]) => id === present) ? options : [...options, [present, present] as const];
}

function Demand({ need, items, onNeed }: NeedFieldsProps) {
  const data = useData();
  switch (need.kind) {
    case 'facility':
      return (
        <>
          <Choice
            label={conceptsText.facility}
            value={need.facility}
            options={including(
              data.facilityKinds.map(({ id, label }) => [id, label] as const),
              need.facility,
            )}
            onChoose={(facility) => onNeed({ facility })}
          />
          <NumberField
            label={conceptsText.metres}
            value={need.maxMetres}
            onValue={(maxMetres) => {
              if (maxMetres > 0) onNeed({ maxMetres });
              return maxMetres > 0;
            }}
          />
        </>
      );
    case 'attribute':
      return (
        <>
          <Choice
            label={conceptsText.attribute}
            value={need.attribute}
            options={including(
              measureOptions(data).attributes.map((attribute) => [attribute, attributeLabel(attribute)] as const),
              need.attribute,
            )}
            onChoose={(attribute) => onNeed({ attribute })}
          />
          <TextField
            label={conceptsText.words}
            value={need.words.join(', ')}
            onText={(typed) => {
              const words = readWords(typed);
              if (words.length > 0) onNeed({ words });
            }}
          />
          <p className="wb-help">{conceptsText.wordsHelp}</p>
        </>
      );
    case 'social_base':
      return (
        <Choice
          label={conceptsText.item}
          value={need.item}
          options={including(
            items.map(({ id, label }) => [id, label] as const),
            need.item,
          )}
          onChoose={(item) => onNeed({ item })}
        />
      );
  }
}
