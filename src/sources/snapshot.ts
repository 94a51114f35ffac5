import type { AreaLevel } from '../domain/area.ts';
import type { Manifest } from '../domain/bundle.ts';
import { bundleFiles, schemaVersion, snapshotFile } from '../domain/bundle.ts';
import type { Dataset, Places } from '../domain/dataset.ts';
import type { Result } from '../domain/failure.ts';
import { succeed } from '../domain/failure.ts';
import { facilitySchema, projectSchema, siteSchema } from '../domain/place.ts';
import { z } from '../domain/schema.ts';
import { decodeShape } from './decode.ts';
import { readVerified } from './digest.ts';
import type { BundleFolder } from './files.ts';
import { readManifest } from './manifest.ts';
import { decodeSnapshot } from './snapshotText.ts';

const placesSchema = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  projects: z.array(projectSchema),
  facilities: z.array(facilitySchema),
  sites: z.array(siteSchema),
});

/** The dataset of a level as the engine returned it when the bundle was built; needs no engine. */
export async function readSnapshot(
  folder: BundleFolder,
  level: AreaLevel,
  manifest?: Manifest,
): Promise<Result<Dataset>> {
  const known = manifest === undefined ? await readManifest(folder) : succeed(manifest);
  if (!known.ok) return known;
  const bytes = await readVerified(folder, known.value, snapshotFile(level));
  return bytes.ok ? decodeSnapshot(known.value, level, bytes.value) : bytes;
}

/** Projects, facilities and sites as the engine returned them when the bundle was built. */
export async function readPlacesSnapshot(folder: BundleFolder, manifest?: Manifest): Promise<Result<Places>> {
  const known = manifest === undefined ? await readManifest(folder) : succeed(manifest);
  if (!known.ok) return known;
  const bytes = await readVerified(folder, known.value, bundleFiles.places);
  return bytes.ok ? decodePlaces(bytes.value) : bytes;
}

/** Text of `snapshot.places.json`, one place per line. */
export function encodePlaces({ projects, facilities, sites }: Places): string {
  const lists = Object.entries({ projects, facilities, sites }).map(
    ([name, places]) => `"${name}":[\n${places.map((place) => JSON.stringify(place)).join(',\n')}\n]`,
  );
  return `{"schemaVersion":${schemaVersion},\n${lists.join(',\n')}}\n`;
}

export function decodePlaces(bytes: Uint8Array): Result<Places> {
  const places = decodeShape(bundleFiles.places, bytes, placesSchema);
  if (!places.ok) return places;
  const { projects, facilities, sites } = places.value;
  return succeed({ projects, facilities, sites });
}
