import { areaCodeSchema } from '../domain/area.ts';
import type { Result } from '../domain/failure.ts';
import { z } from '../domain/schema.ts';
import { decodeShape } from './decode.ts';
import { siteFolder } from './siteFolder.ts';

const listedMunicipality = z.strictObject({ code: areaCodeSchema, name: z.string().min(1), invented: z.boolean() });

/** A municipality whose bundle lies on the site, in the folder named after its code. */
export type ListedMunicipality = z.infer<typeof listedMunicipality>;

/** Reads `index.json` in `baseUrl` (the site's `data` folder): which bundles lie beside it. */
export async function readListings(baseUrl: string): Promise<Result<readonly ListedMunicipality[]>> {
  const file = 'index.json';
  const bytes = await siteFolder(baseUrl).read(file);
  return bytes.ok ? decodeShape(file, bytes.value, z.array(listedMunicipality)) : bytes;
}
