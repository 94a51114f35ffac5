import { useRef } from 'react';
import type { ValueFunction } from '../../../domain/siting.ts';
import { criteriaText } from '../../../text/siteRules.ts';
import { scoreOf } from '../../../text/valueWords.ts';
import { useFocusWhenLost } from '../../ui/useFocusWhenLost.ts';
import { NumberField } from '../../weigh/NumberField.tsx';

type Steps = Extract<ValueFunction, { readonly kind: 'step' }>;

interface StepFieldsProps {
  readonly value: Steps;
  readonly onValue: (value: Steps) => void;
}

const isScore = (score: number): boolean => score >= 0 && score <= 100;

/** Steps: from which value on, which score. */
export function StepFields({ value, onValue }: StepFieldsProps) {
  const { steps, below } = value;
  const change = (at: number, part: Partial<Steps['steps'][number]>): void =>
    onValue({ ...value, steps: steps.map((step, place) => (place === at ? { ...step, ...part } : step)) });
  const last = steps.at(-1);
  const adding = useRef<HTMLButtonElement>(null);
  useFocusWhenLost(String(steps.length), () => adding.current);
  return (
    <>
      <NumberField
        label={criteriaText.below}
        value={scoreOf(below)}
        onValue={(score) => {
          if (isScore(score)) onValue({ ...value, below: score / 100 });
          return isScore(score);
        }}
      />
      {steps.map((step, at) => (
        <div key={keyOf(steps, at)} className="wb-pair">
          <NumberField
            label={criteriaText.stepFrom(at + 1)}
            value={step.from}
            onValue={(from) => {
              change(at, { from });
              return true;
            }}
          />
          <NumberField
            label={criteriaText.stepValue(at + 1)}
            value={scoreOf(step.value)}
            onValue={(score) => {
              if (isScore(score)) change(at, { value: score / 100 });
              return isScore(score);
            }}
          />
          {steps.length > 1 && (
            <button
              type="button"
              className="wb-button"
              onClick={() => onValue({ ...value, steps: steps.filter((_, place) => place !== at) })}
            >
              {criteriaText.removeStep(at + 1)}
            </button>
          )}
        </div>
      ))}
      <div className="wb-row">
        <button
          ref={adding}
          type="button"
          className="wb-button"
          onClick={() => {
            const from = (last?.from ?? 0) + 1;
            onValue({ ...value, steps: [...steps, { from, value: last?.value ?? 1 }] });
          }}
        >
          {criteriaText.addStep}
        </button>
      </div>
      <p className="wb-help">{criteriaText.outOfRange}</p>
    </>
  );
}

/** A step has no id; its place among so many is what it is known by. */
function keyOf(steps: Steps['steps'], at: number): string {
  return `${steps.length} ${at}`;
}
