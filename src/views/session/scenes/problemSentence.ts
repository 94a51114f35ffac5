import type { SceneProblem } from '../../../state/scenes.ts';
import { sceneProblemText } from '../../../text/scenes.ts';

/** What a scene lacks, in one sentence. */
export function problemSentence(problem: SceneProblem): string {
  const { kind } = problem;
  return kind === 'area' || kind === 'spotlight' ? sceneProblemText[kind](problem.code) : sceneProblemText[kind];
}
