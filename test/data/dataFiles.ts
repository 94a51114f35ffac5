import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  conceptListSchema,
  facilityKindListSchema,
  indicatorListSchema,
  sourceListSchema,
} from '../../src/domain/catalogue.ts';
import { type IndexSpec, indexSpecSchema, weighingSchema } from '../../src/domain/indexSpec.ts';

const folder = join(import.meta.dirname, '..', '..', 'data');

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

export const indicators = indicatorListSchema.parse(read('indicators.json'));
export const sources = sourceListSchema.parse(read('sources.json'));
export const concepts = conceptListSchema.parse(read('concepts.json'));
export const facilityKinds = facilityKindListSchema.parse(read('facilityKinds.json'));
export const weighing = weighingSchema.parse(read('weighing.json'));

/** Recipes by file name without extension. */
export const recipes: ReadonlyMap<string, IndexSpec> = new Map(
  readdirSync(join(folder, 'recipes')).map((file) => [
    file.replace(/\.json$/, ''),
    indexSpecSchema.parse(read(join('recipes', file))),
  ]),
);

/** Every text of every data file, with where it stands. */
export function allTexts(): readonly { readonly file: string; readonly text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(json|md)$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
}
