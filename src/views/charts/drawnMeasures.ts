import type { IndexResult } from '../../model/indexResult.ts';
import { scaleOf } from '../../state/measureScale.ts';
import { bivariate } from '../../state/palette.ts';
import type { Shown } from '../../state/shown.ts';
import { formatIndex, formatMeasure } from '../../text/nl.ts';
import type { DrawnMeasure } from './DistributionChart.tsx';

/** Cells of the 3×3 palette in which only one axis rises: the three classes of that axis on its own. */
const axisColours = {
  capacity: [0, 1, 2].map((cell) => bivariate[cell] ?? ''),
  load: [0, 3, 6].map((cell) => bivariate[cell] ?? ''),
};

function axis(result: IndexResult, bounds: readonly [number, number], colours: readonly string[]): DrawnMeasure {
  const classOf = Int16Array.from(result.shown, (value) =>
    Number.isNaN(value) ? -1 : bounds.filter((bound) => value >= bound).length,
  );
  const reference = result.spec.normalisation.kind === 'z_score' ? 100 : Number.NaN;
  return { label: result.spec.label, values: result.shown, classOf, colours, reference, format: formatIndex };
}

/** What the distribution draws: the measure itself, or for the balance its two axes apart, because they are never merged. */
export function drawnMeasures(
  shown: Pick<Shown, 'measure' | 'balance' | 'values' | 'classOf' | 'legend'>,
): readonly DrawnMeasure[] {
  const { measure, balance, values, classOf, legend } = shown;
  if (measure.id === 'balans') {
    if (balance === null) return [];
    return [
      axis(balance.capacity, balance.capacityBounds, axisColours.capacity),
      axis(balance.load, balance.loadBounds, axisColours.load),
    ];
  }
  const scale = scaleOf(measure);
  const format = (value: number) => formatMeasure(value, scale);
  const colours = legend.classes.map((legendClass) => legendClass.colour);
  return [{ label: measure.label, values, classOf, colours, reference: measure.reference, format }];
}
