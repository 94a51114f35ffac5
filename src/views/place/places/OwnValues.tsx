import { useId, useState } from 'react';
import type { Site } from '../../../domain/place.ts';
import { formText } from '../../../text/placeEdit.ts';
import { TextField } from '../../weigh/TextField.tsx';
import { readOwn, typedOf } from './placeCells.ts';

type Values = NonNullable<Site['attributes']>;

interface OwnValuesProps {
  readonly heading: string;
  readonly help: string;
  readonly nameLabel: string;
  readonly values: Values;
  readonly onValues: (values: Values) => void;
}

/** Names and values people add to a site themselves. */
export function OwnValues({ heading, help, nameLabel, values, onValues }: OwnValuesProps) {
  const id = useId();
  const [name, setName] = useState('');
  const [value, setValue] = useState('');
  const given = name.trim();
  const isKnown = given in values;
  const add = (): void => {
    if (given === '' || isKnown) return;
    onValues({ ...values, [given]: readOwn(value) });
    setName('');
    setValue('');
  };
  return (
    <fieldset className="wb-place-own">
      <legend className="wb-label">{heading}</legend>
      <p className="wb-help">{help}</p>
      {Object.entries(values).map(([each, present]) => (
        <div key={each} className="wb-place-entry">
          <TextField
            label={each}
            value={typedOf(present)}
            onText={(text) => onValues({ ...values, [each]: readOwn(text) })}
          />
          <button
            type="button"
            className="wb-button"
            aria-label={formText.removeOf(each)}
            onClick={() => onValues(Object.fromEntries(Object.entries(values).filter(([other]) => other !== each)))}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
      ))}
      <div className="wb-place-pair">
        <div className="wb-field">
          <label className="wb-label" htmlFor={`${id}-name`}>
            {nameLabel}
          </label>
          <input
            id={`${id}-name`}
            className="wb-input"
            value={name}
            autoComplete="off"
            aria-invalid={isKnown}
            aria-describedby={isKnown ? `${id}-known` : undefined}
            onChange={({ target }) => setName(target.value)}
          />
        </div>
        <div className="wb-field">
          <label className="wb-label" htmlFor={`${id}-value`}>
            {formText.value}
          </label>
          <input
            id={`${id}-value`}
            className="wb-input"
            value={value}
            autoComplete="off"
            onChange={({ target }) => setValue(target.value)}
            onKeyDown={({ key }) => {
              if (key === 'Enter') add();
            }}
          />
        </div>
      </div>
      {isKnown && (
        <p id={`${id}-known`} className="wb-message">
          {formText.sameName(given)}
        </p>
      )}
      <button type="button" className="wb-button" disabled={given === '' || isKnown} onClick={add}>
        {formText.add}
      </button>
    </fieldset>
  );
}
