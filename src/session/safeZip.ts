import { areaLevels } from '../domain/area.ts';
import { type Bundle, bundleFiles, type Manifest, snapshotFile } from '../domain/bundle.ts';
import type { Result } from '../domain/failure.ts';
import { succeed } from '../domain/failure.ts';
import { suppressBundle } from '../model/suppress.ts';
import { readBundle } from '../sources/bundle.ts';
import { bundleZip } from '../sources/bundleZip.ts';
import { digest } from '../sources/digest.ts';
import type { BundleFolder } from '../sources/files.ts';
import { isIndexFile } from '../sources/indices.ts';
import { areasText, valuesText } from '../sources/open/bundleText.ts';
import { suppressionRules } from './suppression.ts';

/**
 * A bundle as one zip to hand on, without its small numbers. A bundle with small numbers in it gets other
 * `areas.csv` and `values.csv` and loses every file that tells of figures in another way (snapshots, the record of
 * imports); any other bundle is packed as it is.
 */
export async function safeZip(folder: BundleFolder): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const bundle = await readBundle(folder);
  if (!bundle.ok) return bundle;
  const safe = suppressBundle(bundle.value, suppressionRules);
  const paths = Object.keys(bundle.value.manifest.files);
  const isSafe = safe.values === bundle.value.values && safe.areas === bundle.value.areas;
  return bundleZip(isSafe && paths.every(isKnown) ? folder : withFigures(folder, safe));
}

const snapshots: readonly string[] = areaLevels.map(snapshotFile);
const known: readonly string[] = [...Object.values(bundleFiles), ...snapshots];

function isKnown(path: string): boolean {
  return known.includes(path) || path.startsWith('boundaries.') || isIndexFile(path);
}

/** The folder with the figures of `bundle` in place of its own. */
function withFigures(folder: BundleFolder, bundle: Bundle): BundleFolder {
  const encoder = new TextEncoder();
  const written = new Map<string, Uint8Array>([
    [bundleFiles.areas, encoder.encode(areasText(bundle))],
    [bundleFiles.values, encoder.encode(valuesText(bundle))],
  ]);
  const kept = Object.entries(bundle.manifest.files).filter(([path]) => isKnown(path) && !snapshots.includes(path));
  const files = kept.map(([path, described]) => {
    const bytes = written.get(path);
    return [path, bytes === undefined ? described : { sha256: digest(bytes), bytes: bytes.length }] as const;
  });
  const manifest: Manifest = { ...bundle.manifest, files: Object.fromEntries(files) };
  written.set(bundleFiles.manifest, encoder.encode(`${JSON.stringify(manifest, null, 2)}\n`));
  return {
    name: folder.name,
    list: async () => [...kept.map(([path]) => path), bundleFiles.manifest].sort(),
    read: async (file) => {
      const bytes = written.get(file);
      return bytes === undefined ? folder.read(file) : succeed(bytes);
    },
  };
}
