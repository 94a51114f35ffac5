import './stepNav.css';
import { shellText } from '../../text/nl.ts';
import { Said } from './Said.tsx';

interface StepNavProps<T extends string> {
  readonly label: string;
  readonly steps: readonly T[];
  readonly open: T | null;
  readonly names: Readonly<Record<T, string>>;
  readonly onOpen: (step: T) => void;
}

/** The steps of a way of working, in their order; each can be opened at any time. */
export function StepNav<T extends string>({ label, steps, open, names, onOpen }: StepNavProps<T>) {
  return (
    <nav className="wb-steps" aria-label={label}>
      <ol>
        {steps.map((step) => (
          <li key={step}>
            <button
              type="button"
              className="wb-step"
              aria-current={step === open ? 'step' : undefined}
              onClick={() => onOpen(step)}
            >
              {names[step]}
            </button>
          </li>
        ))}
      </ol>
      <Said words={open === null ? '' : shellText.stepOpen(names[open])} />
    </nav>
  );
}
