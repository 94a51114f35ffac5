import { z } from './schema.ts';
import { suppressionRulesSchema } from './suppression.ts';

const weight = z.number().min(0).finite();

export interface IndexLeaf {
  readonly indicator: string;
  /** relative to its siblings, ≥ 0 */
  readonly weight: number;
  /** 0 = shown, never counted */
  readonly orientation: 1 | -1 | 0;
  readonly role?: 'beschermend' | 'risico' | undefined;
  /** why it is in the index and why it points this way (Dutch) */
  readonly reason?: string | undefined;
  /** year to use; newest filled year when absent */
  readonly year?: number | undefined;
  /** goalposts for normalisation `norm` */
  readonly norm?: { readonly low: number; readonly high: number } | undefined;
  /** switched off: shown, not counted; weight and direction stay for when it is switched on again */
  readonly off?: true | undefined;
}

export interface IndexGroup {
  readonly id: string;
  readonly label: string;
  readonly weight: number;
  readonly children: readonly IndexNode[];
  /** switched off with all that is in it */
  readonly off?: true | undefined;
}

export type IndexNode = IndexGroup | IndexLeaf;

const off = z.literal(true).optional();

const leafSchema: z.ZodType<IndexLeaf> = z.strictObject({
  indicator: z.string().min(1),
  weight,
  orientation: z.union([z.literal(1), z.literal(-1), z.literal(0)]),
  role: z.enum(['beschermend', 'risico']).optional(),
  reason: z.string().optional(),
  year: z.number().int().optional(),
  norm: z.strictObject({ low: z.number(), high: z.number() }).optional(),
  off,
});

const groupSchema: z.ZodType<IndexGroup> = z.lazy(() =>
  z.strictObject({ id: z.string().min(1), label: z.string().min(1), weight, children: z.array(nodeSchema), off }),
);

const nodeSchema: z.ZodType<IndexNode> = z.lazy(() => z.union([groupSchema, leafSchema]));

export const indexSpecSchema = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  version: z.string().min(1),
  status: z.enum(['vastgesteld', 'voorbeeld', 'proefversie']),
  description: z.string().optional(),
  /** what a high score means (Dutch), e.g. "meer draagkracht" */
  highMeans: z.string().optional(),
  reference: z.strictObject({
    population: z.enum(['gemeente', 'selectie', 'nederland']),
    weighting: z.enum(['inhabitants', 'equal']),
  }),
  treatment: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('winsorise'), low: z.number().min(0).max(1), high: z.number().min(0).max(1) }),
    z.strictObject({ kind: z.literal('skew_kurtosis'), maxPoints: z.number().int().min(0) }),
  ]),
  normalisation: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('z_score') }),
    z.strictObject({ kind: z.literal('min_max'), low: z.number(), high: z.number() }),
    z.strictObject({ kind: z.literal('percentile_rank') }),
    z.strictObject({ kind: z.literal('norm') }),
  ]),
  aggregation: z.enum(['arithmetic', 'geometric', 'harmonic', 'minimum']),
  minCoverage: z.number().min(0).max(1),
  minInhabitants: z.number().min(0),
  root: groupSchema,
});
export type IndexSpec = z.infer<typeof indexSpecSchema>;
export type NodeId = string;

export function isLeaf(node: IndexNode): node is IndexLeaf {
  return 'indicator' in node;
}

/** A weighing pairs the two axes. Thresholds are on the displayed scale (100 = reference mean, 10 = one s). */
export const weighingSchema = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  status: z.enum(['vastgesteld', 'voorbeeld', 'proefversie']),
  /** ids of index recipes */
  capacity: z.string().min(1),
  load: z.string().min(1),
  thresholds: z.strictObject({ capacity: z.number(), load: z.number() }),
  concentration: z.strictObject({ radiusMetres: z.number().min(0), kernel: z.enum(['linear', 'flat']) }),
  /** which numbers are too small to show; `source` (Dutch) says where the bounds come from */
  suppression: suppressionRulesSchema.extend({ source: z.string().min(1) }).optional(),
});
export type Weighing = z.infer<typeof weighingSchema>;
