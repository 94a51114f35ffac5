import { z } from './schema.ts';

const indicator = z.string().regex(/^[a-z][a-z0-9_]*$/);

/** Which figures a project touches, as proposed; shape of `data/ledger.json`. The radius comes from the weighing. */
export const ledgerProposalSchema = z.strictObject({
  /** places for vragers per 1,000 inhabitants, weighed by intensity */
  concentrationIndicator: indicator,
  /** homes of dragers per 1,000 inhabitants; null = no such figure */
  dragersIndicator: indicator.nullable(),
  /** mean distance (km over the road) to the nearest facility that a project may bring */
  facilities: z.array(
    z.strictObject({
      /** words in `Project.brings` that stand for it */
      words: z.array(z.string().min(1)).min(1),
      indicator,
      /** length of a road relative to the crow's flight */
      detour: z.number().min(1),
    }),
  ),
  source: z.string().min(1),
  status: z.enum(['voorbeeld', 'vastgesteld']),
});
export type LedgerProposal = z.infer<typeof ledgerProposalSchema>;
