import { outcomeText } from '../../../text/ballots.ts';
import { formatPoints, opinionText } from '../../../text/together.ts';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import type { Outcome } from './useOutcome.ts';

/** The same figures in words: all answers, and the middle of every group. */
export function SpreadTable({ outcome }: { readonly outcome: Outcome }) {
  const { round, result, groupName } = outcome;
  const { everyone, groups, together } = result.opinion;
  return (
    <ScrollBox className="wb-opinion-scroll" label={outcomeText.spread} tabStop>
      <table className="wb-opinion-table">
        <caption>{outcomeText.tableCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{outcomeText.criterion}</th>
            <th scope="col">{outcomeText.median}</th>
            <th scope="col">{outcomeText.quartiles}</th>
            <th scope="col">{outcomeText.range}</th>
            {groups.map(({ group }) => (
              <th key={group} scope="col">
                {groupName(group)}
              </th>
            ))}
            <th scope="col">{outcomeText.together}</th>
          </tr>
        </thead>
        <tbody>
          {round.question.criteria.map(({ id, label }, at) => {
            const spread = everyone[at];
            if (spread === undefined) return null;
            const { median, lowerQuartile, upperQuartile, least, most, missing } = spread;
            return (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td>
                  {formatPoints(median)}
                  {missing > 0 && ` (${opinionText.missing(missing)})`}
                </td>
                <td>{outcomeText.fromTo(formatPoints(lowerQuartile), formatPoints(upperQuartile))}</td>
                <td>{outcomeText.fromTo(formatPoints(least), formatPoints(most))}</td>
                {groups.map(({ group, weights }) => (
                  <td key={group}>{formatPoints(weights[at] ?? Number.NaN)}</td>
                ))}
                <td>{formatPoints(together[at] ?? Number.NaN)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}
