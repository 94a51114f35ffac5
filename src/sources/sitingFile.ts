import type { AreaCode } from '../domain/area.ts';
import { fail, type Result, succeed } from '../domain/failure.ts';
import { type Siting, sitingSchema, sitingVersion } from '../domain/siting.ts';
import { occursTwice, readOwnFile, rejectTwice } from './ownFile.ts';

const sitingKind = {
  kind: 'wijkbalans-locaties',
  version: sitingVersion,
  schema: sitingSchema,
  what: 'bestand met regels en criteria voor locaties',
} as const;

/**
 * Reads rules, criteria and weights for choosing sites. Refused in one sentence: damaged JSON or another kind of file, an
 * older or a newer version, a file about another municipality than `here` (null = any), ids that occur twice.
 */
export function readSiting(
  file: string,
  bytes: Uint8Array,
  here: { readonly code: AreaCode; readonly name: string } | null,
): Result<Siting> {
  const siting = readOwnFile(file, bytes, sitingKind);
  if (!siting.ok) return siting;
  const { municipality, rules, criteria } = siting.value;
  if (here !== null && municipality.code !== here.code) {
    const sentence = `${file} gaat over ${municipality.name} (${municipality.code}), maar de gegevens zijn van ${here.name} (${here.code}).`;
    return fail('file_rejected', sentence, { file, value: municipality.code });
  }
  const twice = occursTwice(rules.map(({ id }) => id)) ?? occursTwice(criteria.map(({ id }) => id));
  return twice === null ? succeed(siting.value) : rejectTwice(file, twice);
}
