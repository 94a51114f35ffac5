import { bundleFiles } from '../../domain/bundle.ts';
import type { Result } from '../../domain/failure.ts';
import { fail, succeed } from '../../domain/failure.ts';
import { rejectFile } from '../rejection.ts';
import { parseDelimited } from './delimited.ts';
import { Findings } from './findings.ts';
import { parseGeojson } from './geojsonFile.ts';
import { sizeRefusal } from './limits.ts';
import { refuseOle } from './ole.ts';
import { parseParquet } from './parquetFile.ts';
import { takeHeader } from './rawTable.ts';
import type { EntryChoice, ImportContext, TableReading, UserFileReading } from './reading.ts';
import { sniff } from './sniff.ts';
import { readTable, type TableOrigin } from './tableReading.ts';
import { decodeUserText } from './textEncoding.ts';
import { parseWorkbook } from './workbook.ts';
import { listEntries, readEntries } from './zipEntries.ts';

const plain: TableOrigin = {
  entry: null,
  entries: [],
  format: 'csv',
  encoding: null,
  byteOrderMark: false,
  separator: null,
  sheet: null,
  sheets: [],
  geometries: null,
};

/** The file of a zip that is read, and those that could be. */
type InZip = Pick<TableOrigin, 'entry' | 'entries'>;
const unzipped: InZip = plain;

/**
 * Reads a file of a person: CSV and other text with separators, XLSX, GeoJSON, Parquet and GeoParquet, or a zip with
 * one of these; a zip with a whole municipality is only recognised. The content decides what it is, not the name.
 * Everything that is detected can be corrected by `context.correction`. What cannot be read at all is a failure of one
 * sentence; single cells that cannot be read are missing, never 0, and stand in `errors` with their place.
 */
export async function readUserFile(
  name: string,
  bytes: Uint8Array,
  context: ImportContext,
): Promise<Result<UserFileReading>> {
  const tooLarge = sizeRefusal(name, bytes.length);
  if (tooLarge !== null) return tooLarge;
  if (bytes.length === 0) return rejectFile(name, `${name} is leeg.`);
  const what = sniff(bytes);
  if (what === 'zip') return readZip(name, bytes, context);
  if (what === 'ole') return refuseOle(name, bytes);
  return readContent(name, bytes, context, unzipped);
}

/** A file that is no zip itself. */
async function readContent(
  name: string,
  bytes: Uint8Array,
  context: ImportContext,
  inside: InZip,
): Promise<Result<TableReading>> {
  const what = sniff(bytes);
  if (what === 'text') return readText(name, bytes, context, inside);
  if (what === 'json') {
    const findings = new Findings(name);
    findings.rowWord = 'object';
    const parsed = parseGeojson(name, bytes);
    if (!parsed.ok) return parsed;
    const { table, geometries } = parsed.value;
    return readTable(
      table,
      { ...plain, ...inside, format: 'geojson', encoding: 'utf-8', geometries },
      context,
      findings,
    );
  }
  if (what === 'parquet') {
    const parsed = await parseParquet(name, bytes);
    if (!parsed.ok) return parsed;
    const { table, geometries, hasGeometry } = parsed.value;
    const origin = {
      ...plain,
      ...inside,
      format: hasGeometry ? 'geoparquet' : 'parquet',
      geometries: hasGeometry ? geometries : null,
    } as const;
    return readTable(table, origin, context, new Findings(name));
  }
  if (what === 'web_page') {
    return fail('file_rejected', `${name} is een webpagina en geen gegevensbestand; is het downloaden wel gelukt?`, {
      file: name,
    });
  }
  const kind = typeof what === 'object' ? what.unreadable : 'een bestand in een zip dat zelf weer is ingepakt';
  return fail('file_rejected', `${name} is ${kind}; Wijkbalans leest CSV, XLSX, GeoJSON, Parquet en zip.`, {
    file: name,
  });
}

function readText(name: string, bytes: Uint8Array, context: ImportContext, inside: InZip): Result<TableReading> {
  const { correction } = context;
  const findings = new Findings(name);
  const decoded = decodeUserText(name, bytes, correction.encoding);
  if (!decoded.ok) return decoded;
  const { text, encoding, byteOrderMark, garbled, cutOff } = decoded.value;
  if (garbled !== null) {
    findings.warn(
      `In ${name} staat "${garbled}": letters met accenten zijn in een eerder programma verkeerd opgeslagen.`,
      { value: garbled },
    );
  }
  if (cutOff) findings.warn(`${name} stopt midden in een letter; misschien is het bestand niet helemaal gedownload.`);
  const parsed = parseDelimited(text, correction.separator, findings);
  if (!parsed.ok) return parsed;
  const table = takeHeader(parsed.value.grid, correction, findings);
  if (!table.ok) return table;
  const origin = { ...plain, ...inside, encoding, byteOrderMark, separator: parsed.value.separator };
  return readTable(table.value, origin, context, findings);
}

async function readZip(name: string, bytes: Uint8Array, context: ImportContext): Promise<Result<UserFileReading>> {
  const entries = listEntries(name, bytes);
  if (!entries.ok) return entries;
  const files = entries.value;
  if (files.includes('xl/workbook.xml')) return readWorkbook(name, bytes, context, unzipped);
  if (files.includes('xl/workbook.bin')) {
    return fail('file_rejected', `${name} is een binaire werkmap (.xlsb); bewaar het in Excel als .xlsx.`, {
      file: name,
    });
  }
  if (files.includes('mimetype') && files.includes('content.xml')) {
    return fail('file_rejected', `${name} is een OpenDocument-bestand; bewaar het als .xlsx of als CSV.`, {
      file: name,
    });
  }
  if (files.some((path) => path === bundleFiles.manifest || path.endsWith(`/${bundleFiles.manifest}`))) {
    return succeed({ kind: 'bundle', file: name, format: 'bundle' });
  }
  return readEntry(name, bytes, files, context);
}

async function readEntry(
  name: string,
  bytes: Uint8Array,
  files: readonly string[],
  context: ImportContext,
): Promise<Result<UserFileReading>> {
  const readable = readableEntries(files);
  const wished = context.correction.entry;
  const entry = wished ?? (readable.length === 1 ? readable[0] : undefined);
  if (entry === undefined || !files.includes(entry)) {
    return fail('file_rejected', entrySentence(name, readable), { file: name });
  }
  const content = readEntries(name, bytes, (path) => path === entry);
  if (!content.ok) return content;
  const inside = content.value.get(entry) ?? new Uint8Array();
  const label = `${name}, ${entry}`;
  const tooLarge = sizeRefusal(label, inside.length);
  if (tooLarge !== null) return tooLarge;
  if (inside.length === 0) return rejectFile(label, `${label} is leeg.`);
  if (sniff(inside) === 'ole') return refuseOle(label, inside);
  const place: InZip = { entry, entries: readable };
  if (sniff(inside) === 'zip') return readWorkbook(label, inside, context, place);
  return readContent(label, inside, context, place);
}

function readableEntries(files: readonly string[]): readonly string[] {
  return files.filter((path) => /\.(csv|txt|tsv|xlsx|geojson|json|parquet|geoparquet)$/i.test(path));
}

function entrySentence(name: string, readable: readonly string[]): string {
  if (readable.length === 0) {
    return `In ${name} zit geen bestand dat Wijkbalans kan lezen (CSV, XLSX, GeoJSON of Parquet).`;
  }
  const shown = readable.slice(0, 10).map((path) => `"${path}"`);
  return `In ${name} zitten ${readable.length} bestanden; kies er één: ${shown.join(', ')}.`;
}

/** The files of a zip a person has to choose from; null when there is nothing to choose. */
export function entryChoice(name: string, bytes: Uint8Array): EntryChoice | null {
  if (sniff(bytes) !== 'zip') return null;
  const entries = listEntries(name, bytes);
  if (!entries.ok || isWhole(entries.value)) return null;
  const readable = readableEntries(entries.value);
  return readable.length < 2
    ? null
    : { kind: 'choose_entry', file: name, entries: readable, sentence: entrySentence(name, readable) };
}

/** A workbook or a bundle is a zip that is read as one thing. */
function isWhole(files: readonly string[]): boolean {
  const parts = ['xl/workbook.xml', 'xl/workbook.bin', 'content.xml', bundleFiles.manifest];
  return files.some((path) => parts.some((part) => path === part || path.endsWith(`/${bundleFiles.manifest}`)));
}

function readWorkbook(name: string, bytes: Uint8Array, context: ImportContext, inside: InZip): Result<TableReading> {
  const findings = new Findings(name);
  const parsed = parseWorkbook(bytes, context.correction.sheet, findings);
  if (!parsed.ok) return parsed;
  const { grid, sheet, sheets } = parsed.value;
  const table = takeHeader(grid, context.correction, findings);
  if (!table.ok) return table;
  return readTable(table.value, { ...plain, ...inside, format: 'xlsx', sheet, sheets }, context, findings);
}
