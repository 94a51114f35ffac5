import type { Question, QuestionContent } from '../domain/ballot.ts';
import type { Result } from '../domain/failure.ts';
import type { AskedQuestion } from '../model/questionLink.ts';

/** Pixels of a camera, four bytes each (`ImageData`). */
export interface CameraPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** What weighing by groups asks beside the page; none of these changes the work by itself. */
export interface BallotCommands {
  /** the content with the id that ties ballots to it */
  questionOf(content: QuestionContent): Promise<Result<Question>>;
  /** this same site with the question in the address; no server sees it */
  questionLink(asked: AskedQuestion): Promise<Result<string>>;
  /** text of the QR code in a picture; a picture without one is a failure */
  readQr(picture: CameraPicture): Promise<Result<string>>;
  /** five signs by chance, for a ballot that is filled in on this screen */
  nonce(): Promise<Result<string>>;
}
