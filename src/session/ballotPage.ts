import { ballotDrafts } from '../sources/ballotDraft.ts';
import { digest } from '../sources/digest.ts';
import { openBallot } from '../views/session/ballot/openBallot.tsx';
import { keepBallotPage } from './ballotOffline.ts';

/** The page of a phone, with what the browser gives it. */
export function showBallot(container: Element, page: Window): void {
  openBallot(container, {
    fragment: page.location.hash,
    digest,
    drafts: ballotDrafts(() => page.localStorage),
  });
  void keepBallotPage(page);
}
