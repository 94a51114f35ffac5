import { type SubmitEvent, useId, useState } from 'react';
import { type Group, questionContentSchema, questionWays } from '../../../domain/ballot.ts';
import { type QuestionDraft, questionDraftSchema } from '../../../domain/drafts.ts';
import {
  askedCriteria,
  type CriteriaProblem,
  criteriaProblem,
  newRound,
  typedCriteria,
} from '../../../state/groupWeighing.ts';
import { weighingText } from '../../../text/ballots.ts';
import { questionSizeSentence, wayText } from '../../../text/together.ts';
import { useCommands, useData, useEmit, useView, useWork } from '../../appContext.tsx';
import { useSiting } from '../../place/useSiting.ts';
import { Choice } from '../../ui/Choice.tsx';
import { useRounds } from '../chosenRound.ts';
import { useDraft } from '../useDraft.ts';

const none: readonly Group[] = [];
const emptyQuestion: QuestionDraft = { title: null, way: 'punten', about: 'concept', typed: '' };

function criteriaSentence(problem: CriteriaProblem): string {
  if (problem.kind === 'wrong_number') return questionSizeSentence;
  return problem.kind === 'twice' ? weighingText.twice(problem.label) : weighingText.tooLong(problem.label);
}

/** A question to the groups: about the criteria of a concept, or about own ones. */
export function QuestionForm({ onOpened }: { readonly onOpened: (openedAt: string) => void }) {
  const siting = useSiting();
  const { concepts } = useData();
  const { municipality } = useView();
  const groups = useWork().session?.groups ?? none;
  const { choose } = useRounds();
  const emit = useEmit();
  const { ballots } = useCommands();
  const typedId = useId();
  const [draft, setDraft] = useDraft(`vraag.${municipality}`, questionDraftSchema, emptyQuestion);
  const { title, way, about, typed } = draft;
  const change = (part: Partial<QuestionDraft>): void => setDraft({ ...draft, ...part });
  const [refusal, setRefusal] = useState('');
  const isOwn = about === 'eigen' || siting === null;
  const criteria = isOwn ? typedCriteria(typed) : askedCriteria(siting.siting.criteria);
  const asked = (title ?? (isOwn ? '' : weighingText.titleFor(siting.concept.label))).trim();

  const open = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const problem = criteriaProblem(criteria);
    if (groups.length === 0) return setRefusal(weighingText.needGroups);
    if (asked === '') return setRefusal(weighingText.needTitle);
    if (problem !== null) return setRefusal(criteriaSentence(problem));
    const content = questionContentSchema.safeParse({ municipality, title: asked, way, criteria });
    if (!content.success) return setRefusal(questionSizeSentence);
    const made = await ballots.questionOf(content.data);
    if (!made.ok) return setRefusal(made.failure.sentence);
    const round = newRound(made.value, groups, new Date());
    setRefusal('');
    setDraft({ ...draft, title: null });
    onOpened(round.openedAt);
    emit({ kind: 'put_round', round });
    choose(round.openedAt);
  };

  return (
    <form className="wb-weighing-part" onSubmit={(event) => void open(event)}>
      {siting !== null && (
        <Choice
          label={weighingText.criteria}
          value={about}
          options={[
            ['concept', weighingText.ofConcept(siting.concept.label)],
            ['eigen', weighingText.typed],
          ]}
          onChoose={(chosen) => change({ about: chosen })}
        />
      )}
      {isOwn ? (
        <div className="wb-field">
          <label className="wb-label" htmlFor={typedId}>
            {weighingText.typedLabel}
          </label>
          <textarea
            id={typedId}
            className="wb-input"
            rows={5}
            value={typed}
            aria-describedby={`${typedId}-help`}
            onChange={({ target }) => change({ typed: target.value })}
          />
          <p id={`${typedId}-help`} className="wb-help">
            {weighingText.typedHelp} {weighingText.ownHelp}
          </p>
        </div>
      ) : (
        <>
          {concepts.length > 1 && (
            <Choice
              label={weighingText.concept}
              value={siting.concept.id}
              options={concepts.map(({ id, label }) => [id, label] as const)}
              onChoose={(concept) => emit({ kind: 'choose_placing', change: { concept } })}
            />
          )}
          <ul className="wb-weighing-criteria">
            {criteria.map(({ id, label }) => (
              <li key={id}>{label}</li>
            ))}
          </ul>
        </>
      )}
      <label className="wb-field">
        <span className="wb-label">{weighingText.title}</span>
        <textarea
          className="wb-input"
          rows={2}
          maxLength={160}
          value={title ?? asked}
          onChange={({ target }) => change({ title: target.value })}
        />
      </label>
      <Choice
        label={weighingText.way}
        value={way}
        options={questionWays.map((each) => [each, wayText[each]] as const)}
        onChoose={(chosen) => change({ way: chosen })}
      />
      {refusal !== '' && (
        <p className="wb-message" role="alert">
          {refusal}
        </p>
      )}
      <div className="wb-row">
        <button type="submit" className="wb-button" data-kind="main">
          {weighingText.open}
        </button>
      </div>
    </form>
  );
}
