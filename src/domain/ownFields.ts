import type { Site } from './place.ts';

/** What people know of a site beside its fixed fields; null = not known. */
export type OwnValue = NonNullable<Site['attributes']>[string];

/** Columns whose names begin so hold such fields in a table of sites; the rest of the name is that of the field. */
export const ownStarts = { attributes: 'eigen_', judgements: 'oordeel_' } as const;
export type OwnKind = keyof typeof ownStarts;
export const ownKinds: readonly OwnKind[] = ['attributes', 'judgements'];

export function isOwnColumn(name: string): boolean {
  return ownKinds.some((kind) => name.startsWith(ownStarts[kind]) && name.length > ownStarts[kind].length);
}

/** A cell as a value: yes or no, a number where `numberOf` knows one (NaN = none), else words; empty = not known. */
export function ownValueOf(text: string, numberOf: (text: string) => number): OwnValue {
  const bare = text.trim();
  if (bare === '') return null;
  if (/^(ja|nee)$/i.test(bare)) return bare.toLowerCase() === 'ja';
  const number = numberOf(bare);
  return Number.isNaN(number) ? bare : number;
}

/** A value as it stands in a cell. */
export function ownCell(value: OwnValue): string | number | null {
  return typeof value === 'boolean' ? (value ? 'ja' : 'nee') : value;
}

/**
 * Own fields of a site out of the columns of a table: those with an empty cell are left out, and so is a kind without
 * any.
 */
export function ownFieldsOf(
  columns: readonly string[],
  read: (column: string) => OwnValue,
): Pick<Site, 'attributes' | 'judgements'> {
  const fields: { attributes?: Record<string, OwnValue>; judgements?: Record<string, OwnValue> } = {};
  for (const kind of ownKinds) {
    const start = ownStarts[kind];
    const values = columns
      .filter((column) => column.startsWith(start) && column.length > start.length)
      .map((column) => [column.slice(start.length), read(column)] as const)
      .filter(([, value]) => value !== null);
    if (values.length > 0) fields[kind] = Object.fromEntries(values);
  }
  return fields;
}

/** Columns of the own fields of these sites, in the order of first appearance: the name and what each site has in it. */
export function ownColumnsOf(
  sites: readonly Site[],
): readonly { readonly name: string; cell(site: Site): string | number | null }[] {
  return ownKinds.flatMap((kind) => {
    const names = [...new Set(sites.flatMap((site) => Object.keys(site[kind] ?? {})))];
    return names.map((name) => ({
      name: `${ownStarts[kind]}${name}`,
      cell: (site: Site) => ownCell(site[kind]?.[name] ?? null),
    }));
  });
}
