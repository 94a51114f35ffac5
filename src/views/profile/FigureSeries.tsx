import { useMemo } from 'react';
import type { Dataset } from '../../domain/dataset.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { type Series, type SeriesPoint, seriesOf } from '../../model/series.ts';
import { filledColumns } from '../../state/columns.ts';
import { formatAxis, formatValue, missingText, originText, profileText, seriesText } from '../../text/nl.ts';
import { SeriesChart } from '../charts/SeriesChart.tsx';
import { useElementWidth } from '../charts/useElementWidth.ts';
import { referenceOfFigure } from './reference.ts';

interface Props {
  readonly indicator: Indicator;
  readonly dataset: Dataset;
  /** place of the area in the dataset */
  readonly row: number;
}

function Key({ series, area, mean }: { readonly series: Series; readonly area: string; readonly mean: string }) {
  const hasMargins = series.points.some(({ low, value }) => !Number.isNaN(low) && !Number.isNaN(value));
  return (
    <ul className="wb-series-key">
      <li>
        <svg width={28} height={10} aria-hidden="true">
          <line className="wb-series-own" x1={0} x2={28} y1={5} y2={5} />
          <circle className="wb-series-dot" cx={14} cy={5} r={3} />
        </svg>
        {area}
      </li>
      <li>
        <svg width={28} height={10} aria-hidden="true">
          <line className="wb-series-mean" x1={0} x2={28} y1={5} y2={5} />
        </svg>
        {seriesText.mean(mean)}
      </li>
      {hasMargins && (
        <li>
          <svg width={28} height={10} aria-hidden="true">
            <rect className="wb-series-band" width={28} height={10} />
          </svg>
          {seriesText.margins}
        </li>
      )}
    </ul>
  );
}

function noteOf({ missing, origin }: SeriesPoint): string {
  return missing === null ? originText[origin] : missingText[missing];
}

function YearTable({
  series,
  indicator,
  area,
  mean,
}: { readonly series: Series; readonly area: string; readonly mean: string } & Pick<Props, 'indicator'>) {
  const text = (value: number) => formatValue(value, indicator.unit);
  const breakAt = (place: number) =>
    series.breaks.filter(({ year }) => {
      const before = series.points[place - 1]?.year ?? Number.POSITIVE_INFINITY;
      return year > before && year <= (series.points[place]?.year ?? 0);
    });
  return (
    <table className="wb-series-table">
      <caption className="wb-hidden">{seriesText.caption(indicator.label)}</caption>
      <thead>
        <tr>
          <th scope="col">{seriesText.year}</th>
          <th scope="col">{area}</th>
          <th scope="col">{seriesText.mean(mean)}</th>
        </tr>
      </thead>
      <tbody>
        {series.points.map((point, place) => (
          <tr key={point.year}>
            <th scope="row">{point.year}</th>
            <td>
              {point.missing === null && text(point.value)}
              {!Number.isNaN(point.low) && (
                <span className="wb-remark">{seriesText.range(text(point.low), text(point.high))}</span>
              )}
              {noteOf(point) !== '' && <span className="wb-remark">{noteOf(point)}</span>}
              {breakAt(place).map(({ year, note }) => (
                <span key={year} className="wb-remark">
                  {seriesText.breakNote(note)}
                </span>
              ))}
            </td>
            <td>{text(point.reference)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** First and last figure of the newest unbroken line; empty when that is a single year. */
function sentenceOf({ points, own }: Series, indicator: Indicator): string {
  const run = own.at(-1) ?? [];
  const [first, last] = [points[run[0] ?? -1], points[run.at(-1) ?? -1]];
  if (first === undefined || last === undefined || first === last) return '';
  const text = (value: number) => formatValue(value, indicator.unit);
  return seriesText.summary(text(first.value), first.year, text(last.value), last.year);
}

/** A figure over the years beside the mean of the areas; nothing when the data hold a single year. */
export function FigureSeries({ indicator, dataset, row }: Props) {
  const [ref, width] = useElementWidth<HTMLElement>(300);
  const series = useMemo(
    () =>
      seriesOf(
        filledColumns(dataset, indicator.id),
        row,
        indicator.breaks ?? [],
        (column) => referenceOfFigure(dataset, { indicator, column }).mean,
      ),
    [dataset, indicator, row],
  );
  if (series.points.length < 2) return null;
  const { scope, municipality } = dataset.manifest;
  const mean = scope === 'gemeente' ? municipality.name : profileText.selection;
  const area = dataset.areas[row]?.name ?? '';
  const gaps = series.points.filter(({ missing }) => missing !== null);
  const sentence = sentenceOf(series, indicator);
  return (
    <div>
      <dt>{seriesText.title}</dt>
      <dd>
        <figure ref={ref} className="wb-series-figure">
          <SeriesChart series={series} width={width} format={(value) => formatAxis(value, indicator.unit)} />
          <Key series={series} area={area} mean={mean} />
          <figcaption className="wb-subtle">
            {sentence} {gaps.length > 0 && seriesText.gaps(gaps.map(({ year }) => year))}{' '}
            {series.breaks.map(({ year, note }) => seriesText.breakAt(year, note)).join(' ')}
          </figcaption>
          <details>
            <summary>{seriesText.table}</summary>
            <YearTable series={series} indicator={indicator} area={area} mean={mean} />
          </details>
        </figure>
      </dd>
    </div>
  );
}
