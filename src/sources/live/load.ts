import type { AreaCode } from '../../domain/area.ts';
import type { Failure, Result } from '../../domain/failure.ts';
import { fail, succeed } from '../../domain/failure.ts';
import type { HostId } from '../../domain/host.ts';
import type { OpenSource, Reading } from '../open/openFile.ts';
import { readBoundaries } from './pdok.ts';
import { type Requester, stopped } from './request.ts';
import type { LiveSession } from './session.ts';
import { tableSource } from './tableSource.ts';
import { type TableFamily, tableFamilies } from './tables.ts';

export type LiveSourceId = 'grenzen' | TableFamily['id'];

export interface LiveSource {
  readonly id: LiveSourceId;
  /** Dutch */
  readonly label: string;
  readonly hosts: readonly HostId[];
}

/** Everything that is fetched for a municipality, in the order in which it is shown. */
export const liveSources: readonly LiveSource[] = [
  { id: 'grenzen', label: 'Grenzen van gemeente, wijken en buurten', hosts: ['pdok_api', 'pdok_service'] },
  ...tableFamilies.map(({ id, label, editions }) => ({
    id,
    label,
    hosts: [...new Set(editions.map(({ host }) => host))],
  })),
];

export type Progress =
  | { readonly source: LiveSourceId; readonly state: 'busy' }
  /** `figures` counts what came, hidden figures included */
  | { readonly source: LiveSourceId; readonly state: 'done'; readonly figures: number }
  | { readonly source: LiveSourceId; readonly state: 'failed'; readonly failure: Failure };

export interface LiveOutcome {
  readonly source: LiveSource;
  /** null when the source came, at least in part */
  readonly failure: Failure | null;
  /** full Dutch sentences on parts that did not come */
  readonly remarks: readonly string[];
}

export interface LiveLoad {
  readonly municipality: AreaCode;
  readonly sources: readonly OpenSource[];
  readonly outcomes: readonly LiveOutcome[];
}

interface Fetched {
  readonly sources: readonly OpenSource[];
  readonly remarks: readonly string[];
}

/**
 * Fetches everything of one municipality side by side. What came is usable when something else failed; each failure is
 * an outcome with its reason. Loading again with the same session asks only for what failed: addresses that gave no
 * answer, and all addresses of a source whose answers were of no use.
 */
export async function loadMunicipality(
  session: LiveSession,
  municipality: AreaCode,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<LiveLoad> {
  const loaded = await Promise.all(
    liveSources.map(async (source) => {
      onProgress({ source: source.id, state: 'busy' });
      const { requester } = session;
      const asked = new Set<string>();
      let isAnswered = true;
      const get: Requester['get'] = async (service, url) => {
        asked.add(url);
        const answer = await requester.get(service, url);
        isAnswered &&= answer.ok;
        return answer;
      };
      const own: LiveSession = { ...session, requester: { ...requester, get } };
      const fetched = readable(await fetchSource(own, source.id, municipality), municipality);
      if (!fetched.ok && isAnswered) requester.forget(asked);
      if (fetched.ok) {
        onProgress({ source: source.id, state: 'done', figures: figuresIn(fetched.value.sources, municipality) });
      } else onProgress({ source: source.id, state: 'failed', failure: fetched.failure });
      return { source, fetched };
    }),
  );
  return {
    municipality,
    sources: loaded.flatMap(({ fetched }) => (fetched.ok ? fetched.value.sources : [])),
    outcomes: loaded.map(({ source, fetched }) => ({
      source,
      failure: fetched.ok ? null : fetched.failure,
      remarks: fetched.ok ? fetched.value.remarks : [],
    })),
  };
}

/** Several municipalities (a region) side by side; the session bounds how many requests are under way. */
export function loadMunicipalities(
  session: LiveSession,
  municipalities: readonly AreaCode[],
  onProgress: (municipality: AreaCode, progress: Progress) => void = () => undefined,
): Promise<readonly LiveLoad[]> {
  return Promise.all(
    municipalities.map((code) => loadMunicipality(session, code, (progress) => onProgress(code, progress))),
  );
}

async function fetchSource(session: LiveSession, id: LiveSourceId, municipality: AreaCode): Promise<Result<Fetched>> {
  if (id === 'grenzen') return readBoundaries(session, municipality);
  const family = tableFamilies.find((candidate) => candidate.id === id);
  if (family === undefined) throw new Error(`no source ${id}`);
  return readFamily(session, family, municipality);
}

async function readFamily(session: LiveSession, family: TableFamily, municipality: AreaCode): Promise<Result<Fetched>> {
  const sources: OpenSource[] = [];
  const failures: Failure[] = [];
  const take = (read: Result<OpenSource | null>): void => {
    if (!read.ok) failures.push(read.failure);
    else if (read.value !== null) sources.push(read.value);
  };
  if (family.reads === 'all') {
    const reads = await Promise.all(
      family.editions.map((edition) => tableSource(session, family, edition, municipality)),
    );
    reads.forEach(take);
  } else {
    for (const edition of family.editions) {
      if (sources.length === 0) take(await tableSource(session, family, edition, municipality));
    }
  }
  const [first] = failures;
  if (sources.length > 0) return succeed({ sources, remarks: failures.map(({ sentence }) => sentence) });
  if (first !== undefined) return { ok: false, failure: first };
  const ids = family.editions.map(({ id }) => id).join(', ');
  const service = family.editions[0]?.service ?? family.label;
  return fail('fetch_failed', `${service} geeft voor ${municipality} niets in tabel ${ids}.`);
}

/** A source whose content cannot be read counts as failed, so that it does not stop the others. */
function readable(fetched: Result<Fetched>, municipality: AreaCode): Result<Fetched> {
  if (!fetched.ok) return fetched;
  for (const source of fetched.value.sources) {
    const reading = readLive(source, municipality);
    if (!reading.ok) return reading;
  }
  return fetched;
}

function figuresIn(sources: readonly OpenSource[], municipality: AreaCode): number {
  return sources
    .map((source) => readLive(source, municipality))
    .reduce((sum, reading) => sum + (reading.ok ? reading.value.figures.length : 0), 0);
}

/** What a source that was fetched says of a municipality; figures of services carry their own year. */
export function readLive(source: OpenSource, municipality: AreaCode): Result<Reading> {
  return source.read(municipality, source.edition ?? Number.NaN);
}

/** Whether the user stopped this load. */
export function wasStopped({ outcomes }: LiveLoad): boolean {
  return outcomes.some(({ failure }) => failure?.sentence === stopped);
}
