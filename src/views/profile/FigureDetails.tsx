import type { Dataset } from '../../domain/dataset.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { formatNature, formatValue, originText, profileText } from '../../text/nl.ts';
import { FigureSeries } from './FigureSeries.tsx';
import type { Figure } from './figures.ts';
import { StabilisedDetail } from './StabilisedDetail.tsx';

interface DetailsProps {
  readonly indicator: Indicator;
  readonly figure: Figure | null;
  readonly dataset: Dataset;
}

/** Definition, source, nature and origin of a figure, as entries of a description list. */
export function FigureDetails({ indicator, figure, dataset }: DetailsProps) {
  const source = dataset.manifest.sources.find((candidate) => candidate.id === indicator.source);
  const { margins = null } = figure ?? {};
  return (
    <>
      <div>
        <dt>{profileText.details.definition}</dt>
        <dd>{indicator.definition}</dd>
      </div>
      {source === undefined && figure === null ? null : (
        <div>
          <dt>{profileText.details.source}</dt>
          <dd>
            {source === undefined ? indicator.source : profileText.source(source.label, source.publisher)}
            {figure === null ? null : `, ${figure.column.year}`}
            {source === undefined ? null : `. ${profileText.licence(source.licence)}`}
            {source?.retrieved == null ? null : `, ${profileText.retrieved(source.retrieved)}`}
            {dataset.manifest.invented ? `. ${profileText.invented}` : null}
            {source?.url == null ? null : (
              <>
                {' '}
                <a href={source.url} target="_blank" rel="noreferrer">
                  {profileText.toSource}
                </a>
              </>
            )}
          </dd>
        </div>
      )}
      <div>
        <dt>{profileText.details.nature}</dt>
        <dd>
          {formatNature(indicator)}
          {margins === null
            ? null
            : `; ${profileText.margins(formatValue(margins.low, indicator.unit), formatValue(margins.high, indicator.unit))}`}
        </dd>
      </div>
      {figure === null || figure.missing !== null ? null : (
        <div>
          <dt>{profileText.details.origin}</dt>
          <dd>{originText[figure.origin] || profileText.given}</dd>
        </div>
      )}
      {figure === null ? null : <StabilisedDetail figure={figure} dataset={dataset} />}
      {figure === null ? null : <FigureSeries indicator={indicator} dataset={dataset} row={figure.row} />}
    </>
  );
}

/** The same as a list of its own. */
export function FigureDetailList(props: DetailsProps) {
  return (
    <dl className="wb-details">
      <FigureDetails {...props} />
    </dl>
  );
}
