import './weighing.css';
import { useState } from 'react';
import { weighingText } from '../../../text/ballots.ts';
import { UndoBar } from '../../ui/UndoBar.tsx';
import { Fold } from '../../weigh/Fold.tsx';
import { useRounds } from '../chosenRound.ts';
import { RoundChoice } from '../RoundChoice.tsx';
import { GroupSection } from './GroupSection.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { RoundSection } from './RoundSection.tsx';

/** Groups, the question put to them, and the answers that come in. */
export function WeighingPanel() {
  const { round } = useRounds();
  /** the question that was opened just now takes the focus */
  const [opened, setOpened] = useState<string | null>(null);
  const folds = round?.openedAt ?? '';
  return (
    <div className="wb-weighing">
      <div className="wb-row">
        <UndoBar />
      </div>
      <RoundChoice />
      {round !== null && <RoundSection key={round.openedAt} round={round} isNew={round.openedAt === opened} />}
      <Fold key={`groups ${folds}`} title={weighingText.groups} open={round === null}>
        <GroupSection />
      </Fold>
      <Fold key={`question ${folds}`} title={weighingText.newQuestion} open={round === null}>
        <QuestionForm onOpened={setOpened} />
      </Fold>
    </div>
  );
}
