import type { Work } from '../domain/scenario.ts';

/** Steps that can be undone; older ones are forgotten. */
export const mostSteps = 200;

/** The work before and after the present one. */
export interface History {
  /** oldest first */
  readonly past: readonly Work[];
  /** next one first */
  readonly future: readonly Work[];
  /** the movement the last step belongs to: what follows in the same movement is the same step */
  readonly movement: string | null;
}

export interface WorkInTime {
  readonly work: Work;
  readonly history: History;
}

export const noHistory: History = { past: [], future: [], movement: null };

/** The work after a change. Changes in one movement (the drag of a slider) are one step. */
export function step({ work, history }: WorkInTime, next: Work, movement: string | null): WorkInTime {
  if (next === work) return { work, history };
  const goesOn = movement !== null && movement === history.movement && history.past.length > 0;
  const past = goesOn ? history.past : [...history.past, work].slice(-mostSteps);
  return { work: next, history: { past, future: [], movement } };
}

/** One step back; the same object when there is none. */
export function undo(present: WorkInTime): WorkInTime {
  const { past, future } = present.history;
  const before = past.at(-1);
  if (before === undefined) return present;
  return { work: before, history: { past: past.slice(0, -1), future: [present.work, ...future], movement: null } };
}

/** One step forward again; the same object when there is none. */
export function redo(present: WorkInTime): WorkInTime {
  const { past, future } = present.history;
  const [after, ...rest] = future;
  if (after === undefined) return present;
  return { work: after, history: { past: [...past, present.work], future: rest, movement: null } };
}

/** Which way of the two led from one moment to the next; null when it was neither. */
export function wayBetween(before: WorkInTime, now: WorkInTime): 'undo' | 'redo' | null {
  if (now.work === before.work) return null;
  if (now.work === before.history.past.at(-1) && now.history.future[0] === before.work) return 'undo';
  return now.work === before.history.future[0] ? 'redo' : null;
}
