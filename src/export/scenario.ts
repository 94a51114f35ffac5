import type { Manifest } from '../domain/bundle.ts';
import type { ConceptFile } from '../domain/conceptFile.ts';
import type { IndexSpec } from '../domain/indexSpec.ts';
import { type Scenario, scenarioVersion, type Work } from '../domain/scenario.ts';
import type { Siting } from '../domain/siting.ts';
import { fileName } from './download.ts';

/** What `*.wijkbalans.json` holds: the work, and the municipality it is about. */
export function scenarioOf(work: Work, { municipality, boundaryYear }: Manifest, savedAt: Date): Scenario {
  return {
    kind: 'wijkbalans',
    schemaVersion: scenarioVersion,
    municipality,
    boundaryYear,
    savedAt: savedAt.toISOString(),
    ...work,
  };
}

/** A file a person can read; a recipe as `npm run score -- --spec` takes it, rules and criteria as `npm run site -- --weighing`. */
export function jsonText(value: IndexSpec | Scenario | Siting | ConceptFile): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Name of the file with all that people changed for a municipality. */
export function scenarioFileName(municipality: string): string {
  return fileName([municipality, 'weging'], 'wijkbalans.json');
}
