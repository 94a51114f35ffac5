import type { AreaCode } from '../../domain/area.ts';
import type { Bundle } from '../../domain/bundle.ts';
import type { Failure, Result } from '../../domain/failure.ts';
import { fail, succeed } from '../../domain/failure.ts';
import { findMunicipality, type Municipality } from '../open/findMunicipality.ts';
import { type Catalogue, openBundle } from '../open/openBundle.ts';
import type { OpenSource } from '../open/openFile.ts';
import { regionBundle } from '../open/regionBundle.ts';
import { type LiveLoad, readLive } from './load.ts';

/**
 * The bundle of a municipality out of what the services gave. The area list and the number of inhabitants are of the
 * newest year with inhabitants; every figure keeps its own year. Services that failed are named in the remarks, with
 * the reason. `retrieved` is an ISO date.
 */
export function liveBundle(
  municipality: Municipality,
  load: LiveLoad,
  catalogue: Catalogue,
  retrieved: string,
): Result<Bundle> {
  const figureYear = inhabitantsYear(load.sources, municipality.code) ?? Number(retrieved.slice(0, 4));
  const built = openBundle({ municipality, figureYear }, load.sources, catalogue);
  if (!built.ok) return built;
  const { manifest } = built.value;
  const incomplete = load.outcomes.flatMap(({ source, failure, remarks }) => [
    ...(failure === null ? [] : [`Niet opgehaald: ${source.label}. ${failure.sentence}`]),
    ...remarks,
  ]);
  return succeed({
    ...built.value,
    manifest: {
      ...manifest,
      sources: manifest.sources.map((source) => (source.url === null ? source : { ...source, retrieved })),
      remarks: [...incomplete, ...manifest.remarks],
    },
  });
}

function inhabitantsYear(sources: readonly OpenSource[], municipality: AreaCode): number | null {
  const years = sources.flatMap((source) => {
    const reading = readLive(source, municipality);
    const figures = reading.ok ? reading.value.figures : [];
    return figures.filter(({ indicator, missing }) => indicator === 'inwoners' && missing === null);
  });
  return years.length === 0 ? null : Math.max(...years.map(({ year }) => year));
}

/**
 * One bundle of everything that was loaded: of the municipality, or of the region when there are several. A municipality
 * of which nothing usable came is named in the remarks; the failure when nothing usable came at all has all reasons.
 */
export function bundleOfLoads(loads: readonly LiveLoad[], catalogue: Catalogue, retrieved: string): Result<Bundle> {
  const bundles: Bundle[] = [];
  const failures: Failure[] = [];
  for (const load of loads) {
    const bundle = bundleOfLoad(load, catalogue, retrieved);
    if (bundle.ok) bundles.push(bundle.value);
    else failures.push(bundle.failure);
  }
  const [first] = bundles;
  const [failure] = failures;
  if (first === undefined)
    return failure === undefined ? fail('fetch_failed', 'Er is niets gevraagd.') : { ok: false, failure };
  if (loads.length === 1) return succeed(first);
  const region = regionBundle(
    loads.map(({ municipality }) => municipality),
    bundles,
  );
  const { manifest } = region;
  const remarks = [...failures.map(({ sentence }) => sentence), ...manifest.remarks];
  return succeed({ ...region, manifest: { ...manifest, remarks } });
}

/** The bundle of one municipality, under the name the services know it by. */
export function bundleOfLoad(load: LiveLoad, catalogue: Catalogue, retrieved: string): Result<Bundle> {
  const municipality = findMunicipality(load.municipality, load.sources);
  if (!municipality.ok) return withReasons(`Over ${load.municipality} kwam niets bruikbaars.`, load);
  const bundle = liveBundle(municipality.value, load, catalogue, retrieved);
  return bundle.ok ? bundle : withReasons(bundle.failure.sentence, load);
}

function withReasons(sentence: string, { outcomes }: LiveLoad): Result<never> {
  const reasons = [...new Set(outcomes.flatMap(({ failure }) => (failure === null ? [] : [failure.sentence])))];
  return fail('fetch_failed', [sentence, ...reasons].join(' '));
}
