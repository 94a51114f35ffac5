import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One municipality the site offers: a row of `data/index.json`. */
export interface ListedBundle {
  readonly code: string;
  readonly name: string;
  readonly invented: boolean;
}

/** Reads what a bundle folder says of itself; null when the folder holds no readable `dataset.json`. */
export function listBundle(folder: string): ListedBundle | null {
  const file = join(folder, 'dataset.json');
  if (!existsSync(file)) return null;
  try {
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
      municipality?: { code?: unknown; name?: unknown };
      invented?: unknown;
    };
    const { code, name } = manifest.municipality ?? {};
    if (typeof code !== 'string' || typeof name !== 'string') return null;
    return { code, name, invented: manifest.invented === true };
  } catch {
    return null;
  }
}

/** The same for a folder someone named: throws one plain sentence when it holds no bundle. */
export function requireBundle(folder: string): ListedBundle {
  const bundle = listBundle(folder);
  if (bundle === null) throw new Error(`In ${folder} staat geen leesbaar bestand dataset.json.`);
  return bundle;
}

/** Bundles in the folders below `parent`: real municipalities by name first, invented ones last. */
export function listBundles(parent: string): ListedBundle[] {
  if (!existsSync(parent)) return [];
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => listBundle(join(parent, entry.name)))
    .filter((bundle) => bundle !== null)
    .sort((a, b) => Number(a.invented) - Number(b.invented) || a.name.localeCompare(b.name, 'nl'));
}
