import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AreaCode } from '../../../src/domain/area.ts';
import type { Result } from '../../../src/domain/failure.ts';
import type { OpenFigure, OpenFile, OpenSource, Reading } from '../../../src/sources/open/openFile.ts';
import { recognise } from '../../../src/sources/open/recognise.ts';

export const oeverstad = 'GM9901' as AreaCode;
export const openFixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'open');

/** A fixture under a name that says nothing, so that only the content can be recognised. */
export function openFixture(path: string): OpenFile {
  return { name: `bestand-${path.replaceAll('/', '-')}`, text: readFileSync(join(openFixtures, path), 'utf8') };
}

export function source(path: string): OpenSource {
  const recognised = recognise(openFixture(path));
  if (recognised === null) throw new Error(`${path} is not recognised`);
  return recognised;
}

export function reading(path: string): Reading {
  return unwrapped(source(path).read(oeverstad, 2024));
}

export function unwrapped<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.sentence);
  return result.value;
}

export function sentenceOf(result: Result<unknown>): string {
  if (result.ok) throw new Error('expected a failure');
  return result.failure.sentence;
}

/** Value, or the reason it is missing, or null when there is no such figure. */
export function cellOf(
  figures: readonly OpenFigure[],
  area: string,
  indicator: string,
  year: number,
): number | string | null {
  const found = figures.filter((entry) => entry.area === area && entry.indicator === indicator && entry.year === year);
  if (found.length > 1) throw new Error(`${area} ${indicator} ${year} occurs ${found.length} times`);
  const [figure] = found;
  return figure === undefined ? null : (figure.missing ?? figure.value);
}
