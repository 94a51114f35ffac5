import { conceptFileSchema, conceptFileVersion } from '../domain/conceptFile.ts';
import { type Result, succeed } from '../domain/failure.ts';
import type { Concept } from '../domain/place.ts';
import { occursTwice, readOwnFile, rejectTwice } from './ownFile.ts';
import { rejectFile } from './rejection.ts';

const conceptKind = {
  kind: 'wijkbalans-concepten',
  version: conceptFileVersion,
  schema: conceptFileSchema,
  what: 'bestand met woonzorgconcepten',
} as const;

/**
 * Reads woonzorgconcepten from a file. Refused in one sentence: damaged JSON or another kind of file, an older or a newer
 * version, an id that occurs twice, a range whose end lies below its beginning.
 */
export function readConceptFile(file: string, bytes: Uint8Array): Result<readonly Concept[]> {
  const read = readOwnFile(file, bytes, conceptKind);
  if (!read.ok) return read;
  const { concepts } = read.value;
  const twice = occursTwice(concepts.map(({ id }) => id));
  if (twice !== null) return rejectTwice(file, twice);
  const turned = concepts.find(
    ({ size, dragersShare }) =>
      (size !== undefined && size.from !== null && size.to !== null && size.from > size.to) ||
      (dragersShare !== undefined && dragersShare.from > dragersShare.to),
  );
  if (turned === undefined) return succeed(concepts);
  return rejectFile(file, `In ${file} ligt bij “${turned.label}” het einde van een bereik onder het begin.`, turned.id);
}
