import { useEffect, useRef, useState } from 'react';
import { importText } from '../../text/import.ts';
import { stepText } from '../../text/importScreen.ts';
import { useCommands } from '../appContext.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FigureStep } from './FigureStep.tsx';
import { FileStep } from './FileStep.tsx';
import { ImportList } from './ImportList.tsx';
import { openSteps, tableOf } from './importFlow.ts';
import { useImportWay } from './importWay.tsx';
import { JoinStep } from './JoinStep.tsx';
import { KnownStep } from './KnownStep.tsx';
import { ReadingStep } from './ReadingStep.tsx';
import { StepBar } from './StepBar.tsx';
import { type ImportScreen, useImport } from './useImport.ts';
import { useReadElsewhere } from './useReadElsewhere.ts';
import { useShowAdded } from './useShowAdded.ts';

function StepBody({ screen, onApply }: { readonly screen: ImportScreen; readonly onApply: () => void }) {
  const { flow } = screen;
  const table = tableOf(flow);
  if (flow.step === 'file') return <FileStep screen={screen} />;
  if (flow.reading?.kind === 'known') return <KnownStep screen={screen} known={flow.reading} onApply={onApply} />;
  if (table === null || flow.draft === null) return null;
  if (flow.step === 'reading') return <ReadingStep screen={screen} preview={table} />;
  if (flow.step === 'joining') return <JoinStep screen={screen} preview={table} draft={flow.draft} />;
  return <FigureStep screen={screen} preview={table} draft={flow.draft} onApply={onApply} />;
}

/** What is going on and what went wrong; stays in sight however far one has scrolled. */
function ImportStatus({ screen: { flow, cancel }, note }: { readonly screen: ImportScreen; readonly note: string }) {
  return (
    <div className="wb-import-status">
      <div role="status">
        {flow.busy !== null && (
          <p className="wb-row wb-import-busy">
            {stepText.busy[flow.busy]}
            <button type="button" className="wb-button" onClick={cancel}>
              {stepText.cancel}
            </button>
          </p>
        )}
        {flow.busy === null && note !== '' && <p>{note}</p>}
      </div>
      <div role="alert">
        {flow.failure !== null && (
          <p className="wb-message">
            {flow.failure.sentence} {stepText.nothingLost}
          </p>
        )}
      </div>
    </div>
  );
}

/** From a file to figures on the map, in four steps. What a person did stays until the figures are added. */
export function ImportDialog({ onAdded }: { readonly onAdded: () => void }) {
  const way = useImportWay();
  const { openBundle } = useCommands();
  const showAdded = useShowAdded();
  const [note, setNote] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const screen = useImport((file) => {
    way.close();
    openBundle([file]);
  });
  const { flow, read } = screen;
  useReadElsewhere(screen);

  const handed = way.handed;
  const takeHanded = useRef({ read, openBundle, close: way.close });
  takeHanded.current = { read, openBundle, close: way.close };
  useEffect(() => {
    const [file] = handed?.files ?? [];
    if (handed === null || file === undefined) return;
    const now = takeHanded.current;
    if (handed.files.some(({ name }) => name === 'dataset.json')) {
      now.close();
      now.openBundle(handed.files);
      return;
    }
    setNote(handed.files.length > 1 ? importText.several(file.name) : '');
    now.read(file);
  }, [handed]);

  const { step } = flow;
  const shownStep = useRef(step);
  useEffect(() => {
    if (shownStep.current === step) return;
    shownStep.current = step;
    heading.current?.closest('.wb-dialog-body')?.scrollTo(0, 0);
    heading.current?.focus();
  }, [step]);

  const apply = async (): Promise<void> => {
    const result = await screen.apply();
    if (result?.ok !== true) return;
    way.close();
    showAdded(result.value);
    onAdded();
  };

  return (
    <Dialog title={importText.title} open={way.isOpen} wide onClose={way.close}>
      <div className="wb-import">
        <StepBar step={step} open={openSteps(flow)} onGo={screen.goTo} />
        <h3 ref={heading} tabIndex={-1} className="wb-import-heading">
          {stepText[step]}
        </h3>
        <ImportStatus screen={screen} note={note} />
        <StepBody screen={screen} onApply={() => void apply()} />
        {step === 'file' && <ImportList />}
      </div>
    </Dialog>
  );
}
