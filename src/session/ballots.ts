import { type Result, succeed } from '../domain/failure.ts';
import type { BallotCommands } from '../state/ballotCommands.ts';
import type { BallotDesk } from './ballotDesk.ts';
import { ballotQuery } from './ballotOffline.ts';
import type { SessionPorts } from './ports.ts';

/** Carries out what weighing by groups asks. */
export function createBallots({ openBallotDesk, siteAddress }: SessionPorts): BallotCommands {
  const withDesk = async <T>(use: (desk: BallotDesk) => Promise<Result<T>> | Result<T>): Promise<Result<T>> => {
    const desk = await openBallotDesk();
    return desk.ok ? use(desk.value) : desk;
  };
  return {
    questionOf: (content) => withDesk(async (desk) => succeed(await desk.questionOf(content))),
    questionLink: (asked) =>
      withDesk(async (desk) => succeed(`${siteAddress()}${ballotQuery}#${await desk.fragmentOf(asked)}`)),
    readQr: (picture) => withDesk((desk) => desk.readQr(picture)),
    nonce: () => withDesk((desk) => succeed(desk.nonce())),
  };
}
