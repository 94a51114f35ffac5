import { areaCodeSchema } from './area.ts';
import { z } from './schema.ts';

/** Saaty's random indices, and what a person can oversee, end at fifteen. */
export const criteriaBounds = { least: 2, most: 15 } as const;
/** points a ballot divides */
export const pointsToDivide = 100;
/** Saaty's 1–9 in steps: 0 = equally important, 8 = the first is extremely more important (9), −8 the second. */
export const strongestStep = 8;
/** one character of a code names the group */
export const mostGroups = 31;

export const questionWays = ['punten', 'paren'] as const;
export type QuestionWay = (typeof questionWays)[number];

/** What is put to the groups. Its id is made of it (`questionId`), so that two devices never weigh different things. */
export const questionContentSchema = z.strictObject({
  municipality: areaCodeSchema,
  title: z.string().min(1).max(160),
  way: z.enum(questionWays),
  /** in the order in which they are shown; a ballot answers in this order */
  criteria: z
    .array(z.strictObject({ id: z.string().min(1).max(60), label: z.string().min(1).max(120) }))
    .min(criteriaBounds.least)
    .max(criteriaBounds.most)
    .refine((criteria) => new Set(criteria.map(({ id }) => id)).size === criteria.length, 'elk criterium één keer'),
});
export type QuestionContent = z.infer<typeof questionContentSchema>;

export const questionSchema = z.strictObject({
  /** first 16 hex digits of the SHA-256 of the canonical content */
  id: z.string().regex(/^[0-9a-f]{16}$/),
  ...questionContentSchema.shape,
});
export type Question = z.infer<typeof questionSchema>;

export const groupRoles = [
  'gemeente',
  'corporatie',
  'zorgaanbieder',
  'bewoners',
  'ervaringsdeskundigen',
  'anders',
] as const;
export type GroupRole = (typeof groupRoles)[number];

/** People who weigh together. Never a person: no name, no address, no device. */
export const groupSchema = z.strictObject({
  /** g1–g31; stays the same when other groups come or go */
  id: z.string().regex(/^g([1-9]|[12]\d|3[01])$/),
  label: z.string().min(1).max(60),
  role: z.enum(groupRoles),
});
export type Group = z.infer<typeof groupSchema>;

/** 32 signs without I, L, O and U, which are read or heard as others (Crockford). */
export const codeSigns = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const points = z.number().int().min(0).max(pointsToDivide);
const step = z.number().int().min(-strongestStep).max(strongestStep);

/**
 * What was answered, in the order of the question. Null = no answer, which is never 0. `pairs`: criteria 1–2, 1–3, …,
 * 2–3, … as steps of Saaty's scale.
 */
export const ballotAnswerSchema = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('punten'), points: z.array(points.nullable()) }),
  z.strictObject({ way: z.literal('paren'), pairs: z.array(step.nullable()) }),
]);
export type BallotAnswer = z.infer<typeof ballotAnswerSchema>;

export const ballotSchema = z.strictObject({
  question: questionSchema.shape.id,
  group: groupSchema.shape.id,
  /** five signs a device draws by chance for one question, so that one ballot counts once; says nothing of whose it is */
  nonce: z.string().regex(new RegExp(`^[${codeSigns}]{5}$`)),
  answer: ballotAnswerSchema,
  /** ISO 8601, UTC: when it was counted, not when it was filled in */
  at: z.iso.datetime(),
});
export type Ballot = z.infer<typeof ballotSchema>;

/** One question and the ballots on it. */
export const roundSchema = z.strictObject({
  question: questionSchema,
  /** the groups asked */
  groups: z.array(groupSchema).max(mostGroups),
  ballots: z.array(ballotSchema),
  /** ISO 8601, UTC */
  openedAt: z.iso.datetime(),
  /** null = still counting */
  closedAt: z.iso.datetime().nullable(),
});
export type Round = z.infer<typeof roundSchema>;

/** Why a division of points does not count (yet). */
export type PointsProblem =
  | { readonly kind: 'none_given' }
  | { readonly kind: 'too_few' | 'too_many'; readonly total: number }
  | { readonly kind: 'not_whole'; readonly value: number }
  | { readonly kind: 'wrong_count'; readonly expected: number; readonly found: number };

/** Why comparisons of pairs give no weights. `apart`: criteria no comparison ties to the first one. */
export type PairsProblem =
  | { readonly kind: 'wrong_count'; readonly expected: number; readonly found: number }
  | { readonly kind: 'not_tied'; readonly apart: readonly string[] };

/** Why a code of a ballot is refused. Nothing was counted. */
export type BallotProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'strange_sign'; readonly sign: string }
  | { readonly kind: 'too_short' | 'too_long'; readonly expected: number; readonly found: number }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'other_question' }
  | { readonly kind: 'unknown_group' }
  | { readonly kind: 'points'; readonly problem: PointsProblem }
  | { readonly kind: 'pairs'; readonly problem: PairsProblem }
  | { readonly kind: 'counted_already'; readonly isSame: boolean };

/** Why a link with a question is refused. */
export type QuestionProblem =
  | { readonly kind: 'no_question' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' };

export type Checked<T, P> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P };
