import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browserPorts } from './session/browserPorts.ts';
import { emptyData } from './session/catalogue.ts';
import { createSession } from './session/session.ts';
import { createDeriveShown } from './state/derive.ts';
import { createAppStore } from './state/store.ts';
import { decodeView } from './state/url.ts';
import { App } from './views/App.tsx';
import { AppProvider, createAppContext } from './views/appContext.tsx';
import { ScreenFailed } from './views/shell/ScreenFailed.tsx';
import { Guarded } from './views/ui/Guarded.tsx';

const container = document.getElementById('root');
if (container === null) throw new Error('index.html has no element with id root');

const store = createAppStore(emptyData(), decodeView(window.location.hash));
const session = createSession(store, browserPorts(window));
const app = createAppContext({ store, derive: createDeriveShown(), commands: session.commands });

void session.start();
createRoot(container).render(
  <StrictMode>
    <Guarded fallback={<ScreenFailed />}>
      <AppProvider value={app}>
        <App />
      </AppProvider>
    </Guarded>
  </StrictMode>,
);
