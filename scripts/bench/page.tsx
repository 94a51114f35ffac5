import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { type IndexNode, type IndexSpec, isLeaf } from '../../src/domain/indexSpec.ts';
import { browserPorts } from '../../src/session/browserPorts.ts';
import { emptyData } from '../../src/session/catalogue.ts';
import { createSession } from '../../src/session/session.ts';
import type { DataState } from '../../src/state/appState.ts';
import { createDeriveShown } from '../../src/state/derive.ts';
import { createAppStore } from '../../src/state/store.ts';
import { decodeView } from '../../src/state/url.ts';
import { decodeMeasure } from '../../src/state/urlValues.ts';
import { App } from '../../src/views/App.tsx';
import { AppProvider, createAppContext } from '../../src/views/appContext.tsx';

/**
 * Resolves after two frames; milliseconds by the clock from the change until state, figures and page are up to date and
 * the map has been told.
 */
type Told = number;

/** What the measuring browser calls: the product itself, with a hand on its store. */
export interface BenchPage {
  /** another measure on the map, as the picker would; resolves as `Told` */
  choose(measure: string): Promise<Told>;
  /** puts another weight on the first leaf of both axes, as a slider would */
  reweigh(weight: number): Promise<Told>;
  /** changes nothing */
  rest(): Promise<Told>;
  /** ms of the longest task of the page that began after `since` (ms since navigation), 0 when none took 50 ms */
  longestTask(since: number): number;
  /** what the engine is doing, as the page shows it */
  engine(): string;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

const container = document.getElementById('root');
if (container === null) throw new Error('index.html has no element with id root');

const store = createAppStore(emptyData(), decodeView(window.location.hash));
const session = createSession(store, browserPorts(window));
const app = createAppContext({ store, derive: createDeriveShown(), commands: session.commands });

/** The same tree with another weight on its first leaf. */
function withFirstWeight(children: readonly IndexNode[], weight: number): readonly IndexNode[] {
  const [first, ...rest] = children;
  if (first === undefined) return children;
  return [
    isLeaf(first) ? { ...first, weight } : { ...first, children: withFirstWeight(first.children, weight) },
    ...rest,
  ];
}

const longTasks: PerformanceEntry[] = [];
new PerformanceObserver((list) => longTasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });

function reweigh(data: DataState, weight: number): DataState {
  const axes = [data.weighing.capacity, data.weighing.load];
  const reweighed = (recipe: IndexSpec): IndexSpec => ({
    ...recipe,
    root: { ...recipe.root, children: [...withFirstWeight(recipe.root.children, weight)] },
  });
  return { ...data, recipes: data.recipes.map((recipe) => (axes.includes(recipe.id) ? reweighed(recipe) : recipe)) };
}

/** From a timer: the browser counts what a timer sets off as script, and not all of what its own tools call. */
function carriedOut(change: () => void): Promise<Told> {
  return new Promise((resolve) => {
    setTimeout(() => {
      const start = performance.now();
      change();
      // React works in a microtask, which was asked for first
      queueMicrotask(() => {
        const told = performance.now() - start;
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(told))));
      });
    });
  });
}

window.bench = {
  choose: (id) => {
    const measure = decodeMeasure(id.replace('indicator:', 'cijfer:'));
    if (measure === null) throw new Error(`no measure ${id}`);
    return carriedOut(() => store.emit({ kind: 'choose_measure', measure }));
  },
  reweigh: (weight) => carriedOut(() => store.update((data) => reweigh(data, weight))),
  rest: () => carriedOut(() => undefined),
  longestTask: (since) =>
    longTasks.reduce((longest, task) => (task.startTime >= since ? Math.max(longest, task.duration) : longest), 0),
  engine: () => store.getState().data.engine.kind,
};

void session.start();
createRoot(container).render(
  <StrictMode>
    <AppProvider value={app}>
      <App />
    </AppProvider>
  </StrictMode>,
);
