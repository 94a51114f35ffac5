/** What can go wrong without being a bug. `sentence` is one plain Dutch sentence, ready to show. */
export type FailureKind = 'fetch_failed' | 'contract_broken' | 'query_failed' | 'engine_unavailable' | 'file_rejected';

/** Where in a file it went wrong; `row` counts from 1 and includes the header row, as a spreadsheet does. */
export interface FailureSite {
  readonly file?: string;
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
}

export interface Failure {
  readonly kind: FailureKind;
  readonly sentence: string;
  readonly site?: FailureSite;
  readonly cause?: unknown;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export function succeed<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(kind: FailureKind, sentence: string, site?: FailureSite, cause?: unknown): Result<never> {
  return {
    ok: false,
    failure: { kind, sentence, ...(site === undefined ? {} : { site }), ...(cause === undefined ? {} : { cause }) },
  };
}
