import { stepText } from '../../text/importScreen.ts';
import { type Step, steps } from './importFlow.ts';

interface StepBarProps {
  readonly step: Step;
  /** steps one can go to now */
  readonly open: readonly Step[];
  readonly onGo: (step: Step) => void;
}

export function StepBar({ step, open, onGo }: StepBarProps) {
  return (
    <nav aria-label={stepText.steps}>
      <ol className="wb-import-steps">
        {steps.map((each, place) => (
          <li key={each}>
            <button
              type="button"
              className="wb-import-step"
              disabled={!open.includes(each)}
              aria-current={each === step ? 'step' : undefined}
              onClick={() => onGo(each)}
            >
              {stepText.numbered(place + 1, stepText[each])}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface StepEndProps {
  readonly back: Step | null;
  readonly next: Step | null;
  readonly onGo: (step: Step) => void;
  readonly onApply?: () => void;
  readonly busy?: boolean;
}

/** The way on and the way back, below every step. */
export function StepEnd({ back, next, onGo, onApply, busy = false }: StepEndProps) {
  return (
    <div className="wb-row wb-import-end">
      {back !== null && (
        <button type="button" className="wb-button" onClick={() => onGo(back)}>
          {stepText.back}
        </button>
      )}
      {next !== null && (
        <button type="button" className="wb-button" data-kind="main" onClick={() => onGo(next)}>
          {stepText.next}
        </button>
      )}
      {onApply !== undefined && (
        // never disabled: the focus would be lost while one waits
        <button
          type="button"
          className="wb-button"
          data-kind="main"
          aria-disabled={busy}
          onClick={() => {
            if (!busy) onApply();
          }}
        >
          {stepText.apply}
        </button>
      )}
    </div>
  );
}
