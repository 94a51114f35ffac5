import { balanceFields } from '../../model/indexResult.ts';
import type { Shown } from '../../state/shown.ts';
import { fieldText, formatCount, levelText, profileText, unscoredText } from '../../text/nl.ts';
import { referenceName } from './referenceName.ts';

/** What can be done here, and how many areas stand in each field. */
export function MunicipalityOverview({ shown }: { readonly shown: Shown }) {
  const { balance, dataset, level } = shown;
  const { many } = levelText[level];
  const counts = balanceFields.map(() => 0);
  let unplaced = 0;
  for (const field of balance?.field ?? []) {
    const count = counts[field];
    if (count === undefined) unplaced += 1;
    else counts[field] = count + 1;
  }
  return (
    <>
      <h2>{profileText.emptyTitle(dataset.manifest.municipality.name)}</h2>
      <p>{profileText.emptyHelp}</p>
      {balance === null ? (
        <p>{profileText.noBalance}</p>
      ) : (
        <>
          <h3>{profileText.fieldCounts(many)}</h3>
          <p className="wb-subtle">{profileText.relativeTo(referenceName(balance.capacity.spec, dataset))}</p>
          <dl className="wb-field-counts">
            {balanceFields.map((field, index) => (
              <div key={field}>
                <dt>{fieldText[field].name}</dt>
                <dd className="wb-number">{formatCount(counts[index] ?? 0)}</dd>
                <dd className="wb-subtle">{fieldText[field].sentence}</dd>
              </div>
            ))}
            {unplaced === 0 ? null : (
              <div>
                <dt>{profileText.notPlaced}</dt>
                <dd className="wb-number">{formatCount(unplaced)}</dd>
                <dd className="wb-subtle">
                  {unscoredText.too_few_inhabitants} {profileText.or} {unscoredText.low_coverage}
                </dd>
              </div>
            )}
          </dl>
        </>
      )}
    </>
  );
}
