import './charts.css';
import { useMemo } from 'react';
import type { Area, AreaCode } from '../../domain/area.ts';
import type { Shown } from '../../state/shown.ts';
import { distributionText, levelText } from '../../text/nl.ts';
import { useHovered, useShown } from '../appContext.tsx';
import { DistributionChart, type Flag } from './DistributionChart.tsx';
import { drawnMeasures } from './drawnMeasures.ts';
import { spreadOf } from './histogram.ts';
import { useElementWidth } from './useElementWidth.ts';

/** The pointed, the selected and the compared areas, each once. */
function flagsOf(shown: Shown, rows: ReadonlyMap<AreaCode, number>, hovered: AreaCode | null): readonly Flag[] {
  const flag = (code: AreaCode | undefined | null, kind: Flag['kind']): readonly Flag[] => {
    const row = code ? rows.get(code) : undefined;
    return row === undefined ? [] : [{ row, kind }];
  };
  return [
    ...flag(hovered, 'hovered'),
    ...flag(shown.selected?.code, 'selected'),
    ...shown.compared.flatMap((area) => flag(area.code, 'compared')),
  ].filter(({ row }, index, all) => all.findIndex((other) => other.row === row) === index);
}

const rowsByCode = (areas: readonly Area[]) => new Map(areas.map((area, row) => [area.code, row]));

function Distributions({ shown }: { readonly shown: Shown }) {
  const hovered = useHovered();
  const [ref, width] = useElementWidth<HTMLDivElement>(300);
  const { measure, balance, values, classOf, legend, dataset } = shown;
  const charts = useMemo(
    () =>
      drawnMeasures({ measure, balance, values, classOf, legend }).map((drawn) => ({
        drawn,
        spread: spreadOf(drawn.values),
      })),
    [measure, balance, values, classOf, legend],
  );
  const rows = useMemo(() => rowsByCode(dataset.areas), [dataset.areas]);
  const flags = flagsOf(shown, rows, hovered);
  const level = levelText[shown.level];
  return (
    <div ref={ref} className="wb-distributions">
      {charts.map(({ drawn, spread }) => (
        <figure key={drawn.label} className="wb-chart" aria-label={distributionText.title(drawn.label)}>
          <p className="wb-chart-title">{drawn.label}</p>
          {spread === null ? (
            <p>{distributionText.none(level.many)}</p>
          ) : (
            <>
              <DistributionChart
                drawn={drawn}
                areas={dataset.areas}
                flags={flags}
                width={width}
                meanText={distributionText.mean(drawn.format(drawn.reference))}
              />
              {flags.length === 0 ? null : (
                <ul className="wb-chart-marked">
                  {flags.map(({ row, kind }) => (
                    <li key={row} data-kind={kind}>
                      {distributionText.marked(
                        dataset.areas[row]?.name ?? '',
                        drawn.format(drawn.values[row] ?? Number.NaN),
                      )}
                    </li>
                  ))}
                </ul>
              )}
              <figcaption>
                {distributionText.summary(
                  drawn.format(spread.min),
                  drawn.format(spread.median),
                  drawn.format(spread.max),
                )}{' '}
                {Number.isNaN(drawn.reference) ? null : `${distributionText.meanIs(drawn.format(drawn.reference))} `}
                {distributionText.missing(spread.missing, level.one, level.many)}
              </figcaption>
            </>
          )}
        </figure>
      ))}
    </div>
  );
}

/** Spread of the current measure, linked with map and table; the caption says the same in words. */
export function Distribution() {
  const shown = useShown();
  return shown === null ? null : <Distributions shown={shown} />;
}
