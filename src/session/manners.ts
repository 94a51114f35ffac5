import wordsJson from '../../data/neutralWords.json' with { type: 'json' };
import { neutralWordListSchema } from '../domain/neutralWords.ts';
import type { Manners } from '../state/sittingCommands.ts';
import { suppressionRules } from './suppression.ts';

/** Loaded words and the bound of small counts (`data/neutralWords.json`, `data/weighing.json`). A mistake throws. */
export const manners: Manners = {
  words: neutralWordListSchema.parse(wordsJson),
  smallestCount: suppressionRules.smallestCount,
};
