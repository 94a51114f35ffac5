import type { SiteMeasure, ValueFunction } from '../../../domain/siting.ts';
import { startValue, wordsOf } from '../../../state/editSiting.ts';
import { measureUnit } from '../../../text/measureWords.ts';
import { criteriaText } from '../../../text/siteRules.ts';
import { valueWords } from '../../../text/valueWords.ts';
import { Choice } from '../../ui/Choice.tsx';
import { NumberField } from '../../weigh/NumberField.tsx';
import { OptionFields } from './OptionFields.tsx';
import { useRulesEditor } from './rulesEditor.tsx';
import { StepFields } from './StepFields.tsx';
import { ValueCurve } from './ValueCurve.tsx';

interface ValueFunctionFieldsProps {
  readonly measure: SiteMeasure;
  readonly value: ValueFunction;
  readonly onValue: (value: ValueFunction) => void;
}

/** How a value becomes a score: the kind of line, its numbers, the line itself and the same in words. */
export function ValueFunctionFields({ measure, value, onValue }: ValueFunctionFieldsProps) {
  const { names, valuesOf } = useRulesEditor();
  const values = valuesOf(measure);
  const fitting: readonly ValueFunction['kind'][] =
    wordsOf(measure, values) === null ? ['linear', 'optimum', 'step'] : ['options'];
  const offered = fitting.includes(value.kind) ? fitting : [...fitting, value.kind];
  return (
    <>
      <Choice
        label={criteriaText.value}
        value={value.kind}
        options={offered.map((kind) => [kind, criteriaText.kinds[kind]] as const)}
        onChoose={(kind) => {
          if (kind !== value.kind) onValue(startValue(kind, measure, values));
        }}
      />
      <ValueCurve measure={measure} value={value} />
      <p className="wb-help">{valueWords(value, measure, names)}</p>
      <Numbers measure={measure} value={value} onValue={onValue} />
    </>
  );
}

const posts = ['low', 'from', 'to', 'high'] as const;

function Numbers({ measure, value, onValue }: ValueFunctionFieldsProps) {
  const { names, valuesOf } = useRulesEditor();
  const unit = measureUnit(measure, names);
  switch (value.kind) {
    case 'linear':
      return (
        <div className="wb-pair">
          {(['worst', 'best'] as const).map((end) => (
            <NumberField
              key={end}
              label={criteriaText[end](unit)}
              value={value[end]}
              onValue={(number) => {
                onValue({ ...value, [end]: number });
                return true;
              }}
            />
          ))}
        </div>
      );
    case 'optimum':
      return (
        <>
          <div className="wb-pair">
            {posts.map((post) => (
              <NumberField
                key={post}
                label={criteriaText.posts[post]}
                value={value[post]}
                onValue={(number) => {
                  const next = { ...value, [post]: number };
                  const isOrdered = next.low <= next.from && next.from <= next.to && next.to <= next.high;
                  if (isOrdered) onValue(next);
                  return isOrdered;
                }}
              />
            ))}
          </div>
          <p className="wb-help">{criteriaText.postsOrder}</p>
        </>
      );
    case 'step':
      return <StepFields value={value} onValue={onValue} />;
    case 'options':
      return <OptionFields value={value} words={wordsOf(measure, valuesOf(measure)) ?? []} onValue={onValue} />;
  }
}
