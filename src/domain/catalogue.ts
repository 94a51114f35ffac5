import { sourceSchema } from './bundle.ts';
import { indicatorSchema } from './indicator.ts';
import { conceptSchema, facilityKindSchema } from './place.ts';
import { z } from './schema.ts';

/** Shapes of the lists in `data/`: the catalogue every bundle and every screen draws from. Ids are unique per list. */
export const indicatorListSchema = z.array(indicatorSchema).superRefine(uniqueIds);
export const sourceListSchema = z.array(sourceSchema).superRefine(uniqueIds);
export const conceptListSchema = z.array(conceptSchema).superRefine(uniqueIds);
export const facilityKindListSchema = z.array(facilityKindSchema).superRefine(uniqueIds);

function uniqueIds(entries: readonly { readonly id: string }[], context: z.RefinementCtx): void {
  const seen = new Set<string>();
  for (const [index, { id }] of entries.entries()) {
    if (seen.has(id)) context.addIssue({ code: 'custom', message: `"${id}" komt twee keer voor`, path: [index, 'id'] });
    seen.add(id);
  }
}
