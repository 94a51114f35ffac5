import { areaLevels } from '../../domain/area.ts';
import type { FailureSite, Result } from '../../domain/failure.ts';
import { succeed } from '../../domain/failure.ts';
import { z } from '../../domain/schema.ts';
import type { ImportRecord } from '../../domain/userImport.ts';
import { decodeShape } from '../decode.ts';

/** Lists the imports a bundle carries. What each brought stands in a file of its own, the bundle without them beside it. */
export const importsFile = 'imports.json';

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
const count = z.number().int().min(0);

const recordSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  file: z.string(),
  at: z.string(),
  figures: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      years: z.array(z.number().int()),
      levels: z.array(z.enum(areaLevels)),
      values: count,
    }),
  ),
  rows: count,
  places: z.strictObject({ as: z.enum(['projects', 'sites', 'facilities']), count }).nullable(),
  replaced: count,
  notes: z.array(z.strictObject({ sentence: z.string(), site: z.custom<FailureSite>(isObject) })),
  noteCount: count,
});

const importsSchema = z.strictObject({
  schemaVersion: z.literal(1),
  /** where the bundle without imports came from: one of the site is there again once all imports are undone */
  origin: z.enum(['site', 'opened']),
  /** files of that bundle that imports change */
  base: z.array(z.string()),
  /** oldest first */
  imports: z.array(recordSchema),
});

export interface Imports {
  readonly origin: 'site' | 'opened';
  readonly base: readonly string[];
  readonly imports: readonly ImportRecord[];
}

/** A file of the bundle as it was before the first import. */
export function baseFile(file: string): string {
  return `imports/base/${file}`;
}

export function contributionFile(importId: string): string {
  return `imports/${importId}.json`;
}

export function isImportFile(file: string): boolean {
  return file === importsFile || file.startsWith('imports/');
}

export function encodeImports({ origin, base, imports }: Imports): Uint8Array {
  const text = JSON.stringify({ schemaVersion: 1, origin, base, imports }, null, 1);
  return new TextEncoder().encode(`${text}\n`);
}

export function decodeImports(bytes: Uint8Array): Result<Imports> {
  const decoded = decodeShape(importsFile, bytes, importsSchema);
  return decoded.ok ? succeed(decoded.value) : decoded;
}
