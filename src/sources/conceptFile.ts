import { conceptFileSchema, conceptFileVersion } from '../domain/conceptFile.ts';
import { type Result, succeed } from '../domain/failure.ts';
import type { Concept } from '../domain/place.ts';
import { checkShape, decodeJson } from './decode.ts';
import { rejectFile } from './rejection.ts';

/**
 * Reads woonzorgconcepten from a file. Refused in one sentence: damaged JSON or another kind of file, an older or a newer
 * version, an id that occurs twice, a range whose end lies below its beginning.
 */
export function readConceptFile(file: string, bytes: Uint8Array): Result<readonly Concept[]> {
  const json = decodeJson(file, bytes);
  if (!json.ok) return json;
  const entries = new Map(Object.entries(Object(json.value)));
  if (entries.get('kind') !== 'wijkbalans-concepten') {
    return rejectFile(file, `${file} is geen bestand met woonzorgconcepten uit Wijkbalans.`);
  }
  const version = entries.get('schemaVersion');
  if (typeof version === 'number' && version !== conceptFileVersion) {
    const age = version > conceptFileVersion ? 'nieuwere' : 'oudere';
    return rejectFile(
      file,
      `${file} is gemaakt met een ${age} versie van Wijkbalans (bestandsversie ${version}); hier wordt versie ${conceptFileVersion} gelezen.`,
      String(version),
    );
  }
  const read = checkShape(file, json.value, conceptFileSchema);
  if (!read.ok) return read;
  const { concepts } = read.value;
  const ids = concepts.map(({ id }) => id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice !== undefined) return rejectFile(file, `In ${file} komt het kenmerk “${twice}” twee keer voor.`, twice);
  const turned = concepts.find(
    ({ size, dragersShare }) =>
      (size !== undefined && size.from !== null && size.to !== null && size.from > size.to) ||
      (dragersShare !== undefined && dragersShare.from > dragersShare.to),
  );
  if (turned === undefined) return succeed(concepts);
  return rejectFile(file, `In ${file} ligt bij “${turned.label}” het einde van een bereik onder het begin.`, turned.id);
}
