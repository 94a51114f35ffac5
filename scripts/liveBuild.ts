import { type AreaCode, isAreaCode } from '../src/domain/area.ts';
import type { Result } from '../src/domain/failure.ts';
import { fail, succeed } from '../src/domain/failure.ts';
import { publicAddresses, replayAddresses } from '../src/sources/live/hosts.ts';
import { liveBundle } from '../src/sources/live/liveBundle.ts';
import { type LiveLoad, liveSources, loadMunicipalities, type Progress } from '../src/sources/live/load.ts';
import { chooseMunicipality, listMunicipalities } from '../src/sources/live/municipalities.ts';
import { createRequester, publicRules, type RequestRules } from '../src/sources/live/request.ts';
import type { LiveSession } from '../src/sources/live/session.ts';
import { findMunicipality, type Municipality } from '../src/sources/open/findMunicipality.ts';
import { placeBundle, readCatalogue } from './openBuild.ts';

export interface LiveTask {
  /** names or codes */
  readonly municipalities: readonly string[];
  /** address of a replay server; null = the public services */
  readonly replay: string | null;
  /** null = `bundles/<code>` of the project; for one municipality only */
  readonly out: string | null;
  /** told while fetching: one Dutch line per source */
  readonly tell: (line: string) => void;
  readonly rules?: RequestRules;
}

/**
 * Builds bundles of municipalities from the live services, the same way as from files. Several are fetched side by
 * side. The report names what did not come; it fails when nothing usable came for one of them.
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
  for (const load of loads) {
    const municipality = municipalityOf(load);
    if (!municipality.ok) return municipality;
    const bundle = liveBundle(municipality.value, load, catalogue, new Date().toISOString().slice(0, 10));
    if (!bundle.ok) return withReasons(bundle.failure.sentence, load);
    const placed = await placeBundle({
      bundle: bundle.value,
      out: task.out,
      sources: load.sources,
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

function municipalityOf(load: LiveLoad): Result<Municipality> {
  const found = findMunicipality(load.municipality, load.sources);
  return found.ok ? found : withReasons(`Over ${load.municipality} kwam niets bruikbaars.`, load);
}

function withReasons(sentence: string, { outcomes }: LiveLoad): Result<never> {
  const reasons = [...new Set(outcomes.flatMap(({ failure }) => (failure === null ? [] : [failure.sentence])))];
  return fail('fetch_failed', [sentence, ...reasons].join(' '));
}

function progressLine(progress: Progress): string | null {
  const label = liveSources.find(({ id }) => id === progress.source)?.label ?? progress.source;
  if (progress.state === 'busy') return null;
  return progress.state === 'done'
    ? `${label}: opgehaald (${progress.figures} cijfers)`
    : `${label}: niet gelukt. ${progress.failure.sentence}`;
}
