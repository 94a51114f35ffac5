import type { AreaCode } from '../domain/area.ts';
import { fail, type Result, succeed } from '../domain/failure.ts';
import { type IndexSpec, indexSpecSchema } from '../domain/indexSpec.ts';
import { type Scenario, scenarioSchema, scenarioVersion } from '../domain/scenario.ts';
import { checkShape, decodeJson } from './decode.ts';
import { occursTwice } from './ownFile.ts';
import { rejectFile } from './rejection.ts';

/** What a person can open in Wegen: all of their work, or one recipe. */
export type WorkFile =
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
  | { readonly kind: 'recipe'; readonly spec: IndexSpec };

interface Here {
  readonly code: AreaCode;
  readonly name: string;
}

/** Why a file cannot be of the version that is read here; null when it is. */
function strangeVersion(file: string, version: unknown): Result<never> | null {
  if (version === scenarioVersion) return null;
  if (typeof version === 'number' && version > scenarioVersion) {
    const sentence = `${file} is gemaakt met een nieuwere versie van Wijkbalans (bestandsversie ${version}). Laad de pagina opnieuw en probeer het nog eens; er is niets veranderd.`;
    return fail('file_rejected', sentence, { file, value: String(version) });
  }
  if (typeof version === 'number') {
    const sentence = `${file} is gemaakt met een oudere versie van Wijkbalans (bestandsversie ${version}); hier wordt versie ${scenarioVersion} gelezen. Er is niets veranderd.`;
    return fail('file_rejected', sentence, { file, value: String(version) });
  }
  return rejectFile(file, `${file} zegt niet van welke bestandsversie het is. Er is niets veranderd.`);
}

/** The first id, or concept something was settled for, that one list of the work names twice; null when none does. */
function namedTwice({ recipes, places, concepts, choices }: Scenario): string | null {
  const ids = [
    ...[recipes, places?.projects.put, places?.sites.put, places?.facilities.put, places?.complexes, concepts?.put].map(
      (list) => list?.map(({ id }) => id) ?? [],
    ),
    ...[choices?.sitings, choices?.shortlists, choices?.seals.map(({ content }) => content)].map(
      (list) => list?.map(({ concept }) => concept) ?? [],
    ),
    ...(choices?.shortlists.map(({ sites }) => sites.map(({ site }) => site)) ?? []),
  ];
  return ids.map(occursTwice).find((id) => id !== null) ?? null;
}

/**
 * Reads `*.wijkbalans.json`, or the JSON of one recipe. A file about another municipality than `here`, of another version,
 * damaged, or with one id twice is refused in one sentence. Whether the recipes can be computed is for the model to say.
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
  const strange = strangeVersion(file, entries.get('schemaVersion'));
  if (strange !== null) return strange;
  const scenario = checkShape(file, json.value, scenarioSchema);
  if (!scenario.ok) return scenario;
  const twice = namedTwice(scenario.value);
  if (twice !== null) {
    return rejectFile(file, `In ${file} komt “${twice}” twee keer voor. Er is niets veranderd.`, twice);
  }
  const { municipality } = scenario.value;
  if (municipality.code === here.code) return succeed({ kind: 'scenario', scenario: scenario.value });
  const sentence = `${file} gaat over ${municipality.name} (${municipality.code}), maar u kijkt naar ${here.name}. Kies eerst ${municipality.name}; er is niets veranderd.`;
  return fail('file_rejected', sentence, { file, value: municipality.code });
}
