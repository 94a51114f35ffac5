import { projectStatuses } from '../../domain/place.ts';
import {
  type FieldPlan,
  type ImportPreview,
  type PlaceField,
  type PlaceKind,
  placeFields,
  requiredFields,
} from '../../domain/userImport.ts';
import { placesText } from '../../text/importScreen.ts';
import { statusText } from '../../text/nl.ts';
import { useData } from '../appContext.tsx';
import { Choice } from '../ui/Choice.tsx';
import type { Draft } from './draft.ts';
import { TextField } from './TextField.tsx';
import type { ImportScreen } from './useImport.ts';

interface PlacesFormProps {
  readonly screen: ImportScreen;
  readonly preview: ImportPreview;
  readonly draft: Draft;
  readonly idOf: (figure: null, field: string) => string;
  readonly problemAt: (field: string) => string | undefined;
}

const kinds = ['sites', 'projects', 'facilities'] as const;

/** The words a field chooses from; null when anything may be written. */
function useWords(): (field: PlaceField) => readonly (readonly [string, string])[] | null {
  const { concepts, facilityKinds } = useData();
  return (field) => {
    if (field === 'concept') return concepts.map(({ id, label }) => [id, label]);
    if (field === 'kind') return facilityKinds.map(({ id, label }) => [id, label]);
    return field === 'status' ? projectStatuses.map((status) => [status, statusText[status]]) : null;
  };
}

/** What the points of a file become, and which column gives which of their fields. */
export function PlacesForm({ screen, preview, draft: { places }, idOf, problemAt }: PlacesFormProps) {
  const wordsOf = useWords();
  const set = (next: Draft['places']): void =>
    screen.change((former) => ({ ...former, places: next, touched: { ...former.touched, places: true } }));
  const setKind = (as: PlaceKind | 'none'): void => {
    const proposed = preview.proposal.places;
    if (as === 'none') set(null);
    else set(proposed?.as === as ? proposed : { as, fields: keepName(proposed?.fields.name) });
  };
  return (
    <section className="wb-import-part" aria-label={placesText.heading}>
      <h4>{placesText.heading}</h4>
      <Choice
        label={placesText.as}
        value={places?.as ?? 'none'}
        options={[...kinds.map((kind) => [kind, placesText.kinds[kind]] as const), ['none', placesText.none]]}
        onChoose={setKind}
      />
      {places !== null && (
        <>
          <p className="wb-help">{placesText.from}</p>
          <div className="wb-import-fields">
            {placeFields[places.as].map((field) => (
              <FieldChoice
                key={field}
                field={field}
                required={(requiredFields[places.as] as readonly PlaceField[]).includes(field)}
                plan={places.fields[field]}
                columns={preview.columns.map(({ name }) => name)}
                words={wordsOf(field)}
                id={idOf(null, field)}
                problem={problemAt(field)}
                onChange={(plan) => {
                  const { [field]: _, ...others } = places.fields;
                  set({ ...places, fields: plan === null ? others : { ...others, [field]: plan } });
                }}
              />
            ))}
          </div>
        </>
      )}
    </section>
  );
}

function keepName(name: FieldPlan | undefined): { name?: FieldPlan } {
  return name === undefined ? {} : { name };
}

interface FieldChoiceProps {
  readonly field: PlaceField;
  readonly required: boolean;
  readonly plan: FieldPlan | undefined;
  readonly columns: readonly string[];
  readonly words: readonly (readonly [string, string])[] | null;
  readonly id: string;
  readonly problem: string | undefined;
  readonly onChange: (plan: FieldPlan | null) => void;
}

/** A column, or one value for all; columns are told apart from the two other answers by a letter in front. */
function FieldChoice({ field, required, plan, columns, words, id, problem, onChange }: FieldChoiceProps) {
  const name = placesText.field[field];
  const value = plan === undefined ? '' : plan.from === 'fixed' ? 'fixed' : `c${plan.column}`;
  const choose = (chosen: string): void => {
    if (chosen === '') onChange(null);
    else if (chosen === 'fixed') onChange({ from: 'fixed', value: words?.[0]?.[0] ?? '' });
    else onChange({ from: 'column', column: chosen.slice(1) });
  };
  return (
    <div className="wb-import-part">
      <Choice
        label={required ? `${name} (${placesText.required})` : name}
        fieldId={id}
        value={value}
        options={[
          ['', placesText.nothing],
          ...columns.map((column) => [`c${column}`, placesText.column(column)] as const),
          ['fixed', placesText.fixed],
        ]}
        problem={problem}
        onChoose={choose}
      />
      {plan?.from === 'fixed' &&
        (words === null ? (
          <TextField
            label={placesText.value(name)}
            value={plan.value}
            onChange={(next) => onChange({ from: 'fixed', value: next })}
          />
        ) : (
          <Choice
            label={placesText.value(name)}
            value={plan.value}
            options={words}
            onChoose={(next) => onChange({ from: 'fixed', value: next })}
          />
        ))}
    </div>
  );
}
