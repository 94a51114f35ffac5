import { areaLevels } from './area.ts';
import { z } from './schema.ts';

export const units = ['aantal', 'procent', 'per_1000', 'km', 'euro', 'duizend_euro', 'score', 'jaar', 'ha'] as const;
export const indicatorKinds = ['count', 'share', 'rate', 'mean', 'score', 'distance'] as const;
export const indicatorBases = ['inhabitants', 'households', 'homes', '65plus', '18plus'] as const;
export const indicatorNatures = ['register', 'survey', 'model_estimate', 'forecast'] as const;
export const themes = [
  'bevolking',
  'huishoudens',
  'wonen',
  'inkomen',
  'gezondheid',
  'sociaal',
  'zorg',
  'voorzieningen',
  'veiligheid',
  'index',
] as const;

/** Catalogue entry of one figure. `definition` and `label` are Dutch and shown as they stand. */
export const indicatorSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  label: z.string().min(1),
  unit: z.enum(units),
  kind: z.enum(indicatorKinds),
  base: z.enum(indicatorBases).nullable(),
  nature: z.enum(indicatorNatures),
  theme: z.enum(themes),
  /** id of an entry in the bundle's `sources` */
  source: z.string().min(1),
  definition: z.string().min(1),
  /** levels at which the source publishes the figure */
  levels: z.array(z.enum(areaLevels)).min(1),
  /** indicators that (partly) measure the same thing; used to warn against double counting */
  overlaps: z.array(z.string()).optional(),
  /**
   * changes of definition, of method or of the division into areas: figures before `year` and figures from `year` on
   * do not stand in one line. `note` is Dutch and shown as it stands
   */
  breaks: z.array(z.strictObject({ year: z.number().int(), note: z.string().min(1) })).optional(),
});
export type Indicator = z.infer<typeof indicatorSchema>;
export type Unit = Indicator['unit'];
export type Theme = Indicator['theme'];
export type IndicatorId = string;
export type SeriesBreak = NonNullable<Indicator['breaks']>[number];

/** How a number on screen is written: a figure in its unit, a difference between two figures of a unit, or an index (null). */
export type MeasureScale = Unit | `change_${Unit}` | null;
