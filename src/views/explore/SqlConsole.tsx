import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Answer } from '../../domain/answer.ts';
import type { Failure } from '../../domain/failure.ts';
import { consoleText, shellText } from '../../text/nl.ts';
import { useCommands, useData } from '../appContext.tsx';
import { AnswerTable } from './AnswerTable.tsx';

type Asked =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly failure: Failure };

function Tables() {
  const { askable } = useCommands();
  return (
    <details className="wb-ask-tables">
      <summary>{consoleText.tables}</summary>
      <div className="wb-details-body">
        {askable.tables.map(({ name, description, columns }) => (
          <section key={name} aria-label={name}>
            <h3>
              <code>{name}</code>
            </h3>
            <p>{description}</p>
            <dl className="wb-columns">
              {columns.map((column) => (
                <div key={column.name}>
                  <dt>
                    <code>{column.name}</code>
                  </dt>
                  <dd>{column.description}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </details>
  );
}

/** One read-only question to the tables of the bundle on screen. */
export function SqlConsole() {
  const { ask, askable, retry } = useCommands();
  const { engine } = useData();
  const id = useId();
  const [sql, setSql] = useState(askable.examples[0]?.sql ?? '');
  const [asked, setAsked] = useState<Asked>({ kind: 'nothing' });
  /** number of the last question: an answer to an earlier one is thrown away, also when the dialog has closed */
  const last = useRef(0);
  useEffect(() => () => void last.current++, []);
  const unavailable = engine.kind === 'failed';

  const put = async (): Promise<void> => {
    if (unavailable || sql.trim() === '') return;
    const own = ++last.current;
    setAsked({ kind: 'busy' });
    const result = await ask(sql);
    if (own !== last.current) return;
    setAsked(result.ok ? { kind: 'answered', answer: result.value } : { kind: 'failed', failure: result.failure });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void put();
  };

  return (
    <div className="wb-console">
      <p>{consoleText.intro}</p>
      {unavailable && (
        <div className="wb-message">
          <p>
            {consoleText.unavailable} {engine.failure.sentence}
          </p>
          <button type="button" className="wb-button" onClick={retry}>
            {shellText.retry}
          </button>
        </div>
      )}
      {(engine.kind === 'waiting' || engine.kind === 'starting') && <p className="wb-message">{consoleText.waiting}</p>}
      <h3>{consoleText.examples}</h3>
      <ul className="wb-examples">
        {askable.examples.map((example) => (
          <li key={example.label}>
            <button type="button" className="wb-button" data-kind="link" onClick={() => setSql(example.sql)}>
              {example.label}
            </button>
          </li>
        ))}
      </ul>
      <div className="wb-field">
        <label className="wb-label" htmlFor={`${id}-sql`}>
          {consoleText.question}
        </label>
        <textarea
          id={`${id}-sql`}
          className="wb-input wb-sql"
          rows={5}
          spellCheck={false}
          value={sql}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => setSql(target.value)}
          onKeyDown={onKeyDown}
        />
        <div className="wb-row">
          <button
            type="button"
            className="wb-button"
            data-kind="main"
            disabled={unavailable || asked.kind === 'busy'}
            onClick={() => void put()}
          >
            {consoleText.ask}
          </button>
          <span id={`${id}-hint`} className="wb-help">
            {consoleText.hint}
          </span>
        </div>
      </div>
      <Tables />
      <div className="wb-ask-result">
        <p role="status" className="wb-help">
          {asked.kind === 'busy' && consoleText.busy}
          {asked.kind === 'answered' && consoleText.rows(asked.answer.rows.length)}
        </p>
        <div role="alert">{asked.kind === 'failed' && <p className="wb-message">{asked.failure.sentence}</p>}</div>
        {asked.kind === 'answered' && <AnswerTable answer={asked.answer} />}
      </div>
    </div>
  );
}
