import type { CsvCell } from '../../export/csv.ts';

/** One column of a table about the data. */
export interface QualityColumn<Row> {
  readonly id: string;
  readonly label: string;
  /** figures are set to the right and sort from high to low first */
  readonly numeric: boolean;
  /** what the column is sorted on; null and NaN are unknown */
  readonly key: (row: Row) => string | number | null;
  /** as on screen */
  readonly text: (row: Row) => string;
  /** in a file; the text when left out */
  readonly cell?: (row: Row) => CsvCell;
}

const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

function isUnknown(key: string | number | null): key is null {
  return key === null || Number.isNaN(key);
}

/** Sorted copy; what is unknown comes last in both directions, and equal rows keep their order. */
export function sortedBy<Row>(
  rows: readonly Row[],
  { key }: Pick<QualityColumn<Row>, 'key'>,
  descending: boolean,
): readonly Row[] {
  const sign = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => {
      if (isUnknown(a.key) || isUnknown(b.key)) return Number(isUnknown(a.key)) - Number(isUnknown(b.key));
      if (typeof a.key === 'number' && typeof b.key === 'number') return sign * (a.key - b.key);
      return sign * collator.compare(String(a.key), String(b.key));
    })
    .map(({ row }) => row);
}

/** Header and rows for a file, in the order given. */
export function cellsOf<Row>(
  columns: readonly QualityColumn<Row>[],
  rows: readonly Row[],
): { readonly header: readonly string[]; readonly rows: readonly (readonly CsvCell[])[] } {
  return {
    header: columns.map(({ label }) => label),
    rows: rows.map((row) => columns.map(({ text, cell }) => (cell ?? text)(row))),
  };
}
