import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Area, AreaCode } from '../../../src/domain/area.ts';
import type { Correction } from '../../../src/domain/userFile.ts';
import type { TableReading, UserColumn } from '../../../src/sources/userFile/reading.ts';
import { readUserFile } from '../../../src/sources/userFile/readUserFile.ts';

const area = (code: string, name: string, level: Area['level'], parent: string | null): Area => ({
  code: code as AreaCode,
  name,
  level,
  parent: parent as AreaCode | null,
  inhabitants: null,
  households: null,
});

/** A corner of the invented municipality. */
export const oeverstad: readonly Area[] = [
  area('GM9901', 'Oeverstad', 'gemeente', null),
  area('WK990101', 'Oude Stad', 'wijk', 'GM9901'),
  area('WK990102', 'Nieuwe Stad', 'wijk', 'GM9901'),
  area('BU99010100', 'Vismarkt', 'buurt', 'WK990101'),
  area('BU99010101', 'Waterpoort', 'buurt', 'WK990101'),
  area('BU99010102', 'Kloosterhof', 'buurt', 'WK990101'),
  area('BU99010103', 'Koornmarkt', 'buurt', 'WK990101'),
  area('BU99010200', 'Centrum', 'buurt', 'WK990102'),
  area('BU99010201', 'Centrum', 'buurt', 'WK990102'),
];

export function fixture(name: string): Uint8Array {
  return readFileSync(join('test', 'fixtures', 'import', name));
}

export async function read(
  name: string,
  correction: Correction = {},
  areas: readonly Area[] | null = oeverstad,
): Promise<TableReading> {
  return readBytes(name, fixture(name), correction, areas);
}

export async function readText(
  text: string,
  correction: Correction = {},
  areas: readonly Area[] | null = oeverstad,
): Promise<TableReading> {
  return readBytes('invoer.csv', new TextEncoder().encode(text), correction, areas);
}

export async function readBytes(
  name: string,
  bytes: Uint8Array,
  correction: Correction = {},
  areas: readonly Area[] | null = oeverstad,
): Promise<TableReading> {
  const result = await readUserFile(name, bytes, { areas, correction });
  if (!result.ok) throw new Error(result.failure.sentence);
  if (result.value.kind !== 'table') throw new Error('a bundle');
  return result.value;
}

/** Sentence with which a file is refused. */
export async function refusal(
  name: string,
  bytes: Uint8Array = fixture(name),
  correction: Correction = {},
): Promise<string> {
  const result = await readUserFile(name, bytes, { areas: oeverstad, correction });
  if (result.ok) throw new Error(`${name} was read`);
  return result.failure.sentence;
}

export function column(reading: TableReading, name: string): UserColumn {
  const found = reading.columns.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no column ${name} in ${reading.columns.map((each) => each.name).join()}`);
  return found;
}

/** Figures of a column; null = missing. */
export function figures(reading: TableReading, name: string): readonly (number | null)[] {
  return Array.from(column(reading, name).values ?? [], (value) => (Number.isNaN(value) ? null : value));
}

export const sentences = (remarks: readonly { readonly sentence: string }[]): readonly string[] =>
  remarks.map(({ sentence }) => sentence);
