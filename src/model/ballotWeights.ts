import {
  type BallotAnswer,
  type Checked,
  type PairsProblem,
  type PointsProblem,
  pointsToDivide,
  type QuestionContent,
} from '../domain/ballot.ts';
import { pointsProblem } from './budget.ts';
import { pairWeights } from './pairwise.ts';

export interface BallotWeights {
  /** one per criterion of the question, 0–1, together 1; NaN = no answer */
  readonly weights: Float64Array;
  /** of comparisons in pairs; null for points */
  readonly consistencyRatio: number | null;
}

export type AnswerProblem =
  | { readonly kind: 'points'; readonly problem: PointsProblem }
  | { readonly kind: 'pairs'; readonly problem: PairsProblem };

/** Points or comparisons as weights; what does not count is refused with the reason. */
export function ballotWeights(
  { criteria }: Pick<QuestionContent, 'criteria'>,
  answer: BallotAnswer,
): Checked<BallotWeights, AnswerProblem> {
  if (answer.way === 'punten') {
    const problem = pointsProblem(answer.points, criteria.length);
    if (problem !== null) return { ok: false, problem: { kind: 'points', problem } };
    const weights = Float64Array.from(answer.points, (each) => (each === null ? Number.NaN : each / pointsToDivide));
    return { ok: true, value: { weights, consistencyRatio: null } };
  }
  const compared = pairWeights(
    criteria.map(({ label }) => label),
    answer.pairs,
  );
  if (!compared.ok) return { ok: false, problem: { kind: 'pairs', problem: compared.problem } };
  const { weights, consistencyRatio } = compared.value;
  return { ok: true, value: { weights, consistencyRatio } };
}
