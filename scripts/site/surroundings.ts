import type { AreaLevel } from '../../src/domain/area.ts';
import type { AreaFeatureCollection } from '../../src/domain/boundary.ts';
import type { Manifest } from '../../src/domain/bundle.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { type Result, succeed } from '../../src/domain/failure.ts';
import type { IndexSpec } from '../../src/domain/indexSpec.ts';
import type { Surroundings } from '../../src/model/siteMeasures.ts';
import { emptyData, recipesWith } from '../../src/session/catalogue.ts';
import { readBoundaries } from '../../src/sources/boundaries.ts';
import { readVerified } from '../../src/sources/digest.ts';
import { isIndexFile, readIndex } from '../../src/sources/indices.ts';
import { readManifest } from '../../src/sources/manifest.ts';
import { readPlacesSnapshot, readSnapshot } from '../../src/sources/snapshot.ts';
import { surroundingsOf } from '../../src/state/surroundings.ts';
import { diskFolder } from '../folderNode.ts';
import type { DecisionGround } from './decision.ts';

/** Everything of a bundle that sites are measured against, from its snapshots; no engine is needed. */
export async function readSurroundings(
  directory: string,
): Promise<Result<DecisionGround & { readonly manifest: Manifest }>> {
  const folder = diskFolder(directory);
  const manifest = await readManifest(folder);
  if (!manifest.ok) return manifest;
  const datasets: Partial<Record<AreaLevel, Dataset>> = {};
  const boundaries: Partial<Record<AreaLevel, AreaFeatureCollection>> = {};
  for (const level of manifest.value.levels) {
    const dataset = await readSnapshot(folder, level, manifest.value);
    if (!dataset.ok) return dataset;
    const collection = await readBoundaries(folder, level, manifest.value);
    if (!collection.ok) return collection;
    datasets[level] = dataset.value;
    boundaries[level] = collection.value;
  }
  const places = await readPlacesSnapshot(folder, manifest.value);
  if (!places.ok) return places;
  const indices: IndexSpec[] = [];
  for (const file of Object.keys(manifest.value.files).filter(isIndexFile).sort()) {
    const bytes = await readVerified(folder, manifest.value, file);
    if (!bytes.ok) return bytes;
    const index = readIndex(file, bytes.value);
    if (!index.ok) return index;
    indices.push(index.value);
  }
  const material = { ...emptyData(), datasets, boundaries, places: places.value, recipes: recipesWith(indices) };
  return succeed({ manifest: manifest.value, data: material, surroundings: surroundingsOf(material) });
}

/** Without a bundle: sites know their own attributes and judgements alone. */
export function noSurroundings(): Surroundings {
  const { facilityKinds, concepts, weighing } = emptyData();
  return {
    finders: new Map(),
    indicators: new Map(),
    indices: new Map(),
    coverage: new Map(),
    facilities: [],
    facilityKinds,
    projects: [],
    concepts,
    concentration: weighing.concentration,
  };
}
