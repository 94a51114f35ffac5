import { conceptSchema } from './place.ts';
import { z } from './schema.ts';

export const conceptFileVersion = 1;

/** One or more woonzorgconcepten as a file that can be handed on. */
export const conceptFileSchema = z.strictObject({
  kind: z.literal('wijkbalans-concepten'),
  schemaVersion: z.literal(conceptFileVersion),
  concepts: z.array(conceptSchema).min(1).readonly(),
});
export type ConceptFile = z.infer<typeof conceptFileSchema>;
