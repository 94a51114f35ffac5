import { areaCodeSchema } from './area.ts';
import { monitoringSchema } from './monitoring.ts';
import { z } from './schema.ts';

export const projectStatuses = ['idee', 'gepland', 'in_aanbouw', 'gerealiseerd', 'gestopt'] as const;
export type ProjectStatus = (typeof projectStatuses)[number];

const location = { lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) };

/** A woonzorgproject: existing, planned or an idea. Empty cells in `projects.csv` are null, never 0. */
export const projectSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** id of a concept in `data/concepts.json` */
  concept: z.string().min(1),
  status: z.enum(projectStatuses),
  ...location,
  /** buurt the point lies in */
  area: areaCodeSchema.nullable(),
  /** places for residents who need support (vragers) */
  placesVragers: z.number().int().min(0).nullable(),
  /** homes for residents who can give support (dragers) */
  placesDragers: z.number().int().min(0).nullable(),
  yearFrom: z.number().int().nullable(),
  /** last year of a temporary project; null = permanent */
  yearTo: z.number().int().nullable(),
  /** facilities it brings to the wijk, e.g. ontmoetingsruimte */
  brings: z.array(z.string()),
  note: z.string(),
  /** organisations that take part; never names of persons */
  partners: z.string().optional(),
  monitoring: monitoringSchema.optional(),
});
export type Project = z.infer<typeof projectSchema>;

export const facilitySchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** id of a facility kind in `data/facilityKinds.json` */
  kind: z.string().min(1),
  ...location,
  area: areaCodeSchema.nullable(),
});
export type Facility = z.infer<typeof facilitySchema>;

/** What people know or judge of a site beside its fixed fields. Null = not known, never 0. */
const ownValue = z.union([z.number(), z.string(), z.boolean(), z.null()]);

export const siteSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  ...location,
  area: areaCodeSchema.nullable(),
  hectares: z.number().min(0).nullable(),
  owner: z.string(),
  zoning: z.string(),
  capacity: z.number().int().min(0).nullable(),
  availableFrom: z.number().int().nullable(),
  lowStimulus: z.boolean().nullable(),
  greenBlueNetwork: z.boolean().nullable(),
  note: z.string(),
  /** last year in which it can be used; absent or null = no end known */
  availableTo: z.number().int().nullable().optional(),
  /** how long a project may stand there; absent or null = not known */
  permanence: z.enum(['permanent', 'tijdelijk']).nullable().optional(),
  /** organisations that take part; never names of persons */
  partners: z.string().optional(),
  /** fields of their own, by name */
  attributes: z.record(z.string().min(1), ownValue).optional(),
  /** their judgement, by question */
  judgements: z.record(z.string().min(1), ownValue).optional(),
});
export type Site = z.infer<typeof siteSchema>;

const kindOrItem = z.string().regex(/^[a-z][a-z0-9_]*$/);
const share = z.number().min(0).max(1);
/** where a number or demand comes from, in the words of the screen */
const example = { source: z.string().min(1), status: z.enum(['voorbeeld', 'vastgesteld']) };

/**
 * What a concept asks of its place. `facility`: one of a kind within so many metres as the crow flies. `attribute`: a
 * field of the site with one of these words. `social_base`: an item of `data/socialBase.json`.
 */
export const conceptNeedSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('facility'),
    facility: kindOrItem,
    maxMetres: z.number().positive(),
    reason: z.string().min(1),
    ...example,
  }),
  z.strictObject({
    kind: z.literal('attribute'),
    attribute: z.string().min(1),
    words: z.array(z.string().min(1)).min(1),
    reason: z.string().min(1),
    ...example,
  }),
  z.strictObject({ kind: z.literal('social_base'), item: kindOrItem, reason: z.string().min(1), ...example }),
]);
export type ConceptNeed = z.infer<typeof conceptNeedSchema>;

/** A woonzorgconcept. `intensity` weighs a place in the concentration measure (1 = one ordinary place). */
export const conceptSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  label: z.string().min(1),
  forWhom: z.string().min(1),
  intensity: z.number().min(0),
  description: z.string().min(1),
  source: z.string().min(1),
  status: z.enum(['voorbeeld', 'vastgesteld']),
  /** homes or places of one project; null = no bound known */
  size: z
    .strictObject({
      unit: z.enum(['woningen', 'plekken']),
      from: z.number().int().min(1).nullable(),
      to: z.number().int().min(1).nullable(),
      ...example,
    })
    .optional(),
  /** dragers as share (0–1) of dragers and vragers together */
  dragersShare: z.strictObject({ from: share, to: share, ...example }).optional(),
  needs: z.array(conceptNeedSchema).optional(),
  /** what it brings to the wijk, in the words of `Project.brings` */
  brings: z.array(z.string().min(1)).optional(),
});
export type Concept = z.infer<typeof conceptSchema>;

export const facilityKindSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  label: z.string().min(1),
});
export type FacilityKind = z.infer<typeof facilityKindSchema>;
