import type { AreaCode } from '../domain/area.ts';
import { type Failure, fail, type Result, succeed } from '../domain/failure.ts';
import type { Commands, Listing } from '../state/appState.ts';
import { initialView } from '../state/initialView.ts';
import type { AppStore } from '../state/store.ts';
import { decodeView } from '../state/url.ts';
import type { ViewState } from '../state/viewState.ts';
import { carriesWork } from '../state/workLink.ts';
import { createArrivals } from './arrivals.ts';
import { createBallots } from './ballots.ts';
import { createConsent } from './consent.ts';
import { createEngine } from './engine.ts';
import { readLate } from './firstScreen.ts';
import { createImports } from './imports.ts';
import { createLive } from './live.ts';
import { createNotices } from './notices.ts';
import { createOpenedTowns } from './openedTowns.ts';
import { brokenOnDevice, elsewhere, notOnSite } from './otherTown.ts';
import { createOutside } from './outside.ts';
import type { SessionPorts } from './ports.ts';
import { createRenewal } from './renewal.ts';
import { createScreen } from './screen.ts';
import { createSiting } from './siting.ts';
import { createSurenessCommands } from './surenessCommands.ts';
import { withinTime } from './timeLimit.ts';
import { listedTown, type Town } from './town.ts';
import { mirrorUrl } from './urlMirror.ts';
import { createWaitingLink } from './waitingLink.ts';
import { createWorkKeeping } from './work.ts';

export interface Session {
  readonly commands: Commands;
  /** reads the link and shows its municipality; resolves when the first screen is there or has failed */
  start(): Promise<void>;
  stop(): void;
}

const listingsMilliseconds = 30_000;

/** The only asynchrony of the page: what is loaded when, and how the address follows. */
export function createSession(store: AppStore, ports: SessionPorts): Session {
  const notices = createNotices(store);
  const { busy, report } = notices;
  const engine = createEngine(ports.openDatabase, (status) => store.update((data) => ({ ...data, engine: status })));
  const work = createWorkKeeping(store, ports, notices);
  const opened = createOpenedTowns(store, ports, notices);
  const waiting = createWaitingLink(store, ports.waitingLink);
  const quietly = (run: () => void): void => mirror.withoutHistory(run);
  const screen = createScreen(
    store,
    ports,
    engine,
    notices,
    quietly,
    work.recall,
    (town) => void opened.complete(town),
  );
  const mirror = mirrorUrl(store, ports.addressBar, (view) => visit(view));
  const { stop: stopSiting, ...siting } = createSiting(store, ports, notices);
  const { agree, withdraw } = createConsent(store, ports.agreements);
  const { stop: stopOutside, ...outside } = createOutside(store, ports);
  /** number of the newest choice of municipality; an older one that comes in late is dropped */
  let choices = 0;

  const listingOf = (code: AreaCode): Listing | undefined =>
    store.getState().data.listings.find((listing) => listing.code === code);

  const rewriteAddress = (): void => mirror.withoutHistory(() => store.show({ ...store.getState().view }));

  const townOf = async (listing: Listing, view: ViewState): Promise<Result<Town>> => {
    const town = opened.inMemory(listing.code);
    if (town !== null) return succeed({ ...town });
    const read = await busy(listedTown(ports, listing, opened.folder(listing), view.level));
    return read.ok || listing.kept === undefined ? read : { ok: false, failure: brokenOnDevice(read.failure) };
  };

  /** null when it came, or when something else was chosen meanwhile */
  const choose = async (listing: Listing, view: ViewState, asStep: boolean, fragment = ''): Promise<Failure | null> => {
    choices += 1;
    const own = choices;
    const chosen = await townOf(listing, view);
    if (own !== choices) return null;
    if (!chosen.ok) {
      report(chosen.failure, () => void choose(listing, view, asStep, fragment));
      rewriteAddress();
      return chosen.failure;
    }
    if (asStep) screen.enter(chosen.value, view);
    else mirror.withoutHistory(() => screen.enter(chosen.value, view));
    waiting.arrived(listing.code);
    if (work.follow(fragment)) rewriteAddress();
    return null;
  };

  /** A view from the address: of this municipality, of another one, or of one that is not here. */
  const visit = (view: ViewState, fragment = ports.addressBar.fragment()): void => {
    const present = screen.town()?.listing.code ?? null;
    const code = view.municipality ?? present;
    if (code === null) return;
    const listing = listingOf(code);
    if (code === present) {
      mirror.withoutHistory(() => screen.turn(view));
      if (work.follow(fragment)) rewriteAddress();
    } else if (listing !== undefined) void choose(listing, view, false, fragment);
    else {
      awaitTown(code, view, fragment);
      rewriteAddress();
    }
  };

  /** What the link holds waits for its municipality. */
  function awaitTown(code: AreaCode, view: ViewState, fragment: string): void {
    waiting.wait(fragment);
    report(notOnSite(code, carriesWork(fragment)), () => visit(view, fragment));
  }

  const start = async (): Promise<void> => {
    const fragment = ports.addressBar.fragment();
    const view = decodeView(fragment);
    const late = readLate('De lijst van gemeenten');
    const [listed] = await busy(
      Promise.all([withinTime(ports.readListings(), listingsMilliseconds, late), opened.recall()]),
    );
    const site = listed.ok ? listed.value.map((listing): Listing => ({ ...listing, origin: 'site' })) : [];
    opened.listSite(site);
    const { listings } = store.getState().data;
    if (!listed.ok && listings.length === 0) return report(listed.failure, () => void start());
    const { municipality } = view;
    const wished = municipality === null ? listings[0] : listingOf(municipality);
    const listing = wished ?? listings[0];
    if (listing === undefined) {
      const sentence = 'Op deze site staat nog geen gemeente. Open een map of zipbestand met gegevens.';
      return report({ kind: 'fetch_failed', sentence }, () => void start());
    }
    const failure = await (wished === undefined
      ? choose(listing, initialView, false)
      : choose(listing, view, false, fragment));
    const other = listings.find(({ origin }) => origin === 'site');
    if (failure !== null && listing.kept !== undefined && other !== undefined) {
      await choose(other, initialView, false);
      report(failure, () => void choose(listing, view, true));
    } else if (!listed.ok) report(listed.failure, () => void start());
    else if (wished === undefined && municipality !== null) awaitTown(municipality, view, fragment);
    else waiting.recall();
  };

  /** With the link that waited for it, else with the same question about it. */
  const asked = (code: AreaCode): { readonly view: ViewState; readonly fragment: string } =>
    waiting.for(code) ?? { view: elsewhere(store.getState().view), fragment: '' };

  const arrivals = createArrivals({
    ...{ ports, engine, screen, opened, notices },
    choices: { newest: () => choices, next: () => ++choices },
    show: (town, reading) => {
      const { view, fragment } = asked(town.listing.code);
      screen.enter(town, view, reading);
      waiting.arrived(town.listing.code);
      work.follow(fragment);
    },
  });
  const live = createLive(store, ports.openFetcher, notices, arrivals.awaitArrival);

  /** What is removed also leaves the screen, when there is something to show instead. */
  const forgetBundles = async (codes: readonly AreaCode[]): Promise<Result<void>> => {
    const gone = await opened.forget(codes);
    const present = screen.town()?.listing;
    const stays = present !== undefined && (present.origin === 'site' || !codes.includes(present.code));
    if (!gone.ok || stays) return gone;
    const next = (present === undefined ? undefined : listingOf(present.code)) ?? store.getState().data.listings[0];
    if (next !== undefined) void choose(next, elsewhere(store.getState().view), true);
    return gone;
  };

  /** Once the page has all it needs: keeping the site must not compete with its first screen. */
  const stopPreparing = store.subscribe(({ data }) => {
    if (data.engine.kind !== 'ready' && data.engine.kind !== 'failed') return;
    stopPreparing();
    const listing = screen.town()?.listing;
    const code = listing?.origin === 'site' ? listing.code : null;
    void ports.offline.prepare(code, () => store.update((present) => ({ ...present, newVersion: true })));
  });

  const renewal = createRenewal({
    ...{ store, ports, engine, screen, opened, notices, listingOf },
    quietly,
    choices: () => choices,
  });
  const { stop: stopImports, ...imports } = createImports(store, ports, renewal, outside);

  const commands: Commands = {
    ...outside,
    chooseMunicipality: (code) => {
      const listing = listingOf(code);
      if (listing === undefined || code === screen.town()?.listing.code) return;
      const { view, fragment } = asked(code);
      void choose(listing, view, true, fragment);
    },
    openBundle: (files) => void arrivals.openBundle(files),
    saveBundle: opened.saveAsFile,
    forgetBundles,
    takeNewVersion: () => void ports.offline.takeNewVersion(),
    agree,
    withdraw,
    live,
    imports,
    ...{ siting, ballots: createBallots(ports), sitting: { ...ports.sitting, loadLevel: screen.loadLevel } },
    ...createSurenessCommands(store, ports),
    retry: () => {
      if (store.getState().data.engine.kind === 'failed') {
        engine.forgive();
        screen.reread();
      }
      notices.retry();
    },
    openWork: work.open,
    dismissFailure: notices.dismiss,
    forgetLink: waiting.forget,
    dismissLink: () => store.update(({ broughtByLink, ...data }) => data),
    ask: async (sql) => {
      const reading = await screen.reading();
      if (reading === null) return fail('engine_unavailable', 'Er zijn nog geen gegevens geladen.');
      return reading.ok ? engine.ask(sql) : reading;
    },
    ...{ askable: ports.askable, readPdfFonts: ports.readPdfFonts, drafts: ports.drafts },
  };

  return {
    commands,
    start,
    stop: () => {
      mirror.stop();
      work.stop();
      stopPreparing();
      for (const stop of [stopSiting, stopOutside, stopImports]) stop();
      screen.stop();
    },
  };
}
