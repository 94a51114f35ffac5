import { createContext, type ReactNode, useCallback, useContext, useEffect, useSyncExternalStore } from 'react';
import type { AreaCode } from '../domain/area.ts';
import type { Work } from '../domain/scenario.ts';
import type { AppState, Commands, DataState } from '../state/appState.ts';
import type { History } from '../state/history.ts';
import { dataInForce } from '../state/inForce.ts';
import type { Intent } from '../state/intents.ts';
import { emptyDesk, type PlaceDesk } from '../state/placeDesk.ts';
import { createSettled, type SettledData } from '../state/settled.ts';
import type { Shown } from '../state/shown.ts';
import type { SiteSurenessState } from '../state/siteSureness.ts';
import type { AppStore } from '../state/store.ts';
import type { SurenessState } from '../state/sureness.ts';
import type { ViewState } from '../state/viewState.ts';
import type { WorkIntent } from '../state/workIntents.ts';
import { type MapSigns, noSigns } from './map/mapSigns.ts';
import type { PointedPlace } from './map/port.ts';

/** Something shared by map, table and charts that is never part of the URL. */
interface SharedStore<T> {
  get(): T;
  set(value: T): void;
  subscribe(listener: () => void): () => void;
}

export interface AppServices {
  readonly store: AppStore;
  /** memoised: the same state gives the same object */
  readonly derive: (state: AppState) => Shown | null;
  readonly commands: Commands;
}

interface AppContextValue extends AppServices {
  readonly settled: (data: DataState) => SettledData;
  /** what the pointer or the keyboard rests on */
  readonly hover: SharedStore<AreaCode | null>;
  /** areas a part of the screen asks to be outlined */
  readonly marked: SharedStore<readonly AreaCode[]>;
  /** project, site or facility whose card is open */
  readonly pointed: SharedStore<PointedPlace | null>;
  /** what a part of the screen lets the map show or ask beside what is shown anyway */
  readonly signs: SharedStore<MapSigns>;
  /** what is open in the lists of places */
  readonly desk: SharedStore<PlaceDesk>;
}

const noneMarked: readonly AreaCode[] = [];

const AppContext = createContext<AppContextValue | null>(null);

function createSharedStore<T>(initial: T): SharedStore<T> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set: (value) => {
      if (value === current) return;
      current = value;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Make once, outside React: the value must not change between renders. */
export function createAppContext(services: AppServices): AppContextValue {
  return {
    ...services,
    settled: createSettled(),
    hover: createSharedStore<AreaCode | null>(null),
    marked: createSharedStore(noneMarked),
    pointed: createSharedStore<PointedPlace | null>(null),
    signs: createSharedStore(noSigns),
    desk: createSharedStore(emptyDesk),
  };
}

export function AppProvider({ value, children }: { readonly value: AppContextValue; readonly children: ReactNode }) {
  return <AppContext value={value}>{children}</AppContext>;
}

function useApp(): AppContextValue {
  const value = useContext(AppContext);
  if (value === null) throw new Error('component used outside AppProvider');
  return value;
}

function useStored<T>(read: (app: AppContextValue) => T): T {
  const app = useApp();
  const snapshot = () => read(app);
  return useSyncExternalStore(app.store.subscribe, snapshot, snapshot);
}

const readView = (app: AppContextValue): ViewState => app.store.getState().view;
const readGiven = (app: AppContextValue): SettledData => app.settled(app.store.getState().data);
const readData = (app: AppContextValue): SettledData => dataInForce(readGiven(app), app.store.getState().work);
const readSureness = (app: AppContextValue): SurenessState | null => app.store.getState().data.sureness ?? null;
const readSiteSureness = (app: AppContextValue): SiteSurenessState | null =>
  app.store.getState().data.siteSureness ?? null;
const readWork = (app: AppContextValue): Work => app.store.getState().work;
const readHistory = (app: AppContextValue): History => app.store.getState().history;
const readShown = (app: AppContextValue): Shown | null => app.derive(app.store.getState());

export function useView(): ViewState {
  return useStored(readView);
}

/** The material as loaded, before anyone changed a recipe or a threshold. */
export function useGivenData(): SettledData {
  return useStored(readGiven);
}

/** What people made and changed. */
export function useWork(): Work {
  return useStored(readWork);
}

export function useHistory(): History {
  return useStored(readHistory);
}

/** The material, with recipes and thresholds as people changed them. */
export function useData(): SettledData {
  return useStored(readData);
}

/** How sure the outcome is, as far as it is worked out; null before anyone asked. */
export function useSureness(): SurenessState | null {
  return useStored(readSureness);
}

/** How sure the order of candidate sites is, as far as it is worked out; null before anyone asked. */
export function useSiteSureness(): SiteSurenessState | null {
  return useStored(readSiteSureness);
}

/** What is on screen; null while the figures of the chosen level are still on their way. */
export function useShown(): Shown | null {
  return useStored(readShown);
}

export function useEmit(): (intent: Intent | WorkIntent) => void {
  return useApp().store.emit;
}

export function useCommands(): Commands {
  return useApp().commands;
}

export function useHovered(): AreaCode | null {
  const { hover } = useApp();
  return useSyncExternalStore(hover.subscribe, hover.get, hover.get);
}

export function useMarked(): readonly AreaCode[] {
  const { marked } = useApp();
  return useSyncExternalStore(marked.subscribe, marked.get, marked.get);
}

/** Outlines areas on the map as long as the asking part is on screen. */
export function useMarkAreas(codes: readonly AreaCode[] | null): void {
  const { marked } = useApp();
  useEffect(() => {
    if (codes === null) return;
    marked.set(codes);
    return () => marked.set(noneMarked);
  }, [marked, codes]);
}

export function useSetHovered(): (code: AreaCode | null) => void {
  return useApp().hover.set;
}

export function usePointed(): PointedPlace | null {
  const { pointed } = useApp();
  return useSyncExternalStore(pointed.subscribe, pointed.get, pointed.get);
}

export function useSetPointed(): (place: PointedPlace | null) => void {
  return useApp().pointed.set;
}

export function useSigns(): MapSigns {
  const { signs } = useApp();
  return useSyncExternalStore(signs.subscribe, signs.get, signs.get);
}

/** Lets the map show and ask something as long as the asking part is on screen; `own` is remembered by who calls. */
export function useSignsOnMap(own: Partial<MapSigns>): void {
  const { signs } = useApp();
  useEffect(() => {
    signs.set({ ...signs.get(), ...own });
    return () => {
      const names = Object.keys(own);
      const left = Object.entries(signs.get()).filter(([name]) => !names.includes(name));
      signs.set({ ...noSigns, ...Object.fromEntries(left) });
    };
  }, [signs, own]);
}

/** What is open in the lists of places, and how to change it. */
export function useDesk(): readonly [PlaceDesk, (change: Partial<PlaceDesk>) => void] {
  const { desk } = useApp();
  const open = useSyncExternalStore(desk.subscribe, desk.get, desk.get);
  return [open, useCallback((change) => desk.set({ ...desk.get(), ...change }), [desk])];
}
