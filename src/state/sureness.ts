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
  /** draagkracht and draaglast when the open recipe is one of them, otherwise that recipe; the same objects as on screen */
  readonly of: readonly IndexResult[];
  readonly settings: SurenessSettings;
  readonly tasks: readonly SurenessTask[];
}

/** What came back so far; parts come one by one. */
export interface SurenessAnswer {
  /** compare by identity to know whether an answer is about what is on screen */
  readonly question: SurenessQuestion;
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
  /** asks; what comes is in `DataState.sureness`. A question that is answered already is not asked again */
  ask(question: SurenessQuestion): void;
  /** gives up what is at work; what came stays */
  stop(): void;
}
