import type { AreaCode } from '../domain/area.ts';
import type { Failure, Result } from '../domain/failure.ts';
import { hasAgreed, municipalityHosts } from '../domain/host.ts';
import { type LiveEnd, type LiveFetch, type LiveStep, type NamedMunicipality, noLive } from '../domain/live.ts';
import type { BundleFolder } from '../sources/files.ts';
import type { LiveFetcher } from '../sources/live/fetcher.ts';
import type { LiveCommands } from '../state/liveCommands.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from './notices.ts';

/** Puts what was fetched in the list, and on screen unless the person went elsewhere meanwhile. */
export type Arrival = (folder: BundleFolder) => Promise<Result<NamedMunicipality>>;

/** Municipalities from the public services. Without the person's agreement nothing happens at all. */
export function createLive(
  store: AppStore,
  open: () => Promise<Result<LiveFetcher>>,
  { busy, report }: Notices,
  awaitArrival: () => Arrival,
): LiveCommands {
  let fetcher: LiveFetcher | null = null;
  /** number of the newest fetch; an older one that comes in late is dropped */
  let runs = 0;
  let wished: readonly NamedMunicipality[] = [];

  const hasConsent = (): boolean => hasAgreed(store.getState().data.agreed, municipalityHosts);
  const change = (live: Partial<typeof noLive>): void =>
    store.update((data) => ({ ...data, live: { ...data.live, ...live } }));
  const present = (): LiveFetch => store.getState().data.live.fetch;

  const withFetcher = async <T>(use: (own: LiveFetcher) => Promise<Result<T>>): Promise<Result<T>> => {
    if (fetcher === null) {
      const opened = await open();
      if (!opened.ok) return opened;
      fetcher ??= opened.value;
    }
    return use(fetcher);
  };

  const list = async (): Promise<void> => {
    const { kind } = store.getState().data.live.list;
    if (!hasConsent() || kind === 'busy' || kind === 'known') return;
    change({ list: { kind: 'busy' } });
    const known = await withFetcher((own) => own.municipalities());
    change({
      list: known.ok
        ? { kind: 'known', municipalities: known.value }
        : { kind: 'failed', sentence: known.failure.sentence },
    });
  };

  const withStep = (steps: readonly LiveStep[], step: LiveStep): readonly LiveStep[] => {
    const at = steps.findIndex(
      ({ municipality, source }) => municipality === step.municipality && source === step.source,
    );
    return at < 0 ? [...steps, step] : steps.with(at, step);
  };

  const fetchNow = async (arrive: Arrival, tell: (step: LiveStep) => void): Promise<LiveEnd> => {
    const codes: readonly AreaCode[] = wished.map(({ code }) => code);
    const fetched = await withFetcher((own) => own.load(codes, tell));
    if (!fetched.ok) return nothing(fetched.failure);
    if (fetched.value === null) return { kind: 'stopped' };
    const arrived = await arrive(fetched.value);
    return arrived.ok ? { kind: 'opened', ...arrived.value } : nothing(arrived.failure);
  };

  const run = async (): Promise<void> => {
    if (!hasConsent() || wished.length === 0) return;
    runs += 1;
    const own = runs;
    const municipalities = wished;
    change({ fetch: { kind: 'busy', municipalities, steps: [] } });
    const end = await busy(
      fetchNow(awaitArrival(), (step) => {
        const now = present();
        if (own === runs && now.kind === 'busy') change({ fetch: { ...now, steps: withStep(now.steps, step) } });
      }),
    );
    const now = present();
    if (own !== runs || now.kind !== 'busy') return;
    change({ fetch: { kind: 'ended', municipalities, steps: now.steps, end } });
    if (end.kind === 'nothing') report({ kind: 'fetch_failed', sentence: end.sentence }, () => void run());
  };

  const stop = (): void => fetcher?.stop();

  store.subscribe(({ data }, before) => {
    if (data.agreed !== before.data.agreed && !hasConsent()) stop();
  });

  return {
    list: () => void list(),
    load: (municipalities) => {
      if (present().kind === 'busy') return;
      wished = municipalities;
      void run();
    },
    stop,
    again: () => {
      if (present().kind === 'ended') void run();
    },
    close: () => {
      if (present().kind === 'busy') return;
      change({ fetch: noLive.fetch });
      // with it go the answers it keeps for another try
      fetcher = null;
    },
  };
}

function nothing({ sentence }: Failure): LiveEnd {
  return { kind: 'nothing', sentence };
}
