import { useEffect, useId, useRef, useState } from 'react';
import type { Project } from '../../../domain/place.ts';
import { effectText } from '../../../text/effect.ts';
import { shellText } from '../../../text/nl.ts';
import { useEmit } from '../../appContext.tsx';

interface SketchKeepProps {
  readonly sketch: Project;
  readonly onDone: () => void;
}

/** Makes a planned project of a sketch, under a name of its own. */
export function SketchKeep({ sketch, onDone }: SketchKeepProps) {
  const id = useId();
  const emit = useEmit();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  useEffect(() => field.current?.focus(), []);
  const words = effectText.sketch;
  return (
    <form
      className="wb-effect-keep"
      onSubmit={(event) => {
        event.preventDefault();
        const project: Project = { ...sketch, name: name.trim(), status: 'gepland' };
        emit({ kind: 'put_places', as: 'projects', things: [project], movement: null });
        onDone();
      }}
    >
      <div className="wb-field">
        <label className="wb-label" htmlFor={id}>
          {words.projectName}
        </label>
        <input
          ref={field}
          id={id}
          className="wb-input"
          type="text"
          autoComplete="off"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </div>
      <div className="wb-effect-actions">
        <button type="submit" className="wb-button" data-kind="main" disabled={name.trim() === ''}>
          {words.keep}
        </button>
        <button type="button" className="wb-button" onClick={onDone}>
          {shellText.close}
        </button>
      </div>
    </form>
  );
}
