import type { RecordBatch, Vector } from 'apache-arrow';
import { DataType, makeData, makeVector, Table, tableToIPC, Utf8 } from 'apache-arrow';
import type { Answer, Cell } from '../domain/answer.ts';
import type { InsertColumn, ResultTable } from './connection.ts';

/**
 * Rows as an Arrow IPC stream. Vectors are made of ready buffers: Arrow's Builders compile code with `new Function`,
 * which the site's content policy forbids.
 */
export function encodeRows(columns: readonly InsertColumn[]): Uint8Array {
  const vectors = columns.map((column): [string, Vector] => [
    column.name,
    // copied, for Arrow writes a buffer that two columns share only once, and the stream is broken
    column.kind === 'text' ? textVector(column.values) : makeVector(column.values.slice()),
  ]);
  return tableToIPC(new Table(Object.fromEntries(vectors)), 'stream');
}

function textVector(texts: readonly string[]): Vector {
  const encoder = new TextEncoder();
  const data = encoder.encode(texts.join(''));
  const valueOffsets = new Int32Array(texts.length + 1);
  let characters = 0;
  for (const text of texts) characters += text.length;
  // as many bytes as UTF-16 units means ASCII throughout, where length counts both
  const ascii = characters === data.length;
  let end = 0;
  for (const [index, text] of texts.entries()) {
    end += ascii ? text.length : encoder.encode(text).length;
    valueOffsets[index + 1] = end;
  }
  return makeVector(makeData({ type: new Utf8(), length: texts.length, nullCount: 0, valueOffsets, data }));
}

/** A query's answer by column name. */
export function resultTable(table: Table): ResultTable {
  const child = (column: string): Vector => {
    const vector = table.getChild(column);
    if (vector === null) throw new Error(`the answer has no column ${column}`);
    return vector;
  };
  return {
    length: table.numRows,
    numbers(column) {
      const vector = child(column);
      if (vector.nullCount > 0) throw new Error(`column ${column} holds NULL where a number was promised`);
      const numbers: unknown = vector.toArray();
      if (!isNumbers(numbers)) throw new Error(`column ${column} is a ${String(vector.type)}, not numbers`);
      return numbers;
    },
    texts(column) {
      const vector = child(column);
      return Array.from(vector, (text: unknown) => (text === null ? null : String(text)));
    },
  };
}

function isNumbers(value: unknown): value is ArrayLike<number> {
  return (
    ArrayBuffer.isView(value) &&
    !(value instanceof DataView) &&
    !(value instanceof BigInt64Array) &&
    !(value instanceof BigUint64Array)
  );
}

/** Rows up to `limit` out of a stream of batches; reading stops as soon as it is known that there are more. */
export async function collectAnswer(
  batches: AsyncIterable<RecordBatch> | Iterable<RecordBatch>,
  limit: number,
): Promise<Omit<Answer, 'columns'> & { readonly columns: Answer['columns'] | null }> {
  const rows: Cell[][] = [];
  let columns: Answer['columns'] | null = null;
  for await (const batch of batches) {
    columns ??= columnsOf(batch);
    const vectors = batch.schema.fields.map((_, index) => batch.getChildAt(index));
    for (let row = 0; row < batch.numRows; row++) {
      if (rows.length === limit) return { columns, rows, truncated: true };
      rows.push(vectors.map((vector) => (vector === null ? null : cellOf(vector.type, vector.get(row)))));
    }
  }
  return { columns, rows, truncated: false };
}

export function columnsOf({ schema }: Pick<RecordBatch, 'schema'>): Answer['columns'] {
  return schema.fields.map(({ name, type }) => ({ name, type: typeWord(type) }));
}

function typeWord(type: DataType): string {
  if (DataType.isInt(type) || DataType.isFloat(type) || DataType.isDecimal(type)) return 'getal';
  if (DataType.isUtf8(type) || DataType.isLargeUtf8(type)) return 'tekst';
  if (DataType.isBool(type)) return 'ja/nee';
  if (DataType.isDate(type)) return 'datum';
  if (DataType.isTimestamp(type)) return 'tijdstip';
  if (DataType.isList(type) || DataType.isStruct(type) || DataType.isMap(type)) return 'samengesteld';
  return 'overig';
}

/** Arrow's values narrowed to what a table can show; whole numbers too large for a double stay text. */
function cellOf(type: DataType, value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (DataType.isDecimal(type) && value instanceof Uint32Array) return decimal(value, type.scale);
  if (DataType.isDate(type) && typeof value === 'number') return new Date(value).toISOString().slice(0, 10);
  if (DataType.isTimestamp(type) && typeof value === 'number') {
    return new Date(value)
      .toISOString()
      .replace('T', ' ')
      .replace(/(\.000)?Z$/, '');
  }
  if (DataType.isTime(type)) return clock(value);
  // Arrow's JavaScript loses the months and days of DuckDB's intervals
  if (DataType.isInterval(type)) return '(tijdsduur: zet om met ::VARCHAR)';
  if (typeof value === 'bigint') return wholeNumber(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? wholeNumber(part) : part)) ?? null;
}

function wholeNumber(value: bigint): Cell {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}

/** Four little-endian words of a two's complement number, with `scale` decimals. */
function decimal(words: Uint32Array, scale: number): Cell {
  const unscaled = BigInt.asIntN(
    128,
    words.reduce((sum, word, index) => sum + (BigInt(word) << BigInt(32 * index)), 0n),
  );
  if (scale === 0) return wholeNumber(unscaled);
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0');
  const text = `${unscaled < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return digits.length <= 15 ? Number(text) : text;
}

/** DuckDB's TIME counts microseconds since midnight. */
function clock(value: unknown): Cell {
  if (typeof value !== 'bigint' && typeof value !== 'number') return null;
  return new Date(Number(value) / 1000).toISOString().slice(11, 19);
}
