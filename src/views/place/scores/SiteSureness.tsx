import '../../styles/sureness.css';
import { useEffect, useState } from 'react';
import {
  followedSites,
  fullWeightings,
  mostSureSites,
  questionAbout,
  type SiteSurenessSettings,
  standardSiteSureness,
} from '../../../state/siteSureness.ts';
import type { SitingShown } from '../../../state/siting.ts';
import { opinionText } from '../../../text/siteScores.ts';
import { surenessText } from '../../../text/sureness.ts';
import { useCommands, useEmit, useSiteSureness } from '../../appContext.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Fold } from '../../weigh/Fold.tsx';
import { CentralWeights } from './CentralWeights.tsx';
import { SecondOpinions } from './SecondOpinions.tsx';
import { sureSites } from './sureSites.ts';

/** Second opinions and how sure the order is; follows every edit of a list that is not too long. */
export function SiteSureness({ siting }: { readonly siting: SitingShown }) {
  const state = useSiteSureness();
  const { siteSureness: commands } = useCommands();
  const emit = useEmit();
  const [settings, setSettings] = useState<SiteSurenessSettings>(
    () => state?.answer?.question.settings ?? standardSiteSureness,
  );
  const { matrix } = siting;
  const { shortlist } = siting.siting;
  const question = questionAbout(siting, settings);
  const isFollowed = matrix.kept.length <= followedSites;
  useEffect(() => {
    if (question !== null && isFollowed) void commands.ask(question);
  }, [commands, question, isFollowed]);
  useEffect(() => () => commands.stop(), [commands]);
  const sure = sureSites(state, matrix, shortlist);
  const isCurrent = state?.answer?.question === question && question !== null;
  if (question === null) {
    const isTooMany = matrix.kept.length > mostSureSites;
    return (
      <Fold title={opinionText.sure} open>
        <p className="wb-help">{isTooMany ? opinionText.tooMany(mostSureSites) : opinionText.nothing}</p>
      </Fold>
    );
  }
  const { weightings } = question.job;
  const show = (figures: 'methoden' | 'zekerheid', label: string) => (
    <button
      type="button"
      className="wb-button"
      onClick={() => {
        emit({ kind: 'choose_placing', change: { figures } });
        emit({ kind: 'open_table', on: true });
      }}
    >
      {label}
    </button>
  );
  return (
    <>
      <Fold title={opinionText.second} open>
        <p>{settings.methods === 'all' ? opinionText.secondAbout(shortlist) : opinionText.secondOwn(shortlist)}</p>
        <SecondOpinions siting={siting} sure={sure} />
        {show('methoden', opinionText.showMethods)}
      </Fold>
      <Fold title={opinionText.sure} open>
        <div className="wb-sureness">
          <p>{opinionText.sureAbout(weightings)}</p>
          {weightings < fullWeightings && <p className="wb-help">{opinionText.sureMany(weightings)}</p>}
          <Choice
            label={surenessText.range}
            value={settings.range.kind === 'any' ? 'any' : String(settings.range.part)}
            options={surenessText.ranges}
            onChoose={(value) =>
              setSettings({
                ...settings,
                range: value === 'any' ? { kind: 'any' } : { kind: 'around', part: Number(value) },
              })
            }
          />
          <Choice
            label={opinionText.methods}
            value={settings.methods}
            options={Object.entries(opinionText.methodsOf)}
            onChoose={(value) => setSettings({ ...settings, methods: value === 'own' ? 'own' : 'all' })}
          />
          <Progress
            isCurrent={isCurrent}
            isFollowed={isFollowed}
            onStart={() => void commands.ask(question)}
            onStop={commands.stop}
          />
          {show('zekerheid', opinionText.showSure)}
        </div>
      </Fold>
      {sure !== null && (
        <Fold title={opinionText.central} open={false}>
          <CentralWeights siting={siting} sure={sure} />
        </Fold>
      )}
    </>
  );
}

interface ProgressProps {
  readonly isCurrent: boolean;
  readonly isFollowed: boolean;
  readonly onStart: () => void;
  readonly onStop: () => void;
}

function Progress({ isCurrent, isFollowed, onStart, onStop }: ProgressProps) {
  const state = useSiteSureness();
  const part = state?.part ?? null;
  return (
    <div className="wb-sureness-progress">
      <progress className="wb-progress" aria-label={opinionText.sure} max={1} value={part ?? (isCurrent ? 1 : 0)} />
      {part !== null && (
        <button type="button" className="wb-button" onClick={onStop}>
          {surenessText.stop}
        </button>
      )}
      {part === null && !isCurrent && (
        <button type="button" className="wb-button" onClick={onStart}>
          {opinionText.start}
        </button>
      )}
      {state?.failure != null && <p className="wb-message">{state.failure.sentence}</p>}
      {!isFollowed && <p className="wb-help">{opinionText.notFollowed(followedSites)}</p>}
      <p role="status" className="wb-help">
        {part === null ? (isCurrent ? opinionText.ready : '') : surenessText.working}
      </p>
    </div>
  );
}
