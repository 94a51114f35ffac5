import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundleFiles } from '../../src/domain/bundle.ts';
import type { ImportTaken } from './importOnce.ts';
import { csvOf, madeUpTable, workbookOf } from './importTable.ts';
import { type Measured, median } from './timing.ts';

const columns = 40;
const runs = 3;
const run = promisify(execFile);

/**
 * Import of a table of all buurten of a made-up country by 40 columns, as CSV and as XLSX, each time in a process of
 * its own, so that its peak of memory is its own too. `country` is the folder of the bundle.
 */
export async function measureImport(country: string): Promise<Measured[]> {
  const workplace = mkdtempSync(join(tmpdir(), 'wijkbalans-import-'));
  try {
    const areas = readFileSync(join(country, bundleFiles.areas), 'utf8');
    const codes = areas.split('\n').flatMap((line) => line.match(/^BU[^,]+/)?.[0] ?? []);
    const table = madeUpTable(codes, columns);
    const rows: Measured[] = [];
    let last: ImportTaken | null = null;
    for (const [name, bytes] of [
      ['cijfers.csv', csvOf(table)],
      ['cijfers.xlsx', workbookOf(table)],
    ] as const) {
      const file = join(workplace, name);
      writeFileSync(file, bytes);
      const taken: ImportTaken[] = [];
      for (let count = 0; count < runs; count++) taken.push(await importOnce(file, country));
      last = taken.at(-1) ?? last;
      rows.push(
        ...rowsOf(
          `${codes.length.toLocaleString('en')} × ${columns} ${name.endsWith('csv') ? 'CSV' : 'XLSX'}`,
          bytes.length,
          taken,
        ),
      );
    }
    return last === null ? rows : [...rows, sizeRow(last)];
  } finally {
    rmSync(workplace, { recursive: true, force: true });
  }
}

async function importOnce(file: string, country: string): Promise<ImportTaken> {
  const child = join(import.meta.dirname, 'importOnce.ts');
  const { stdout } = await run(process.execPath, ['--import', 'tsx', child, file, country], { maxBuffer: 1e6 });
  return JSON.parse(stdout) as ImportTaken;
}

function rowsOf(what: string, bytes: number, taken: readonly ImportTaken[]): Measured[] {
  const seconds = (values: readonly number[]): string =>
    `${(Math.min(...values) / 1000).toFixed(1)} / ${(median(values) / 1000).toFixed(1)} s`;
  const megabytes = (bytes / 1e6).toFixed(1);
  return [
    {
      what: `import of ${what} (${megabytes} MB): read, joined, proposed`,
      value: seconds(taken.map(({ readMilliseconds }) => readMilliseconds)),
      beside: 'in a worker: the page goes on',
    },
    {
      what: `import of ${what}: added to the bundle`,
      value: seconds(taken.map(({ applyMilliseconds }) => applyMilliseconds)),
      beside: `${taken[0]?.cells.toLocaleString('en') ?? ''} cells, the bundle checked before`,
    },
    {
      what: `import of ${what}: peak memory`,
      value: `${Math.round(Math.max(...taken.map(({ megabytes: peak }) => peak)))} MB`,
      beside: 'of a process of its own, Node included',
    },
  ];
}

function sizeRow({ bytesBefore, bytesAfter }: ImportTaken): Measured {
  const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
  return {
    what: 'kept on the device with that import',
    value: megabytes(bytesAfter),
    beside: `${megabytes(bytesBefore)} without; what it needs to be undone is in it`,
  };
}
