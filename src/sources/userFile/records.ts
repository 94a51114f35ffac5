import type { GridCell } from './grid.ts';
import type { RawTable } from './rawTable.ts';

/** A table out of records with named properties, the columns in the order in which they first occur. */
export function tableOfRecords(records: readonly Readonly<Record<string, unknown>>[]): RawTable {
  const columns = new Map<string, GridCell[]>();
  for (const [place, record] of records.entries()) {
    for (const [key, value] of Object.entries(record)) {
      const name = key.trim() === '' ? 'kolom zonder naam' : key.trim();
      const cells = columns.get(name) ?? [];
      if (cells.length === 0) columns.set(name, cells);
      while (cells.length < place) cells.push('');
      cells[place] = gridCell(value);
    }
  }
  return {
    names: [...columns.keys()],
    columns: [...columns.values()].map((cells) => Array.from(records, (_, place) => cells[place] ?? '')),
    rowNumbers: Int32Array.from(records, (_, place) => place + 1),
    header: null,
  };
}

/** A value of JSON or Parquet as a cell; what is itself a list or an object becomes its JSON. */
function gridCell(value: unknown): GridCell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? value : '';
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (typeof value === 'string') return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (value instanceof Uint8Array) return '';
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? Number(inner) : inner));
}
