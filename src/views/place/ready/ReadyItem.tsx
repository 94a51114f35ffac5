import type { Area } from '../../../domain/area.ts';
import { type ReadinessState, readinessStates } from '../../../domain/socialBase.ts';
import type { ItemReadiness } from '../../../model/readiness.ts';
import { readyText } from '../../../text/ready.ts';
import { useEmit } from '../../appContext.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { TextField } from '../../weigh/TextField.tsx';
import { StateWords } from './StateWords.tsx';

interface ReadyItemProps {
  readonly area: Area;
  readonly entry: ItemReadiness;
  /** why the concept in question needs it; null when it does not say so */
  readonly need: string | null;
}

/** evidence named in full; the rest is counted */
const mostEvidence = 3;

const byMap = 'map';
const options = [
  [byMap, readyText.byMap] as const,
  ...readinessStates.map((state) => [state, readyText.state[state]] as const),
];

/** One item of the social base: what is known and from whom, why it counts, and what people can fill in. */
export function ReadyItem({ area, entry, need }: ReadyItemProps) {
  const emit = useEmit();
  const { item, state, from, evidence, answer, toConfirm } = entry;
  const put = (next: ReadinessState, note: string, movement: string | null): void =>
    emit({ kind: 'put_answers', answers: [{ area: area.code, item: item.id, state: next, note }], movement });
  const isInside = evidence[0]?.distance === 0;
  return (
    <li className="wb-ready-item">
      <div className="wb-ready-head">
        <strong>{item.label}</strong>
        <StateWords state={state} />
      </div>
      <p className="wb-help">{toConfirm ? readyText.from.unsure : readyText.from[from]}</p>
      {evidence.length > 0 && (
        <ul className="wb-ready-evidence">
          {evidence.slice(0, mostEvidence).map(({ name, distance }) => (
            <li key={`${name} ${distance}`}>
              {name}, {distance === 0 ? readyText.inside : readyText.away(distance)}
            </li>
          ))}
          {evidence.length > mostEvidence && <li>{readyText.moreEvidence(evidence.length - mostEvidence)}</li>}
        </ul>
      )}
      {need !== null && <p>{need}</p>}
      {toConfirm && (
        <div className="wb-ready-confirm">
          <p>{readyText.confirm}</p>
          <div className="wb-ready-actions">
            <button
              type="button"
              className="wb-button"
              aria-label={readyText.yesFor(item.label)}
              onClick={() => put(isInside ? 'present' : 'nearby', '', null)}
            >
              {readyText.yes}
            </button>
            <button
              type="button"
              className="wb-button"
              aria-label={readyText.noFor(item.label)}
              onClick={() => put('missing', '', null)}
            >
              {readyText.no}
            </button>
          </div>
        </div>
      )}
      <Choice
        label={readyText.answer(item.label)}
        value={answer?.state ?? byMap}
        options={options}
        onChoose={(chosen) => {
          if (chosen === byMap) emit({ kind: 'forget_answer', area: area.code, item: item.id });
          // arrow keys go past the other words: together one step to undo
          else put(chosen, answer?.note ?? '', `${area.code} ${item.id}`);
        }}
      />
      {answer !== null && (
        <>
          <TextField
            label={readyText.note(item.label)}
            value={answer.note}
            lines
            onText={(note) => put(answer.state, note, null)}
          />
          <p className="wb-help">{readyText.noteHelp}</p>
        </>
      )}
      <details className="wb-about">
        <summary>{readyText.why}</summary>
        <div className="wb-details-body">
          <p>{item.reason}</p>
          <p>{readyText.within(item.radiusMetres)}</p>
          <p className="wb-help">{readyText.source(item.source, item.status)}</p>
        </div>
      </details>
    </li>
  );
}
