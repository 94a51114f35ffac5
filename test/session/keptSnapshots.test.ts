import { describe, expect, it } from 'vitest';
import { snapshotFile } from '../../src/domain/bundle.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { withSnapshots } from '../../src/session/keptSnapshots.ts';
import { suppressionRules } from '../../src/session/suppression.ts';
import type { Town } from '../../src/session/town.ts';
import { readManifest } from '../../src/sources/manifest.ts';
import { readPlacesSnapshot, readSnapshot } from '../../src/sources/snapshot.ts';
import { folderOf, smallBundle } from '../sources/bundleFixture.ts';
import { got } from '../sources/userFile/importTown.ts';

async function town(): Promise<Town & { readonly datasets: Readonly<Record<string, Dataset>> }> {
  const folder = folderOf(smallBundle());
  const manifest = got(await readManifest(folder));
  const column = {
    indicator: 'woningen',
    year: 2024,
    missing: new Uint8Array(1),
    origin: new Uint8Array(1),
    margins: null,
  };
  const datasets = Object.fromEntries(
    manifest.levels.map((level): [string, Dataset] => [
      level,
      {
        manifest,
        level,
        areas: [
          { code: manifest.municipality.code, name: level, level, parent: null, inhabitants: 7, households: null },
        ],
        indicators: [],
        columns: [{ ...column, values: Float64Array.of(0.1 + 0.2) }],
      },
    ]),
  );
  const places = { projects: [], facilities: [], sites: [] };
  const listing = { ...manifest.municipality, invented: true, origin: 'opened' as const };
  return { listing, folder, manifest, datasets, boundaries: {}, places, recipes: [], bundle: null };
}

describe('what a device keeps of a town', () => {
  it('has the answers of the engine among its files, each to the last bit and sealed', async () => {
    const own = await town();
    const kept = await withSnapshots(own);
    if (kept === null) throw new Error('nothing to keep');
    const manifest = got(await readManifest(kept.folder));
    expect(manifest).toEqual(kept.manifest);
    expect(manifest.suppression).toEqual(suppressionRules);
    for (const level of own.manifest.levels) {
      const read = got(await readSnapshot(kept.folder, level));
      expect(read.columns).toEqual(own.datasets[level]?.columns);
      expect(read.areas).toEqual(own.datasets[level]?.areas);
    }
    expect(got(await readPlacesSnapshot(kept.folder))).toEqual(own.places);
    const values = got(await kept.folder.read('values.csv'));
    expect(values).toEqual(got(await own.folder.read('values.csv')));
    expect(await kept.folder.list()).toEqual([...Object.keys(manifest.files), 'dataset.json'].sort());
  });

  it('is left as it is when an answer is not known, or when they are all there', async () => {
    const own = await town();
    const [first = 'wijk', ...rest] = own.manifest.levels;
    const partly = Object.fromEntries(rest.map((level) => [level, own.datasets[level]]));
    expect(await withSnapshots({ ...own, datasets: partly as Town['datasets'] })).toBeNull();
    expect(await withSnapshots({ ...own, places: null })).toBeNull();
    const kept = await withSnapshots(own);
    if (kept === null) throw new Error('nothing to keep');
    expect(await withSnapshots({ ...own, ...kept })).toBeNull();
    // looked through for small numbers by other rules
    const { suppression: _, ...unsaid } = kept.manifest;
    const anew = await withSnapshots({ ...own, ...kept, manifest: unsaid });
    expect(anew?.manifest.files[snapshotFile(first)]).toBeDefined();
  });
});
