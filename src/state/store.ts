import { createStore } from 'zustand/vanilla';
import type { AppState, DataState } from './appState.ts';
import { initialView } from './initialView.ts';
import type { Intent } from './intents.ts';
import { applyIntent } from './transitions.ts';
import type { ViewState } from './viewState.ts';

/** The one place where state changes. Listeners hear nothing when a change turns out to change nothing. */
export interface AppStore {
  getState(): AppState;
  subscribe(listener: (state: AppState, previous: AppState) => void): () => void;
  emit(intent: Intent): void;
  /** change of loaded material; the view stays */
  update(change: (data: DataState) => DataState): void;
  /** a whole view at once, from a link or from back and forward; with the material that belongs to it where that changes too */
  show(view: ViewState, change?: (data: DataState) => DataState): void;
}

export function createAppStore(initialData: DataState, view: ViewState = initialView): AppStore {
  const store = createStore<AppState>(() => ({ view, data: initialData }));
  const replace = (next: AppState): void => {
    const present = store.getState();
    if (next.view !== present.view || next.data !== present.data) store.setState(next, true);
  };
  return {
    getState: store.getState,
    subscribe: store.subscribe,
    emit: (intent) => {
      const { view: present, data } = store.getState();
      replace({ view: applyIntent(present, intent), data });
    },
    update: (change) => {
      const { view: present, data } = store.getState();
      replace({ view: present, data: change(data) });
    },
    show: (next, change) => {
      const { data } = store.getState();
      replace({ view: next, data: change === undefined ? data : change(data) });
    },
  };
}
