/** points on either side of the mean that the bar shows; scores beyond it stay at the end */
const reach = 30;

/** A small bar from the mean (100, in the middle) to the score; the figure itself stands beside it in text. */
export function ScoreBar({ score }: { readonly score: number }) {
  const offset = Math.max(-reach, Math.min(reach, score - 100));
  const width = (Math.abs(offset) / reach) * 50;
  return (
    <span className="wb-bar" aria-hidden="true">
      <span className="wb-bar-fill" style={{ left: `${offset < 0 ? 50 - width : 50}%`, width: `${width}%` }} />
      <span className="wb-bar-middle" />
    </span>
  );
}

/** The same bar for a contribution: from 0 in the middle, at most `largest` to either side. */
export function ContributionBar({ points, largest }: { readonly points: number; readonly largest: number }) {
  const width = largest > 0 ? (Math.abs(points) / largest) * 50 : 0;
  return (
    <span className="wb-bar" aria-hidden="true">
      <span className="wb-bar-fill" style={{ left: `${points < 0 ? 50 - width : 50}%`, width: `${width}%` }} />
      <span className="wb-bar-middle" />
    </span>
  );
}
