import {
  criteriaBounds,
  type Group,
  mostGroups,
  type Question,
  type QuestionContent,
  type Round,
} from '../domain/ballot.ts';
import type { SitingChoice } from '../domain/placeWork.ts';
import type { Criterion, Siting } from '../domain/siting.ts';
import { pointsOf } from '../model/budget.ts';
import { type GroupRankings, groupRankings } from '../model/groupRanking.ts';
import type { RoundOpinion } from '../model/roundOpinion.ts';
import type { SitingShown } from './siting.ts';

/** longest label of a criterion in a question */
const longestLabel = 120;

export type CriteriaProblem =
  | { readonly kind: 'too_long' | 'twice'; readonly label: string }
  | { readonly kind: 'wrong_number' };

type QuestionCriteria = QuestionContent['criteria'];

/** The lowest id no group has; null when there can be no more groups. Earlier rounds hold groups of their own. */
export function freeGroupId(groups: readonly Group[]): string | null {
  const ids = Array.from({ length: mostGroups }, (_, at) => `g${at + 1}`);
  return ids.find((id) => !groups.some((group) => group.id === id)) ?? null;
}

/** Why these cannot be put to groups; null when they can. */
export function criteriaProblem(criteria: QuestionCriteria): CriteriaProblem | null {
  const long = criteria.find(({ label }) => label.length > longestLabel);
  if (long !== undefined) return { kind: 'too_long', label: long.label };
  const plain = criteria.map(({ label }) => label.toLowerCase());
  const twice = criteria.find((_, at) => plain.indexOf(plain[at] ?? '') !== at);
  if (twice !== undefined) return { kind: 'twice', label: twice.label };
  const { least, most } = criteriaBounds;
  return criteria.length < least || criteria.length > most ? { kind: 'wrong_number' } : null;
}

/** One criterion per line; blank lines fall away. */
export function typedCriteria(text: string): QuestionCriteria {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .map((label, at) => ({ id: `eigen-${at + 1}`, label }));
}

/** The criteria of a concept as they are put to groups; what they weigh now is not told. */
export function askedCriteria(criteria: readonly Pick<Criterion, 'id' | 'label'>[]): QuestionCriteria {
  return criteria.map(({ id, label }) => ({ id, label }));
}

/** A round that begins now. */
export function newRound(question: Question, groups: readonly Group[], at: Date): Round {
  return { question, groups: [...groups], ballots: [], openedAt: at.toISOString(), closedAt: null };
}

/** The sites of the concept by the weights of every group and of the groups together. */
export function roundRankings(
  { question }: Pick<Round, 'question'>,
  { opinion }: RoundOpinion,
  { matrix, siting }: Pick<SitingShown, 'matrix' | 'siting'>,
): GroupRankings {
  return groupRankings({
    matrix,
    asked: question.criteria.map(({ id }) => id),
    groups: opinion.groups.map(({ group, weights }) => ({ group, weights })),
    together: opinion.together,
    method: siting.method,
    first: siting.shortlist,
  });
}

/**
 * The choice for a concept with the weights the groups gave together. Criteria that were asked and answered share what
 * they weigh now (100 when that is nothing, or when all criteria were asked) in the proportions of `together`, in whole
 * hundredths; criteria that were not asked, or that nobody answered, keep their weight. Null when the question
 * touches no criterion, or there is no shared weighing.
 */
export function adoptedChoice(
  siting: Siting,
  question: Pick<Question, 'criteria'>,
  together: Float64Array,
): SitingChoice | null {
  const { concept, rules, criteria, method, shortlist } = siting;
  const given = criteria.map(({ id }) => together[question.criteria.findIndex((each) => each.id === id)] ?? Number.NaN);
  const points = pointsOf(given);
  if (points.every((each) => each === null)) return null;
  const asked = criteria.filter((_, at) => points[at] !== null);
  const present = asked.reduce((sum, { weight }) => sum + weight, 0);
  const total = asked.length === criteria.length || present === 0 ? 100 : present;
  const weighed = criteria.map((criterion, at): Criterion => {
    const own = points[at] ?? null;
    return own === null ? criterion : { ...criterion, weight: total === 100 ? own : (own * total) / 100 };
  });
  return { concept, rules, criteria: weighed, method, shortlist };
}
