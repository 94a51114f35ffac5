import '../../charts/charts.css';
import { useMemo } from 'react';
import type { Weighing } from '../../../domain/indexSpec.ts';
import type { Ledger } from '../../../model/ledger.ts';
import { bivariate } from '../../../state/palette.ts';
import type { ProjectEffect } from '../../../state/projectEffect.ts';
import { effectText } from '../../../text/effect.ts';
import { useHovered } from '../../appContext.tsx';
import { ScatterGrid } from '../../charts/ScatterGrid.tsx';
import { useElementWidth } from '../../charts/useElementWidth.ts';
import { arrowHead, layoutArrows } from './arrowLayout.ts';
import type { EffectRow } from './effectRows.ts';

interface ArrowChartProps {
  readonly effect: ProjectEffect;
  readonly ledger: Ledger;
  readonly rows: readonly EffectRow[];
  readonly thresholds: Weighing['thresholds'];
}

/** Where the areas stand now and where they come to stand; the table beside it says the same in numbers. */
export function ArrowChart({ effect, ledger, rows, thresholds }: ArrowChartProps) {
  const [ref, width] = useElementWidth<HTMLElement>(320);
  const hovered = useHovered();
  const height = Math.round(Math.min(360, Math.max(260, width * 0.85)));
  const { areas } = effect.present;
  const { layout, still, arrows } = useMemo(
    () => layoutArrows(ledger, areas, thresholds, { width, height }),
    [ledger, areas, thresholds, width, height],
  );
  const words = effectText.chart;
  const spoken = rows.map(({ name, capacity, load }) => words.point(name, capacity.aloud, load.aloud));
  return (
    <figure ref={ref} className="wb-chart wb-effect-chart">
      {arrows.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={[words.title, ...spoken].join('. ')}
        >
          <ScatterGrid layout={layout} />
          {still.map(({ row, x, y }) => (
            <circle key={row} className="wb-effect-still" cx={x} cy={y} r={2.5} />
          ))}
          {arrows.map(({ row, from, to }) => (
            <g key={row} className="wb-effect-arrow" data-hovered={areas[row]?.code === hovered}>
              <circle className="wb-effect-from" cx={from.x} cy={from.y} r={5} />
              <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
              <circle className="wb-effect-to" cx={to.x} cy={to.y} r={5} fill={bivariate[to.cell] ?? 'transparent'} />
              <polygon points={arrowHead(from, to)} />
            </g>
          ))}
        </svg>
      )}
      <figcaption>{words.caption}</figcaption>
    </figure>
  );
}
