import type { Result } from '../domain/failure.ts';
import type { z } from '../domain/schema.ts';
import { checkShape, decodeJson } from './decode.ts';
import { rejectFile } from './rejection.ts';

/** A kind of file that people hand on: how it names itself, and the one version that is read. */
interface OwnKind<T> {
  readonly kind: string;
  readonly version: number;
  readonly schema: z.ZodType<T>;
  /** "bestand met regels en criteria voor locaties" */
  readonly what: string;
}

/** Refused in one sentence: damaged JSON, another kind of file, an older or a newer version, another shape. */
export function readOwnFile<T>(
  file: string,
  bytes: Uint8Array,
  { kind, version, schema, what }: OwnKind<T>,
): Result<T> {
  const json = decodeJson(file, bytes);
  if (!json.ok) return json;
  const entries = new Map(Object.entries(Object(json.value)));
  if (entries.get('kind') !== kind) return rejectFile(file, `${file} is geen ${what} uit Wijkbalans.`);
  const given = entries.get('schemaVersion');
  if (typeof given === 'number' && given !== version) {
    const age = given > version ? 'nieuwere' : 'oudere';
    return rejectFile(
      file,
      `${file} is gemaakt met een ${age} versie van Wijkbalans (bestandsversie ${given}); hier wordt versie ${version} gelezen.`,
      String(given),
    );
  }
  return checkShape(file, json.value, schema);
}

/** The first id that one list names twice; null when none does. */
export function occursTwice(ids: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return null;
}

export function rejectTwice(file: string, id: string): Result<never> {
  return rejectFile(file, `In ${file} komt het kenmerk “${id}” twee keer voor.`, id);
}
