import { openNodeDatabase } from '../../src/db/engineNode.ts';
import type { Database } from '../../src/db/port.ts';
import type { AreaLevel } from '../../src/domain/area.ts';
import type { Bundle } from '../../src/domain/bundle.ts';
import type { Column, Dataset } from '../../src/domain/dataset.ts';
import { cellOrigin, missingReason } from '../../src/domain/dataset.ts';
import type { Result } from '../../src/domain/failure.ts';
import { readBundle } from '../../src/sources/bundle.ts';
import type { Edit, Files } from '../sources/bundleFixture.ts';
import { edited, folderOf } from '../sources/bundleFixture.ts';

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.sentence);
  return result.value;
}

export async function bundleOf(files: Files): Promise<Bundle> {
  return must(await readBundle(folderOf(files)));
}

/** milliseconds a busy machine may need to start the engine */
export const engineStart = 60_000;

/** One engine per test file: starting it is the costly part. */
export async function engine(): Promise<Database> {
  return must(await openNodeDatabase());
}

export async function datasetOf(database: Database, level: AreaLevel, ...edits: readonly Edit[]): Promise<Dataset> {
  must(await database.load(await bundleOf(edited(...edits))));
  return must(await database.readDataset(level));
}

export function column(dataset: Dataset, indicator: string, year?: number): Column {
  const found = dataset.columns.find((each) => each.indicator === indicator && (year ?? each.year) === each.year);
  if (found === undefined) throw new Error(`no column ${indicator} ${year ?? ''}`);
  return found;
}

/** A column in words: the value with where it came from, or why it is missing. */
export function cells(dataset: Dataset, indicator: string, year?: number): readonly (string | number)[] {
  const of = column(dataset, indicator, year);
  return dataset.areas.map((_, row) => {
    const reason = missingReason(of, row);
    if (reason !== null) return Number.isNaN(of.values[row]) ? reason : `${reason} with a value`;
    const origin = cellOrigin(of, row);
    const value = of.values[row] ?? Number.NaN;
    return origin === 'given' ? value : `${value} ${origin}`;
  });
}
