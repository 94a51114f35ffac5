import type { AppStore } from '../state/store.ts';
import { decodeView, encodeView } from '../state/url.ts';
import type { ViewState } from '../state/viewState.ts';
import type { AddressBar } from './ports.ts';

/** A camera that moves on within this time is written once, at its last place. */
const cameraRestMilliseconds = 300;

/** Where a person is. A change of it is a step that Back undoes; everything else rewrites the present step. */
function placeOf(view: ViewState): string {
  const { room, readyAreas, onlyNeeded } = initial.placing;
  return encodeView({
    ...view,
    placing: { ...view.placing, room, readyAreas, onlyNeeded },
    classing: initial.classing,
    projects: initial.projects,
    table: initial.table,
    camera: null,
  });
}

const initial = decodeView('');

export interface UrlMirror {
  /** changes of the view made in `run` rewrite the present entry, also when they change the place */
  withoutHistory(run: () => void): void;
  stop(): void;
}

/** Keeps the fragment equal to the view, and hands over the view of every fragment the browser goes to. */
export function mirrorUrl(store: AppStore, bar: AddressBar, onVisited: (view: ViewState) => void): UrlMirror {
  let quiet = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const writePending = (view: ViewState): void => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    bar.replace(encodeView(view));
  };

  const onView = (view: ViewState, previous: ViewState): void => {
    const onlyCamera = encodeView({ ...view, camera: null }) === encodeView({ ...previous, camera: null });
    if (onlyCamera && !quiet) {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => writePending(store.getState().view), cameraRestMilliseconds);
      return;
    }
    // the step a person leaves keeps the camera they left it with
    if (!quiet) writePending(previous);
    const fragment = encodeView(view);
    if (fragment === bar.fragment()) return;
    if (quiet || placeOf(view) === placeOf(previous)) bar.replace(fragment);
    else bar.push(fragment);
  };

  const stopStore = store.subscribe((state, previous) => {
    if (state.view !== previous.view) onView(state.view, previous.view);
  });
  const stopBar = bar.onChange(() => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (bar.fragment() !== encodeView(store.getState().view)) onVisited(decodeView(bar.fragment()));
  });

  return {
    withoutHistory: (run) => {
      quiet = true;
      run();
      quiet = false;
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      stopStore();
      stopBar();
    },
  };
}
