import type { Shown } from '../../state/shown.ts';

/** What every step of Plaatsen is given. */
export interface PartProps {
  readonly shown: Shown;
}
