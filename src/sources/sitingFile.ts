import type { AreaCode } from '../domain/area.ts';
import { fail, type Result, succeed } from '../domain/failure.ts';
import { type Siting, sitingSchema, sitingVersion } from '../domain/siting.ts';
import { checkShape, decodeJson } from './decode.ts';
import { rejectFile } from './rejection.ts';

/**
 * Reads rules, criteria and weights for choosing sites. Refused in one sentence: damaged JSON or another kind of file, an
 * older or a newer version, a file about another municipality than `here` (null = any), ids that occur twice.
 */
export function readSiting(
  file: string,
  bytes: Uint8Array,
  here: { readonly code: AreaCode; readonly name: string } | null,
): Result<Siting> {
  const json = decodeJson(file, bytes);
  if (!json.ok) return json;
  const entries = new Map(Object.entries(Object(json.value)));
  if (entries.get('kind') !== 'wijkbalans-locaties') {
    return rejectFile(file, `${file} is geen bestand met regels en criteria voor locaties uit Wijkbalans.`);
  }
  const version = entries.get('schemaVersion');
  if (typeof version === 'number' && version !== sitingVersion) {
    const age = version > sitingVersion ? 'nieuwere' : 'oudere';
    return rejectFile(
      file,
      `${file} is gemaakt met een ${age} versie van Wijkbalans (bestandsversie ${version}); hier wordt versie ${sitingVersion} gelezen.`,
      String(version),
    );
  }
  const siting = checkShape(file, json.value, sitingSchema);
  if (!siting.ok) return siting;
  const { municipality, rules, criteria } = siting.value;
  if (here !== null && municipality.code !== here.code) {
    const sentence = `${file} gaat over ${municipality.name} (${municipality.code}), maar de gegevens zijn van ${here.name} (${here.code}).`;
    return fail('file_rejected', sentence, { file, value: municipality.code });
  }
  for (const ids of [rules, criteria].map((list) => list.map(({ id }) => id))) {
    const twice = ids.find((id, place) => ids.indexOf(id) !== place);
    if (twice !== undefined) return rejectFile(file, `In ${file} komt het kenmerk “${twice}” twee keer voor.`, twice);
  }
  return succeed(siting.value);
}
