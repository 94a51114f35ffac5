import './quality.css';
import { useMemo } from 'react';
import type { AreaLevel } from '../../domain/area.ts';
import { type CheckOutcome, checkData } from '../../model/dataChecks.ts';
import { completenessOf, coverageOf, indicatorQualities } from '../../model/quality.ts';
import { expectedFigures } from '../../state/coverage.ts';
import type { Shown } from '../../state/shown.ts';
import { exploreText, formatPart, levelText, qualityText } from '../../text/nl.ts';
import { useData, useEmit, useShown } from '../appContext.tsx';
import { nameOrder } from '../table/rows.ts';
import { QualityTable } from './QualityTable.tsx';
import { type AreaQuality, areaColumns, indicatorColumns } from './qualityColumns.ts';

const levelAbove: Readonly<Record<AreaLevel, AreaLevel | null>> = { buurt: 'wijk', wijk: 'gemeente', gemeente: null };

function wordsOf({ checked, failing }: CheckOutcome): string {
  if (checked === 0) return qualityText.unknown;
  return failing.length === 0 ? qualityText.passed(checked) : qualityText.failed(failing, checked);
}

function Checks({ shown }: { readonly shown: Shown }) {
  const { datasets } = useData();
  const { dataset, boundaries } = shown;
  const above = levelAbove[dataset.level];
  const areasAbove = above === null ? null : (datasets[above]?.areas ?? null);
  const outcomes = useMemo(() => checkData(dataset, areasAbove, boundaries), [dataset, areasAbove, boundaries]);
  return (
    <section className="wb-quality-part" aria-label={qualityText.checks}>
      <h3>{qualityText.checks}</h3>
      <dl className="wb-quality-checks">
        {outcomes.map((outcome) => (
          <div key={outcome.check} data-failed={outcome.failing.length > 0}>
            <dt>{qualityText.check[outcome.check]}</dt>
            <dd>{wordsOf(outcome)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** In the words of whoever built the bundle: what is missing, what did not match. */
function Remarks({ remarks }: { readonly remarks: readonly string[] }) {
  if (remarks.length === 0) return null;
  return (
    <section className="wb-quality-part" aria-label={qualityText.remarks}>
      <h3>{qualityText.remarks}</h3>
      <ul>
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </section>
  );
}

function Tables({ shown, onMap }: { readonly shown: Shown; readonly onMap: () => void }) {
  const { dataset, level } = shown;
  const { areas, manifest } = dataset;
  const columns = useMemo(() => indicatorColumns(manifest.sources), [manifest.sources]);
  const indicators = useMemo(() => indicatorQualities(expectedFigures(dataset), areas.length), [dataset, areas]);
  const perArea = useMemo(() => {
    const order = nameOrder(areas);
    const completeness = completenessOf(expectedFigures(dataset), areas.length);
    return areas.flatMap((area, row): AreaQuality[] => {
      const counted = completeness[row];
      return counted === undefined ? [] : [{ ...counted, area, order: order[row] ?? row }];
    });
  }, [dataset, areas]);
  if (indicators.length === 0) return <p className="wb-message">{qualityText.empty}</p>;
  const whole = indicators.reduce(
    (sum, { own, expected }) => ({ own: sum.own + own, expected: sum.expected + expected }),
    { own: 0, expected: 0 },
  );
  const words = levelText[level];
  const table = { municipality: manifest.municipality.name, invented: manifest.invented };
  return (
    <>
      <p>
        {qualityText.intro(
          indicators.length,
          exploreText.areaCount(areas.length, words.one, words.many),
          manifest.municipality.name,
          formatPart(coverageOf(whole)),
        )}{' '}
        {qualityText.boundaries(manifest.boundaryYear)} {qualityText.meaning}
      </p>
      <p>
        <button type="button" className="wb-button" onClick={onMap}>
          {qualityText.onMap}
        </button>
      </p>
      <Checks shown={shown} />
      <QualityTable
        {...table}
        title={qualityText.perIndicator}
        columns={columns}
        rows={indicators}
        keyOf={({ indicator }) => indicator.id}
      />
      <QualityTable
        {...table}
        title={qualityText.perArea[level]}
        columns={areaColumns}
        rows={perArea}
        keyOf={({ area }) => area.code}
      />
      <Remarks remarks={manifest.remarks} />
    </>
  );
}

/** What is known, what is missing and why: per indicator, per area, and what was checked. */
export function QualityScreen({ onClose }: { readonly onClose: () => void }) {
  const shown = useShown();
  const emit = useEmit();
  if (shown === null) return <p className="wb-message">{qualityText.empty}</p>;
  return (
    <div className="wb-quality">
      <Tables
        shown={shown}
        onMap={() => {
          emit({ kind: 'choose_measure', measure: 'dekking' });
          onClose();
        }}
      />
    </div>
  );
}
