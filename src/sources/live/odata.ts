import { type AreaCode, isAreaCode } from '../../domain/area.ts';
import type { Result } from '../../domain/failure.ts';
import { fail, succeed } from '../../domain/failure.ts';
import { z } from '../../domain/schema.ts';
import type { CbsTable, LiveSession } from './session.ts';
import { otherShape } from './shape.ts';

const propertySchema = z.object({
  ID: z.number().nullish(),
  ParentID: z.number().nullish(),
  Type: z.string().nullish(),
  Key: z.string().nullish(),
  Title: z.string().nullish(),
  Unit: z.string().nullish(),
});

/** One entry of `DataProperties`: a dimension, a topic (column of figures) or a group of topics. */
export interface Property {
  readonly id: number | null;
  readonly parent: number | null;
  readonly type: string;
  readonly key: string;
  readonly title: string;
  readonly unit: string;
}

export type OdataRow = Readonly<Record<string, unknown>>;

/** Which rows to read: areas of one municipality at some levels, narrowed by other dimensions. */
export interface RowRequest {
  readonly region: string;
  readonly municipality: AreaCode;
  readonly prefixes: readonly ('GM' | 'WK' | 'BU')[];
  readonly columns: readonly string[];
  /** OData conditions that all must hold, e.g. "Leeftijd eq '20300'" */
  readonly conditions: readonly string[];
}

/** How often a code is made one digit longer when the service finds too many rows. */
const deepestSplit = 2;

/** The description of a table's columns; null when the service knows no such table. */
export async function readProperties(
  session: LiveSession,
  table: CbsTable,
): Promise<Result<readonly Property[] | null>> {
  const list = await readList(session, table, 'DataProperties', {});
  if (!list.ok || list.value === null) return list.ok ? succeed(null) : list;
  if (list.value === 'too_many') return tooMany(table);
  const properties: Property[] = [];
  for (const entry of list.value) {
    const parsed = propertySchema.safeParse(entry);
    if (!parsed.success) return otherShape(nameOf(table), 'een beschrijving van kolommen met Key en Title', entry);
    const { ID, ParentID, Type, Key, Title, Unit } = parsed.data;
    properties.push({
      id: ID ?? null,
      parent: ParentID ?? null,
      type: Type ?? '',
      key: (Key ?? '').trim(),
      title: (Title ?? '').trim(),
      unit: (Unit ?? '').trim(),
    });
  }
  return succeed(properties);
}

/**
 * Names by code of the areas whose code begins with `prefix`, as the table itself knows them (padding trimmed); null
 * when the service does not have the table.
 */
export async function readRegionNames(
  session: LiveSession,
  table: CbsTable,
  region: string,
  prefix: string,
): Promise<Result<ReadonlyMap<AreaCode, string> | null>> {
  const list = await readList(session, table, region, {
    $filter: `startswith(Key,'${prefix}')`,
    $select: 'Key,Title',
  });
  if (!list.ok) return list;
  if (list.value === null) return succeed(null);
  if (list.value === 'too_many') return tooMany(table);
  const names = new Map<AreaCode, string>();
  for (const entry of list.value) {
    const parsed = z.object({ Key: z.string(), Title: z.string() }).safeParse(entry);
    if (!parsed.success) return otherShape(nameOf(table), 'Key en Title per gebied', entry);
    const code = parsed.data.Key.trim();
    // a service may ignore the filter; the padding of the key is no part of the code
    if (isAreaCode(code) && code.startsWith(prefix)) names.set(code, parsed.data.Title.trim());
  }
  return succeed(names);
}

/** Rows of the areas of one municipality. A request the service finds too large is split by the next digit of the code. */
export async function readRows(
  session: LiveSession,
  table: CbsTable,
  request: RowRequest,
): Promise<Result<readonly OdataRow[]>> {
  const digits = request.municipality.slice(2);
  const parts = await Promise.all(
    request.prefixes.map((prefix) => readPrefix(session, table, request, `${prefix}${digits}`, 0)),
  );
  const rows: OdataRow[] = [];
  for (const part of parts) {
    if (!part.ok) return part;
    rows.push(...part.value);
  }
  return succeed(rows);
}

async function readPrefix(
  session: LiveSession,
  table: CbsTable,
  request: RowRequest,
  prefix: string,
  depth: number,
): Promise<Result<readonly OdataRow[]>> {
  const conditions = [`startswith(${request.region},'${prefix}')`, ...request.conditions];
  const list = await readList(session, table, 'TypedDataSet', {
    $filter: conditions.join(' and '),
    $select: request.columns.join(','),
  });
  if (!list.ok) return list;
  if (list.value === null) return otherShape(nameOf(table), 'rijen onder TypedDataSet', null);
  if (list.value !== 'too_many') {
    const rows: OdataRow[] = [];
    for (const entry of list.value) {
      const parsed = z.record(z.string(), z.unknown()).safeParse(entry);
      if (!parsed.success) return otherShape(nameOf(table), 'rijen met kolommen', entry);
      const code = String(parsed.data[request.region] ?? '').trim();
      if (isAreaCode(code) && code.startsWith(prefix)) rows.push(parsed.data);
    }
    return succeed(rows);
  }
  if (depth >= deepestSplit) return tooMany(table);
  const parts = await Promise.all(
    Array.from({ length: 10 }, (_, digit) => readPrefix(session, table, request, `${prefix}${digit}`, depth + 1)),
  );
  const rows: OdataRow[] = [];
  for (const part of parts) {
    if (!part.ok) return part;
    rows.push(...part.value);
  }
  return succeed(rows);
}

/** Entries under `value`; null when the address does not exist. */
async function readList(
  session: LiveSession,
  table: CbsTable,
  name: string,
  options: Readonly<Record<string, string>>,
): Promise<Result<readonly unknown[] | 'too_many' | null>> {
  const query = Object.entries({ ...options, $format: 'json' })
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&');
  const url = `${session.addresses[table.host]}/ODataApi/odata/${table.id}/${name}?${query}`;
  const answer = await session.requester.get(nameOf(table), url);
  if (!answer.ok) return answer;
  if (answer.value.kind === 'absent') return succeed(null);
  if (answer.value.kind === 'too_many') return succeed('too_many');
  const parsed = z.object({ value: z.array(z.unknown()) }).safeParse(answer.value.body);
  if (!parsed.success) return otherShape(nameOf(table), 'een lijst onder "value"', answer.value.body);
  return succeed(parsed.data.value);
}

function tooMany(table: CbsTable): Result<never> {
  return fail('fetch_failed', `${nameOf(table)} weigert: het antwoord zou meer dan 10.000 rijen hebben.`);
}

/** "CBS, tabel 85984NED" */
export function nameOf({ service, id }: CbsTable): string {
  return `${service}, tabel ${id}`;
}
