import type { ReadinessState } from '../../../domain/socialBase.ts';
import { readyText } from '../../../text/ready.ts';

/** A state in a sign and a word. */
export function StateWords({ state }: { readonly state: ReadinessState }) {
  return (
    <span className="wb-ready-state" data-state={state}>
      <span aria-hidden="true" className="wb-ready-sign">
        {readyText.sign[state]}
      </span>
      {readyText.state[state]}
    </span>
  );
}
