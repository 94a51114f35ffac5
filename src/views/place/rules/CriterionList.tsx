import { useRef } from 'react';
import type { Criterion } from '../../../domain/siting.ts';
import { criterionOn, freshId, startValue, withChanged } from '../../../state/editSiting.ts';
import { formatTyped } from '../../../text/nl.ts';
import { criteriaText, rulesText } from '../../../text/siteRules.ts';
import { nodeText } from '../../../text/weigh.ts';
import { Slider } from '../../ui/Slider.tsx';
import { NumberField } from '../../weigh/NumberField.tsx';
import { TextField } from '../../weigh/TextField.tsx';
import { ItemDetails, ItemDisclosure } from './ItemActions.tsx';
import { focusItem, focusLater } from './itemIds.ts';
import { MeasurePicker } from './MeasurePicker.tsx';
import { ProvenanceFields } from './ProvenanceFields.tsx';
import { withProvenance } from './RuleForm.tsx';
import { useRulesEditor } from './rulesEditor.tsx';
import { ValueFunctionFields } from './ValueFunctionFields.tsx';

/** The criteria in their order, each with its weight and its share of the whole. */
export function CriterionList() {
  const { shown, put, valuesOf, setOpen } = useRulesEditor();
  const { criteria } = shown.siting;
  const add = useRef<HTMLButtonElement>(null);
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const end = Math.max(4, ...criteria.map(({ weight }) => weight));
  const addCriterion = (): void => {
    const id = freshId(
      criteria.map((each) => each.id),
      'criterium',
    );
    const measure = { kind: 'distance', facility: 'supermarkt' } as const;
    const value = startValue('linear', measure, valuesOf(measure));
    const fresh: Criterion = { id, label: criteriaText.fresh, weight: 1, measure, value, status: 'voorbeeld' };
    put({ criteria: [...criteria, fresh] });
    setOpen(`criterium ${id}`);
    focusItem(`criterium ${id}`);
  };
  return (
    <>
      <p className="wb-help">{criteria.length === 0 ? criteriaText.none : criteriaText.help}</p>
      <ol className="wb-nodes">
        {criteria.map((criterion) => (
          <CriterionItem
            key={criterion.id}
            criterion={criterion}
            share={criterion.weight / total}
            end={end}
            onGone={() => focusLater(add.current)}
          />
        ))}
      </ol>
      <div className="wb-row">
        <button ref={add} type="button" className="wb-button" onClick={addCriterion}>
          {criteriaText.add}
        </button>
      </div>
    </>
  );
}

interface CriterionItemProps {
  readonly criterion: Criterion;
  /** part of the sum of the weights, 0–1; NaN when all are 0 */
  readonly share: number;
  readonly end: number;
  readonly onGone: () => void;
}

function CriterionItem({ criterion, share, end, onGone }: CriterionItemProps) {
  const { shown, put } = useRulesEditor();
  const { criteria } = shown.siting;
  const key = `criterium ${criterion.id}`;
  const isMissing = shown.matrix.remarks.some(
    (remark) => remark.kind === 'missing_everywhere' && remark.criterion.id === criterion.id,
  );
  const change = (changed: Criterion, movement: string | null = null): void =>
    put({ criteria: withChanged(criteria, changed) }, movement);
  return (
    <li className="wb-node" data-counts={criterion.weight > 0}>
      <fieldset className="wb-criterion-head" aria-label={criterion.label}>
        <ItemDisclosure itemKey={key} label={criterion.label} />
        <span className="wb-node-share">
          {criterion.weight === 0 ? criteriaText.notCounted : criteriaText.share(share)}
        </span>
        <Slider
          label={nodeText.weight(criterion.label)}
          value={criterion.weight}
          from={0}
          to={end}
          step={end / 40}
          say={(weight) => `${formatTyped(weight)}, ${criteriaText.share(share)}`}
          onValue={(weight, movement) => change({ ...criterion, weight }, movement)}
        />
        <NumberField
          label={nodeText.weightNumber(criterion.label)}
          labelled={false}
          value={criterion.weight}
          onValue={(weight) => {
            if (weight >= 0) change({ ...criterion, weight });
            return weight >= 0;
          }}
        />
        <span className="wb-node-bar" aria-hidden="true">
          <span style={{ width: `${Number.isNaN(share) ? 0 : 100 * share}%` }} />
        </span>
      </fieldset>
      {isMissing && <p className="wb-help">{criteriaText.missing}</p>}
      <ItemDetails
        item={criterion}
        items={criteria}
        itemKey={key}
        onItems={(changed) => put({ criteria: changed })}
        onGone={onGone}
      >
        <CriterionForm criterion={criterion} onChange={change} />
      </ItemDetails>
    </li>
  );
}

interface CriterionFormProps {
  readonly criterion: Criterion;
  readonly onChange: (criterion: Criterion, movement?: string | null) => void;
}

function CriterionForm({ criterion, onChange }: CriterionFormProps) {
  const { valuesOf } = useRulesEditor();
  return (
    <>
      <TextField
        label={rulesText.label}
        value={criterion.label}
        onText={(label) => {
          if (label.trim() !== '') onChange({ ...criterion, label: label.trim() });
        }}
      />
      <MeasurePicker
        measure={criterion.measure}
        onMeasure={(measure) => onChange(criterionOn(criterion, measure, valuesOf(measure)))}
      />
      <ValueFunctionFields
        measure={criterion.measure}
        value={criterion.value}
        onValue={(value) => onChange({ ...criterion, value })}
      />
      <ProvenanceFields of={criterion} onChange={(changed) => onChange(withProvenance(criterion, changed))} />
    </>
  );
}
