import './outcome.css';
import { agreementLines, remarkLines } from '../../../export/opinionLines.ts';
import { outcomeText } from '../../../text/ballots.ts';
import { UndoBar } from '../../ui/UndoBar.tsx';
import { RoundChoice } from '../RoundChoice.tsx';
import { AdoptWeights } from './AdoptWeights.tsx';
import { RankingLines } from './RankingLines.tsx';
import { useOutcome } from './useOutcome.ts';

/** What the room thinks, in sentences; the figures stand below the map. */
export function OutcomePanel() {
  const outcome = useOutcome();
  if (outcome === null) {
    return (
      <div className="wb-opinion">
        <p>{outcomeText.none}</p>
      </div>
    );
  }
  const { round, result } = outcome;
  const answered = result.opinion.groups.filter(({ ballots }) => ballots > 0).length;
  return (
    <div className="wb-opinion">
      <div className="wb-row">
        <UndoBar />
      </div>
      <RoundChoice />
      <h3>{round.question.title}</h3>
      {result.counted > 0 && <p>{outcomeText.counted(result.counted, answered)}</p>}
      {remarkLines(outcome).map((line) => (
        <p key={line} className="wb-message">
          {line}
        </p>
      ))}
      {agreementLines(outcome).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {result.counted > 0 && (
        <>
          <RankingLines outcome={outcome} />
          <AdoptWeights outcome={outcome} />
        </>
      )}
    </div>
  );
}
