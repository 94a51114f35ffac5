import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { asksQuestion } from './model/questionPart.ts';
import { browserPorts } from './session/browserPorts.ts';
import { emptyData } from './session/catalogue.ts';
import { createSession } from './session/session.ts';
import { speakerLink, speakerTie } from './session/speakerWindow.ts';
import { createDeriveShown } from './state/derive.ts';
import { createAppStore } from './state/store.ts';
import { decodeView } from './state/url.ts';
import { shellText } from './text/nl.ts';
import { App } from './views/App.tsx';
import { AppProvider, createAppContext } from './views/appContext.tsx';
import { ScreenFailed } from './views/shell/ScreenFailed.tsx';
import { Guarded } from './views/ui/Guarded.tsx';

function startSite(container: Element): void {
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
}

/** A phone that scanned a question gets that question and nothing else: no municipality is read. */
async function startBallot(container: Element): Promise<void> {
  try {
    const { showBallot } = await import('./session/ballotPage.ts');
    showBallot(container, window);
  } catch {
    container.textContent = shellText.partFailed;
  }
}

/** The window of the speaker shows what the screen of the room tells it, and reads nothing itself. */
async function startSpeaker(container: Element, tie: string): Promise<void> {
  try {
    const { SpeakerWindow } = await import('./views/session/present/SpeakerWindow.tsx');
    createRoot(container).render(<SpeakerWindow link={(onHeard) => speakerLink(tie, onHeard)} />);
  } catch {
    container.textContent = shellText.partFailed;
  }
}

const container = document.getElementById('root');
if (container === null) throw new Error('index.html has no element with id root');

const tie = speakerTie(window.location.hash);
const isBallot = asksQuestion(window.location.hash);
// a question scanned or followed in a page that is open already; before the session hears of it and takes it for a view
for (const kind of ['popstate', 'hashchange'] as const) {
  window.addEventListener(kind, (event) => {
    if (!isBallot && !asksQuestion(window.location.hash)) return;
    event.stopImmediatePropagation();
    window.location.reload();
  });
}

if (isBallot) void startBallot(container);
else if (tie !== null) void startSpeaker(container, tie);
else startSite(container);
