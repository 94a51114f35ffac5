import type { AreaCode } from '../domain/area.ts';
import { fail, type Result, succeed } from '../domain/failure.ts';
import { type IndexSpec, indexSpecSchema } from '../domain/indexSpec.ts';
import { type Scenario, scenarioSchema, scenarioVersion } from '../domain/scenario.ts';
import { checkShape, decodeJson } from './decode.ts';
import { rejectFile } from './rejection.ts';

/** What a person can open in Wegen: all of their work, or one recipe. */
export type WorkFile =
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
  | { readonly kind: 'recipe'; readonly spec: IndexSpec };

interface Here {
  readonly code: AreaCode;
  readonly name: string;
}

/**
 * Reads `*.wijkbalans.json`, or the JSON of one recipe. A file about another municipality than `here`, of a newer
 * version, or damaged is refused in one sentence. Whether the recipes can be computed is for the model to say.
 */
export function readWorkFile(file: string, bytes: Uint8Array, here: Here): Result<WorkFile> {
  const json = decodeJson(file, bytes);
  if (!json.ok) return json;
  const entries = new Map(Object.entries(Object(json.value)));
  if (entries.has('root') && !entries.has('kind')) {
    const spec = checkShape(file, json.value, indexSpecSchema);
    return spec.ok ? succeed({ kind: 'recipe', spec: spec.value }) : spec;
  }
  if (entries.get('kind') !== 'wijkbalans') {
    return rejectFile(
      file,
      `${file} is geen bestand met wijzigingen uit Wijkbalans en geen recept. Er is niets veranderd.`,
    );
  }
  const version = entries.get('schemaVersion');
  if (typeof version === 'number' && version > scenarioVersion) {
    const sentence = `${file} is gemaakt met een nieuwere versie van Wijkbalans (bestandsversie ${version}). Laad de pagina opnieuw en probeer het nog eens; er is niets veranderd.`;
    return fail('file_rejected', sentence, { file, value: String(version) });
  }
  const scenario = checkShape(file, json.value, scenarioSchema);
  if (!scenario.ok) return scenario;
  const { municipality } = scenario.value;
  if (municipality.code === here.code) return succeed({ kind: 'scenario', scenario: scenario.value });
  const sentence = `${file} gaat over ${municipality.name} (${municipality.code}), maar u kijkt naar ${here.name}. Kies eerst ${municipality.name}; er is niets veranderd.`;
  return fail('file_rejected', sentence, { file, value: municipality.code });
}
