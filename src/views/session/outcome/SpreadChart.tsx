import type { GroupProfile, Spread } from '../../../model/groupOpinion.ts';
import { outcomeText } from '../../../text/ballots.ts';
import { formatPoints } from '../../../text/together.ts';
import { Fold } from '../../weigh/Fold.tsx';
import { SpreadTable } from './SpreadTable.tsx';
import { placeMarks, scaleEnd } from './spreadLayout.ts';
import type { Outcome } from './useOutcome.ts';

const percent = (part: number): string => `${part * 100}%`;
/** px */
const row = { box: 26, lane: 24, radius: 11 } as const;

/** Per criterion a box with quartiles of all answers, and a numbered mark for each group. */
export function SpreadChart({ outcome }: { readonly outcome: Outcome }) {
  const { round, result, groupName } = outcome;
  const { everyone, groups } = result.opinion;
  const end = scaleEnd([...everyone.map(({ most }) => most), ...groups.flatMap(({ weights }) => Array.from(weights))]);
  const ticks = [0, end / 2, end];
  return (
    <div className="wb-spread">
      <ol className="wb-plain wb-spread-groups">
        {groups.map(({ group, ballots }, at) => (
          <li key={group}>
            <span className="wb-spread-number" aria-hidden="true">
              {at + 1}
            </span>
            {groupName(group)} ({ballots})
          </li>
        ))}
      </ol>
      <div aria-hidden="true">
        <div className="wb-spread-row">
          <span />
          <div className="wb-spread-ticks">
            {ticks.map((tick) => (
              <span key={tick}>{formatPoints(tick)}</span>
            ))}
          </div>
          <span className="wb-spread-value">{outcomeText.median}</span>
        </div>
        {round.question.criteria.map(({ id, label }, at) => {
          const spread = everyone[at];
          return (
            <div key={id} className="wb-spread-row">
              <span>{label}</span>
              {spread !== undefined && <Box spread={spread} groups={groups} at={at} end={end} />}
              <span className="wb-spread-value">{formatPoints(spread?.median ?? Number.NaN)}</span>
            </div>
          );
        })}
      </div>
      <p className="wb-help">{outcomeText.spreadHelp}</p>
      <Fold title={outcomeText.table} open={false}>
        <SpreadTable outcome={outcome} />
      </Fold>
    </div>
  );
}

interface BoxProps {
  readonly spread: Spread;
  readonly groups: readonly GroupProfile[];
  /** place of the criterion */
  readonly at: number;
  readonly end: number;
}

function Box({ spread, groups, at, end }: BoxProps) {
  const { least, lowerQuartile, median, upperQuartile, most, count } = spread;
  const marks = placeMarks(
    groups.map(({ weights }) => weights[at] ?? Number.NaN),
    end,
  );
  const lanes = Math.max(1, ...marks.map(({ lane }) => lane + 1));
  const x = (weight: number): string => percent(weight / end);
  return (
    <svg
      className="wb-spread-box"
      width="100%"
      height={row.box + lanes * row.lane}
      aria-hidden="true"
      focusable="false"
    >
      <line className="wb-spread-axis" x1="0" x2="100%" y1={row.box / 2} y2={row.box / 2} />
      {count > 0 && (
        <>
          <line className="wb-spread-range" x1={x(least)} x2={x(most)} y1={row.box / 2} y2={row.box / 2} />
          <rect x={x(lowerQuartile)} y={3} width={x(upperQuartile - lowerQuartile)} height={row.box - 6} />
          <line className="wb-spread-median" x1={x(median)} x2={x(median)} y1={0} y2={row.box} />
        </>
      )}
      {marks.map(({ at: group, x: part, lane }) => (
        <svg key={group} x={percent(part)} y={row.box + (lane + 0.5) * row.lane} overflow="visible" aria-hidden="true">
          <circle r={row.radius} />
          <text dominantBaseline="central" textAnchor="middle">
            {group + 1}
          </text>
        </svg>
      ))}
    </svg>
  );
}
