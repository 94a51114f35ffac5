import { useId } from 'react';
import type { Shown } from '../../state/shown.ts';
import { type ClassMethod, classMethods } from '../../state/viewState.ts';
import { exploreText } from '../../text/nl.ts';
import { useEmit, useView } from '../appContext.tsx';
import { OwnBounds } from './OwnBounds.tsx';

const counts = [3, 4, 5, 6, 7] as const;

/** Inner bounds of the classes on screen: where drawing by hand starts from. */
function innerBounds(shown: Shown): readonly number[] {
  return shown.legend.classes.slice(0, -1).map(({ upper }) => upper);
}

export function ClassingControls({ shown }: { readonly shown: Shown }) {
  const { classing } = useView();
  const emit = useEmit();
  const id = useId();
  const chooseMethod = (method: ClassMethod): void =>
    emit({
      kind: 'choose_classing',
      classing: { ...classing, method, bounds: method === 'manual' ? innerBounds(shown) : [] },
    });
  return (
    <div className="wb-classing">
      <div className="wb-field">
        <label className="wb-label" htmlFor={`${id}-method`}>
          {exploreText.method}
        </label>
        <select
          id={`${id}-method`}
          className="wb-input"
          value={classing.method}
          onChange={({ target }) => {
            const method = classMethods.find((candidate) => candidate === target.value);
            if (method !== undefined) chooseMethod(method);
          }}
        >
          {classMethods.map((method) => (
            <option key={method} value={method}>
              {exploreText.methods[method]}
            </option>
          ))}
        </select>
      </div>
      {classing.method === 'manual' ? (
        <OwnBounds key={classing.bounds.join()} shown={shown} />
      ) : (
        <div className="wb-field">
          <label className="wb-label" htmlFor={`${id}-count`}>
            {exploreText.classCount}
          </label>
          <select
            id={`${id}-count`}
            className="wb-input"
            value={classing.count}
            onChange={({ target }) =>
              emit({ kind: 'choose_classing', classing: { ...classing, count: Number(target.value) } })
            }
          >
            {counts.map((count) => (
              <option key={count} value={count}>
                {count}
              </option>
            ))}
          </select>
        </div>
      )}
      {shown.legend.problem !== null && <p className="wb-message">{exploreText.problem[shown.legend.problem]}</p>}
    </div>
  );
}
