import { areaCodeSchema } from './area.ts';
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
});
export type Site = z.infer<typeof siteSchema>;

/** A woonzorgconcept. `intensity` weighs a place in the concentration measure (1 = one ordinary place). */
export const conceptSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  label: z.string().min(1),
  forWhom: z.string().min(1),
  intensity: z.number().min(0),
  description: z.string().min(1),
  source: z.string().min(1),
  status: z.enum(['voorbeeld', 'vastgesteld']),
});
export type Concept = z.infer<typeof conceptSchema>;

export const facilityKindSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  label: z.string().min(1),
});
export type FacilityKind = z.infer<typeof facilityKindSchema>;
