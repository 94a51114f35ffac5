import type { Shown } from '../../state/shown.ts';
import { exploreText } from '../../text/nl.ts';
import { BalanceLegend } from './BalanceLegend.tsx';
import { ChangeNote } from './ChangeNote.tsx';
import { ClassingControls } from './ClassingControls.tsx';
import { ClassLegend } from './ClassLegend.tsx';
import { NoValueLine } from './NoValueLine.tsx';

export function Legend({ shown }: { readonly shown: Shown }) {
  const bivariate = shown.legend.kind === 'bivariate';
  return (
    <section className="wb-section wb-legend-section" aria-labelledby="wb-legend-title">
      <h3 id="wb-legend-title">{exploreText.legend}</h3>
      {bivariate ? <BalanceLegend shown={shown} /> : <ClassLegend shown={shown} />}
      <NoValueLine shown={shown} />
      {shown.measure.comparedYear !== null && <ChangeNote shown={shown} />}
      {!bivariate && !['dekking', 'zekerheid'].includes(shown.measure.id) && <ClassingControls shown={shown} />}
    </section>
  );
}
