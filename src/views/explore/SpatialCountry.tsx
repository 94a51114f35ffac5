import '../styles/sureness.css';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { AreaLevel } from '../../domain/area.ts';
import type { Failure } from '../../domain/failure.ts';
import type { Shown } from '../../state/shown.ts';
import { type SpatialAnswer, type SpatialQuestion, spatialQuestion } from '../../state/spatialCountry.ts';
import { readingsOf } from '../../state/spatialReading.ts';
import { spatialText } from '../../text/spatial.ts';
import { useCommands } from '../appContext.tsx';
import { SpatialPatterns } from './SpatialPatterns.tsx';

/** twenty steps are enough to see it move */
const step = 0.05;

interface Work {
  readonly question: SpatialQuestion;
  /** part (0–1) that is done; null when nothing is at work */
  readonly part: number | null;
  readonly answer: SpatialAnswer | null;
  readonly failure: Failure | null;
}

const begun = (question: SpatialQuestion): Work => ({ question, part: 0, answer: null, failure: null });

/** Of more areas than the page can do by itself: worked out beside it as long as this is open, and for every measure. */
export function SpatialCountry({ shown }: { readonly shown: Shown }) {
  const question = spatialQuestion(shown);
  if (question === null) return <p>{spatialText.noBoundaries}</p>;
  return <Asked question={question} level={shown.level} />;
}

function Asked({ question, level }: { readonly question: SpatialQuestion; readonly level: AreaLevel }) {
  const { spatial } = useCommands();
  const [latest, setLatest] = useState(() => begun(question));
  const work = latest.question === question ? latest : begun(question);

  const ask = useCallback(() => {
    let present = begun(question);
    let told = 0;
    setLatest(present);
    const tell = (change: Partial<Work>): void => {
      const before = present;
      const after = { ...present, ...change };
      present = after;
      // what was asked anew is told about by whoever asked last
      setLatest((current) => (current === before ? after : current));
    };
    const onPart = (part: number): void => {
      if (part - told < step) return;
      told = part;
      tell({ part });
    };
    void spatial.read(question, onPart).then((result) => {
      if (result === null) tell({ part: null });
      else tell(result.ok ? { part: null, answer: result.value } : { part: null, failure: result.failure });
    });
  }, [spatial, question]);
  useEffect(() => {
    ask();
    return () => spatial.stop();
  }, [spatial, ask]);

  return (
    <>
      <Progress work={work} onStop={spatial.stop} onAgain={ask} />
      {work.answer !== null && <Answered question={question} answer={work.answer} level={level} />}
    </>
  );
}

interface AnsweredProps {
  readonly question: SpatialQuestion;
  readonly answer: SpatialAnswer;
  readonly level: AreaLevel;
}

function Answered({ question, answer, level }: AnsweredProps) {
  const found = useMemo(
    () => readingsOf(question.areas, question.columns, answer.neighbours, answer.patterns),
    [question, answer],
  );
  return <SpatialPatterns found={found} level={level} country />;
}

interface ProgressProps {
  readonly work: Work;
  readonly onStop: () => void;
  readonly onAgain: () => void;
}

function Progress({ work: { part, answer, failure }, onStop, onAgain }: ProgressProps) {
  const isDone = answer !== null;
  const said =
    part !== null ? spatialText.working : isDone ? spatialText.ready : failure === null ? spatialText.stopped : '';
  return (
    <div className="wb-sureness-progress">
      {!isDone && <progress className="wb-progress" aria-label={spatialText.heading} max={1} value={part ?? 0} />}
      {!isDone && (
        <button type="button" className="wb-button" onClick={part === null ? onAgain : onStop}>
          {part === null ? spatialText.again : spatialText.stop}
        </button>
      )}
      {failure !== null && <p className="wb-message">{failure.sentence}</p>}
      <p role="status" className="wb-help">
        {said}
      </p>
    </div>
  );
}
