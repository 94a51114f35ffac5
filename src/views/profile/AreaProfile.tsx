import { AreaFigures } from './AreaFigures.tsx';
import { AreaHeading } from './AreaHeading.tsx';
import { AreaFacilities, AreaSites } from './AreaPlaces.tsx';
import { AreaProjects } from './AreaProjects.tsx';
import type { AreaProps } from './areaProps.ts';
import { BalanceSummary } from './BalanceSummary.tsx';
import { Contributions } from './Contributions.tsx';
import { StrengthLists } from './StrengthLists.tsx';

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
      <AreaSites {...props} />
      <AreaFacilities {...props} />
    </>
  );
}
