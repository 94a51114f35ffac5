import type { Dataset } from '../domain/dataset.ts';
import { referenceStatistics } from '../model/describe.ts';
import { type Balance, type IndexResult, unscoredReasons } from '../model/indexResult.ts';
import { chosenColumn, countedValues, filledColumns } from './columns.ts';
import { inhabitantsOf } from './indexInput.ts';
import { balanceLabel } from './measures.ts';
import { type MeasureShown, noValueReasons } from './shown.ts';
import type { MeasureId } from './viewState.ts';

/** A measure and its value per area, in the order of `dataset.areas`. */
export interface MeasureValues {
  readonly measure: MeasureShown;
  /** on the shown scale, NaN = none */
  readonly values: Float64Array;
  /** index into `noValueReasons` */
  readonly reasons: Uint8Array;
  /** index into `cellOrigins`; 0 for indices */
  readonly origin: Uint8Array;
}

const reasonOfUnscored = Uint8Array.from(unscoredReasons, (reason) =>
  noValueReasons.indexOf(reason === 'scored' ? 'present' : reason),
);
const lowCoverage = noValueReasons.indexOf('low_coverage');
const notMeasured = noValueReasons.indexOf('not_measured');

function reasonsOfIndex(result: IndexResult): Uint8Array {
  return result.reason.map((reason) => reasonOfUnscored[reason] ?? lowCoverage);
}

function nothing(dataset: Dataset, measure: MeasureShown, reason: number): MeasureValues {
  const count = dataset.areas.length;
  return {
    measure,
    values: new Float64Array(count).fill(Number.NaN),
    reasons: new Uint8Array(count).fill(reason),
    origin: new Uint8Array(count),
  };
}

/** An index of a z-score has its mean at 100; on the other scales no single figure stands for the reference. */
function indexValues(dataset: Dataset, id: MeasureId, label: string, result: IndexResult | undefined): MeasureValues {
  const isStandardised = result?.spec.normalisation.kind === 'z_score';
  const reference = isStandardised ? 100 : Number.NaN;
  const measure: MeasureShown = { id, label, indicator: null, year: null, years: [], reference };
  if (result === undefined) return nothing(dataset, measure, lowCoverage);
  const origin = new Uint8Array(dataset.areas.length);
  return { measure, values: result.shown, reasons: reasonsOfIndex(result), origin };
}

/** Capacity − load on the shown scale, for sorting only; an area without one of the axes gives that axis' reason. */
function balanceValues(dataset: Dataset, balance: Balance | null): MeasureValues {
  const label = balanceLabel;
  const measure: MeasureShown = { id: 'balans', label, indicator: null, year: null, years: [], reference: Number.NaN };
  if (balance === null) return nothing(dataset, measure, lowCoverage);
  const { capacity, load } = balance;
  const loadReasons = reasonsOfIndex(load);
  return {
    measure,
    values: capacity.shown.map((value, row) => value - (load.shown[row] ?? Number.NaN)),
    reasons: reasonsOfIndex(capacity).map((reason, row) => (reason === 0 ? (loadReasons[row] ?? lowCoverage) : reason)),
    origin: new Uint8Array(dataset.areas.length),
  };
}

/**
 * Figures of one indicator in the asked year, or in its newest filled year. The reference is the mean over the areas
 * whose figure may count, weighted by inhabitants: Σ n·x / Σ n (NumPy `average(x, weights=n)`). Counts have no such
 * mean (large areas would count twice), theirs is the plain mean per area.
 */
function indicatorValues(dataset: Dataset, indicatorId: string, year: number | null): MeasureValues | null {
  const indicator = dataset.indicators.find((entry) => entry.id === indicatorId);
  if (indicator === undefined) return null;
  const columns = filledColumns(dataset, indicatorId);
  const column = chosenColumn(columns, year);
  const years = columns.map((filled) => filled.year);
  const weights = indicator.kind === 'count' ? null : inhabitantsOf(dataset);
  const measure: MeasureShown = {
    id: `indicator:${indicatorId}`,
    label: indicator.label,
    indicator,
    year: column?.year ?? null,
    years,
    reference: column === null ? Number.NaN : referenceStatistics(countedValues(column), weights).mean,
  };
  // the reasons for a missing cell come first in `noValueReasons`, in the order in which a column stores them
  if (column === null) return nothing(dataset, measure, notMeasured);
  return { measure, values: column.values, reasons: column.missing, origin: column.origin };
}

/** What the map shows for a measure. An id nobody knows (an old link, another municipality) shows the balance. */
export function measureValues(
  dataset: Dataset,
  indices: ReadonlyMap<string, IndexResult>,
  recipeLabels: ReadonlyMap<string, string>,
  balance: Balance | null,
  id: MeasureId,
  year: number | null,
): MeasureValues {
  const [kind, name = ''] = id.split(':');
  const label = recipeLabels.get(name);
  if (kind === 'index' && label !== undefined) return indexValues(dataset, id, label, indices.get(name));
  const indicator = kind === 'indicator' ? indicatorValues(dataset, name, year) : null;
  return indicator ?? balanceValues(dataset, balance);
}
