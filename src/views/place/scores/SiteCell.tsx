import { scoresText } from '../../../text/siteScores.ts';
import type { CellWords } from './siteCells.ts';
import type { SureSite } from './sureSites.ts';

/** Words of a cell, above the bar that shows the same. What is missing is hatched and says why. */
export function CellContent({ words }: { readonly words: CellWords }) {
  const { text, beside, bar, missing } = words;
  return (
    <>
      <span className="wb-site-figure">
        {text}
        {beside !== undefined && <span className="wb-subtle"> {beside}</span>}
        {missing !== undefined && missing !== text && <span className="wb-hidden">: {missing}</span>}
      </span>
      {bar !== undefined && (
        <span className="wb-site-bar" aria-hidden="true">
          <span style={{ width: `${Math.max(0, Math.min(1, bar)) * 100}%` }} />
        </span>
      )}
    </>
  );
}

/** Between which places a site moves, as a line of all places; the words beside it say the same. */
export function PlaceLine({ sure, places }: { readonly sure: SureSite; readonly places: number }) {
  const piece = (low: number, high: number) => ({
    left: `${(100 * (low - 1)) / places}%`,
    width: `${(100 * (high - low + 1)) / places}%`,
  });
  if (sure.p5 === 0) return null;
  return (
    <>
      <span className="wb-hidden">{scoresText.extremes(sure.best, sure.worst)}</span>
      <span className="wb-rank-line" aria-hidden="true">
        <span className="wb-rank-whole" style={piece(sure.best, sure.worst)} />
        <span className="wb-rank-usual" style={piece(sure.p5, sure.p95)} />
      </span>
    </>
  );
}
