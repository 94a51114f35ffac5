import './series.css';
import { cellOrigins } from '../../domain/dataset.ts';
import type { Series } from '../../model/series.ts';
import { layoutSeries } from './seriesLayout.ts';

const borrowedFrom = cellOrigins.indexOf('from_wijk');

/** An area's figures over the years beside the mean. Hidden from screen readers: a table says the same. */
export function SeriesChart({
  series,
  width,
  format,
}: {
  readonly series: Series;
  readonly width: number;
  readonly format: (value: number) => string;
}) {
  const layout = layoutSeries(series, width, format);
  const isBorrowed = (place: number) => cellOrigins.indexOf(series.points[place]?.origin ?? 'given') >= borrowedFrom;
  return (
    <svg className="wb-series" width={width} height={layout.height} aria-hidden="true">
      {layout.values.map(({ value, at }) => (
        <g key={value}>
          <line className="wb-series-grid" x1={layout.left} x2={width} y1={at} y2={at} />
          <text x={layout.left - 4} y={at + 5} textAnchor="end">
            {format(value)}
          </text>
        </g>
      ))}
      {layout.years.map(({ value, at }) => (
        <text key={value} x={at} y={layout.base + 20} textAnchor="middle">
          {value}
        </text>
      ))}
      {layout.bands.map((points) => (
        <polygon key={points} className="wb-series-band" points={points} />
      ))}
      {layout.whiskers.map(({ x, from, to }) => (
        <line key={x} className="wb-series-whisker" x1={x} x2={x} y1={from} y2={to} />
      ))}
      {layout.breaks.map((at) => (
        <line key={at} className="wb-series-break" x1={at} x2={at} y1={0} y2={layout.base} />
      ))}
      {layout.reference.map((points) => (
        <polyline key={points} className="wb-series-mean" points={points} />
      ))}
      {layout.referenceDots.map(({ place, x, y }) => (
        <rect key={place} className="wb-series-mean-dot" x={x - 2.5} y={y - 2.5} width={5} height={5} />
      ))}
      {layout.own.map((points) => (
        <polyline key={points} className="wb-series-own" points={points} />
      ))}
      {layout.dots.map(({ place, x, y }) => (
        <circle key={place} className="wb-series-dot" data-borrowed={isBorrowed(place)} cx={x} cy={y} r={4} />
      ))}
    </svg>
  );
}
