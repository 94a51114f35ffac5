import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { Area } from '../../../domain/area.ts';
import { type RemarkDraft, remarkDraftSchema } from '../../../domain/drafts.ts';
import { noSession, remarkKinds, remarkSchema } from '../../../domain/sessionLog.ts';
import { clockText } from '../../../text/moment.ts';
import { kindHelp, recordPanelText } from '../../../text/record.ts';
import { remarkText } from '../../../text/together.ts';
import { useEmit, useView, useWork } from '../../appContext.tsx';
import { useDraft } from '../useDraft.ts';
import { RemarkAbout } from './RemarkAbout.tsx';
import { newRemarkId, type RemarkChoice, remarkOf } from './remarkRows.ts';

const emptyRemark: RemarkDraft = { kind: 'opmerking', text: '' };
const longest = remarkSchema.shape.text.maxLength;

interface RemarkEntryProps {
  /** areas a remark can be about */
  readonly areas: readonly Area[];
}

/** Writes down what the room says: kind, words, Enter; what it is about is filled in from the screen. */
export function RemarkEntry({ areas }: RemarkEntryProps) {
  const id = useId();
  const emit = useEmit();
  const view = useView();
  const { remarks, scenes } = useWork().session ?? noSession;
  const shownScene = scenes.some((scene) => scene.id === view.sitting.scene) ? view.sitting.scene : null;
  const selected = areas.some(({ code }) => code === view.selected) ? view.selected : null;
  const [draft, setDraft] = useDraft(`opmerking.${view.municipality}`, remarkDraftSchema, emptyRemark);
  const [own, setOwn] = useState<Partial<Pick<RemarkChoice, 'scene' | 'area' | 'group'>>>({});
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const choice: RemarkChoice = {
    ...{ ...draft, group: '' },
    ...{ scene: shownScene ?? '', area: selected ?? '' },
    ...own,
  };
  const words = recordPanelText;
  const change = ({ kind = draft.kind, text = draft.text, ...about }: Partial<RemarkChoice>): void => {
    setDraft({ kind, text });
    setOwn({ ...own, ...about });
    setProblem('');
  };
  const keep = (): void => {
    field.current?.focus();
    const at = new Date().toISOString();
    const remark = remarkOf(choice, newRemarkId(remarks), at);
    if (remark === null) {
      setSaid('');
      setProblem(choice.text.trim() === '' ? words.empty : words.tooLong(longest ?? Number.NaN));
      return;
    }
    emit({ kind: 'put_remark', remark, movement: null });
    // kind and group often stay the same; scene and area follow the screen again
    setDraft({ kind: choice.kind, text: '' });
    setOwn({ group: choice.group });
    setProblem('');
    setSaid(words.added(remarkText[remark.kind], clockText(at)));
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    keep();
  };
  return (
    <form
      className="wb-remark-entry"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <fieldset className="wb-remark-kinds">
        <legend className="wb-label">{words.kind}</legend>
        {remarkKinds.map((kind) => (
          <label key={kind} className="wb-check">
            <input type="radio" name={id} checked={choice.kind === kind} onChange={() => change({ kind })} />
            <span className="wb-check-label">{remarkText[kind]}</span>
          </label>
        ))}
        <p className="wb-help">{kindHelp[choice.kind]}</p>
      </fieldset>
      <div className="wb-field">
        <label className="wb-label" htmlFor={`${id}-text`}>
          {words.text}
        </label>
        <textarea
          ref={field}
          id={`${id}-text`}
          className="wb-input"
          rows={3}
          value={choice.text}
          aria-describedby={`${id}-help`}
          aria-invalid={problem !== ''}
          onChange={({ target }) => change({ text: target.value })}
          onKeyDown={onKey}
        />
        <p id={`${id}-help`} className={problem === '' ? 'wb-help' : 'wb-message'}>
          {problem === '' ? words.textHelp : problem}
        </p>
      </div>
      <RemarkAbout choice={choice} areas={areas} onChoose={change} />
      <div className="wb-row">
        <button type="submit" className="wb-button" data-kind="main">
          {words.add}
        </button>
        <p role="status" className="wb-help">
          {said}
        </p>
      </div>
    </form>
  );
}
