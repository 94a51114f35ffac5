import type { Area } from '../domain/area.ts';
import { areaCodeSchema, areaLevels } from '../domain/area.ts';
import type { Manifest } from '../domain/bundle.ts';
import { schemaVersion, snapshotFile } from '../domain/bundle.ts';
import type { Column, Dataset } from '../domain/dataset.ts';
import { cellOrigins, missingReasons } from '../domain/dataset.ts';
import type { Result } from '../domain/failure.ts';
import { succeed } from '../domain/failure.ts';
import { indicatorSchema } from '../domain/indicator.ts';
import { z } from '../domain/schema.ts';
import { decodeShape } from './decode.ts';
import { rejectFile } from './rejection.ts';

// A snapshot is JSON with one area, indicator or column per line. Columns hold one number per area, null = missing;
// why it is missing and where a figure came from are lists of row numbers (0 = first area) under the reason's name.
// JSON writes a double as the shortest text that reads back as the same double, so nothing is lost.

const list = z.custom<readonly unknown[]>(Array.isArray);
const rowsByWord = z.record(z.string(), list);
const snapshotSchema = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  level: z.enum(areaLevels),
  /** code, name, parent, inhabitants, households */
  areas: z.array(
    z.tuple([areaCodeSchema, z.string(), areaCodeSchema.nullable(), z.number().nullable(), z.number().nullable()]),
  ),
  indicators: z.array(indicatorSchema),
  columns: z.array(
    z.strictObject({
      indicator: z.string(),
      year: z.number().int(),
      values: list,
      missing: rowsByWord,
      origin: rowsByWord,
      low: list.optional(),
      high: list.optional(),
    }),
  ),
});
type SnapshotColumn = z.infer<typeof snapshotSchema>['columns'][number];

/** Text of `snapshot.<level>.json`: everything of a dataset except its manifest, which is a file of its own. */
export function encodeSnapshot({ level, areas, indicators, columns }: Dataset): string {
  return [
    `{"schemaVersion":${schemaVersion},"level":${JSON.stringify(level)},`,
    `"areas":[\n${lines(areas.map((area) => [area.code, area.name, area.parent, area.inhabitants, area.households]))}],`,
    `"indicators":[\n${lines(indicators)}],`,
    `"columns":[\n${lines(columns.map(encodeColumn))}]}\n`,
  ].join('\n');
}

function lines(entries: readonly unknown[]): string {
  return entries.length === 0 ? '' : `${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n`;
}

function encodeColumn({ indicator, year, values, missing, origin, margins }: Column): SnapshotColumn {
  return {
    indicator,
    year,
    values: nullForNaN(values),
    missing: rowsOf(missing, ['', ...missingReasons]),
    origin: rowsOf(origin, cellOrigins),
    ...(margins === null ? {} : { low: nullForNaN(margins.low), high: nullForNaN(margins.high) }),
  };
}

function nullForNaN(numbers: Float64Array): (number | null)[] {
  return Array.from(numbers, (number) => (Number.isNaN(number) ? null : number));
}

/** Row numbers per word; word 0 is the usual case and is not written. */
function rowsOf(codes: Uint8Array, words: readonly string[]): Record<string, number[]> {
  const rows: Record<string, number[]> = {};
  for (const [row, code] of codes.entries()) {
    const word = words[code];
    if (code === 0 || word === undefined) continue;
    const known = rows[word] ?? [];
    known.push(row);
    rows[word] = known;
  }
  return rows;
}

/** The dataset a snapshot holds; lists of the wrong length or with something else than numbers break the contract. */
export function decodeSnapshot(manifest: Manifest, level: Dataset['level'], bytes: Uint8Array): Result<Dataset> {
  const file = snapshotFile(level);
  const snapshot = decodeShape(file, bytes, snapshotSchema);
  if (!snapshot.ok) return snapshot;
  if (snapshot.value.level !== level) {
    return rejectFile(file, `${file} bevat het niveau ${snapshot.value.level} in plaats van ${level}.`);
  }
  const areas: Area[] = snapshot.value.areas.map(([code, name, parent, inhabitants, households]) => {
    return { code, name, level, parent, inhabitants, households };
  });
  const columns: Column[] = [];
  for (const written of snapshot.value.columns) {
    const column = decodeColumn(written, areas.length);
    if (column === null) {
      return rejectFile(
        file,
        `In ${file} klopt de kolom ${written.indicator} ${written.year} niet.`,
        written.indicator,
      );
    }
    columns.push(column);
  }
  return succeed({ manifest, level, areas, indicators: snapshot.value.indicators, columns });
}

function decodeColumn(written: SnapshotColumn, length: number): Column | null {
  const values = numbersOf(written.values, length);
  const missing = codesOf(written.missing, ['', ...missingReasons], length);
  const origin = codesOf(written.origin, cellOrigins, length);
  if (values === null || missing === null || origin === null) return null;
  const { indicator, year } = written;
  if (written.low === undefined || written.high === undefined) {
    return { indicator, year, values, missing, origin, margins: null };
  }
  const low = numbersOf(written.low, length);
  const high = numbersOf(written.high, length);
  return low === null || high === null ? null : { indicator, year, values, missing, origin, margins: { low, high } };
}

function numbersOf(written: readonly unknown[], length: number): Float64Array | null {
  if (written.length !== length) return null;
  const numbers = new Float64Array(length);
  for (const [row, value] of written.entries()) {
    if (value !== null && typeof value !== 'number') return null;
    numbers[row] = value ?? Number.NaN;
  }
  return numbers;
}

function codesOf(
  written: Readonly<Record<string, readonly unknown[]>>,
  words: readonly string[],
  length: number,
): Uint8Array | null {
  const codes = new Uint8Array(length);
  for (const [word, rows] of Object.entries(written)) {
    const code = words.indexOf(word);
    if (code < 1) return null;
    for (const row of rows) {
      if (typeof row !== 'number' || !(row >= 0 && row < length)) return null;
      codes[row] = code;
    }
  }
  return codes;
}
