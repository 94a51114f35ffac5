import type { Column, Dataset } from '../domain/dataset.ts';

function sameNumbers(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) {
    // NaN marks a missing cell and equals itself here
    if (!Object.is(a[i], b[i])) return false;
  }
  return true;
}

function sameMargins(a: Column['margins'], b: Column['margins']): boolean {
  if (a === null || b === null) return a === b;
  return sameNumbers(a.low, b.low) && sameNumbers(a.high, b.high);
}

function sameColumn(a: Column, b: Column | undefined): boolean {
  return (
    b !== undefined &&
    a.indicator === b.indicator &&
    a.year === b.year &&
    sameNumbers(a.values, b.values) &&
    sameNumbers(a.missing, b.missing) &&
    sameNumbers(a.origin, b.origin) &&
    sameMargins(a.margins, b.margins)
  );
}

/** Plain data equal in content; the order of keys counts, as both sides come from the same writer. */
export function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether two datasets show the same, bit for bit. The list of files is left out: a snapshot cannot hold its own checksum. */
export function sameDataset(a: Dataset, b: Dataset): boolean {
  return (
    a.level === b.level &&
    sameJson({ ...a.manifest, files: null }, { ...b.manifest, files: null }) &&
    sameJson(a.areas, b.areas) &&
    sameJson(a.indicators, b.indicators) &&
    a.columns.length === b.columns.length &&
    a.columns.every((column, i) => sameColumn(column, b.columns[i]))
  );
}
