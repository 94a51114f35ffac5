import weighingJson from '../../data/weighing.json' with { type: 'json' };
import { type SuppressionRules, suppressionRulesSchema } from '../domain/suppression.ts';

const { smallestCount, smallestBase } = weighingJson.suppression;

/** Which numbers this site does not show (`data/weighing.json`). A mistake in it is a bug: it throws here, at once. */
export const suppressionRules: SuppressionRules = suppressionRulesSchema.parse({ smallestCount, smallestBase });
