import { scaleLinear } from 'd3-scale';
import { useMemo } from 'react';
import type { Area } from '../../domain/area.ts';
import { useSetHovered } from '../appContext.tsx';
import { binsOf, classCounts } from './histogram.ts';

/** More areas than this are drawn as bars instead of one dot each. */
const mostDots = 120;
const margin = { left: 8, right: 8, bottom: 24 };
/** room above the marks for the mean and the flags */
const head = 40;

/** Keeps the outermost tick labels inside the figure. */
function anchorAt(at: number, width: number): 'start' | 'middle' | 'end' {
  if (at < 30) return 'start';
  return at > width - 30 ? 'end' : 'middle';
}

export interface DistributionInput {
  readonly areas: readonly Area[];
  /** shown scale, NaN = missing */
  readonly values: Float64Array;
  /** index into `colours`, −1 = none */
  readonly classOf: Int16Array;
  readonly colours: readonly string[];
  /** NaN = unknown */
  readonly reference: number;
  readonly format: (value: number) => string;
  /** rows whose place is marked: the hovered and the selected area first, then the compared ones */
  readonly marked: readonly { readonly row: number; readonly kind: 'selected' | 'compared' | 'hovered' }[];
}

/** How a measure spreads over the areas: one dot per area in its class colour, or stacked bars when there are many. */
export function DistributionChart({
  input,
  width,
  meanText,
}: {
  readonly input: DistributionInput;
  readonly width: number;
  readonly meanText: string;
}) {
  const { areas, values, classOf, colours, reference, marked } = input;
  const setHovered = useSetHovered();
  const bins = useMemo(() => binsOf(values, Math.max(8, Math.round(width / 14))), [values, width]);
  const dots = areas.length <= mostDots;
  const low = Math.min(bins[0]?.lower ?? 0, Number.isNaN(reference) ? Number.POSITIVE_INFINITY : reference);
  const high = Math.max(bins.at(-1)?.upper ?? 1, Number.isNaN(reference) ? Number.NEGATIVE_INFINITY : reference);
  const x = scaleLinear([low, high], [margin.left, width - margin.right]);
  const tallest = Math.max(1, ...bins.map((bin) => bin.rows.length));
  const narrowest = Math.min(...bins.map((bin) => x(bin.upper) - x(bin.lower)));
  const step = dots ? Math.max(6, Math.min(13, narrowest, 110 / tallest)) : 90 / tallest;
  const base = head + Math.max(40, step * tallest) + 2;
  const height = base + margin.bottom;
  const colourOf = (index: number) => colours[index] ?? 'transparent';
  const ticks = x.ticks(Math.max(2, Math.floor(width / 80)));
  const flags = marked.flatMap(({ row, kind }) => {
    const value = values[row];
    const area = areas[row];
    return value === undefined || area === undefined || Number.isNaN(value) ? [] : [{ row, kind, area, at: x(value) }];
  });
  const kindOf = new Map(flags.map((flag) => [flag.row, flag.kind]));
  const meanAt = x(reference);
  return (
    <svg width={width} height={height} aria-hidden="true" onPointerLeave={() => setHovered(null)}>
      {bins.map((bin) => {
        const left = x(bin.lower);
        const across = x(bin.upper) - left;
        if (dots)
          return bin.rows.map((row, index) => (
            <circle
              key={row}
              className="wb-chart-dot"
              data-mark={kindOf.get(row)}
              cx={left + across / 2}
              cy={base - step * (index + 0.5)}
              r={step / 2 - 0.5}
              fill={colourOf(classOf[row] ?? -1)}
              onPointerEnter={() => setHovered(areas[row]?.code ?? null)}
            />
          ));
        let top = base;
        return [...classCounts(bin, classOf)].map(([index, count]) => {
          top -= count * step;
          return (
            <rect
              key={`${bin.lower} ${index}`}
              className="wb-chart-dot"
              x={left + 0.5}
              y={top}
              width={Math.max(1, across - 1)}
              height={count * step}
              fill={colourOf(index)}
            />
          );
        });
      })}
      <line className="wb-chart-base" x1={0} x2={width} y1={base} y2={base} />
      {ticks.map((tick) => (
        <text key={tick} className="wb-chart-tick" x={x(tick)} y={base + 18} textAnchor={anchorAt(x(tick), width)}>
          {input.format(tick)}
        </text>
      ))}
      {Number.isNaN(reference) ? null : (
        <>
          <line className="wb-chart-mean" x1={meanAt} x2={meanAt} y1={18} y2={base} />
          <text
            className="wb-chart-axis"
            x={meanAt}
            y={13}
            textAnchor={meanAt < width / 3 ? 'start' : meanAt > (width * 2) / 3 ? 'end' : 'middle'}
          >
            {meanText}
          </text>
        </>
      )}
      {flags.map((flag) => (
        <path
          key={flag.area.code}
          className={`wb-chart-flag wb-chart-flag-${flag.kind}`}
          d={`M${flag.at - 5},${head - 14} h10 L${flag.at},${head - 5} Z`}
        />
      ))}
    </svg>
  );
}
