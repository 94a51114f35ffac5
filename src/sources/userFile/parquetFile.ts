import { gunzipSync } from 'fflate';
import { decompress as unzstd } from 'fzstd';
import {
  type AsyncBuffer,
  type Compressors,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
} from 'hyparquet';
import type { Result } from '../../domain/failure.ts';
import { fail, succeed } from '../../domain/failure.ts';
import { rejectFile } from '../rejection.ts';
import type { PlacedTable } from './geojsonFile.ts';
import { tableRefusal } from './limits.ts';
import { tableOfRecords } from './records.ts';

export interface ParquetTable extends PlacedTable {
  readonly hasGeometry: boolean;
}

const compressors: Compressors = {
  GZIP: (input) => gunzipSync(input),
  ZSTD: (input, length) => unzstd(input, new Uint8Array(length)),
};
const readable: readonly string[] = ['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'ZSTD'];

/** Rows of a Parquet file; the first geometry column (GeoParquet, WKB) becomes the places. */
export async function parseParquet(file: string, bytes: Uint8Array): Promise<Result<ParquetTable>> {
  const buffer: AsyncBuffer = {
    byteLength: bytes.length,
    // copied: the bytes may be a part of a larger buffer
    slice: (start, end) => new Uint8Array(bytes.subarray(start, end)).buffer,
  };
  try {
    const metadata = await parquetMetadataAsync(buffer);
    const rows = Number(metadata.num_rows);
    const refused = refuseCodec(file, metadata) ?? tableRefusal(file, rows, metadata.schema.length - 1);
    if (refused !== null) return refused;
    if (rows === 0) return rejectFile(file, `${file} heeft kolommen, maar geen rijen.`);
    const records = await parquetReadObjects({
      file: buffer,
      metadata,
      compressors,
    });
    const place = metadata.schema.find(
      ({ logical_type: logical }) => logical?.type === 'GEOMETRY' || logical?.type === 'GEOGRAPHY',
    );
    const geometries = records.map((record): unknown => (place === undefined ? null : record[place.name]));
    const properties = records.map((record) =>
      Object.fromEntries(Object.entries(record).filter(([name, value]) => name !== place?.name && !isBox(value))),
    );
    return succeed({ table: tableOfRecords(properties), geometries, hasGeometry: place !== undefined });
  } catch (cause) {
    return fail(
      'file_rejected',
      `${file} is een beschadigd Parquet-bestand en kan niet worden gelezen.`,
      { file },
      cause,
    );
  }
}

function refuseCodec(file: string, { row_groups: groups }: FileMetaData): Result<never> | null {
  for (const { meta_data: column } of groups.flatMap(({ columns }) => columns)) {
    if (column === undefined || readable.includes(column.codec)) continue;
    const name = column.path_in_schema.join('.');
    return fail(
      'file_rejected',
      `In ${file} is kolom ${name} ingepakt met ${column.codec}, en dat kan Wijkbalans niet uitpakken; bewaar het bestand met SNAPPY of zonder compressie.`,
      { file, column: name, value: column.codec },
    );
  }
  return null;
}

/** GeoParquet keeps the extent of each geometry in a column of its own. */
function isBox(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'xmin' in value && 'ymax' in value;
}
