import type { Area } from '../../domain/area.ts';
import type { Shown } from '../../state/shown.ts';
import { AreaFigures } from './AreaFigures.tsx';
import { AreaHeading } from './AreaHeading.tsx';
import { AreaProjects } from './AreaProjects.tsx';
import { BalanceSummary } from './BalanceSummary.tsx';
import { Contributions } from './Contributions.tsx';
import { StrengthLists } from './StrengthLists.tsx';

export interface AreaProps {
  readonly shown: Shown;
  readonly area: Area;
  /** row of the area in `shown.dataset.areas` */
  readonly row: number;
}

/** From the balance in words, by strengths and tasks, to every figure behind it. */
export function AreaProfile(props: AreaProps) {
  return (
    <>
      <AreaHeading {...props} />
      <BalanceSummary {...props} />
      <StrengthLists {...props} />
      <Contributions {...props} />
      <AreaFigures {...props} />
      <AreaProjects {...props} />
    </>
  );
}
