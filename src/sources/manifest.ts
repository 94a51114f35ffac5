import type { Manifest } from '../domain/bundle.ts';
import { bundleFiles, manifestSchema, schemaVersion } from '../domain/bundle.ts';
import type { Result } from '../domain/failure.ts';
import { checkShape, decodeJson } from './decode.ts';
import type { BundleFolder } from './files.ts';
import { rejectFile } from './rejection.ts';

const file = bundleFiles.manifest;

/** Reads `dataset.json`. Paths of files must stay inside the bundle. */
export async function readManifest(folder: BundleFolder): Promise<Result<Manifest>> {
  const bytes = await folder.read(file);
  if (!bytes.ok) return bytes;
  const json = decodeJson(file, bytes.value);
  if (!json.ok) return json;
  const version = versionOf(json.value);
  if (version !== null && version !== schemaVersion) {
    return rejectFile(
      file,
      `${file} in ${folder.name} is gemaakt voor versie ${version} van het formaat; deze site leest versie ${schemaVersion}.`,
      String(version),
    );
  }
  const manifest = checkShape(file, json.value, manifestSchema);
  if (!manifest.ok) return manifest;
  const outside = Object.keys(manifest.value.files).find((path) => !staysInside(path));
  if (outside !== undefined) {
    return rejectFile(file, `${file} noemt "${outside}", en dat pad wijst buiten de map van het bestand.`, outside);
  }
  return manifest;
}

function versionOf(value: unknown): number | null {
  if (typeof value !== 'object' || value === null || !('schemaVersion' in value)) return null;
  return typeof value.schemaVersion === 'number' ? value.schemaVersion : null;
}

/** Relative path of plain names: no drive, no empty part, no `.` or `..`. */
export function staysInside(path: string): boolean {
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\:]/.test(part));
}
