import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openNodeDatabase } from '../src/db/engineNode.ts';
import { areaLevels } from '../src/domain/area.ts';
import type { Manifest } from '../src/domain/bundle.ts';
import { bundleFiles, snapshotFile } from '../src/domain/bundle.ts';
import type { Result } from '../src/domain/failure.ts';
import { suppressBundle } from '../src/model/suppress.ts';
import { suppressionRules } from '../src/session/suppression.ts';
import { readBundle } from '../src/sources/bundle.ts';
import { areasText, valuesText } from '../src/sources/open/bundleText.ts';
import { encodePlaces } from '../src/sources/snapshot.ts';
import { encodeSnapshot } from '../src/sources/snapshotText.ts';
import { diskFolder } from './folderNode.ts';
import { sealBundle } from './seal.ts';

/**
 * Takes the small numbers out of a bundle on disk (`model/suppress.ts`) and adds to it what the database answers about it (`snapshot.<level>.json`, `snapshot.places.json`), by
 * the engine and the SQL of the site, and seals the bundle again. The same bundle gives the same bytes. Remarks of the
 * reader move into `dataset.json`, so that a snapshot and a live answer carry the same manifest.
 */
export async function writeSnapshots(directory: string): Promise<Result<Manifest>> {
  for (const file of [...areaLevels.map(snapshotFile), bundleFiles.places]) {
    await rm(join(directory, file), { force: true });
  }
  const bare = await sealBundle(directory);
  if (!bare.ok) return bare;
  const given = await readBundle(diskFolder(directory));
  if (!given.ok) return given;
  const bundle = suppressBundle(given.value, suppressionRules);
  if (bundle.areas !== given.value.areas) await writeFile(join(directory, bundleFiles.areas), areasText(bundle));
  if (bundle.values !== given.value.values) await writeFile(join(directory, bundleFiles.values), valuesText(bundle));
  const database = await openNodeDatabase();
  if (!database.ok) return database;
  try {
    const loaded = await database.value.load(bundle);
    if (!loaded.ok) return loaded;
    const { manifest } = bundle;
    for (const level of manifest.levels) {
      const dataset = await database.value.readDataset(level);
      if (!dataset.ok) return dataset;
      await writeFile(join(directory, snapshotFile(level)), encodeSnapshot(dataset.value));
    }
    const places = await database.value.readPlaces();
    if (!places.ok) return places;
    await writeFile(join(directory, bundleFiles.places), encodePlaces(places.value));
    return await sealBundle(directory, ({ remarks: _, ...sealed }) => ({
      ...sealed,
      suppression: suppressionRules,
      remarks: manifest.remarks,
    }));
  } finally {
    await database.value.close();
  }
}

if (process.argv[1]?.endsWith('snapshot.ts')) {
  const [directory] = process.argv.slice(2);
  const written = directory === undefined ? null : await writeSnapshots(directory);
  if (written === null) console.error('Gebruik: npx tsx scripts/snapshot.ts MAP');
  else if (written.ok) console.log(`${directory}: ${Object.keys(written.value.files).length} bestanden verzegeld.`);
  else console.error(written.failure.sentence);
  if (written?.ok !== true) process.exitCode = 1;
}
