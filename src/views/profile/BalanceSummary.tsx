import { classifyZ } from '../../model/classifyZ.ts';
import { balanceFields, type IndexResult, unscoredReasons } from '../../model/indexResult.ts';
import { compareText, fieldText, formatIndex, profileText } from '../../text/nl.ts';
import { useData } from '../appContext.tsx';
import type { AreaProps } from './areaProps.ts';
import { coverageOf } from './coverageOf.ts';
import { referenceName } from './referenceName.ts';
import { ScoreBar } from './ScoreBar.tsx';

/** Why an area has no score, in a sentence; null when it has one. */
function whyUnscored(result: IndexResult, row: number): string | null {
  const { minInhabitants, minCoverage } = result.spec;
  switch (unscoredReasons[result.reason[row] ?? 0]) {
    case 'too_few_inhabitants':
      return profileText.whyUnscored.too_few_inhabitants(minInhabitants);
    case 'inhabitants_unknown':
      return profileText.whyUnscored.inhabitants_unknown();
    case 'low_coverage':
      return profileText.whyUnscored.low_coverage(result.spec.label, minCoverage);
    default:
      return null;
  }
}

/** closer to its threshold than this, in points, a score could as well have fallen on the other side */
const close = 1;

function Axis({ result, row }: { readonly result: IndexResult; readonly row: number }) {
  const score = result.shown[row] ?? Number.NaN;
  const { present, all } = coverageOf(result, row);
  const standing = result.spec.normalisation.kind === 'z_score' ? classifyZ((score - 100) / 10) : null;
  return (
    <div className="wb-score">
      <dt>{result.spec.label}</dt>
      <dd className="wb-score-figure">{Number.isNaN(score) ? '–' : formatIndex(score)}</dd>
      <dd className="wb-score-bar">
        {Number.isNaN(score) ? profileText.noScore : null}
        {result.spec.normalisation.kind === 'z_score' && !Number.isNaN(score) ? <ScoreBar score={score} /> : null}
      </dd>
      <dd className="wb-subtle">
        {standing === null ? null : `${compareText.words[standing]} · `}
        {profileText.coverage(present, all)}
      </dd>
    </div>
  );
}

/** The balance in words first, then both axes apart; they are never merged into one figure. */
export function BalanceSummary({ shown, row }: AreaProps) {
  const { thresholds } = useData().weighing;
  const { balance, dataset } = shown;
  if (balance === null) return <p>{profileText.noBalance}</p>;
  const field = balanceFields[balance.field[row] ?? 255];
  const reasons = new Set([whyUnscored(balance.capacity, row), whyUnscored(balance.load, row)]);
  const moved = thresholds.capacity !== 100 || thresholds.load !== 100;
  return (
    <div className="wb-balance">
      <h3 className="wb-balance-field">{field === undefined ? profileText.unplaced : fieldText[field].name}</h3>
      {field === undefined ? null : <p>{fieldText[field].sentence}</p>}
      {[[balance.capacity, thresholds.capacity] as const, [balance.load, thresholds.load] as const].map(
        ([result, threshold]) =>
          field !== undefined && Math.abs((result.shown[row] ?? Number.NaN) - threshold) < close ? (
            <p key={result.spec.id}>{profileText.nearThreshold(result.spec.label, formatIndex(threshold))}</p>
          ) : null,
      )}
      {[...reasons].map((reason) => (reason === null ? null : <p key={reason}>{reason}</p>))}
      <dl className="wb-scores">
        <Axis result={balance.capacity} row={row} />
        <Axis result={balance.load} row={row} />
      </dl>
      <p className="wb-subtle">{profileText.scale(referenceName(balance.capacity.spec, dataset))}</p>
      {moved ? (
        <p className="wb-subtle">
          {profileText.thresholds(formatIndex(thresholds.capacity), formatIndex(thresholds.load))}
        </p>
      ) : null}
    </div>
  );
}
