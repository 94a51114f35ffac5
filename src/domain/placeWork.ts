import { complexSchema } from './complex.ts';
import { conceptSchema, facilitySchema, projectSchema, siteSchema } from './place.ts';
import { z } from './schema.ts';
import { sitingSchema } from './siting.ts';

const ids = z.array(z.string().min(1)).readonly();

/** Places over those of the bundle: changed and new ones whole, ids of given ones that are gone. */
export const placesWorkSchema = z.strictObject({
  projects: z.strictObject({ put: z.array(projectSchema).readonly(), removed: ids }),
  sites: z.strictObject({ put: z.array(siteSchema).readonly(), removed: ids }),
  facilities: z.strictObject({ put: z.array(facilitySchema).readonly(), removed: ids }),
  /** no bundle carries these */
  complexes: z.array(complexSchema).readonly(),
});
export type PlacesWork = z.infer<typeof placesWorkSchema>;

/** Concepts over those of the application, in the same way. */
export const conceptsWorkSchema = z.strictObject({ put: z.array(conceptSchema).readonly(), removed: ids });
export type ConceptsWork = z.infer<typeof conceptsWorkSchema>;

/** What is settled for one concept before a site is named; goes before what `data/siting.json` proposes. */
export const sitingChoiceSchema = sitingSchema.pick({
  concept: true,
  rules: true,
  criteria: true,
  method: true,
  shortlist: true,
});
export type SitingChoice = z.infer<typeof sitingChoiceSchema>;

/** Chosen sites of one concept, first one first, each with the reason or remark people gave. */
export const shortlistSchema = z.strictObject({
  concept: z.string().min(1),
  sites: z.array(z.strictObject({ site: z.string().min(1), note: z.string() })),
  /** remark on the list as a whole */
  note: z.string(),
});
export type Shortlist = z.infer<typeof shortlistSchema>;

/** Rules, criteria, weights and method as they were fixed: see `model/seal.ts`. */
export const sealSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** ISO 8601, UTC */
  sealedAt: z.string().min(1),
  content: sitingSchema,
});

/** What people settled and chose about places for concepts. */
export const choiceWorkSchema = z.strictObject({
  sitings: z.array(sitingChoiceSchema).readonly(),
  shortlists: z.array(shortlistSchema).readonly(),
  /** at most one per concept */
  seals: z.array(sealSchema).readonly(),
  /** concepts whose candidate sites stay unnamed until their seal is there */
  blind: ids,
});
export type ChoiceWork = z.infer<typeof choiceWorkSchema>;

export const noPlacesWork: PlacesWork = {
  projects: { put: [], removed: [] },
  sites: { put: [], removed: [] },
  facilities: { put: [], removed: [] },
  complexes: [],
};
/** How many places people added or changed, of the kinds given. */
export function putByHand(work: PlacesWork | undefined, kinds: readonly PlaceKindOfWork[]): number {
  const { complexes, ...given } = work ?? noPlacesWork;
  return kinds.reduce((sum, kind) => sum + (kind === 'complexes' ? complexes : given[kind].put).length, 0);
}

export const noConceptsWork: ConceptsWork = { put: [], removed: [] };
export const noChoices: ChoiceWork = { sitings: [], shortlists: [], seals: [], blind: [] };

export const placeKinds = ['projects', 'sites', 'facilities', 'complexes'] as const;
export type PlaceKindOfWork = (typeof placeKinds)[number];
