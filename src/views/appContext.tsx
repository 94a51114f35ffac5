import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { AreaCode } from '../domain/area.ts';
import type { Work } from '../domain/scenario.ts';
import type { AppState, Commands, DataState } from '../state/appState.ts';
import type { History } from '../state/history.ts';
import { dataInForce } from '../state/inForce.ts';
import type { Intent } from '../state/intents.ts';
import type { Shown } from '../state/shown.ts';
import type { AppStore } from '../state/store.ts';
import type { ViewState } from '../state/viewState.ts';
import type { WorkIntent } from '../state/workIntents.ts';

/** What the pointer or the keyboard rests on, shared by map, table and charts; never part of the URL. */
interface HoverStore {
  get(): AreaCode | null;
  set(code: AreaCode | null): void;
  subscribe(listener: () => void): () => void;
}

export interface AppServices {
  readonly store: AppStore;
  /** memoised: the same state gives the same object */
  readonly derive: (state: AppState) => Shown | null;
  readonly commands: Commands;
}

interface AppContextValue extends AppServices {
  readonly hover: HoverStore;
}

const AppContext = createContext<AppContextValue | null>(null);

function createHoverStore(): HoverStore {
  let hovered: AreaCode | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => hovered,
    set: (code) => {
      if (code === hovered) return;
      hovered = code;
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
  return { ...services, hover: createHoverStore() };
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
const readGiven = (app: AppContextValue): DataState => app.store.getState().data;
const readData = (app: AppContextValue): DataState => {
  const { data, work } = app.store.getState();
  return dataInForce(data, work);
};
const readWork = (app: AppContextValue): Work => app.store.getState().work;
const readHistory = (app: AppContextValue): History => app.store.getState().history;
const readShown = (app: AppContextValue): Shown | null => app.derive(app.store.getState());

export function useView(): ViewState {
  return useStored(readView);
}

/** The material as loaded, before anyone changed a recipe or a threshold. */
export function useGivenData(): DataState {
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
export function useData(): DataState {
  return useStored(readData);
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

export function useSetHovered(): (code: AreaCode | null) => void {
  return useApp().hover.set;
}
