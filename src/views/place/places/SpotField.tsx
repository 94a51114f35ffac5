import { useId, useState } from 'react';
import type { LonLat } from '../../../model/geometry.ts';
import { addText } from '../../../text/placeEdit.ts';
import { ProblemSaid } from '../../ui/ProblemSaid.tsx';
import { readSpot } from './readSpot.ts';

interface SpotFieldProps {
  /** null = nothing yet */
  readonly present: LonLat | null;
  readonly onSpot: (spot: LonLat) => void;
}

const degrees = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 5, maximumFractionDigits: 5 });

/** Coordinates as one types them; taken with its button or Enter. */
export function SpotField({ present, onSpot }: SpotFieldProps) {
  const id = useId();
  const written = present === null ? '' : `${degrees.format(present.lat)} ${degrees.format(present.lon)}`;
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const take = (): void => {
    if (typed === null) return;
    const read = readSpot(typed);
    if (read.ok) onSpot(read.spot);
    else setProblem(read.sentence);
  };
  return (
    <div className="wb-field">
      <label className="wb-label" htmlFor={id}>
        {addText.point}
      </label>
      <div className="wb-place-entry">
        <input
          id={id}
          className="wb-input"
          type="text"
          autoComplete="off"
          value={typed ?? written}
          aria-invalid={problem !== ''}
          aria-describedby={`${id}-help${problem === '' ? '' : ` ${id}-problem`}`}
          onChange={({ target }) => {
            setTyped(target.value);
            setProblem('');
          }}
          onKeyDown={({ key }) => {
            if (key === 'Enter') take();
          }}
        />
        <button type="button" className="wb-button" disabled={typed === null || typed === written} onClick={take}>
          {addText.take}
        </button>
      </div>
      <p id={`${id}-help`} className="wb-help">
        {addText.pointHelp}
      </p>
      <ProblemSaid id={`${id}-problem`} words={problem} />
    </div>
  );
}
