import { createStore } from 'zustand/vanilla';
import { noWork, type Work } from '../domain/scenario.ts';
import type { AppState, DataState } from './appState.ts';
import { isSessionIntent } from './changeSession.ts';
import { changeWork } from './changeWork.ts';
import { noHistory } from './history.ts';
import { initialView } from './initialView.ts';
import type { Intent } from './intents.ts';
import type { SessionIntent } from './sessionIntents.ts';
import { applyIntent } from './transitions.ts';
import type { ViewState } from './viewState.ts';
import type { WorkIntent } from './workIntents.ts';

/** The one place where state changes. Listeners hear nothing when a change turns out to change nothing. */
export interface AppStore {
  getState(): AppState;
  subscribe(listener: (state: AppState, previous: AppState) => void): () => void;
  /** a change of view, or of what people made */
  emit(intent: Intent | WorkIntent): void;
  /** change of loaded material; the view stays */
  update(change: (data: DataState) => DataState): void;
  /**
   * a whole view at once, from a link or from back and forward; with the material that belongs to it where that changes
   * too, and with the work of another municipality, whose history is empty
   */
  show(view: ViewState, change?: (data: DataState) => DataState, work?: Work): void;
}

const workIntents: Readonly<Record<Exclude<WorkIntent, SessionIntent>['kind'], true>> = {
  edit_recipe: true,
  duplicate_recipe: true,
  remove_recipe: true,
  restore_recipe: true,
  bring_back_recipes: true,
  put_recipe: true,
  edit_weighing: true,
  restore_weighing: true,
  put_places: true,
  remove_places: true,
  restore_places: true,
  put_concept: true,
  remove_concept: true,
  restore_concept: true,
  put_siting: true,
  restore_siting: true,
  put_shortlist: true,
  put_seal: true,
  break_seal: true,
  hide_until_sealed: true,
  put_answers: true,
  forget_answer: true,
  open_work: true,
  undo: true,
  redo: true,
};

function isWorkIntent(intent: Intent | WorkIntent): intent is WorkIntent {
  return intent.kind in workIntents || isSessionIntent(intent);
}

export function createAppStore(initialData: DataState, view: ViewState = initialView, work: Work = noWork): AppStore {
  const store = createStore<AppState>(() => ({ view, data: initialData, work, history: noHistory }));
  const replace = (next: AppState): void => {
    const present = store.getState();
    const isSame = next.view === present.view && next.data === present.data && next.work === present.work;
    if (!isSame || next.history !== present.history) store.setState(next, true);
  };
  return {
    getState: store.getState,
    subscribe: store.subscribe,
    emit: (intent) => {
      const present = store.getState();
      if (isWorkIntent(intent)) replace(changeWork(present, intent));
      else replace({ ...present, view: applyIntent(present.view, intent) });
    },
    update: (change) => {
      const present = store.getState();
      replace({ ...present, data: change(present.data) });
    },
    show: (next, change, other) => {
      const present = store.getState();
      const data = change === undefined ? present.data : change(present.data);
      const made = other === undefined ? {} : { work: other, history: noHistory };
      replace({ ...present, view: next, data, ...made });
    },
  };
}
