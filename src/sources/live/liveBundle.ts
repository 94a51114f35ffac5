import type { AreaCode } from '../../domain/area.ts';
import type { Bundle } from '../../domain/bundle.ts';
import type { Result } from '../../domain/failure.ts';
import { succeed } from '../../domain/failure.ts';
import type { Municipality } from '../open/findMunicipality.ts';
import { type Catalogue, openBundle } from '../open/openBundle.ts';
import type { OpenSource } from '../open/openFile.ts';
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
