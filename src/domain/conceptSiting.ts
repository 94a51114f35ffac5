import { z } from './schema.ts';
import { criterionSchema, ruleSchema } from './siting.ts';

/** Starting point for choosing places for one concept: rules and criteria that a municipality makes its own. */
export const conceptSitingSchema = z.strictObject({
  /** id of a concept in `data/concepts.json` */
  concept: z.string().min(1),
  rules: z.array(ruleSchema),
  criteria: z.array(criterionSchema).min(1),
});
export type ConceptSiting = z.infer<typeof conceptSitingSchema>;

/** Shape of `data/siting.json`: one entry per concept. */
export const conceptSitingListSchema = z.array(conceptSitingSchema).superRefine((entries, context) => {
  const seen = new Set<string>();
  for (const [index, { concept }] of entries.entries()) {
    if (seen.has(concept)) {
      context.addIssue({ code: 'custom', message: `"${concept}" komt twee keer voor`, path: [index, 'concept'] });
    }
    seen.add(concept);
  }
});
