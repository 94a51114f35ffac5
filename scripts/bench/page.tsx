import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { type IndexNode, type IndexSpec, isLeaf } from '../../src/domain/indexSpec.ts';
import { browserPorts } from '../../src/session/browserPorts.ts';
import { emptyData } from '../../src/session/catalogue.ts';
import { createSession } from '../../src/session/session.ts';
import { createDeriveShown } from '../../src/state/derive.ts';
import { createAppStore } from '../../src/state/store.ts';
import { decodeView } from '../../src/state/url.ts';
import { App } from '../../src/views/App.tsx';
import { AppProvider, createAppContext } from '../../src/views/appContext.tsx';

/** What the measuring browser calls: the product itself, with a hand on its store. */
export interface BenchPage {
  /** puts another weight on the first leaf of both axes, as a slider would */
  reweigh(weight: number): void;
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

window.bench = {
  reweigh: (weight) =>
    store.update((data) => {
      const axes = [data.weighing.capacity, data.weighing.load];
      const reweighed = (recipe: IndexSpec): IndexSpec => ({
        ...recipe,
        root: { ...recipe.root, children: [...withFirstWeight(recipe.root.children, weight)] },
      });
      return {
        ...data,
        recipes: data.recipes.map((recipe) => (axes.includes(recipe.id) ? reweighed(recipe) : recipe)),
      };
    }),
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
