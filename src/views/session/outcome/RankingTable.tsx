import { useState } from 'react';
import type { GroupRankings } from '../../../model/groupRanking.ts';
import type { SitingShown } from '../../../state/siting.ts';
import { outcomeText } from '../../../text/ballots.ts';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { rankingRefusal } from './RankingLines.tsx';
import type { Outcome } from './useOutcome.ts';
import { siteNames, useRankings } from './useRankings.ts';

/** rows added at once */
const atOnce = 25;

/** Every site with its place by each group and by the groups together; in the order of the alphabet unless asked. */
export function RankingTable({ outcome }: { readonly outcome: Outcome }) {
  const rankings = useRankings(outcome);
  const refusal = rankingRefusal(rankings);
  if (rankings.kind !== 'ranked') return <p>{refusal}</p>;
  return <Ranked outcome={outcome} siting={rankings.siting} rankings={rankings.rankings} />;
}

interface RankedProps {
  readonly outcome: Outcome;
  readonly siting: SitingShown;
  readonly rankings: GroupRankings;
}

const dutch = new Intl.Collator('nl');

function Ranked({ outcome: { groupName }, siting, rankings }: RankedProps) {
  const [byPlace, setByPlace] = useState(false);
  const [count, setCount] = useState(atOnce);
  const nameOf = siteNames(siting);
  const { groups, together, spans } = rankings;
  const placed = (rank: number | undefined): number =>
    rank === undefined || rank === 0 ? Number.POSITIVE_INFINITY : rank;
  const rows = spans
    .map(({ site, best, worst }, at) => ({ site, name: nameOf(site), best, worst, at }))
    .sort((a, b) => {
      const difference = byPlace ? placed(together?.rank[a.at]) - placed(together?.rank[b.at]) : 0;
      return Number.isNaN(difference) || difference === 0 ? dutch.compare(a.name, b.name) : difference;
    });
  const left = rows.length - count;
  return (
    <>
      <p className="wb-help">{outcomeText.rankingHelp(siting.concept.label)}</p>
      {together !== null && (
        <label className="wb-check">
          <input type="checkbox" checked={byPlace} onChange={({ target }) => setByPlace(target.checked)} />
          <span className="wb-check-label">{outcomeText.byPlace}</span>
        </label>
      )}
      <ScrollBox className="wb-opinion-scroll" label={outcomeText.ranking} tabStop>
        <table className="wb-opinion-table">
          <caption className="wb-hidden">{outcomeText.ranking}</caption>
          <thead>
            <tr>
              <th scope="col">{outcomeText.site}</th>
              {groups.map(({ group }) => (
                <th key={group} scope="col">
                  {groupName(group)}
                </th>
              ))}
              <th scope="col">{outcomeText.together}</th>
              {groups.length > 1 && <th scope="col">{outcomeText.span}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, count).map(({ site, name, best, worst, at }) => (
              <tr key={site}>
                <th scope="row">{name}</th>
                {groups.map(({ group, rank }) => (
                  <td key={group}>
                    <Place rank={rank[at]} />
                  </td>
                ))}
                <td>
                  <Place rank={together?.rank[at]} />
                </td>
                {groups.length > 1 && <td>{best === 0 ? outcomeText.unranked : outcomeText.spanText(best, worst)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {left > 0 && (
        <button type="button" className="wb-button" onClick={() => setCount(count + atOnce)}>
          {outcomeText.more(Math.min(left, atOnce))}
        </button>
      )}
    </>
  );
}

function Place({ rank }: { readonly rank: number | undefined }) {
  return <>{rank === undefined || rank === 0 ? outcomeText.unranked : rank}</>;
}
