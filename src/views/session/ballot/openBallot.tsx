import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ScreenFailed } from '../../shell/ScreenFailed.tsx';
import { Guarded } from '../../ui/Guarded.tsx';
import { BallotPage, type BallotPageProps } from './BallotPage.tsx';

/** Draws the page of a phone in the place of the whole site. */
export function openBallot(container: Element, props: BallotPageProps): void {
  createRoot(container).render(
    <StrictMode>
      <Guarded fallback={<ScreenFailed />}>
        <BallotPage {...props} />
      </Guarded>
    </StrictMode>,
  );
}
