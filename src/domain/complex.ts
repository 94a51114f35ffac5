import { areaCodeSchema } from './area.ts';
import { monitoringSchema } from './monitoring.ts';
import { z } from './schema.ts';

/**
 * A complex: one building, or a group of buildings that people know as one, with figures and signals of its own. Smaller
 * than a buurt, so that what is shown of it falls under the same rule for small numbers (`model/suppress.ts`).
 */
export const complexSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  lon: z.number().min(-180).max(180),
  lat: z.number().min(-90).max(90),
  /** buurt the point lies in */
  area: areaCodeSchema.nullable(),
  owner: z.string(),
  homes: z.number().int().min(0).nullable(),
  residents: z.number().int().min(0).nullable(),
  /** homes for people who need support */
  placesVragers: z.number().int().min(0).nullable(),
  note: z.string(),
  monitoring: monitoringSchema,
});
export type Complex = z.infer<typeof complexSchema>;
