import { type ComponentType, useEffect, useState } from 'react';
import { consoleText, exploreText } from '../../text/nl.ts';
import { useData } from '../appContext.tsx';
import { Dialog } from '../ui/Dialog.tsx';

const loadConsole = (): Promise<ComponentType> => import('./SqlConsole.tsx').then(({ SqlConsole }) => SqlConsole);

/** The console, fetched when it is first wanted. Opening the dialog again tries again, which React's `lazy` would not. */
function LateConsole() {
  const [loaded, setLoaded] = useState<{ readonly Console: ComponentType } | 'failed' | null>(null);
  useEffect(() => {
    let gone = false;
    loadConsole().then(
      (Console) => !gone && setLoaded({ Console }),
      () => !gone && setLoaded('failed'),
    );
    return () => {
      gone = true;
    };
  }, []);
  if (loaded === 'failed') return <p className="wb-message">{consoleText.noRoom}</p>;
  return loaded === null ? <p role="status">{consoleText.loading}</p> : <loaded.Console />;
}

/** Whether the engine runs, and the way to put questions to it. */
export function AskSection() {
  const { engine } = useData();
  const [open, setOpen] = useState(false);
  const ready = engine.kind === 'ready';
  // fetched ahead, so that questions can be put when the connection has gone
  useEffect(() => {
    if (ready) loadConsole().catch(() => undefined);
  }, [ready]);
  return (
    <section className="wb-section" aria-labelledby="wb-ask-title">
      <h3 id="wb-ask-title">{exploreText.dataAdvisers}</h3>
      <p className="wb-engine" role="status" data-engine={engine.kind}>
        {exploreText.engine[engine.kind]}
      </p>
      <button type="button" className="wb-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {exploreText.openConsole}
      </button>
      <Dialog title={consoleText.title} open={open} wide onClose={() => setOpen(false)}>
        <LateConsole />
      </Dialog>
    </section>
  );
}
