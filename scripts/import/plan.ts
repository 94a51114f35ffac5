import { readFile } from 'node:fs/promises';
import { areaCodeSchema } from '../../src/domain/area.ts';
import { fail, type Result, succeed } from '../../src/domain/failure.ts';
import { indicatorSchema } from '../../src/domain/indicator.ts';
import { z } from '../../src/domain/schema.ts';
import { type FieldPlan, type ImportPlan, type PlaceField, placeFields } from '../../src/domain/userImport.ts';

const fieldPlan: z.ZodType<FieldPlan> = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('column'), column: z.string() }),
  z.strictObject({ from: z.literal('fixed'), value: z.string() }),
]);

const fieldNames: readonly string[] = Object.values(placeFields).flat();

const planSchema: z.ZodType<ImportPlan> = z.strictObject({
  source: z.strictObject({
    label: z.string().min(1),
    publisher: z.string().min(1),
    licence: z.string().min(1),
    url: z.string().nullable(),
  }),
  figures: z.array(
    z.strictObject({
      columns: z.array(z.string()).min(1),
      indicator: indicatorSchema.omit({ source: true }),
      replaces: z.boolean(),
      direction: z.enum(['high_is_favourable', 'high_is_unfavourable']).nullable(),
      year: z.discriminatedUnion('from', [
        z.strictObject({ from: z.literal('header') }),
        z.strictObject({ from: z.literal('column') }),
        z.strictObject({ from: z.literal('fixed'), year: z.number().int() }),
      ]),
      finishedIndex: z.boolean(),
    }),
  ),
  places: z
    .strictObject({
      as: z.enum(['projects', 'sites', 'facilities']),
      fields: z
        .record(z.string(), fieldPlan)
        .refine((fields) => Object.keys(fields).every((name): name is PlaceField => fieldNames.includes(name))),
    })
    .nullable(),
  points: z.array(z.strictObject({ row: z.number().int(), lon: z.number(), lat: z.number() })).exactOptional(),
  duplicates: z.enum(['first', 'last', 'skip']),
  names: z.record(z.string(), areaCodeSchema.nullable()),
});

/** A plan as `npm run import` prints it under "proposal", changed by a person. */
export async function readPlan(path: string): Promise<Result<ImportPlan>> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    return fail('file_rejected', `Het plan ${path} is niet te lezen of is geen JSON.`, { file: path }, cause);
  }
  const plan = planSchema.safeParse(json);
  if (plan.success) return succeed(plan.data);
  const where = plan.error.issues[0]?.path.join('.') ?? '';
  return fail('file_rejected', `In het plan ${path} klopt "${where}" niet.`, { file: path, value: where });
}
