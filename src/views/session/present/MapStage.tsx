import { BalanceLegend } from '../../explore/BalanceLegend.tsx';
import { ClassLegend } from '../../explore/ClassLegend.tsx';
import { NoValueLine } from '../../explore/NoValueLine.tsx';
import type { SessionPartProps } from '../partProps.ts';
import { PagedBox } from './PagedBox.tsx';

/** What the colours of the map mean. */
export function MapStage({ shown }: SessionPartProps) {
  const isSquare = shown.legend.kind === 'bivariate';
  return (
    <PagedBox items="h2, h4, .wb-square-place, .wb-balance-legend > p, .wb-fields > div, .wb-legend tr, .wb-no-value-line">
      <div className="wb-room-legend">
        <h2>{shown.measure.label}</h2>
        {isSquare ? <BalanceLegend shown={shown} /> : <ClassLegend shown={shown} />}
        <NoValueLine shown={shown} />
      </div>
    </PagedBox>
  );
}
