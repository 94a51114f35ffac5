import { outcomeText } from '../../../text/ballots.ts';
import { formatPoints, opinionText } from '../../../text/together.ts';
import { scaleEnd } from './spreadLayout.ts';
import type { Outcome } from './useOutcome.ts';

const percent = (part: number): string => `${part * 100}%`;

/** The profile of every group beside those of the others, each with a tick where the groups together stand. */
export function ProfileCards({ outcome }: { readonly outcome: Outcome }) {
  const { round, result, groupName } = outcome;
  const { groups, together } = result.opinion;
  const end = scaleEnd([...together, ...groups.flatMap(({ weights }) => Array.from(weights))]);
  const answered = groups.filter(({ ballots }) => ballots > 0);
  const cards = [
    ...answered.map(({ group, weights }) => ({ key: group, name: groupName(group), weights, isTogether: false })),
    ...(answered.length > 1 ? [{ key: 'samen', name: outcomeText.together, weights: together, isTogether: true }] : []),
  ];
  return (
    <>
      <p className="wb-help">
        {outcomeText.profilesHelp} {answered.length > 1 && outcomeText.tick}
      </p>
      <ul className="wb-plain wb-profiles">
        {cards.map(({ key, name, weights, isTogether }) => (
          <li key={key} data-together={isTogether}>
            <h4>{name}</h4>
            {weights.every(Number.isNaN) ? (
              <p>{opinionText.mediansZero(isTogether ? null : name)}</p>
            ) : (
              <dl>
                {round.question.criteria.map(({ id, label }, at) => {
                  const weight = weights[at] ?? Number.NaN;
                  const shared = together[at] ?? Number.NaN;
                  return (
                    <div key={id}>
                      <dt>{label}</dt>
                      <dd>
                        <span className="wb-profile-bar" aria-hidden="true">
                          {!Number.isNaN(weight) && <span style={{ width: percent(weight / end) }} />}
                          {!isTogether && answered.length > 1 && !Number.isNaN(shared) && (
                            <i style={{ left: percent(shared / end) }} />
                          )}
                        </span>
                        <b>{formatPoints(weight)}</b>
                      </dd>
                    </div>
                  );
                })}
              </dl>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
