import { ballotAnswerSchema, groupSchema, questionWays } from './ballot.ts';
import { z } from './schema.ts';
import { remarkKinds } from './sessionLog.ts';

/** Half a ballot on the shared screen: whose turn it is and what is filled in so far. */
export const turnDraftSchema = z.strictObject({ group: groupSchema.shape.id, answer: ballotAnswerSchema });
export type TurnDraft = z.infer<typeof turnDraftSchema>;

/** A remark that is being typed. What it is about follows the screen, so that is not kept. */
export const remarkDraftSchema = z.strictObject({ kind: z.enum(remarkKinds), text: z.string() });
export type RemarkDraft = z.infer<typeof remarkDraftSchema>;

/** A question to the groups that is being made. */
export const questionDraftSchema = z.strictObject({
  /** null = the title that is proposed */
  title: z.string().nullable(),
  way: z.enum(questionWays),
  about: z.enum(['concept', 'eigen']),
  /** own criteria, one a line */
  typed: z.string(),
});
export type QuestionDraft = z.infer<typeof questionDraftSchema>;

/** What is half typed, kept on this device, so that a browser that closes in the middle of a session costs nothing. */
export interface Drafts {
  /** null when nothing is kept under this name; whoever reads it checks its shape */
  read(name: string): unknown;
  /** null forgets it; a browser that refuses storage keeps nothing */
  write(name: string, draft: unknown): void;
}
