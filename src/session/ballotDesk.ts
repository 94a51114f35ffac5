import type { Question, QuestionContent } from '../domain/ballot.ts';
import type { Result } from '../domain/failure.ts';
import { nonceOf } from '../model/ballotCode.ts';
import { type AskedQuestion, questionFragment, questionOf } from '../model/questionLink.ts';
import { digest } from '../sources/digest.ts';
import { readQrImage } from '../sources/qrImage.ts';
import type { CameraPicture } from '../state/ballotCommands.ts';

/** Questions, codes and pictures of them; fetched when a question is first made. */
export interface BallotDesk {
  questionOf(content: QuestionContent): Promise<Question>;
  fragmentOf(asked: AskedQuestion): Promise<string>;
  readQr(picture: CameraPicture): Result<string>;
  nonce(): string;
}

export const ballotDesk: BallotDesk = {
  questionOf: (content) => questionOf(content, digest),
  fragmentOf: (asked) => questionFragment(asked, digest),
  readQr: (picture) => readQrImage(picture),
  nonce: () => nonceOf(crypto.getRandomValues(new Uint8Array(5))),
};
