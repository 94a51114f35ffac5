import type { Area } from '../../domain/area.ts';
import type { Shown } from '../../state/shown.ts';

/** What every part of an area's profile is given. */
export interface AreaProps {
  readonly shown: Shown;
  readonly area: Area;
  /** row of the area in `shown.dataset.areas` */
  readonly row: number;
}
