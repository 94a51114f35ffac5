import { type BallotAnswer, ballotAnswerSchema, ballotSchema, groupSchema } from '../domain/ballot.ts';
import { z } from '../domain/schema.ts';
import { draftStore } from './drafts.ts';

/** What a phone keeps of one question, so that a page that is loaded again is the same device with the same answers. */
export interface BallotDraft {
  readonly nonce: string;
  /** null = no group chosen yet */
  readonly group: string | null;
  readonly answer: BallotAnswer | null;
}

/** Drafts by the id of their question. A browser that refuses storage keeps nothing. */
export interface BallotDrafts {
  /** null when nothing is kept, or what is kept cannot be read */
  read(question: string): BallotDraft | null;
  write(question: string, draft: BallotDraft): void;
}

const draftSchema = z.strictObject({
  nonce: ballotSchema.shape.nonce,
  group: groupSchema.shape.id.nullable(),
  answer: ballotAnswerSchema.nullable(),
});

export function ballotDrafts(storage: () => Storage): BallotDrafts {
  const { read, write } = draftStore(storage, 'wijkbalans.stem.');
  return { read: (question) => draftSchema.nullable().catch(null).parse(read(question)), write };
}
