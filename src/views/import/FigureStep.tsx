import { useId, useState } from 'react';
import type { ImportPreview } from '../../domain/userImport.ts';
import { figuresText } from '../../text/importScreen.ts';
import type { Draft, FigureDraft } from './draft.ts';
import { FigureCard } from './FigureCard.tsx';
import { PlacedRows } from './PlacedRows.tsx';
import { PlacesForm } from './PlacesForm.tsx';
import { type Problem, problemsOf } from './problems.ts';
import { SourceFields } from './SourceFields.tsx';
import { StepEnd } from './StepBar.tsx';
import { TextField } from './TextField.tsx';
import type { ImportScreen } from './useImport.ts';

interface FigureStepProps {
  readonly screen: ImportScreen;
  readonly preview: ImportPreview;
  readonly draft: Draft;
  readonly onApply: () => void;
}

/** cards beyond which searching is faster than looking */
const manyCards = 8;

function isSought({ figure }: FigureDraft, sought: string): boolean {
  const words = [figure.indicator.label, ...figure.columns].join(' ').toLowerCase();
  return words.includes(sought.trim().toLowerCase());
}

/** What each column is, or what the points are, and where it all comes from. */
export function FigureStep({ screen, preview, draft, onApply }: FigureStepProps) {
  const id = useId();
  const [sought, setSought] = useState('');
  /** problems are told from the first try on, and go as they are solved */
  const [tried, setTried] = useState(false);
  const problems = tried ? problemsOf(draft) : [];
  const idOf = (figure: string | null, field: string): string => {
    const place = draft.figures.findIndex(({ key }) => key === figure);
    return `${id}-${place}-${field}`;
  };
  const problemAt =
    (figure: string | null) =>
    (field: string): string | undefined =>
      problems.find((each) => each.figure === figure && each.field === field)?.sentence;

  const found = draft.figures.filter((figure) => isSought(figure, sought));
  const setIncluded = (included: boolean): void => {
    const keys = new Set(found.map(({ key }) => key));
    screen.change((former) => ({
      ...former,
      figures: former.figures.map((each) => (keys.has(each.key) ? { ...each, included, touched: true } : each)),
    }));
  };
  const add = (): void => {
    setTried(true);
    const [first] = problemsOf(draft);
    if (first === undefined) onApply();
    else showProblem(first, idOf(first.figure, first.field));
  };
  const included = draft.figures.filter((figure) => figure.included).length;
  const isPoints = preview.places === 'points' || draft.addresses !== null;

  return (
    <div className="wb-import-part">
      <p>{figuresText.intro}</p>
      {isPoints && (
        <PlacesForm screen={screen} preview={preview} draft={draft} idOf={idOf} problemAt={problemAt(null)} />
      )}
      <PlacedRows screen={screen} draft={draft} fieldId={idOf(null, 'addresses')} />
      {draft.figures.length > 0 && (
        <section className="wb-import-part" aria-labelledby={`${id}-figures`}>
          <h4 id={`${id}-figures`}>{figuresText.heading}</h4>
          {draft.figures.length > manyCards && (
            <TextField label={figuresText.find} value={sought} onChange={setSought} />
          )}
          <div className="wb-row">
            {draft.figures.length > 1 && (
              <>
                <button type="button" className="wb-button" onClick={() => setIncluded(true)}>
                  {figuresText.allOn}
                </button>
                <button type="button" className="wb-button" onClick={() => setIncluded(false)}>
                  {figuresText.allOff}
                </button>
              </>
            )}
            <span role="status">
              {sought === '' ? figuresText.count(included, draft.figures.length) : figuresText.found(found.length)}
            </span>
          </div>
          <ul className="wb-import-cards" id={idOf(null, 'nothing')} tabIndex={-1}>
            {found.map((figure) => (
              <FigureCard
                key={figure.key}
                screen={screen}
                preview={preview}
                draft={figure}
                idOf={(field) => idOf(figure.key, field)}
                problemAt={problemAt(figure.key)}
              />
            ))}
          </ul>
        </section>
      )}
      {draft.figures.length === 0 && !isPoints && <p className="wb-message">{figuresText.noFigures}</p>}
      <SourceFields screen={screen} draft={draft} idOf={(field) => idOf(null, field)} problemAt={problemAt(null)} />
      <div role="alert">
        {problems.length > 0 && (
          <div className="wb-message">
            <p>{figuresText.problems(problems.length)}</p>
            <ul className="wb-import-remarks">
              {problems.map((problem) => (
                <li key={`${problem.figure} ${problem.field}`}>
                  <button
                    type="button"
                    className="wb-button"
                    data-kind="link"
                    onClick={() => showProblem(problem, idOf(problem.figure, problem.field))}
                  >
                    {[labelOf(draft, problem), problem.sentence].filter((part) => part !== '').join(': ')}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <StepEnd back="joining" next={null} onGo={screen.goTo} onApply={add} busy={screen.flow.busy !== null} />
    </div>
  );
}

function labelOf(draft: Draft, { figure }: Problem): string {
  const found = draft.figures.find(({ key }) => key === figure)?.figure;
  return found === undefined ? '' : found.indicator.label || (found.columns[0] ?? '');
}

/** Moves to the field. A card that is folded opens first; its fields are there a moment later. */
function showProblem({ figure }: Problem, fieldId: string): void {
  const card = figure === null ? null : document.getElementById(fieldId.replace(/-[^-]*$/, '-card'));
  if (card instanceof HTMLDetailsElement) card.open = true;
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(fieldId)?.focus()));
}
