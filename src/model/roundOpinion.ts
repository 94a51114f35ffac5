import type { Round } from '../domain/ballot.ts';
import { ballotWeights } from './ballotWeights.ts';
import { type CountedBallot, type GroupOpinion, groupOpinion } from './groupOpinion.ts';
import { ratioToLookAgain } from './pairwise.ts';

export interface RoundOpinion {
  readonly opinion: GroupOpinion;
  readonly counted: number;
  /** ballots that cannot count: of another question, of a group not asked, damaged in a file, or a device's second one */
  readonly uncounted: number;
  /** ballots whose comparisons contradict each other (CR ≥ 0.10); they count all the same */
  readonly contradicting: number;
}

/**
 * What the ballots of a round come to. A file may have been changed by hand, so that every ballot is looked at again; of
 * two from one device the first counts.
 */
export function roundOpinion({ question, groups, ballots }: Round): RoundOpinion {
  const counted: CountedBallot[] = [];
  const devices = new Set<string>();
  let contradicting = 0;
  for (const { question: asked, group, nonce, answer } of ballots) {
    const isFitting = asked === question.id && answer.way === question.way && groups.some(({ id }) => id === group);
    const weighed = isFitting && !devices.has(nonce) ? ballotWeights(question, answer) : null;
    if (weighed === null || !weighed.ok) continue;
    devices.add(nonce);
    counted.push({ group, weights: weighed.value.weights });
    const ratio = weighed.value.consistencyRatio;
    if (ratio !== null && ratio >= ratioToLookAgain) contradicting += 1;
  }
  const asked = groups.map(({ id }) => id);
  return {
    opinion: groupOpinion(question.criteria.length, asked, counted),
    counted: counted.length,
    uncounted: ballots.length - counted.length,
    contradicting,
  };
}
