import type { Failure, Result } from '../../domain/failure.ts';
import type { LocatedReport } from '../../domain/importAddresses.ts';
import type { Correction, Question } from '../../domain/userFile.ts';
import type { ImportPreview, ImportReading } from '../../domain/userImport.ts';
import { type Draft, draftOf } from './draft.ts';

export const steps = ['file', 'reading', 'joining', 'figures'] as const;
export type Step = (typeof steps)[number];

/** Where a person is on the way from a file to figures on the map. Closing the screen keeps it. */
export interface Flow {
  readonly step: Step;
  /** what was read: a file, or a pasted table; null = nothing yet */
  readonly given: File | string | null;
  /** corrections that were read with success */
  readonly correction: Correction;
  readonly reading: ImportReading | null;
  /** questions of the reading and, once answered, still there to be answered otherwise; `chosen` is what holds now */
  readonly asked: readonly Question[];
  /** null as long as there is no table */
  readonly draft: Draft | null;
  /** of the last reading or adding; what was read before it is still there */
  readonly failure: Failure | null;
  readonly busy: 'reading' | 'applying' | null;
}

export const startOfFlow: Flow = {
  step: 'file',
  given: null,
  correction: {},
  reading: null,
  asked: [],
  draft: null,
  failure: null,
  busy: null,
};

/** What was read. What the person had filled in stays when it is the same file, read otherwise. */
export function readingArrived(flow: Flow, given: File | string, reading: ImportReading, correction: Correction): Flow {
  const same = given === flow.given;
  const usable = reading.kind === 'table' || reading.kind === 'known';
  return {
    given,
    correction,
    reading,
    asked: reading.kind === 'table' ? askedOf(reading, same ? flow.asked : []) : [],
    draft: reading.kind === 'table' ? draftOf(reading, same ? flow.draft : null) : null,
    failure: null,
    busy: null,
    step: !usable ? 'file' : same && flow.step !== 'file' ? flow.step : 'reading',
  };
}

/** A question that was answered is not asked again by the reading, but its field must not vanish under one's hands. */
function askedOf(preview: ImportPreview, former: readonly Question[]): readonly Question[] {
  const { questions } = preview;
  const isOf =
    (one: Question) =>
    (other: Question): boolean =>
      one.about === other.about;
  const kept = former.map(
    (each) => questions.find(isOf(each)) ?? { ...each, sentence: '', chosen: answerIn(preview, each) },
  );
  return [...kept, ...questions.filter((question) => !former.some(isOf(question)))];
}

function answerIn(preview: ImportPreview, { about, chosen }: Question): string {
  if (about === 'codeColumn') return preview.codeColumn ?? chosen;
  if (about === 'sheet') return preview.sheet ?? chosen;
  return about === 'decimals' ? (preview.decimals ?? chosen) : chosen;
}

export function failedWith(flow: Flow, failure: Failure): Flow {
  return { ...flow, failure, busy: null, step: openSteps(flow).includes(flow.step) ? flow.step : 'file' };
}

/** The addresses were looked up, as far as it went. */
export function withLocated(flow: Flow, result: Result<LocatedReport>): Flow {
  if (!result.ok) return { ...flow, failure: result.failure };
  const { draft } = flow;
  if (draft === null || draft.addresses === null) return flow;
  return { ...flow, failure: null, draft: { ...draft, addresses: { ...draft.addresses, report: result.value } } };
}

export function tableOf({ reading }: Flow): ImportPreview | null {
  return reading?.kind === 'table' ? reading : null;
}

/** Steps that can be gone to: a known source needs no questions, and without a table there is only the first. */
export function openSteps({ reading }: Flow): readonly Step[] {
  if (reading?.kind === 'table') return steps;
  return reading?.kind === 'known' ? ['file', 'reading'] : ['file'];
}
