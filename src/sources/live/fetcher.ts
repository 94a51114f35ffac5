import type { AreaCode } from '../../domain/area.ts';
import { type Result, succeed } from '../../domain/failure.ts';
import type { LiveStep, NamedMunicipality } from '../../domain/live.ts';
import type { BundleFolder } from '../files.ts';
import { memoryFolder } from '../memoryFolder.ts';
import { bundleText } from '../open/bundleText.ts';
import type { Catalogue } from '../open/openBundle.ts';
import type { HostAddresses } from './hosts.ts';
import { bundleOfLoads } from './liveBundle.ts';
import { liveSources, loadMunicipalities, type Progress, wasStopped } from './load.ts';
import { listMunicipalities } from './municipalities.ts';
import { createRequester, type RequestRules } from './request.ts';
import type { LiveSession } from './session.ts';

/** A bundle out of the services, ready to open; `null` when the person stopped. */
export type Fetched = BundleFolder | null;

/** Fetches municipalities. What was answered once is not asked again, also not after a stop or a failure. */
export interface LiveFetcher {
  municipalities(): Promise<Result<readonly NamedMunicipality[]>>;
  /** one municipality, or several as a region; `tell` is called when a source starts and ends */
  load(codes: readonly AreaCode[], tell: (step: LiveStep) => void): Promise<Result<Fetched>>;
  /** stops what is under way; fetching again goes on with what is missing */
  stop(): void;
}

export interface FetcherParts {
  readonly addresses: HostAddresses;
  readonly rules: RequestRules;
  readonly catalogue: Catalogue;
  /** ISO date, for the sources of the bundle */
  readonly today: () => string;
}

export function createFetcher({ addresses, rules, catalogue, today }: FetcherParts): LiveFetcher {
  let stopping = new AbortController();
  const session: LiveSession = { addresses, requester: createRequester(rules, () => stopping.signal) };
  const go = (): void => {
    if (stopping.signal.aborted) stopping = new AbortController();
  };
  return {
    municipalities: () => {
      go();
      return listMunicipalities(session);
    },
    load: async (codes, tell) => {
      go();
      const loads = await loadMunicipalities(session, codes, (code, progress) => tell(stepOf(code, progress)));
      if (loads.some(wasStopped)) return succeed(null);
      const bundle = bundleOfLoads(loads, catalogue, today());
      if (!bundle.ok) return bundle;
      const { name } = bundle.value.manifest.municipality;
      const encoder = new TextEncoder();
      return memoryFolder(`het antwoord over ${name}`, bundleText(bundle.value), async (text) => encoder.encode(text));
    },
    stop: () => stopping.abort(),
  };
}

function stepOf(municipality: AreaCode, progress: Progress): LiveStep {
  const { source, state } = progress;
  return {
    municipality,
    source,
    label: liveSources.find(({ id }) => id === source)?.label ?? source,
    state,
    figures: progress.state === 'done' ? progress.figures : 0,
    sentence: progress.state === 'failed' ? progress.failure.sentence : '',
  };
}
