import type { SiteMeasure } from '../../../domain/siting.ts';
import { startMeasure } from '../../../state/measureOptions.ts';
import { attributeLabel } from '../../../text/measureWords.ts';
import { themeText } from '../../../text/nl.ts';
import { measureText } from '../../../text/siteRules.ts';
import { Choice } from '../../ui/Choice.tsx';
import { NumberField } from '../../weigh/NumberField.tsx';
import { TextField } from '../../weigh/TextField.tsx';
import { useRulesEditor } from './rulesEditor.tsx';

interface MeasurePickerProps {
  readonly measure: SiteMeasure;
  readonly onMeasure: (measure: SiteMeasure) => void;
}

const kinds: readonly SiteMeasure['kind'][] = [
  ...(['attribute', 'distance', 'nearness', 'indicator', 'index', 'places', 'concentration', 'judgement'] as const),
];

/** The options, with the present one where it is not among them. */
function including(
  options: readonly (readonly [string, string])[],
  present: string,
): readonly (readonly [string, string])[] {
  return options.some(([id]) => id === present) ? options : [...options, [present, present]];
}

/** What is looked at, chosen by the words people know. */
export function MeasurePicker({ measure, onMeasure }: MeasurePickerProps) {
  const { names, options, problemOf } = useRulesEditor();
  const first = {
    facility: names.facilityKinds[0]?.id ?? 'supermarkt',
    index: names.recipes[0]?.id ?? 'draagkracht',
    question: 'draagvlak in de omgeving',
  };
  const problem = problemOf(measure);
  return (
    <>
      <Choice
        label={measureText.kind}
        value={measure.kind}
        options={kinds.map((kind) => [kind, measureText.kinds[kind]] as const)}
        onChoose={(kind) => onMeasure(startMeasure(kind, options, first))}
      />
      <Which measure={measure} onMeasure={onMeasure} problem={problem} />
      {(measure.kind === 'indicator' || measure.kind === 'index' || measure.kind === 'places') && (
        <Choice
          label={measureText.level}
          value={measure.level}
          options={(['buurt', 'wijk', 'gemeente'] as const)
            .filter((level) => level === measure.level || options.levels.includes(level))
            .map((level) => [level, measureText.levels[level]] as const)}
          onChoose={(level) => onMeasure({ ...measure, level })}
        />
      )}
    </>
  );
}

function Which({ measure, onMeasure, problem }: MeasurePickerProps & { readonly problem: string | undefined }) {
  const { names, options } = useRulesEditor();
  const facilities = names.facilityKinds.map(({ id, label }) => [id, label] as const);
  switch (measure.kind) {
    case 'attribute':
      return (
        <Choice
          label={measureText.attribute}
          value={measure.attribute}
          options={including(
            options.attributes.map((attribute) => [attribute, attributeLabel(attribute)] as const),
            measure.attribute,
          )}
          problem={problem}
          onChoose={(attribute) => onMeasure({ ...measure, attribute })}
        />
      );
    case 'distance':
      return (
        <Choice
          label={measureText.facility}
          value={measure.facility}
          options={including(facilities, measure.facility)}
          problem={problem}
          onChoose={(facility) => onMeasure({ ...measure, facility })}
        />
      );
    case 'nearness':
      return (
        <fieldset className="wb-filter wb-kinds">
          <legend>{measureText.nearnessHelp}</legend>
          {facilities.map(([kind, label]) => (
            <NumberField
              key={kind}
              label={label}
              value={measure.weights[kind] ?? 0}
              onValue={(weight) => {
                if (weight < 0) return false;
                const { [kind]: _, ...others } = measure.weights;
                onMeasure({ ...measure, weights: weight === 0 ? others : { ...others, [kind]: weight } });
                return true;
              }}
            />
          ))}
          {problem !== undefined && <p className="wb-message">{problem}</p>}
        </fieldset>
      );
    case 'indicator':
      return (
        <Choice
          label={measureText.indicator}
          value={measure.indicator}
          options={including(
            (options.indicators.get(measure.level) ?? [])
              .toSorted((a, b) => themeText[a.theme].localeCompare(themeText[b.theme], 'nl'))
              .map(({ id, label, theme }) => [id, `${themeText[theme]}: ${label}`] as const),
            measure.indicator,
          )}
          problem={problem}
          onChoose={(indicator) => onMeasure({ ...measure, indicator })}
        />
      );
    case 'index':
      return (
        <Choice
          label={measureText.index}
          value={measure.index}
          options={including(
            names.recipes.map(({ id, label }) => [id, label] as const),
            measure.index,
          )}
          problem={problem}
          onChoose={(index) => onMeasure({ ...measure, index })}
        />
      );
    case 'judgement':
      return (
        <>
          <TextField
            label={measureText.question}
            value={measure.question}
            onText={(question) => {
              if (question.trim() !== '') onMeasure({ ...measure, question: question.trim() });
            }}
          />
          <p className="wb-help">{problem ?? measureText.questionHelp(options.questions)}</p>
        </>
      );
    case 'places':
    case 'concentration':
      return problem === undefined ? null : <p className="wb-message">{problem}</p>;
  }
}
