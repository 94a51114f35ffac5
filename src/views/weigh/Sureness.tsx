import '../styles/sureness.css';
import { useDeferredValue, useEffect, useState } from 'react';
import type { IndexResult } from '../../model/indexResult.ts';
import { type SurenessSettings, type SurenessState, standardSureness } from '../../state/sureness.ts';
import { manyAreas, resultsInQuestion, surenessQuestion, weightingsFor } from '../../state/surenessQuestion.ts';
import { surenessText } from '../../text/sureness.ts';
import { useCommands, useData, useSureness } from '../appContext.tsx';
import { LeftOutList } from './LeftOutList.tsx';
import { useRecipeEditor } from './recipeEditor.tsx';
import { SurenessEffects } from './SurenessEffects.tsx';
import { SurenessSettingsForm } from './SurenessSettingsForm.tsx';
import { SurenessTable } from './SurenessTable.tsx';

/** How sure the outcome of the open recipe is; worked out while this is open, and anew when the recipe changes. */
export function Sureness() {
  const { shown, spec } = useRecipeEditor();
  const { weighing } = useData();
  const present = resultsInQuestion(shown, spec.id, weighing);
  // of a country the slider goes first; of a municipality a question costs little, and one that waits never comes
  const late = useDeferredValue(present);
  const of = shown.dataset.areas.length < manyAreas ? present : late;
  if (of.length === 0) return <p className="wb-help">{surenessText.notComputed}</p>;
  return <Asked of={of} />;
}

function Asked({ of }: { readonly of: readonly IndexResult[] }) {
  const { shown, spec } = useRecipeEditor();
  const { weighing } = useData();
  const sureness = useSureness();
  const { sureness: commands } = useCommands();
  const [settings, setSettings] = useState<SurenessSettings>(standardSureness);
  const question = surenessQuestion(of, spec.id, shown.dataset, weighing.thresholds, settings);
  useEffect(() => commands.ask(question), [commands, question]);
  useEffect(() => () => commands.stop(), [commands]);

  const answer = sureness?.answer ?? null;
  // an answer about other areas has nothing to say here; one about other weights stays until the new one comes
  const fits = answer?.question.of[0]?.codes === of[0]?.codes && answer?.question.of.length === of.length;
  const place = of.findIndex((result) => result.spec.id === spec.id);
  const ranks = fits ? (answer?.ranks?.ranks[place] ?? null) : null;
  return (
    <div className="wb-sureness">
      <p>{surenessText.about(weightingsFor(shown.dataset.areas.length))}</p>
      <SurenessSettingsForm settings={settings} onSettings={setSettings} />
      <Progress
        state={sureness}
        isCurrent={answer?.question === question}
        onStop={commands.stop}
        onAgain={() => commands.ask(question)}
      />
      {ranks !== null && ranks.indexId === spec.id && (
        <SurenessTable
          ranks={ranks}
          fields={answer?.ranks?.fields ?? null}
          areas={shown.dataset.areas}
          level={shown.level}
          recipe={spec.label}
          selected={shown.selected?.code ?? null}
          onMap={shown.measure.id === 'zekerheid'}
        />
      )}
      {fits && answer !== null && answer.effects !== null && <SurenessEffects effects={answer.effects} />}
      {fits && answer !== null && answer.leftOut !== null && <LeftOutList leftOut={answer.leftOut} />}
    </div>
  );
}

interface ProgressProps {
  readonly state: SurenessState | null;
  readonly isCurrent: boolean;
  readonly onStop: () => void;
  readonly onAgain: () => void;
}

function Progress({ state, isCurrent, onStop, onAgain }: ProgressProps) {
  const part = state?.part ?? null;
  const isWaiting = part === null && !isCurrent && state !== null;
  return (
    <div className="wb-sureness-progress">
      <progress className="wb-progress" aria-label={surenessText.heading} max={1} value={part ?? (isCurrent ? 1 : 0)} />
      {part !== null && (
        <button type="button" className="wb-button" onClick={onStop}>
          {surenessText.stop}
        </button>
      )}
      {isWaiting && (
        <button type="button" className="wb-button" onClick={onAgain}>
          {surenessText.again}
        </button>
      )}
      {state?.failure != null && <p className="wb-message">{state.failure.sentence}</p>}
      <p role="status" className="wb-help">
        {part === null ? (isCurrent ? surenessText.ready : '') : surenessText.working}
      </p>
    </div>
  );
}
