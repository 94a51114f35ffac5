import { useRef } from 'react';
import type { ValueFunction } from '../../../domain/siting.ts';
import { wordOf } from '../../../model/valueFunction.ts';
import { criteriaText } from '../../../text/siteRules.ts';
import { scoreOf } from '../../../text/valueWords.ts';
import { useFocusWhenLost } from '../../ui/useFocusWhenLost.ts';
import { NumberField } from '../../weigh/NumberField.tsx';
import { TextField } from '../../weigh/TextField.tsx';

type Options = Extract<ValueFunction, { readonly kind: 'options' }>;

interface OptionFieldsProps {
  readonly value: Options;
  /** words sites have that may not be named yet */
  readonly words: readonly string[];
  readonly onValue: (value: Options) => void;
}

/** A score per word, and buttons for words that have none yet. */
export function OptionFields({ value, words, onValue }: OptionFieldsProps) {
  const { values } = value;
  const named = Object.keys(values).map((word) => wordOf(word));
  const add = (typed: string): void => {
    const word = typed.trim();
    if (word !== '' && !named.includes(wordOf(word))) onValue({ ...value, values: { ...values, [word]: 0.5 } });
  };
  const place = useRef<HTMLDivElement>(null);
  useFocusWhenLost(named.join(), () => place.current?.querySelector('input') ?? null);
  const unnamed = words.filter((word) => !named.includes(wordOf(word)));
  return (
    <div ref={place} className="wb-options">
      {Object.entries(values).map(([word, share]) => (
        <div key={word} className="wb-option">
          <NumberField
            label={criteriaText.optionValue(word)}
            value={scoreOf(share)}
            onValue={(score) => {
              const fits = score >= 0 && score <= 100;
              if (fits) onValue({ ...value, values: { ...values, [word]: score / 100 } });
              return fits;
            }}
          />
          <button
            type="button"
            className="wb-button"
            aria-label={criteriaText.removeOptionOf(word)}
            onClick={() => {
              const { [word]: _, ...rest } = values;
              onValue({ ...value, values: rest });
            }}
          >
            {criteriaText.removeOption}
          </button>
        </div>
      ))}
      {unnamed.length > 0 && (
        <div className="wb-row">
          {unnamed.map((word) => (
            <button key={word} type="button" className="wb-button" onClick={() => add(word)}>
              {criteriaText.nameOption(word)}
            </button>
          ))}
        </div>
      )}
      <TextField label={criteriaText.addOption} value="" onText={add} />
      <p className="wb-help">{criteriaText.outOfRange}</p>
    </div>
  );
}
