import { type AreaCode, isAreaCode } from '../src/domain/area.ts';
import type { Result } from '../src/domain/failure.ts';
import { succeed } from '../src/domain/failure.ts';
import { publicAddresses, replayAddresses } from '../src/sources/live/hosts.ts';
import { bundleOfLoads } from '../src/sources/live/liveBundle.ts';
import { liveSources, loadMunicipalities, type Progress } from '../src/sources/live/load.ts';
import { chooseMunicipality, listMunicipalities } from '../src/sources/live/municipalities.ts';
import { createRequester, publicRules, type RequestRules } from '../src/sources/live/request.ts';
import type { LiveSession } from '../src/sources/live/session.ts';
import { placeBundle, readCatalogue } from './openBuild.ts';

export interface LiveTask {
  /** names or codes */
  readonly municipalities: readonly string[];
  /** address of a replay server; null = the public services */
  readonly replay: string | null;
  /** one bundle of all municipalities together instead of one of each */
  readonly region: boolean;
  /** null = `bundles/<code>` of the project; for one bundle only */
  readonly out: string | null;
  /** told while fetching: one Dutch line per source */
  readonly tell: (line: string) => void;
  readonly rules?: RequestRules;
}

/**
 * Builds bundles of municipalities from the live services, the same way as from files. Several are fetched side by
 * side. The report names what did not come; it fails when nothing usable came for one of the bundles.
 */
export async function buildLiveBundles(task: LiveTask): Promise<Result<string>> {
  const session: LiveSession = {
    addresses: task.replay === null ? publicAddresses : replayAddresses(task.replay),
    requester: createRequester(task.rules ?? publicRules),
  };
  const codes = await codesOf(session, task.municipalities);
  if (!codes.ok) return codes;
  const loads = await loadMunicipalities(session, codes.value, (code, progress) => {
    const line = progressLine(progress);
    if (line !== null) task.tell(codes.value.length > 1 ? `${code}: ${line}` : line);
  });
  const catalogue = await readCatalogue();
  const reports: string[] = [];
  const parts = task.region ? [loads] : loads.map((load) => [load]);
  for (const part of parts) {
    const bundle = bundleOfLoads(part, catalogue, new Date().toISOString().slice(0, 10));
    if (!bundle.ok) return bundle;
    const placed = await placeBundle({
      bundle: bundle.value,
      out: task.out,
      sources: part.flatMap(({ sources }) => sources),
      unknown: [],
      catalogue,
    });
    if (!placed.ok) return placed;
    reports.push(placed.value);
  }
  return succeed(reports.join('\n\n'));
}

/** Codes are taken as they are; names are looked up in the list of the service, which is only then asked for. */
async function codesOf(session: LiveSession, wishes: readonly string[]): Promise<Result<readonly AreaCode[]>> {
  const codes: AreaCode[] = [];
  for (const wish of wishes) {
    const code = wish
      .trim()
      .toUpperCase()
      .replace(/^(?=\d{4}$)/, 'GM');
    if (isAreaCode(code) && code.startsWith('GM')) codes.push(code);
    else {
      const list = await listMunicipalities(session);
      if (!list.ok) return list;
      const chosen = chooseMunicipality(wish, list.value);
      if (!chosen.ok) return chosen;
      codes.push(chosen.value.code);
    }
  }
  return succeed([...new Set(codes)]);
}

function progressLine(progress: Progress): string | null {
  const label = liveSources.find(({ id }) => id === progress.source)?.label ?? progress.source;
  if (progress.state === 'busy') return null;
  return progress.state === 'done'
    ? `${label}: opgehaald (${progress.figures} cijfers)`
    : `${label}: niet gelukt. ${progress.failure.sentence}`;
}
