import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createDeriveShown } from '../../../src/state/derive.ts';
import { createAppStore } from '../../../src/state/store.ts';
import type { ViewState } from '../../../src/state/viewState.ts';
import { AppProvider, createAppContext } from '../../../src/views/appContext.tsx';
import { quietCommands } from '../quietCommands.ts';
import { townData, townState } from './inventedTown.ts';

/** HTML of a component as it first appears, for a view of the invented town. */
export function renderTown(component: ReactNode, view: Partial<ViewState> = {}): string {
  const context = createAppContext({
    store: createAppStore(townData, townState(view).view),
    derive: createDeriveShown(),
    commands: quietCommands,
  });
  return renderToStaticMarkup(<AppProvider value={context}>{component}</AppProvider>);
}
