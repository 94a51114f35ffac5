import { useId, useMemo, useState } from 'react';
import type { Dataset } from '../../domain/dataset.ts';
import { formatValue, missingText, originText, profileText, shellText, themeText } from '../../text/nl.ts';
import { LatePart } from '../ui/LatePart.tsx';
import { useFetchAhead } from '../ui/useFetchAhead.ts';
import type { AreaProps } from './areaProps.ts';
import { type Figure, figuresByTheme, type ThemeFigures } from './figures.ts';
import { referenceOfFigure } from './reference.ts';

const loadDetails = () => import('./FigureDetails.tsx').then(({ FigureDetailList }) => FigureDetailList);
const ahead = [loadDetails, () => import('./LeafDetails.tsx')];

function FigureLine({ figure, dataset }: { readonly figure: Figure; readonly dataset: Dataset }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { indicator, missing } = figure;
  const { mean } = referenceOfFigure(dataset, figure);
  const remark = missing === null ? originText[figure.origin] : missingText[missing];
  return (
    <li>
      <button
        type="button"
        className="wb-disclosure"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {indicator.label}
      </button>
      <p>
        {missing === null ? <strong>{formatValue(figure.value, indicator.unit)}</strong> : remark}
        <span className="wb-subtle">
          {Number.isNaN(mean) ? null : ` · ${profileText.meanOf(formatValue(mean, indicator.unit))}`} ·{' '}
          {figure.column.year}
          {missing !== null || remark === '' ? null : ` · ${remark}`}
        </span>
      </p>
      <div id={id} hidden={!open}>
        {open ? (
          <LatePart
            load={loadDetails}
            props={{ indicator, figure, dataset }}
            loading={shellText.partLoading}
            failed={shellText.partFailed}
          />
        ) : null}
      </div>
    </li>
  );
}

/** A theme, closed at first; what is closed is not drawn, because the means of many columns take time. */
function ThemeFold({ group, dataset }: { readonly group: ThemeFigures; readonly dataset: Dataset }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {themeText[group.theme]} <span className="wb-subtle">{profileText.figureCount(group.figures.length)}</span>
      </summary>
      {open ? (
        <ul className="wb-figure-list">
          {group.figures.map((figure) => (
            <FigureLine key={figure.indicator.id} figure={figure} dataset={dataset} />
          ))}
        </ul>
      ) : null}
    </details>
  );
}

/** Every figure of the area by theme, closed until asked for. */
export function AreaFigures({ shown, row }: AreaProps) {
  const { dataset } = shown;
  useFetchAhead(ahead);
  const groups = useMemo(() => figuresByTheme(dataset, row), [dataset, row]);
  if (groups.length === 0) return null;
  return (
    <div className="wb-figures">
      <h3>{profileText.allFigures}</h3>
      {groups.map((group) => (
        <ThemeFold key={group.theme} group={group} dataset={dataset} />
      ))}
    </div>
  );
}
