import type { AreaLevel } from '../domain/area.ts';
import type { AreaFeatureCollection } from '../domain/boundary.ts';
import { bundleFiles, type Manifest, snapshotFile } from '../domain/bundle.ts';
import type { Dataset, Places } from '../domain/dataset.ts';
import { type Failure, type Result, succeed } from '../domain/failure.ts';
import { isSuppressedBy } from '../domain/suppression.ts';
import type { BundleFolder } from '../sources/files.ts';
import type { SessionPorts } from './ports.ts';
import { suppressionRules } from './suppression.ts';
import { withinTime } from './timeLimit.ts';

const readMilliseconds = 30_000;

export function readLate(what: string): Failure {
  return {
    kind: 'fetch_failed',
    sentence: `${what} was na 30 seconden nog niet binnen. Controleer de verbinding en probeer het opnieuw.`,
  };
}

/** One level as it can be shown before the engine is up. */
export interface LevelMaterial {
  /** null when the bundle carries no snapshot of this level that may be shown: then the engine has to give it */
  readonly dataset: Dataset | null;
  readonly boundaries: AreaFeatureCollection;
}

export interface FirstScreen extends LevelMaterial {
  readonly manifest: Manifest;
  /** the level asked for, or the nearest thing the bundle has */
  readonly level: AreaLevel;
  /** null when the bundle carries no snapshot of its places */
  readonly places: Places | null;
}

const preferredLevels: readonly AreaLevel[] = ['wijk', 'buurt', 'gemeente'];

export function levelIn(manifest: Manifest, wished: AreaLevel): AreaLevel {
  if (manifest.levels.includes(wished)) return wished;
  return preferredLevels.find((level) => manifest.levels.includes(level)) ?? wished;
}

export async function readLevel(
  ports: SessionPorts,
  folder: BundleFolder,
  manifest: Manifest,
  level: AreaLevel,
): Promise<Result<LevelMaterial>> {
  // a snapshot of figures nobody looked through for small numbers is left aside
  const hasSnapshot = manifest.files[snapshotFile(level)] !== undefined && isSuppressedBy(manifest, suppressionRules);
  const [dataset, boundaries] = await Promise.all([
    hasSnapshot ? limited(ports.readSnapshot(folder, level, manifest), 'De cijfers') : succeed(null),
    limited(ports.readBoundaries(folder, level, manifest), 'De kaart met grenzen'),
  ]);
  if (!dataset.ok) return dataset;
  if (!boundaries.ok) return boundaries;
  return succeed({ dataset: dataset.value, boundaries: boundaries.value });
}

async function readPlaces(
  ports: SessionPorts,
  folder: BundleFolder,
  manifest: Manifest,
): Promise<Result<Places | null>> {
  if (manifest.files[bundleFiles.places] === undefined) return succeed(null);
  return limited(ports.readPlaces(folder, manifest), 'De lijst van projecten');
}

/** The little that the first screen needs: manifest, one level, places; every file checked against the manifest. */
export async function readFirstScreen(
  ports: SessionPorts,
  folder: BundleFolder,
  wished: AreaLevel,
): Promise<Result<FirstScreen>> {
  const manifest = await limited(ports.readManifest(folder), 'De beschrijving van de gemeente');
  if (!manifest.ok) return manifest;
  const level = levelIn(manifest.value, wished);
  const [material, places] = await Promise.all([
    readLevel(ports, folder, manifest.value, level),
    readPlaces(ports, folder, manifest.value),
  ]);
  if (!material.ok) return material;
  if (!places.ok) return places;
  return succeed({ ...material.value, manifest: manifest.value, level, places: places.value });
}

function limited<T>(answer: Promise<Result<T>>, what: string): Promise<Result<T>> {
  return withinTime(answer, readMilliseconds, readLate(what));
}
