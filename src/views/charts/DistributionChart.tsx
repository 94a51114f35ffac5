import { memo, useMemo } from 'react';
import type { Area, AreaCode } from '../../domain/area.ts';
import { useSetHovered } from '../appContext.tsx';
import { type DistributionLayout, headroom, layoutDistribution } from './distributionLayout.ts';

/** A measure as it is to be drawn. */
export interface DrawnMeasure {
  readonly label: string;
  /** shown scale, NaN = missing */
  readonly values: Float64Array;
  /** index into `colours`, −1 = none */
  readonly classOf: Int16Array;
  readonly colours: readonly string[];
  /** NaN = unknown */
  readonly reference: number;
  readonly format: (value: number) => string;
}

/** An area whose place is marked. */
export interface Flag {
  readonly row: number;
  readonly kind: 'hovered' | 'selected' | 'compared';
}

/** Keeps the outermost texts inside the figure. */
function anchorAt(at: number, width: number, edge: number): 'start' | 'middle' | 'end' {
  if (at < edge) return 'start';
  return at > width - edge ? 'end' : 'middle';
}

/** What does not change while pointing: apart, so that pointing stays light with very many areas. */
const Marks = memo(function Marks({
  layout,
  colours,
  areas,
  onPoint,
}: {
  readonly layout: DistributionLayout;
  readonly colours: readonly string[];
  readonly areas: readonly Area[];
  readonly onPoint: (code: AreaCode | null) => void;
}) {
  const colourOf = (index: number) => colours[index] ?? 'transparent';
  return (
    <g>
      {layout.dots.map((dot) => (
        <circle
          key={dot.row}
          className="wb-chart-dot"
          cx={dot.x}
          cy={dot.y}
          r={dot.radius}
          fill={colourOf(dot.class)}
          onPointerEnter={() => onPoint(areas[dot.row]?.code ?? null)}
        />
      ))}
      {layout.bars.map((bar) => (
        <rect
          key={`${bar.x} ${bar.class}`}
          className="wb-chart-dot"
          x={bar.x}
          y={bar.y}
          width={bar.width}
          height={bar.height}
          fill={colourOf(bar.class)}
        />
      ))}
    </g>
  );
});

/** How a measure spreads over the areas: one dot per area in its class colour, or stacked bars when there are many. */
export function DistributionChart({
  drawn,
  areas,
  flags,
  width,
  meanText,
}: {
  readonly drawn: DrawnMeasure;
  readonly areas: readonly Area[];
  /** the hovered and the selected area first, then the compared ones */
  readonly flags: readonly Flag[];
  readonly width: number;
  readonly meanText: string;
}) {
  const { values, classOf, colours, reference, format } = drawn;
  const setHovered = useSetHovered();
  const layout = useMemo(
    () => layoutDistribution(values, classOf, reference, width),
    [values, classOf, reference, width],
  );
  const { base, height } = layout;
  const meanAt = layout.at(reference);
  const placed = flags.flatMap(({ row, kind }) => {
    const value = values[row] ?? Number.NaN;
    return Number.isNaN(value) ? [] : [{ row, kind, at: layout.at(value) }];
  });
  const marked = new Set(placed.map((flag) => flag.row));
  return (
    <svg width={width} height={height} aria-hidden="true" onPointerLeave={() => setHovered(null)}>
      <Marks layout={layout} colours={colours} areas={areas} onPoint={setHovered} />
      {layout.dots.map((dot) =>
        marked.has(dot.row) ? (
          <circle key={dot.row} className="wb-chart-ring" cx={dot.x} cy={dot.y} r={dot.radius} />
        ) : null,
      )}
      <line className="wb-chart-base" x1={0} x2={width} y1={base} y2={base} />
      {layout.ticks.map((tick) => (
        <text
          key={tick.value}
          className="wb-chart-tick"
          x={tick.at}
          y={base + 18}
          textAnchor={anchorAt(tick.at, width, 30)}
        >
          {format(tick.value)}
        </text>
      ))}
      {Number.isNaN(reference) ? null : (
        <>
          <line className="wb-chart-mean" x1={meanAt} x2={meanAt} y1={18} y2={base} />
          <text className="wb-chart-axis" x={meanAt} y={13} textAnchor={anchorAt(meanAt, width, width / 3)}>
            {meanText}
          </text>
        </>
      )}
      {placed.map((flag) => (
        <path
          key={flag.row}
          className={`wb-chart-flag wb-chart-flag-${flag.kind}`}
          d={`M${flag.at - 5},${headroom - 14} h10 L${flag.at},${headroom - 5} Z`}
        />
      ))}
    </svg>
  );
}
