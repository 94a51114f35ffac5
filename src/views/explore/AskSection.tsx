import { lazy, Suspense, useState } from 'react';
import { consoleText, exploreText } from '../../text/nl.ts';
import { useData } from '../appContext.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Guarded } from '../ui/Guarded.tsx';

const SqlConsole = lazy(() => import('./SqlConsole.tsx').then((module) => ({ default: module.SqlConsole })));

/** Whether the engine runs, and the way to put questions to it. */
export function AskSection() {
  const { engine } = useData();
  const [open, setOpen] = useState(false);
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
        <Guarded fallback={<p className="wb-message">{consoleText.noRoom}</p>}>
          <Suspense fallback={<p role="status">{consoleText.busy}</p>}>
            <SqlConsole />
          </Suspense>
        </Guarded>
      </Dialog>
    </section>
  );
}
