import type { Manifest } from '../../domain/bundle.ts';
import type { Result } from '../../domain/failure.ts';
import { succeed } from '../../domain/failure.ts';
import type { ImportRecord } from '../../domain/userImport.ts';
import { readVerified } from '../digest.ts';
import type { BundleFolder } from '../files.ts';
import { decodeImports, importsFile } from './importsFile.ts';

/** The imports a bundle carries, oldest first; none when it never had any. */
export async function readImports(folder: BundleFolder, manifest: Manifest): Promise<Result<readonly ImportRecord[]>> {
  if (manifest.files[importsFile] === undefined) return succeed([]);
  const bytes = await readVerified(folder, manifest, importsFile);
  const imports = bytes.ok ? decodeImports(bytes.value) : bytes;
  return imports.ok ? succeed(imports.value.imports) : imports;
}
