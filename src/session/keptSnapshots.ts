import { bundleFiles, type Manifest, snapshotFile } from '../domain/bundle.ts';
import { succeed } from '../domain/failure.ts';
import { isSuppressedBy } from '../domain/suppression.ts';
import { digestAside } from '../sources/digest.ts';
import type { BundleFolder } from '../sources/files.ts';
import { encodePlaces } from '../sources/snapshot.ts';
import { encodeSnapshot } from '../sources/snapshotText.ts';
import { suppressionRules } from './suppression.ts';
import type { Town } from './town.ts';

export interface WithSnapshots {
  readonly manifest: Manifest;
  readonly folder: BundleFolder;
}

/**
 * The bundle of a town with the engine's answers about it (`snapshot.<level>.json`, `snapshot.places.json`) among its
 * files, so that its next first screen needs no engine. Null when it carries them already, or when not all of them are
 * known. The other files stay as they are.
 */
export async function withSnapshots({ manifest, folder, datasets, places }: Town): Promise<WithSnapshots | null> {
  const names = [...manifest.levels.map(snapshotFile), bundleFiles.places];
  const carries = names.every((name) => manifest.files[name] !== undefined);
  if ((carries && isSuppressedBy(manifest, suppressionRules)) || places === null) return null;
  const encoder = new TextEncoder();
  const written = new Map<string, Uint8Array>([[bundleFiles.places, encoder.encode(encodePlaces(places))]]);
  for (const level of manifest.levels) {
    const dataset = datasets[level];
    if (dataset === undefined) return null;
    written.set(snapshotFile(level), encoder.encode(encodeSnapshot(dataset)));
  }
  const files = { ...manifest.files };
  for (const [name, bytes] of written) files[name] = { sha256: await digestAside(bytes), bytes: bytes.length };
  const described: Manifest = { ...manifest, suppression: suppressionRules, files };
  written.set(bundleFiles.manifest, encoder.encode(`${JSON.stringify(described, null, 2)}\n`));
  return {
    manifest: described,
    folder: {
      name: folder.name,
      list: async () => [...Object.keys(files), bundleFiles.manifest].sort(),
      read: async (file) => {
        const bytes = written.get(file);
        return bytes === undefined ? folder.read(file) : succeed(bytes);
      },
    },
  };
}
