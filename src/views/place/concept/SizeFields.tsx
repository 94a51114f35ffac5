import type { Concept } from '../../../domain/place.ts';
import { withSource } from '../../../state/editConcept.ts';
import { conceptsText } from '../../../text/concepts.ts';
import { Choice } from '../../ui/Choice.tsx';
import { OptionalNumberField } from './OptionalNumberField.tsx';
import { SourceFields } from './SourceFields.tsx';

type Size = NonNullable<Concept['size']>;

interface SizeFieldsProps {
  readonly size: Size | undefined;
  readonly onSize: (size: Size | null) => void;
}

/** How large one project is: unit and bounds, each of which may be unknown. */
export function SizeFields({ size, onSize }: SizeFieldsProps) {
  const { sizeUnits } = conceptsText;
  const units = (['none', 'woningen', 'plekken'] as const).map((unit) => [unit, sizeUnits[unit]] as const);
  const turn = (unit: 'none' | Size['unit']): void => {
    if (unit === 'none') onSize(null);
    else if (size === undefined) {
      onSize({ unit, from: null, to: null, source: conceptsText.ownSource, status: 'voorbeeld' });
    } else onSize(withSource(size, { unit }));
  };
  const bound = (name: 'from' | 'to', present: Size) => (
    <OptionalNumberField
      label={conceptsText[name]}
      value={present[name]}
      unreadable={conceptsText.whole}
      refuse={(value) => refusal({ ...present, [name]: value })}
      onValue={(value) => onSize(withSource(present, { [name]: value }))}
    />
  );
  return (
    <fieldset className="wb-demand">
      <legend>{conceptsText.size}</legend>
      <Choice label={conceptsText.sizeUnit} value={size?.unit ?? 'none'} options={units} onChoose={turn} />
      {size !== undefined && (
        <>
          <div className="wb-pair">
            {bound('from', size)}
            {bound('to', size)}
          </div>
          <p className="wb-help">{conceptsText.emptyBound}</p>
          <SourceFields
            source={size.source}
            status={size.status}
            onSource={(source) => onSize(withSource(size, { source }))}
            onStatus={(status) => onSize(withSource(size, { status }))}
          />
        </>
      )}
    </fieldset>
  );
}

function refusal({ from, to }: Size): string | null {
  if ([from, to].some((bound) => bound !== null && !(Number.isInteger(bound) && bound >= 1))) return conceptsText.whole;
  return from !== null && to !== null && from > to ? conceptsText.turned : null;
}
