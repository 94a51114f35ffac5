import { useId, useState } from 'react';
import type { Area } from '../../../domain/area.ts';
import { type RemarkKind, remarkKinds, remarkSchema } from '../../../domain/sessionLog.ts';
import { recordPanelText } from '../../../text/record.ts';
import { remarkText } from '../../../text/together.ts';
import { useEmit } from '../../appContext.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { TextField } from '../../weigh/TextField.tsx';
import { RemarkAbout } from './RemarkAbout.tsx';
import { choiceOf, type RemarkChoice, type RemarkRow, remarkOf } from './remarkRows.ts';

interface RemarkItemProps {
  readonly row: RemarkRow;
  readonly areas: readonly Area[];
  readonly isOpen: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onRemove: () => void;
}

/** Id in the page of the button that opens a remark. */
export function remarkButtonId(remark: string): string {
  return `wb-remark-${remark}`;
}

const kinds = remarkKinds.map((kind): readonly [RemarkKind, string] => [kind, remarkText[kind]]);

/** One thing that was said; opened it can be changed or taken away. */
export function RemarkItem({ row, areas, isOpen, onOpen, onRemove }: RemarkItemProps) {
  const id = useId();
  const emit = useEmit();
  const [problem, setProblem] = useState('');
  const { remark, kind, time, about } = row;
  const words = recordPanelText;
  const put = (change: Partial<RemarkChoice>): void => {
    const choice = { ...choiceOf(remark), ...change };
    const next = remarkOf(choice, remark.id, remark.at);
    const most = remarkSchema.shape.text.maxLength ?? Number.NaN;
    setProblem(next !== null ? '' : choice.text.trim() === '' ? words.bare : words.tooLong(most));
    if (next !== null) emit({ kind: 'put_remark', remark: next, movement: null });
  };
  return (
    <li className="wb-remark" data-kind={remark.kind}>
      <p className="wb-remark-head">
        <span className="wb-remark-kind">{kind}</span> <time dateTime={remark.at}>{time}</time>
      </p>
      <p className="wb-remark-text">{remark.text}</p>
      {about.length > 0 && <p className="wb-help">{about.join(' · ')}</p>}
      <div className="wb-row">
        <button
          id={remarkButtonId(remark.id)}
          type="button"
          className="wb-button"
          aria-expanded={isOpen}
          aria-controls={`${id}-form`}
          aria-label={isOpen ? undefined : words.editOf(kind, time, remark.text.slice(0, 60))}
          onClick={() => onOpen(!isOpen)}
        >
          {isOpen ? words.done : words.edit}
        </button>
        {isOpen && (
          <button type="button" className="wb-button" onClick={onRemove}>
            {words.remove}
          </button>
        )}
      </div>
      <div id={`${id}-form`} hidden={!isOpen} className="wb-remark-form">
        {isOpen && (
          <>
            <Choice label={words.kind} value={remark.kind} options={kinds} onChoose={(own) => put({ kind: own })} />
            <TextField label={words.text} value={remark.text} lines onText={(text) => put({ text })} />
            {problem !== '' && (
              <p role="alert" className="wb-message">
                {problem}
              </p>
            )}
            <RemarkAbout choice={choiceOf(remark)} areas={areas} onChoose={put} />
          </>
        )}
      </div>
    </li>
  );
}
