import './charts.css';
import type { IndexResult } from '../../model/indexResult.ts';
import { bivariate } from '../../state/palette.ts';
import type { Shown } from '../../state/shown.ts';
import { distributionText, formatIndex, formatValue, levelText } from '../../text/nl.ts';
import { useHovered, useShown } from '../appContext.tsx';
import { DistributionChart, type DistributionInput } from './DistributionChart.tsx';
import { spreadOf } from './histogram.ts';
import { useElementWidth } from './useElementWidth.ts';

interface Measured {
  readonly label: string;
  readonly input: Omit<DistributionInput, 'areas' | 'marked'>;
}

/** Cells of the 3×3 palette in which only one axis rises: the three classes of that axis on its own. */
const axisColours = {
  capacity: [0, 1, 2].map((cell) => bivariate[cell] ?? ''),
  load: [0, 3, 6].map((cell) => bivariate[cell] ?? ''),
};

function axis(result: IndexResult, bounds: readonly [number, number], colours: readonly string[]): Measured {
  const classOf = Int16Array.from(result.shown, (value) =>
    Number.isNaN(value) ? -1 : bounds.filter((bound) => value >= bound).length,
  );
  const reference = result.spec.normalisation.kind === 'z_score' ? 100 : Number.NaN;
  return {
    label: result.spec.label,
    input: { values: result.shown, classOf, colours, reference, format: formatIndex },
  };
}

/** What is drawn: the measure itself, or for the balance its two axes apart, because they are never merged. */
function measured(shown: Shown): readonly Measured[] {
  const { measure, balance } = shown;
  if (measure.id === 'balans') {
    if (balance === null) return [];
    return [
      axis(balance.capacity, balance.capacityBounds, axisColours.capacity),
      axis(balance.load, balance.loadBounds, axisColours.load),
    ];
  }
  const { indicator } = measure;
  const format = indicator === null ? formatIndex : (value: number) => formatValue(value, indicator.unit);
  const colours = shown.legend.classes.map((legendClass) => legendClass.colour);
  const { values, classOf } = shown;
  return [{ label: measure.label, input: { values, classOf, colours, reference: measure.reference, format } }];
}

/** Spread of the current measure, linked with map and table; the caption says the same in words. */
export function Distribution() {
  const shown = useShown();
  const hovered = useHovered();
  const [ref, width] = useElementWidth<HTMLDivElement>(300);
  if (shown === null) return null;
  const { areas } = shown.dataset;
  const level = levelText[shown.level];
  const rowOf = (code: string) => areas.findIndex((area) => area.code === code);
  const marked: DistributionInput['marked'] = [
    ...(hovered === null ? [] : [{ row: rowOf(hovered), kind: 'hovered' as const }]),
    ...(shown.selected === null ? [] : [{ row: rowOf(shown.selected.code), kind: 'selected' as const }]),
    ...shown.compared.map((area) => ({ row: rowOf(area.code), kind: 'compared' as const })),
  ].filter(({ row }, index, all) => all.findIndex((other) => other.row === row) === index);
  return (
    <div ref={ref} className="wb-distributions">
      {measured(shown).map(({ label, input }) => {
        const spread = spreadOf(input.values);
        const meanText = distributionText.mean(input.format(input.reference));
        return (
          <figure key={label} className="wb-chart" aria-label={distributionText.title(label)}>
            <p className="wb-chart-title">{label}</p>
            {spread === null ? (
              <p>{distributionText.none(level.many)}</p>
            ) : (
              <>
                <DistributionChart input={{ ...input, areas, marked }} width={width} meanText={meanText} />
                {marked.length === 0 ? null : (
                  <ul className="wb-chart-marked">
                    {marked.map(({ row, kind }) => (
                      <li key={row} data-kind={kind}>
                        {distributionText.marked(areas[row]?.name ?? '', input.format(input.values[row] ?? Number.NaN))}
                      </li>
                    ))}
                  </ul>
                )}
                <figcaption>
                  {distributionText.summary(
                    input.format(spread.min),
                    input.format(spread.median),
                    input.format(spread.max),
                    input.format(input.reference),
                  )}{' '}
                  {distributionText.missing(spread.missing, level.one, level.many)}
                </figcaption>
              </>
            )}
          </figure>
        );
      })}
    </div>
  );
}
