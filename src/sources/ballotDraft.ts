import { type BallotAnswer, ballotAnswerSchema, ballotSchema, groupSchema } from '../domain/ballot.ts';
import { z } from '../domain/schema.ts';

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

const key = (question: string): string => `wijkbalans.stem.${question}`;

export function ballotDrafts(storage: () => Storage): BallotDrafts {
  return {
    read: (question) => {
      try {
        const kept: unknown = JSON.parse(storage().getItem(key(question)) ?? 'null');
        return draftSchema.nullable().catch(null).parse(kept);
      } catch {
        return null;
      }
    },
    write: (question, draft) => {
      try {
        storage().setItem(key(question), JSON.stringify(draft));
      } catch {
        // private windows and full disks: the answers live on in the page
      }
    },
  };
}
