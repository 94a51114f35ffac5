import type { Column, Dataset } from '../domain/dataset.ts';
import type { Indicator } from '../domain/indicator.ts';
import { changeBetween, isComparable } from '../model/change.ts';
import { referenceStatistics } from '../model/describe.ts';
import type { FieldSureness } from '../model/fieldSureness.ts';
import { type Balance, type IndexResult, unscoredReasons } from '../model/indexResult.ts';
import { chosenColumn, countedValues, filledColumns } from './columns.ts';
import { coverageIndicator, coverageOfAreas } from './coverage.ts';
import { inhabitantsOf } from './indexInput.ts';
import { balanceLabel } from './measures.ts';
import { type MeasureShown, noValueReasons } from './shown.ts';
import { surenessIndicator, surenessOfAreas } from './surenessMeasure.ts';
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
const notComparable = noValueReasons.indexOf('not_comparable');

/** What holds for a measure that is no indicator with years. */
const unmeasured = {
  indicator: null,
  year: null,
  years: [],
  comparedYear: null,
  comparableYears: [],
  reference: Number.NaN,
} as const;

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
  const measure: MeasureShown = { ...unmeasured, id, label, reference };
  if (result === undefined) return nothing(dataset, measure, lowCoverage);
  const origin = new Uint8Array(dataset.areas.length);
  return { measure, values: result.shown, reasons: reasonsOfIndex(result), origin };
}

/** Capacity − load on the shown scale, for sorting only; an area without one of the axes gives that axis' reason. */
function balanceValues(dataset: Dataset, balance: Balance | null): MeasureValues {
  const label = balanceLabel;
  const measure: MeasureShown = { ...unmeasured, id: 'balans', label };
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
function indicatorValues(
  dataset: Dataset,
  indicatorId: string,
  year: number | null,
  compareYear: number | null,
): MeasureValues | null {
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
    comparedYear: null,
    comparableYears: column === null ? [] : years.filter((other) => isComparable(indicator, column.year, other)),
    reference: column === null ? Number.NaN : referenceStatistics(countedValues(column), weights).mean,
  };
  // the reasons for a missing cell come first in `noValueReasons`, in the order in which a column stores them
  if (column === null) return nothing(dataset, measure, notMeasured);
  const other = columns.find((candidate) => candidate.year === compareYear && candidate !== column);
  if (other !== undefined) return changeValues(measure, indicator, column, other, weights);
  return { measure, values: column.values, reasons: column.missing, origin: column.origin };
}

/** Changes between two years of an indicator, later minus earlier. Nowhere a value when the series breaks in between. */
function changeValues(
  measure: MeasureShown,
  indicator: Indicator,
  column: Column,
  other: Column,
  weights: Float64Array | null,
): MeasureValues {
  const [earlier, later] = column.year < other.year ? [column, other] : [other, column];
  const { values, comparable } = changeBetween(indicator, earlier, later);
  const counted = values.map((change, row) =>
    Number.isNaN(countedValues(later)[row] ?? Number.NaN) ? Number.NaN : change,
  );
  return {
    measure: {
      ...measure,
      label: `${indicator.label}, verschil ${earlier.year}–${later.year}`,
      comparedYear: other.year,
      reference: referenceStatistics(counted, weights).mean,
    },
    values,
    reasons: later.missing.map((reason, row) => {
      const missing = reason === 0 ? (earlier.missing[row] ?? notMeasured) : reason;
      return missing === 0 && comparable[row] === 0 ? notComparable : missing;
    }),
    origin: later.origin,
  };
}

/** How complete the figures of each area are, in per cent. The reference is the plain mean per area. */
function coverageValues(dataset: Dataset): MeasureValues {
  const { label } = coverageIndicator;
  const values = coverageOfAreas(dataset);
  const reference = referenceStatistics(values, null).mean;
  const measure: MeasureShown = { ...unmeasured, id: 'dekking', label, indicator: coverageIndicator, reference };
  return {
    measure,
    values,
    reasons: Uint8Array.from(values, (value) => (Number.isNaN(value) ? notMeasured : 0)),
    origin: new Uint8Array(values.length),
  };
}

/** How often each area stays in its field of the balance, in per cent. */
function surenessValues(dataset: Dataset, fields: FieldSureness, balance: Balance | null): MeasureValues {
  const { label } = surenessIndicator;
  const values = surenessOfAreas(fields);
  const measure: MeasureShown = { ...unmeasured, id: 'zekerheid', label, indicator: surenessIndicator };
  const { reasons } = balanceValues(dataset, balance);
  return {
    measure,
    values,
    reasons: reasons.map((reason, row) => (Number.isNaN(values[row] ?? Number.NaN) ? reason || lowCoverage : 0)),
    origin: new Uint8Array(values.length),
  };
}

/** What the map shows for a measure. An id nobody knows (an old link, another municipality) shows the balance. */
export function measureValues(
  dataset: Dataset,
  indices: ReadonlyMap<string, IndexResult>,
  recipeLabels: ReadonlyMap<string, string>,
  balance: Balance | null,
  id: MeasureId,
  year: number | null,
  compareYear: number | null,
  sureness: FieldSureness | null,
): MeasureValues {
  if (id === 'dekking') return coverageValues(dataset);
  if (id === 'zekerheid' && sureness !== null) return surenessValues(dataset, sureness, balance);
  const [kind, name = ''] = id.split(':');
  const label = recipeLabels.get(name);
  if (kind === 'index' && label !== undefined) return indexValues(dataset, id, label, indices.get(name));
  const indicator = kind === 'indicator' ? indicatorValues(dataset, name, year, compareYear) : null;
  return indicator ?? balanceValues(dataset, balance);
}
