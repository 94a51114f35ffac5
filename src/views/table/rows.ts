import { type Area, municipalityOf } from '../../domain/area.ts';
import { cellOrigins, type Dataset } from '../../domain/dataset.ts';
import { balanceFields } from '../../model/indexResult.ts';
import { scaleOf } from '../../state/measureScale.ts';
import { noValueReasons, type Shown } from '../../state/shown.ts';
import { classBeyond } from '../../text/classWords.ts';
import { exploreText, fieldText, formatBound, originText, tableText } from '../../text/nl.ts';
import type { ColumnId } from './columns.ts';

/** One area as the table shows it. Missing figures are NaN, missing words empty. */
export interface TableRow {
  readonly area: Area;
  /** place among all areas by name */
  readonly order: number;
  readonly parent: string;
  readonly inhabitants: number;
  /** on the shown scale; capacity − load for the balance, never printed */
  readonly value: number;
  /** index into the legend's classes, −1 = none */
  readonly classIndex: number;
  readonly className: string;
  readonly capacity: number;
  readonly load: number;
  /** index into `balanceFields`, −1 = not placed */
  readonly fieldIndex: number;
  readonly field: string;
  /** share 0–1 of the weight that is present; lowest of both axes unless the measure is an index of its own */
  readonly coverage: number;
  readonly note: string;
}

const thirds = [exploreText.low, exploreText.middle, exploreText.high] as const;

/** Classes in words: bounds, or both axes for the balance (index 3·loadClass + capacityClass). */
export function classNames(shown: Shown): readonly string[] {
  const { legend, measure } = shown;
  if (legend.kind === 'bivariate') {
    return legend.classes.map((_, at) =>
      exploreText.cell(thirds[Math.floor(at / 3)] ?? exploreText.low, thirds[at % 3] ?? exploreText.low),
    );
  }
  const unit = scaleOf(measure);
  const last = legend.classes.length - 1;
  return legend.classes.map(({ lower, upper, count }, at) => {
    if (lower === upper && count === 0 && at === 0) return classBeyond.below(formatBound(upper, unit));
    if (lower === upper && count === 0 && at === last) return classBeyond.above(formatBound(lower, unit));
    return exploreText.classBounds(formatBound(lower, unit), formatBound(upper, unit), at === last);
  });
}

/** Levels above the one on screen, for names; those that are not loaded yet are absent. */
export interface Above {
  readonly parents: Dataset | null;
  readonly municipalities: Dataset | null;
}

/** A wijk of a region is named with its municipality: several have a Centrum. */
function parentNames({ manifest, level }: Dataset, { parents, municipalities }: Above): (area: Area) => string {
  const names = new Map(
    [...(parents?.areas ?? []), ...(municipalities?.areas ?? [])].map(({ code, name }) => [code, name]),
  );
  const { code, name } = manifest.municipality;
  if (!names.has(code)) names.set(code, name);
  const isApart = manifest.scope !== 'gemeente' && level === 'buurt';
  return (area) => {
    if (area.parent === null) return '';
    const own = names.get(area.parent) ?? area.parent;
    const town = isApart ? names.get(municipalityOf(area.code)) : undefined;
    return town === undefined ? own : tableText.wijkIn(own, town);
  };
}

function coverageOf(shown: Shown): (row: number) => number {
  const index = shown.measure.id.startsWith('index:') ? shown.indices.get(shown.measure.id.slice(6)) : undefined;
  const used = index === undefined ? [shown.balance?.capacity, shown.balance?.load] : [index];
  return (row) => Math.min(...used.map((result) => result?.coverage[row] ?? Number.NaN));
}

function noteOf(shown: Shown, row: number): string {
  const reason = noValueReasons[shown.reasons[row] ?? 0] ?? 'present';
  if (reason !== 'present') return tableText.reason[reason];
  return originText[cellOrigins[shown.origin[row] ?? 0] ?? 'given'];
}

const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

/** Place of each area in the Dutch alphabet, numbers by size ("Buurt 9" before "Buurt 10"), then by code. */
export function nameOrder(areas: readonly Area[]): Uint32Array {
  const sorted = areas
    .map(({ name, code }, row) => ({ name, code, row }))
    .sort((a, b) => collator.compare(a.name, b.name) || (a.code < b.code ? -1 : 1));
  const order = new Uint32Array(areas.length);
  sorted.forEach(({ row }, place) => {
    order[row] = place;
  });
  return order;
}

/**
 * Makes the row of an area, by its place in `shown.dataset.areas`, with the same figures as the map.
 *
 * @param order `nameOrder` of those areas
 * @param above for the names of what an area lies in; codes are shown while they are not loaded
 */
export function rowMaker(shown: Shown, order: Uint32Array, above: Above): (row: number) => TableRow {
  const { dataset, balance, legend } = shown;
  const names = classNames(shown);
  const parent = parentNames(dataset, above);
  const coverage = coverageOf(shown);
  return (row) => {
    const area = dataset.areas[row];
    if (area === undefined) throw new Error(`there is no area ${row}`);
    const classIndex = shown.classOf[row] ?? -1;
    const fieldId = balanceFields[balance?.field[row] ?? 255];
    return {
      area,
      order: order[row] ?? row,
      parent: parent(area),
      inhabitants: area.inhabitants ?? Number.NaN,
      value: shown.values[row] ?? Number.NaN,
      classIndex: classIndex < legend.classes.length ? classIndex : -1,
      className: names[classIndex] ?? '',
      capacity: balance?.capacity.shown[row] ?? Number.NaN,
      load: balance?.load.shown[row] ?? Number.NaN,
      fieldIndex: fieldId === undefined ? -1 : balanceFields.indexOf(fieldId),
      field: fieldId === undefined ? '' : fieldText[fieldId].name,
      coverage: coverage(row),
      note: noteOf(shown, row),
    };
  };
}

/** All rows, in the order of `shown.dataset.areas`. */
export function rowsOf(shown: Shown, order: Uint32Array, above: Above): readonly TableRow[] {
  const make = rowMaker(shown, order, above);
  return shown.dataset.areas.map((_, row) => make(row));
}

/** What a column is sorted on; null and NaN are missing. Classes and fields follow the legend, not the alphabet. */
function keyOf(row: TableRow, column: ColumnId): string | number | null {
  switch (column) {
    case 'name':
      return row.order;
    case 'parent':
    case 'note':
      return row[column] === '' ? null : row[column];
    case 'class':
      return row.classIndex < 0 ? null : row.classIndex;
    case 'field':
      return row.fieldIndex < 0 ? null : row.fieldIndex;
    default:
      return Number.isNaN(row[column]) ? null : row[column];
  }
}

/** Words as numbers in their alphabetical order: comparing letters is the slow part of sorting 14,500 rows. */
function numbered(keys: readonly (string | number | null)[]): readonly (number | null)[] {
  const words = [...new Set(keys.filter((key) => typeof key === 'string'))].sort(collator.compare);
  const place = new Map(words.map((word, at) => [word, at]));
  return keys.map((key) => (typeof key === 'string' ? (place.get(key) ?? null) : key));
}

/** Sorted copy. Missing comes last in both directions; equal keys are put in order of name. */
export function sortRows(rows: readonly TableRow[], column: ColumnId, descending: boolean): readonly TableRow[] {
  const sign = descending ? -1 : 1;
  const keys = numbered(rows.map((row) => keyOf(row, column)));
  return rows
    .map((row, at) => ({ row, key: keys[at] ?? null }))
    .sort((a, b) => {
      const byName = a.row.order - b.row.order;
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null) || byName;
      return sign * (a.key - b.key) || byName;
    })
    .map(({ row }) => row);
}
