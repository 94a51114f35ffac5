import { bundleFiles } from '../../domain/bundle.ts';
import type { Result } from '../../domain/failure.ts';
import { fail, succeed } from '../../domain/failure.ts';
import { readAreas } from '../areas.ts';
import { readIndicators } from '../indicators.ts';
import { readManifest } from '../manifest.ts';
import type { ImportTown } from './contribution.ts';
import type { BundleBytes } from './importRequests.ts';

/** The files of a bundle that tell what a file of a person is joined to. */
export const townFiles: readonly string[] = [bundleFiles.manifest, bundleFiles.areas, bundleFiles.indicators];

/** The municipality of a bundle, out of `townFiles`. */
export async function townIn(files: BundleBytes): Promise<Result<ImportTown>> {
  const read = (file: string): Result<Uint8Array> => {
    const bytes = files.get(file);
    return bytes === undefined ? fail('contract_broken', `${file} ontbreekt.`, { file }) : succeed(bytes);
  };
  const manifest = await readManifest({ name: 'bundle', list: async () => null, read: async (file) => read(file) });
  if (!manifest.ok) return manifest;
  const areaBytes = read(bundleFiles.areas);
  const areas = areaBytes.ok ? readAreas(manifest.value, areaBytes.value) : areaBytes;
  if (!areas.ok) return areas;
  const indicatorBytes = read(bundleFiles.indicators);
  const indicators = indicatorBytes.ok ? readIndicators(manifest.value, indicatorBytes.value) : indicatorBytes;
  if (!indicators.ok) return indicators;
  const { municipality, boundaryYear } = manifest.value;
  const indicatorIds = indicators.value.map(({ id }) => id);
  return succeed({ ...municipality, areas: areas.value, boundaryYear, indicatorIds });
}
