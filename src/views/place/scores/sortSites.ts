import { type CellMaterial, type Chosen, sortKey } from './siteCells.ts';
import { type SiteColumn, sortedColumn } from './siteColumns.ts';
import { compareWords, foundRows, type SiteRow, type SiteRows } from './siteRows.ts';

/** A line of the table. */
export type SiteLine =
  | { readonly is: 'kept'; readonly row: SiteRow }
  /** heads the rejected ones */
  | { readonly is: 'group'; readonly count: number }
  | { readonly is: 'rejected'; readonly row: SiteRow };

interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

function compareKeys(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareWords(String(a), String(b));
}

/** Sorted copy: missing last in both directions, equal ones by name. */
export function sortSites(
  rows: readonly SiteRow[],
  column: SiteColumn,
  descending: boolean,
  material: CellMaterial,
  chosen: Chosen,
): readonly SiteRow[] {
  const sign = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, key: sortKey(row, column, material, chosen) }))
    .sort((a, b) => {
      const byName = a.row.order - b.row.order;
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null) || byName;
      return sign * compareKeys(a.key, b.key) || byName;
    })
    .map(({ row }) => row);
}

/**
 * Lines of the table: the kept sites in the asked order, then the rejected ones under a heading of their own, in the order
 * of what is known of them too (name, homes, buurt, shortlist) and otherwise by name. They never mix: a rejected site has
 * no place.
 */
export function siteLines(
  { kept, rejected }: SiteRows,
  typed: string,
  columns: readonly SiteColumn[],
  sort: Sort,
  material: CellMaterial,
  chosen: Chosen,
): readonly SiteLine[] {
  const column = sortedColumn(columns, sort.column);
  const first = sortSites(foundRows(kept, typed), column, sort.descending, material, chosen);
  const last = sortSites(foundRows(rejected, typed), column, sort.descending, material, chosen);
  return [
    ...first.map((row): SiteLine => ({ is: 'kept', row })),
    ...(last.length === 0 ? [] : [{ is: 'group', count: last.length } satisfies SiteLine]),
    ...last.map((row): SiteLine => ({ is: 'rejected', row })),
  ];
}
