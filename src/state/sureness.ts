import type { Failure } from '../domain/failure.ts';
import type { IndexResult } from '../model/indexResult.ts';
import type { LeaveOneOut } from '../model/leaveOneOut.ts';
import type { SurenessResult } from '../model/sureness.ts';
import type { SurenessTask } from '../model/surenessTasks.ts';
import type { WeightRange } from '../model/weightDraws.ts';
import type { WeightEffects } from '../model/weightEffects.ts';

/** What a person lets vary to see how sure an outcome is. */
export interface SurenessSettings {
  readonly range: WeightRange;
  /** also other ways to normalise and aggregate */
  readonly methods: boolean;
  /** also older years of the figures */
  readonly years: boolean;
}

export const standardSureness: SurenessSettings = {
  range: { kind: 'around', part: 0.25 },
  methods: false,
  years: false,
};

/** A question for the worker, and what it is about. */
export interface SurenessQuestion {
  /** the open recipe, then the other axis when it is one of the two of the balance; the same objects as on screen */
  readonly of: readonly IndexResult[];
  readonly settings: SurenessSettings;
  readonly tasks: readonly SurenessTask[];
}

/** What came back so far; parts come one by one. */
export interface SurenessAnswer {
  readonly of: readonly IndexResult[];
  readonly settings: SurenessSettings;
  readonly ranks: SurenessResult | null;
  readonly leftOut: LeaveOneOut | null;
  readonly effects: WeightEffects | null;
}

export interface SurenessState {
  /** the newest answer; while a newer question is at work it may be about recipes as they were */
  readonly answer: SurenessAnswer | null;
  /** part (0–1) of the work that is done; null when nothing is at work */
  readonly part: number | null;
  readonly failure: Failure | null;
}

export interface SurenessCommands {
  /** asks; a question still at work is given up. What comes is in `DataState.sureness` */
  ask(question: SurenessQuestion): void;
  /** gives up what is at work; what came stays */
  stop(): void;
}

/** Whether an answer is about these very results and settings. */
export function isAnswerTo(answer: SurenessAnswer, of: readonly IndexResult[], settings: SurenessSettings): boolean {
  return (
    answer.of.length === of.length &&
    answer.of.every((result, place) => result === of[place]) &&
    JSON.stringify(answer.settings) === JSON.stringify(settings)
  );
}
