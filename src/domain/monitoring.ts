import { z } from './schema.ts';

/** What was noticed or measured at a project or complex on a day; about the place, never about a person. */
export const monitoringEntrySchema = z.strictObject({
  id: z.string().min(1),
  /** yyyy-mm-dd */
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** `melding`: something that asks for attention; `notitie`: anything else */
  kind: z.enum(['notitie', 'melding']),
  text: z.string(),
  /** a figure that goes with it; null = none */
  figure: z.strictObject({ label: z.string().min(1), value: z.number(), unit: z.string() }).nullable(),
});
export type MonitoringEntry = z.infer<typeof monitoringEntrySchema>;

/** oldest first */
export const monitoringSchema = z.array(monitoringEntrySchema);
