import { BalanceLegend } from '../../explore/BalanceLegend.tsx';
import { ClassLegend } from '../../explore/ClassLegend.tsx';
import { NoValueLine } from '../../explore/NoValueLine.tsx';
import type { SessionPartProps } from '../partProps.ts';

/** What the colours of the map mean. */
export function MapStage({ shown }: SessionPartProps) {
  return (
    <div className="wb-room-legend">
      <h2>{shown.measure.label}</h2>
      {shown.legend.kind === 'bivariate' ? <BalanceLegend shown={shown} /> : <ClassLegend shown={shown} />}
      <NoValueLine shown={shown} />
    </div>
  );
}
