import { areaCodeSchema } from './area.ts';
import { indexSpecSchema, weighingSchema } from './indexSpec.ts';
import { choiceWorkSchema, conceptsWorkSchema, placesWorkSchema } from './placeWork.ts';
import { z } from './schema.ts';
import { sessionSchema } from './sessionLog.ts';
import { socialBaseAnswerSchema } from './socialBase.ts';

export const scenarioVersion = 1;

/**
 * What people made and changed for one municipality. Everything else on screen comes from the bundle and from the
 * view. Additions get a field of their own that may be absent, so that an older file stays a valid one.
 */
export const workSchema = z.strictObject({
  /** changed and own recipes, whole; one with the id of a shipped recipe takes its place */
  recipes: z.array(indexSpecSchema),
  /** ids of shipped recipes that are not shown */
  removedRecipes: z.array(z.string().min(1)),
  /** axes, thresholds and concentration where changed; null = as shipped */
  weighing: weighingSchema.nullable(),
  /** what people filled in about the social base of wijken; absent or empty = nothing yet */
  socialBase: z.array(socialBaseAnswerSchema).optional(),
  /** projects, sites, facilities and complexes changed, added or taken away; absent = as the bundle has them */
  places: placesWorkSchema.optional(),
  /** woonzorgconcepten changed, added or taken away; absent = as shipped */
  concepts: conceptsWorkSchema.optional(),
  /** rules, criteria, seals and shortlists; absent = as proposed, and nothing chosen yet */
  choices: choiceWorkSchema.optional(),
  /** scenes, groups, ballots and remarks of a session; absent = none */
  session: sessionSchema.optional(),
});
export type Work = z.infer<typeof workSchema>;

/** `*.wijkbalans.json`: the work, and what it is about. */
export const scenarioSchema = z.strictObject({
  kind: z.literal('wijkbalans'),
  schemaVersion: z.literal(scenarioVersion),
  municipality: z.strictObject({ code: areaCodeSchema, name: z.string().min(1) }),
  boundaryYear: z.number().int(),
  /** ISO 8601, UTC */
  savedAt: z.string().min(1),
  ...workSchema.shape,
});
export type Scenario = z.infer<typeof scenarioSchema>;

export const noWork: Work = { recipes: [], removedRecipes: [], weighing: null };

/** Whether a list, or every list in it, is empty. */
function isEmpty(value: object): boolean {
  return Array.isArray(value) ? value.length === 0 : Object.values(value).every(isEmpty);
}

export function isNoWork({ recipes, removedRecipes, weighing, ...parts }: Work): boolean {
  return (
    weighing === null &&
    isEmpty([...recipes, ...removedRecipes]) &&
    Object.values(parts).every((part) => part === undefined || isEmpty(part))
  );
}
