import { areaCodeSchema } from './area.ts';
import { z } from './schema.ts';

const share = z.number().min(0).max(1);

/**
 * How good a raw value is for a criterion, from 0 to 1.
 * linear: 0 at `worst`, 1 at `best` (which may lie below `worst`), straight in between.
 * optimum: 0 up to `low`, rising to 1 at `from`, 1 until `to`, falling to 0 at `high`.
 * step: `below` under the first step, then the value of the last step reached.
 * options: for words; a word that is not in the list has no value.
 */
export const valueFunctionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('linear'), worst: z.number(), best: z.number() }),
  z.strictObject({
    kind: z.literal('optimum'),
    low: z.number(),
    from: z.number(),
    to: z.number(),
    high: z.number(),
  }),
  z.strictObject({
    kind: z.literal('step'),
    below: share,
    steps: z.array(z.strictObject({ from: z.number(), value: share })).min(1),
  }),
  z.strictObject({ kind: z.literal('options'), values: z.record(z.string(), share) }),
]);
export type ValueFunction = z.infer<typeof valueFunctionSchema>;

const level = z.enum(['buurt', 'wijk', 'gemeente']);

/**
 * What is looked at. `attribute`: a field of the site or one a person added. `indicator` and `index`: of the area the
 * site lies in, an index on its shown scale. `distance`: metres to the nearest facility of a kind. `nearness`: metres,
 * Σw·d / Σw over kinds of facilities. `concentration`: weighted places within the radius. `places`: places for vragers
 * in the area, as it is and will be. `judgement`: what people give the site themselves.
 */
export const siteMeasureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('attribute'), attribute: z.string().min(1) }),
  z.strictObject({ kind: z.literal('indicator'), indicator: z.string().min(1), level }),
  z.strictObject({ kind: z.literal('index'), index: z.string().min(1), level }),
  z.strictObject({ kind: z.literal('distance'), facility: z.string().min(1) }),
  z.strictObject({ kind: z.literal('nearness'), weights: z.record(z.string(), z.number().min(0)) }),
  z.strictObject({ kind: z.literal('concentration') }),
  z.strictObject({ kind: z.literal('places'), level }),
  z.strictObject({ kind: z.literal('judgement'), question: z.string().min(1) }),
]);
export type SiteMeasure = z.infer<typeof siteMeasureSchema>;

const exampleOrAdopted = z.enum(['voorbeeld', 'vastgesteld']);

export const criterionSchema = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  /** relative to the other criteria, ≥ 0 */
  weight: z.number().min(0),
  measure: siteMeasureSchema,
  value: valueFunctionSchema,
  /** why it counts (Dutch) */
  reason: z.string().optional(),
  source: z.string().optional(),
  status: exampleOrAdopted,
});
export type Criterion = z.infer<typeof criterionSchema>;

/** One demand on one measure. `one_of` and `none_of` compare words, without regard to capitals. */
const demandSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('at_least'), measure: siteMeasureSchema, limit: z.number() }),
  z.strictObject({ is: z.literal('at_most'), measure: siteMeasureSchema, limit: z.number() }),
  z.strictObject({ is: z.literal('one_of'), measure: siteMeasureSchema, words: z.array(z.string()).min(1) }),
  z.strictObject({ is: z.literal('none_of'), measure: siteMeasureSchema, words: z.array(z.string()).min(1) }),
]);
export type Demand = z.infer<typeof demandSchema>;

/** A knock-out rule. It holds when all of its demands hold, or any of them. */
export const ruleSchema = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  holds: z.enum(['all', 'any']),
  demands: z.array(demandSchema).min(1),
  reason: z.string().optional(),
  source: z.string().optional(),
  status: exampleOrAdopted,
});
export type Rule = z.infer<typeof ruleSchema>;

/** What a measure gives for one site. Null = not known, which is never 0. */
export type RawValue = number | string | boolean | null;

/** Ways of making one score of the values of a site. `weighted_sum` is the first opinion, the others are second ones. */
export const siteMethods = ['weighted_sum', 'geometric', 'topsis', 'promethee', 'owa'] as const;
export type SiteMethod = (typeof siteMethods)[number];

export const sitingVersion = 1;

/** What is settled before a site is named: the rules, the criteria with their weights, and how they are added up. */
export const sitingSchema = z.strictObject({
  kind: z.literal('wijkbalans-locaties'),
  schemaVersion: z.literal(sitingVersion),
  municipality: z.strictObject({ code: areaCodeSchema, name: z.string().min(1) }),
  /** id of a woonzorgconcept */
  concept: z.string().min(1),
  rules: z.array(ruleSchema),
  criteria: z.array(criterionSchema),
  method: z.enum(siteMethods),
  /** how many sites the shortlist is to hold */
  shortlist: z.number().int().min(1),
});
export type Siting = z.infer<typeof sitingSchema>;
