import type { Project } from '../../../domain/place.ts';
import { useEmit } from '../../appContext.tsx';

/** Changes a sketch; `movement` names the keys or the drag that make one step to undo together, null = a step by itself. */
export type PutSketch = (change: Partial<Project>, movement: string | null) => void;

export function usePutSketch(sketch: Project): PutSketch {
  const emit = useEmit();
  return (change, movement) =>
    emit({ kind: 'put_places', as: 'projects', things: [{ ...sketch, ...change }], movement });
}
