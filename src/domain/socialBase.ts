import { areaCodeSchema } from './area.ts';
import { z } from './schema.ts';

const id = z.string().regex(/^[a-z][a-z0-9_]*$/);

/** One thing a wijk needs before people with a support need can live well in it. */
export const socialBaseItemSchema = z.strictObject({
  id,
  label: z.string().min(1),
  /** why it counts (Dutch) */
  reason: z.string().min(1),
  /** id of a facility kind in `data/facilityKinds.json`; null = only people can tell */
  facility: id.nullable(),
  /** words in `Project.brings` that stand for it */
  broughtBy: z.array(z.string().min(1)),
  /** metres as the crow flies within which it counts as near; null = it has to be in the wijk itself, or serves the town */
  radiusMetres: z.number().positive().nullable(),
  /** true when a facility on the map does not tell enough, e.g. its opening hours: people have to confirm it */
  confirm: z.boolean(),
  source: z.string().min(1),
  status: z.enum(['voorbeeld', 'vastgesteld']),
});
export type SocialBaseItem = z.infer<typeof socialBaseItemSchema>;

export const socialBaseSchema = z.array(socialBaseItemSchema).min(1);

export const readinessStates = ['present', 'nearby', 'planned', 'missing', 'unknown'] as const;
export type ReadinessState = (typeof readinessStates)[number];

/** What people filled in about one item of one area; goes before what the map tells. */
export const socialBaseAnswerSchema = z.strictObject({
  area: areaCodeSchema,
  /** id of an item */
  item: id,
  state: z.enum(readinessStates),
  note: z.string(),
});
export type SocialBaseAnswer = z.infer<typeof socialBaseAnswerSchema>;
