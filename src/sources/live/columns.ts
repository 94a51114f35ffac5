import { fail, type Result, succeed } from '../../domain/failure.ts';
import type { Property } from './odata.ts';
import { otherShape, shortened } from './shape.ts';

/** Unit of a column of figures as the catalogue needs it. */
export type ColumnUnit = 'aantal' | 'procent' | 'duizend_euro' | 'per_1000' | 'km' | 'score';

/** A column to find in a table's own description. */
export interface ColumnWish {
  /** catalogue id, or a part from which `deriveFigures` makes one */
  readonly indicator: string;
  /** on the key; the number at its end changes with every table */
  readonly key: RegExp;
  readonly unit: ColumnUnit;
  /** title of the group the column stands in, where the key alone is not unique */
  readonly group?: RegExp;
  /** rows that count: dimension → key */
  readonly where?: Readonly<Record<string, string>>;
}

export interface FoundColumn extends ColumnWish {
  readonly column: string;
}

export interface FoundColumns {
  readonly columns: readonly FoundColumn[];
  /** Dutch, to stand behind the name of the table and a colon */
  readonly remarks: readonly string[];
}

/** Spellings of units, without spaces and in lower case. */
const units: Readonly<Record<ColumnUnit, readonly string[]>> = {
  aantal: ['aantal', 'aantallen'],
  procent: ['%', 'procent', 'in%'],
  duizend_euro: ['x1000euro', '1000euro', 'x1.000euro', '1.000euro', 'duizendeuro'],
  per_1000: ['per1000inwoners', 'per1.000inwoners', 'per1000', 'per1000inwonersin'],
  km: ['km', 'kilometer'],
  score: ['getal', 'score', 'aantal', ''],
};

/**
 * The columns a table has for our wishes, by key, title and unit together. A wish is left out, with a remark, when
 * its column carries another title or unit or is not the only one; silently when the table simply has no such column,
 * as editions differ. Fails when none of the wishes is there: then the table is another one than described.
 */
export function findColumns(
  table: string,
  properties: readonly Property[],
  wishes: readonly ColumnWish[],
): Result<FoundColumns> {
  const topics = properties.filter(({ type, key }) => key !== '' && !/group|dimension|detail/i.test(type));
  const columns: FoundColumn[] = [];
  const remarks: string[] = [];
  for (const wish of wishes) {
    const named = topics.filter(({ key }) => wish.key.test(key));
    const fitting =
      wish.group === undefined ? named : named.filter((topic) => isInGroup(topic, wish.group, properties));
    const [only, ...others] = fitting;
    if (named.length === 0) continue;
    if (only === undefined || others.length > 0) {
      remarks.push(`${stemOf(wish.key)} is niet gebruikt: de kolom is niet op één manier te vinden.`);
    } else if (!titleFits(only)) {
      remarks.push(`${only.key} is niet gebruikt: de kolom heet daar nu "${shortened(only.title)}".`);
    } else if (!units[wish.unit].includes(only.unit.toLowerCase().replace(/\s/g, ''))) {
      remarks.push(
        `${only.key} is niet gebruikt: verwacht als eenheid ${unitNames[wish.unit]}, gevonden "${only.unit}".`,
      );
    } else columns.push({ ...wish, column: only.key });
  }
  if (columns.length === 0) {
    const [reason] = remarks;
    if (reason !== undefined) return fail('contract_broken', `${table}: ${reason}`);
    const expected = [...new Set(wishes.map(({ key }) => stemOf(key)))].slice(0, 4).join(', ');
    const found = topics.map(({ key }) => key).slice(0, 8);
    return otherShape(table, `kolommen zoals ${expected}`, found.length === 0 ? null : found.join(', '));
  }
  return succeed({ columns, remarks: [...new Set(remarks)] });
}

const unitNames: Readonly<Record<ColumnUnit, string>> = {
  aantal: 'aantal',
  procent: '%',
  duizend_euro: 'x 1 000 euro',
  per_1000: 'per 1 000 inwoners',
  km: 'km',
  score: 'getal',
};

/** The dimension with areas; its name differs between publishers. */
export function regionDimension(properties: readonly Property[]): string | null {
  return ['WijkenEnBuurten', 'RegioS'].find((name) => properties.some(({ key }) => key === name)) ?? null;
}

function isInGroup(topic: Property, group: RegExp | undefined, properties: readonly Property[]): boolean {
  const seen = new Set<number>();
  let parent = topic.parent;
  while (parent !== null && !seen.has(parent)) {
    seen.add(parent);
    const found = properties.find(({ id }) => id === parent);
    if (found !== undefined && group?.test(found.title) === true) return true;
    parent = found?.parent ?? null;
  }
  return false;
}

/** CBS makes keys of titles and cuts them off, so that key and title begin alike. */
function titleFits({ key, title }: Property): boolean {
  const fromKey = letters(key.replace(/^k_/, '').replace(/_\d+$/, ''));
  const fromTitle = letters(title);
  const length = Math.min(6, fromKey.length, fromTitle.length);
  return length > 0 && fromKey.slice(0, length) === fromTitle.slice(0, length);
}

function letters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** /^Koopwoningen_\d+$/ → "Koopwoningen" */
function stemOf(key: RegExp): string {
  return key.source.replace(/\\w\*|_\\d\+|[$^()]/g, '');
}
