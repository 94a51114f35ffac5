import './ballot.css';
import { useEffect, useRef, useState } from 'react';
import type { BallotAnswer, Checked, QuestionProblem } from '../../../domain/ballot.ts';
import { nonceOf } from '../../../model/ballotCode.ts';
import { type AskedQuestion, readQuestion } from '../../../model/questionLink.ts';
import type { Digest } from '../../../model/seal.ts';
import { phoneText } from '../../../text/ballots.ts';
import { shellText } from '../../../text/nl.ts';
import { questionSentence } from '../../../text/together.ts';
import { useFocusWhenLost } from '../../ui/useFocusWhenLost.ts';
import { emptyAnswer, fitsQuestion } from '../answer/emptyAnswer.ts';
import { FilledIn } from './FilledIn.tsx';
import { FillIn } from './FillIn.tsx';

/** What a device keeps of one question: its five signs, the group and the answers so far. */
export interface Draft {
  readonly nonce: string;
  readonly group: string | null;
  readonly answer: BallotAnswer | null;
}

export interface BallotPageProps {
  /** of the address, with the question */
  readonly fragment: string;
  readonly digest: Digest;
  readonly drafts: { read(question: string): Draft | null; write(question: string, draft: Draft): void };
}

/** All that a phone shows: one question, or the sentence why it cannot be read. Nothing is loaded and nothing is sent. */
export function BallotPage({ fragment, digest, drafts }: BallotPageProps) {
  const [read, setRead] = useState<Checked<AskedQuestion, QuestionProblem> | null>(null);
  useEffect(() => {
    let gone = false;
    void readQuestion(fragment, digest).then((outcome) => {
      if (!gone) setRead(outcome);
    });
    return () => {
      gone = true;
    };
  }, [fragment, digest]);
  useEffect(() => {
    document.title = phoneText.title;
  }, []);
  return (
    <main className="wb-ballot">
      <p className="wb-ballot-brand">{shellText.product}</p>
      {read === null ? (
        <p role="status">{phoneText.reading}</p>
      ) : read.ok ? (
        <Asked asked={read.value} drafts={drafts} />
      ) : (
        <p className="wb-message" role="alert">
          {questionSentence(read.problem)}
        </p>
      )}
    </main>
  );
}

/** What was kept, as far as it still fits the question. */
function draftOf({ question, groups }: AskedQuestion, kept: Draft | null): Draft {
  const [only, ...others] = groups;
  const alone = others.length === 0 ? (only?.id ?? null) : null;
  return {
    nonce: kept?.nonce ?? nonceOf(crypto.getRandomValues(new Uint8Array(5))),
    group: groups.find(({ id }) => id === kept?.group)?.id ?? alone,
    answer: kept?.answer != null && fitsQuestion(kept.answer, question) ? kept.answer : emptyAnswer(question),
  };
}

function Asked({ asked, drafts }: { readonly asked: AskedQuestion } & Pick<BallotPageProps, 'drafts'>) {
  const { question, groups } = asked;
  const [draft, setDraft] = useState(() => draftOf(asked, drafts.read(question.id)));
  const [isDone, setDone] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  // the button that brings the answers back goes with the code
  useFocusWhenLost(isDone ? 'code' : 'answers', () => title.current);
  const change = (part: Partial<Draft>): void => {
    const next = { ...draft, ...part };
    setDraft(next);
    drafts.write(question.id, next);
  };
  const answer = draft.answer ?? emptyAnswer(question);
  const group = groups.find(({ id }) => id === draft.group);
  return (
    <>
      <h1 ref={title} tabIndex={-1}>
        {question.title}
      </h1>
      {groups.length === 0 ? (
        <p className="wb-message">{phoneText.noGroups}</p>
      ) : isDone && group !== undefined ? (
        <FilledIn question={question} group={group} nonce={draft.nonce} answer={answer} onBack={() => setDone(false)} />
      ) : (
        <FillIn
          asked={asked}
          group={draft.group}
          answer={answer}
          onGroup={(id) => change({ group: id })}
          onAnswer={(next) => change({ answer: next })}
          onReady={() => {
            change({});
            setDone(true);
          }}
        />
      )}
    </>
  );
}
