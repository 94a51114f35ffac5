import type { LiveStep, NamedMunicipality } from '../../domain/live.ts';

/** One source over all municipalities that are fetched. */
export interface ProgressRow {
  readonly source: string;
  readonly label: string;
  /** busy until every municipality has an end; then failed where one of them failed */
  readonly state: LiveStep['state'];
  readonly figures: number;
  /** municipalities it came for */
  readonly done: number;
  /** with the name of the municipality where there are several */
  readonly failures: readonly { readonly name: string | null; readonly sentence: string }[];
}

/** Sources in the order in which they began. */
export function progressRows(
  steps: readonly LiveStep[],
  municipalities: readonly NamedMunicipality[],
): readonly ProgressRow[] {
  const names = new Map(municipalities.map(({ code, name }) => [code, name]));
  return [...new Set(steps.map(({ source }) => source))].map((source) => {
    const own = steps.filter((step) => step.source === source);
    const failed = own.filter(({ state }) => state === 'failed');
    const isBusy = own.length < municipalities.length || own.some(({ state }) => state === 'busy');
    return {
      source,
      label: own[0]?.label ?? source,
      state: isBusy ? 'busy' : failed.length > 0 ? 'failed' : 'done',
      figures: own.reduce((sum, { figures }) => sum + figures, 0),
      done: own.filter(({ state }) => state === 'done').length,
      failures: failed.map(({ municipality, sentence }) => ({
        name: municipalities.length > 1 ? (names.get(municipality) ?? municipality) : null,
        sentence,
      })),
    };
  });
}

/** Rows with an end, whatever it is. */
export function endedRows(rows: readonly ProgressRow[]): number {
  return rows.filter(({ state }) => state !== 'busy').length;
}

export function failedRows(rows: readonly ProgressRow[]): number {
  return rows.filter(({ state }) => state === 'failed').length;
}
