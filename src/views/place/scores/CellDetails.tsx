import type { ReactNode } from 'react';
import { nearestFacility } from '../../../model/nearestFacility.ts';
import { filledColumns } from '../../../state/columns.ts';
import { rawText } from '../../../text/measureWords.ts';
import { exploreText, formatCount } from '../../../text/nl.ts';
import { cellText, formatPoints, formatScore } from '../../../text/siteScores.ts';
import { valueWords } from '../../../text/valueWords.ts';
import { useData } from '../../appContext.tsx';
import { FigureDetailList } from '../../profile/FigureDetails.tsx';
import { figureAt } from '../../profile/figures.ts';
import { referenceName } from '../../profile/referenceName.ts';
import { useGoToArea } from '../../shell/useGoToArea.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { missingWhy } from './missingWhy.ts';
import { type CellMaterial, matrixCell } from './siteCells.ts';
import type { SiteRow } from './siteRows.ts';
import { useGoToWeight } from './useGoToWeight.ts';

interface CellDetailsProps {
  readonly material: CellMaterial;
  /** null = nothing is asked */
  readonly row: SiteRow | null;
  /** place of the criterion */
  readonly criterion: number;
  readonly onClose: () => void;
  /** another part of the screen is asked for, so what this lies on closes too */
  readonly onLeave: () => void;
}

/** Where the figure of one site on one criterion comes from, how it becomes a score, and what it adds. */
export function CellDetails({ material, row, criterion: at, onClose, onLeave }: CellDetailsProps) {
  const criterion = material.siting.siting.criteria[at];
  const isOpen = row !== null && criterion !== undefined;
  return (
    <Dialog title={isOpen ? cellText.title(criterion.label, row.site.name) : ''} open={isOpen} onClose={onClose}>
      {isOpen && (
        <Details
          material={material}
          row={row}
          criterion={at}
          onClose={onClose}
          onLeave={() => {
            onClose();
            onLeave();
          }}
        />
      )}
    </Dialog>
  );
}

function Line({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Details({ material, row, criterion: at, onClose, onLeave }: CellDetailsProps & { readonly row: SiteRow }) {
  const goToWeight = useGoToWeight();
  const { names, datasets, siting } = material;
  const { criteria } = siting.siting;
  const criterion = criteria[at];
  const cell = matrixCell(row, at, material);
  if (criterion === undefined || cell === null) return null;
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const isMissing = Number.isNaN(cell.value);
  const isWord = criterion.value.kind === 'options';
  const share = criterion.weight / total;
  return (
    <>
      <dl className="wb-details">
        <Line term={cellText.value}>
          {isMissing
            ? missingWhy(criterion, cell.raw, row.place, datasets, names, isWord)
            : rawText(cell.raw, criterion.measure, names)}
        </Line>
        <Line term={cellText.score}>{isMissing ? cellText.nothing : cellText.scoreOf(formatScore(cell.value))}</Line>
        <Line term={cellText.how}>{valueWords(criterion.value, criterion.measure, names)}</Line>
        {total > 0 && (
          <Line term={cellText.weight}>
            {cellText.weightOf(share)}
            {!isMissing && Math.abs(cell.share - share) > 1e-9 && `; ${cellText.ownWeight(cell.share)}`}
          </Line>
        )}
        {!Number.isNaN(cell.contribution) && (
          <Line term={cellText.contribution}>{cellText.points(formatPoints(cell.contribution))}</Line>
        )}
        {criterion.reason !== undefined && <Line term={cellText.reason}>{criterion.reason}</Line>}
        {criterion.source !== undefined && <Line term={cellText.criterionSource}>{criterion.source}</Line>}
        <Line term={cellText.status}>{cellText.statusOf[criterion.status]}</Line>
      </dl>
      <Origin material={material} row={row} criterion={at} onClose={onClose} onLeave={onLeave} />
      <div className="wb-row">
        <button
          type="button"
          className="wb-button"
          onClick={() => {
            onLeave();
            goToWeight(criterion.id);
          }}
        >
          {cellText.openWeight}
        </button>
      </div>
    </>
  );
}

/** What the value was read from: the area and its figure, the nearest facility, the projects, or the site itself. */
function Origin({ material, row, criterion: at, onLeave }: CellDetailsProps & { readonly row: SiteRow }) {
  const goToArea = useGoToArea();
  const { facilityKinds } = useData();
  const { siting, datasets, names } = material;
  const measure = siting.siting.criteria[at]?.measure;
  if (measure === undefined) return null;
  const { facilities } = siting.surroundings;
  switch (measure.kind) {
    case 'attribute':
    case 'judgement':
      return <p className="wb-help">{cellText.ownSource}</p>;
    case 'concentration':
      return <p className="wb-help">{cellText.projects}</p>;
    case 'distance':
    case 'nearness': {
      const kinds = measure.kind === 'distance' ? [measure.facility] : Object.keys(measure.weights);
      return (
        <>
          <h3>{cellText.nearestTitle}</h3>
          <ul>
            {kinds.map((kind) => {
              const label = facilityKinds.find(({ id }) => id === kind)?.label ?? kind;
              const found = nearestFacility(row.site, facilities, kind);
              return (
                <li key={kind}>
                  {label}:{' '}
                  {found === null
                    ? rawText(null, { kind: 'distance', facility: kind }, names)
                    : cellText.nearest(found.facility.name, formatCount(found.metres))}
                </li>
              );
            })}
          </ul>
          <p className="wb-help">{cellText.facilities}</p>
        </>
      );
    }
    default: {
      const dataset = datasets[measure.level];
      const found = row.place.areas.get(measure.level);
      const place = dataset?.areas.findIndex(({ code }) => code === found?.code) ?? -1;
      const area = dataset?.areas[place];
      if (dataset === undefined || area === undefined) return null;
      const indicator =
        measure.kind === 'indicator' ? names.indicators.find(({ id }) => id === measure.indicator) : null;
      const recipe = measure.kind === 'index' ? names.recipes.find(({ id }) => id === measure.index) : undefined;
      const column = indicator == null ? undefined : filledColumns(dataset, indicator.id).at(-1);
      return (
        <>
          <h3>{`${cellText.area}: ${measure.level} ${area.name}`}</h3>
          {indicator != null && (
            <FigureDetailList
              indicator={indicator}
              figure={column === undefined ? null : figureAt(indicator, column, place)}
              dataset={dataset}
            />
          )}
          {recipe !== undefined && (
            <p>
              {recipe.normalisation.kind === 'z_score'
                ? exploreText.relativeIndex(referenceName(recipe, dataset))
                : exploreText.relativeScale}{' '}
              {cellText.computed}
            </p>
          )}
          {measure.kind === 'places' && <p className="wb-help">{cellText.projects}</p>}
          <div className="wb-row">
            <button
              type="button"
              className="wb-button"
              onClick={() => {
                onLeave();
                goToArea(area);
              }}
            >
              {cellText.openArea(area.name)}
            </button>
          </div>
        </>
      );
    }
  }
}
