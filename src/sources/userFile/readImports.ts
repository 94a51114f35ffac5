import type { Manifest } from '../../domain/bundle.ts';
import type { Result } from '../../domain/failure.ts';
import { succeed } from '../../domain/failure.ts';
import { type ImportedPlaces, noImportedPlaces } from '../../domain/importedPlaces.ts';
import type { ImportRecord } from '../../domain/userImport.ts';
import { readVerified } from '../digest.ts';
import type { BundleFolder } from '../files.ts';
import { decodeContribution } from './contribution.ts';
import { contributionFile, decodeImports, importsFile } from './importsFile.ts';

/** The imports a bundle carries, oldest first; none when it never had any. */
export async function readImports(folder: BundleFolder, manifest: Manifest): Promise<Result<readonly ImportRecord[]>> {
  if (manifest.files[importsFile] === undefined) return succeed([]);
  const bytes = await readVerified(folder, manifest, importsFile);
  const imports = bytes.ok ? decodeImports(bytes.value) : bytes;
  return imports.ok ? succeed(imports.value.imports) : imports;
}

/** Which places of a bundle its imports brought. */
export async function readImportedPlaces(folder: BundleFolder, manifest: Manifest): Promise<Result<ImportedPlaces>> {
  const imports = await readImports(folder, manifest);
  if (!imports.ok) return imports;
  let found = noImportedPlaces;
  for (const { id, places } of imports.value) {
    if (places === null) continue;
    const file = contributionFile(id);
    const bytes = await readVerified(folder, manifest, file);
    const brought = bytes.ok ? decodeContribution(file, bytes.value) : bytes;
    if (!brought.ok) return brought;
    const idsOf = (things: readonly { readonly id: string }[]): readonly string[] => things.map((each) => each.id);
    found = {
      projects: [...found.projects, ...idsOf(brought.value.projects)],
      sites: [...found.sites, ...idsOf(brought.value.sites)],
      facilities: [...found.facilities, ...idsOf(brought.value.facilities)],
    };
  }
  return succeed(found);
}
