import type { AreaLevel } from '../domain/area.ts';
import type { AreaFeatureCollection } from '../domain/boundary.ts';
import type { Bundle, Manifest } from '../domain/bundle.ts';
import type { Dataset, Places } from '../domain/dataset.ts';
import { type Failure, type Result, succeed } from '../domain/failure.ts';
import type { IndexSpec } from '../domain/indexSpec.ts';
import type { BundleFolder } from '../sources/files.ts';
import type { Listing } from '../state/appState.ts';
import { ownRecipes, recipesWith } from './catalogue.ts';
import type { Engine, EngineReading } from './engine.ts';
import { type FirstScreen, readFirstScreen, readLevel } from './firstScreen.ts';
import type { SessionPorts } from './ports.ts';
import { withinTime } from './timeLimit.ts';

type PerLevel<T> = Readonly<Partial<Record<AreaLevel, T>>>;

/** A municipality with as much of its material as is known so far. */
export interface Town {
  readonly listing: Listing;
  readonly folder: BundleFolder;
  readonly manifest: Manifest;
  readonly datasets: PerLevel<Dataset>;
  readonly boundaries: PerLevel<AreaFeatureCollection>;
  readonly places: Places | null;
  readonly recipes: readonly IndexSpec[];
  /** null until the whole bundle has been read */
  readonly bundle: Bundle | null;
}

const bundleMilliseconds = 120_000;
const bundleLate: Failure = {
  kind: 'fetch_failed',
  sentence: 'De bestanden van deze gemeente waren na twee minuten nog niet gelezen. Probeer het opnieuw.',
};

export function readWholeBundle(ports: SessionPorts, folder: BundleFolder): Promise<Result<Bundle>> {
  return withinTime(ports.readBundle(folder), bundleMilliseconds, bundleLate);
}

/** A municipality of this site or kept on this device, with what its first screen needs. */
export async function listedTown(
  ports: SessionPorts,
  listing: Listing,
  folder: BundleFolder,
  wished: AreaLevel,
): Promise<Result<Town>> {
  const first: Result<FirstScreen> = await readFirstScreen(ports, folder, wished);
  if (!first.ok) return first;
  const { manifest, level, dataset, boundaries, places } = first.value;
  return succeed({
    listing,
    folder,
    manifest,
    datasets: dataset === null ? {} : { [level]: dataset },
    boundaries: { [level]: boundaries },
    places,
    recipes: ownRecipes,
    bundle: null,
  });
}

/** Without an engine, a bundle that carries snapshots of all its levels can still be shown. */
async function readingFromSnapshots(
  ports: SessionPorts,
  folder: BundleFolder,
  bundle: Bundle,
  unavailable: Failure,
): Promise<Result<EngineReading>> {
  const datasets: Partial<Record<AreaLevel, Dataset>> = {};
  for (const level of bundle.manifest.levels) {
    const material = await readLevel(ports, folder, bundle.manifest, level);
    if (!material.ok) return material;
    if (material.value.dataset === null) return { ok: false, failure: unavailable };
    datasets[level] = material.value.dataset;
  }
  const { projects, facilities, sites } = bundle;
  return succeed({ datasets, places: { projects, facilities, sites } });
}

/** A bundle that came from a person or a service, read and checked whole; no database has seen it yet. */
export async function unreadTown(
  ports: SessionPorts,
  folder: BundleFolder,
): Promise<Result<Town & { readonly bundle: Bundle }>> {
  const bundle = await readWholeBundle(ports, folder);
  if (!bundle.ok) return bundle;
  const { manifest, indices, projects, facilities, sites } = bundle.value;
  return succeed({
    listing: { ...manifest.municipality, invented: manifest.invented, origin: 'opened' },
    folder,
    manifest,
    datasets: {},
    boundaries: Object.fromEntries(bundle.value.boundaries),
    places: { projects, facilities, sites },
    recipes: recipesWith(indices),
    bundle: bundle.value,
  });
}

/** The same, ready to show; the engine then holds it. */
export async function openedTown(
  ports: SessionPorts,
  engine: Engine,
  folder: BundleFolder,
): Promise<Result<{ readonly town: Town; readonly reading: Result<EngineReading> }>> {
  const unread = await unreadTown(ports, folder);
  if (!unread.ok) return unread;
  const { bundle } = unread.value;
  const reading = await engine.read(bundle);
  const shown =
    reading.ok || reading.failure.kind !== 'engine_unavailable'
      ? reading
      : await readingFromSnapshots(ports, folder, bundle, reading.failure);
  return shown.ok ? succeed({ town: { ...unread.value, ...shown.value }, reading }) : shown;
}
