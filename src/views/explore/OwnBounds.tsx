import { type FormEvent, useId, useState } from 'react';
import type { Shown } from '../../state/shown.ts';
import { exploreText, formatTyped } from '../../text/nl.ts';
import { useEmit, useView } from '../appContext.tsx';
import { readBounds } from './manualBounds.ts';

function rangeOf(values: Float64Array): { readonly low: number; readonly high: number } {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? { low, high } : { low: Number.NaN, high: Number.NaN };
}

/** Class bounds typed by hand; used only after they were checked, so that a half-typed bound never repaints the map. */
export function OwnBounds({ shown }: { readonly shown: Shown }) {
  const { classing } = useView();
  const emit = useEmit();
  const id = useId();
  const [typed, setTyped] = useState(() => classing.bounds.map(formatTyped).join('; '));
  const [problem, setProblem] = useState<string | null>(null);
  const { low, high } = rangeOf(shown.values);

  const apply = (event: FormEvent): void => {
    event.preventDefault();
    const read = readBounds(typed, low, high, formatTyped);
    setProblem(read.ok ? null : read.sentence);
    if (!read.ok) return;
    emit({
      kind: 'choose_classing',
      classing: { method: 'manual', count: read.bounds.length + 1, bounds: read.bounds },
    });
  };

  return (
    <form className="wb-field" onSubmit={apply} noValidate>
      <label className="wb-label" htmlFor={id}>
        {exploreText.ownBounds}
      </label>
      <p id={`${id}-help`} className="wb-help">
        {exploreText.ownBoundsHelp(formatTyped(low), formatTyped(high))}
        {shown.measure.indicator?.unit === 'duizend_euro' && ` ${exploreText.ownBoundsUnit.duizend_euro}`}
      </p>
      <input
        id={id}
        className="wb-input"
        type="text"
        inputMode="text"
        value={typed}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-help ${id}-problem`}
        onChange={({ target }) => setTyped(target.value)}
      />
      <p id={`${id}-problem`} className={problem === null ? 'wb-hidden' : 'wb-message'} role="alert">
        {problem}
      </p>
      <button type="submit" className="wb-button">
        {exploreText.ownBoundsApply}
      </button>
    </form>
  );
}
