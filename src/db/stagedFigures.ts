import type { Bundle } from '../domain/bundle.ts';
import type { InsertColumn } from './connection.ts';

/** Rows staged at a time. The engine keeps the memory of its largest batch for ever. */
const batchLength = 50_000;

/**
 * The figures of a bundle for `staged_figure`, batch by batch in the order of their key (area, indicator, year), so
 * that sums of doubles do not depend on the order of the file. Areas and indicators go by the `nr` of their tables:
 * areas in the order of their code, indicators in the order of the file; −1 = not in the bundle.
 */
export function* stagedFigures({
  areas,
  indicators,
  values,
}: Pick<Bundle, 'areas' | 'indicators' | 'values'>): Generator<readonly InsertColumn[]> {
  const codes = areas.map(({ code }) => code).sort((a, b) => (a < b ? -1 : 1));
  const count = values.length;
  const areaNumbers = new Map<string, number>(codes.map((code, nr) => [code, nr]));
  const indicatorNumbers = new Map(indicators.map(({ id }, nr) => [id, nr]));
  const [area, indicator, year] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const asGiven = new Int32Array(count);
  for (const [at, row] of values.entries()) {
    area[at] = areaNumbers.get(row.area) ?? -1;
    indicator[at] = indicatorNumbers.get(row.indicator) ?? -1;
    year[at] = row.year;
    asGiven[at] = at;
  }
  const order = [year, indicator, area].reduce(sortedBy, asGiven);
  for (let start = 0; start < count; start += batchLength) {
    yield batchOf(values, { area, indicator, year }, order.subarray(start, start + batchLength));
  }
}

/** One loop for all figures: this runs on the page's thread. */
function batchOf(
  values: Bundle['values'],
  keys: Readonly<Record<'area' | 'indicator' | 'year', Int32Array>>,
  rows: Int32Array,
): readonly InsertColumn[] {
  const keyColumn = (name: keyof typeof keys): InsertColumn => {
    return { name, kind: 'integer', values: rows.map((row) => keys[name][row] ?? -1) };
  };
  const [value, low, high] = [
    new Float64Array(rows.length),
    new Float64Array(rows.length),
    new Float64Array(rows.length),
  ];
  const missing = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const figure = values[rows[at] ?? -1];
    if (figure === undefined) throw new Error(`there is no figure ${rows[at]}`);
    value[at] = figure.value;
    missing[at] = figure.missing;
    low[at] = figure.low;
    high[at] = figure.high;
  }
  return [
    keyColumn('area'),
    keyColumn('indicator'),
    keyColumn('year'),
    { name: 'value', kind: 'double', values: value },
    { name: 'missing', kind: 'integer', values: missing },
    { name: 'low', kind: 'double', values: low },
    { name: 'high', kind: 'double', values: high },
  ];
}

/** The rows by ascending key, rows with equal keys in the order they had (a counting sort). */
function sortedBy(rows: Int32Array, keys: Int32Array): Int32Array {
  let [least, most] = [0, 0];
  for (const key of keys) {
    if (key < least) least = key;
    if (key > most) most = key;
  }
  const ends = new Int32Array(most - least + 1);
  const bucket = (row: number): number => (keys[row] ?? least) - least;
  for (const key of keys) ends[key - least] = (ends[key - least] ?? 0) + 1;
  ends.reduce((end, count, at) => {
    ends[at] = end + count;
    return end + count;
  }, 0);
  const sorted = new Int32Array(rows.length);
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? 0;
    const end = (ends[bucket(row)] ?? 0) - 1;
    ends[bucket(row)] = end;
    sorted[end] = row;
  }
  return sorted;
}
