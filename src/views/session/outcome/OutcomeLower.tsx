import './outcome.css';
import { useId, useState } from 'react';
import { outcomeText } from '../../../text/ballots.ts';
import { opinionText } from '../../../text/together.ts';
import { LargeLower } from '../../ui/LargeLower.tsx';
import { ProfileCards } from './ProfileCards.tsx';
import { RankingTable } from './RankingTable.tsx';
import { SpreadChart } from './SpreadChart.tsx';
import { type Outcome, useOutcome } from './useOutcome.ts';

const figures = ['spread', 'profiles', 'ranking'] as const;
type Figure = (typeof figures)[number];

/** What the room thinks, as figures with their tables, beside each other's question. */
export function OutcomeLower() {
  const outcome = useOutcome();
  const [figure, setFigure] = useState<Figure>('spread');
  const isThere = outcome !== null && outcome.result.counted > 0;
  return (
    <LargeLower
      label={outcomeText.heading}
      heading={outcomeText.short}
      openWord={outcomeText.openWord}
      closeWord={outcomeText.closeWord}
      className="wb-opinion-lower"
      isThere={isThere}
      empty={<p className="wb-help">{outcome === null ? outcomeText.none : opinionText.noBallots}</p>}
      tools={<FigureChoice figure={figure} onFigure={setFigure} />}
      largeTitle={outcome?.round.question.title ?? outcomeText.heading}
      largeClassName="wb-opinion-large"
      largeButton={{ content: outcomeText.large }}
    >
      {() => outcome !== null && <Shown figure={figure} outcome={outcome} />}
    </LargeLower>
  );
}

function FigureChoice({ figure, onFigure }: { readonly figure: Figure; readonly onFigure: (figure: Figure) => void }) {
  const id = useId();
  return (
    <>
      <label className="wb-hidden" htmlFor={id}>
        {outcomeText.figure}
      </label>
      <select
        id={id}
        className="wb-input wb-opinion-choice"
        value={figure}
        onChange={({ target }) => {
          const chosen = figures.find((each) => each === target.value);
          if (chosen !== undefined) onFigure(chosen);
        }}
      >
        {figures.map((each) => (
          <option key={each} value={each}>
            {outcomeText[each]}
          </option>
        ))}
      </select>
    </>
  );
}

function Shown({ figure, outcome }: { readonly figure: Figure; readonly outcome: Outcome }) {
  if (figure === 'spread') return <SpreadChart outcome={outcome} />;
  if (figure === 'profiles') return <ProfileCards outcome={outcome} />;
  return <RankingTable outcome={outcome} />;
}
