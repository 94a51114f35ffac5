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
  const areaNumbers = new Map<string, number>(codes.map((code, nr) => [code, nr]));
  const indicatorNumbers = new Map(indicators.map(({ id }, nr) => [id, nr]));
  const count = values.length;
  const [area, indicator, year] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const asGiven = new Int32Array(count);
  for (const [at, row] of values.entries()) {
    area[at] = areaNumbers.get(row.area) ?? -1;
    indicator[at] = indicatorNumbers.get(row.indicator) ?? -1;
    year[at] = row.year;
    asGiven[at] = at;
  }
  const order = [year, indicator, area].reduce(sortedBy, asGiven);
  for (let start = 0; start < order.length; start += batchLength) {
    const rows = order.subarray(start, start + batchLength);
    const double = (name: 'value' | 'low' | 'high'): InsertColumn => {
      return { name, kind: 'double', values: Float64Array.from(rows, (row) => values[row]?.[name] ?? Number.NaN) };
    };
    yield [
      { name: 'area', kind: 'integer', values: rows.map((row) => area[row] ?? -1) },
      { name: 'indicator', kind: 'integer', values: rows.map((row) => indicator[row] ?? -1) },
      { name: 'year', kind: 'integer', values: rows.map((row) => year[row] ?? -1) },
      double('value'),
      { name: 'missing', kind: 'integer', values: rows.map((row) => values[row]?.missing ?? -1) },
      double('low'),
      double('high'),
    ];
  }
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
