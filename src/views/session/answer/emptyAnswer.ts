import type { BallotAnswer, Question } from '../../../domain/ballot.ts';
import { pairOrder } from '../../../model/pairwise.ts';

/** An answer in which nothing is filled in yet. */
export function emptyAnswer({ way, criteria }: Pick<Question, 'way' | 'criteria'>): BallotAnswer {
  if (way === 'punten') return { way, points: criteria.map(() => null) };
  return { way, pairs: pairOrder(criteria.length).map(() => null) };
}

/** Whether an answer that was kept has the shape the question asks for. */
export function fitsQuestion(answer: BallotAnswer, question: Pick<Question, 'way' | 'criteria'>): boolean {
  const empty = emptyAnswer(question);
  const length = (each: BallotAnswer): number => (each.way === 'punten' ? each.points : each.pairs).length;
  return answer.way === empty.way && length(answer) === length(empty);
}
