import type { Shown } from '../../state/shown.ts';

/** What every part of Sessie is given. */
export interface SessionPartProps {
  readonly shown: Shown;
}
