import type { Manifest } from '../domain/bundle.ts';
import type { IndexSpec } from '../domain/indexSpec.ts';
import { type Scenario, scenarioVersion, type Work } from '../domain/scenario.ts';

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

/** A recipe or a scenario as a file a person can read; what `npm run score -- --spec` takes. */
export function jsonText(value: IndexSpec | Scenario): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
