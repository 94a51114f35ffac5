import { useState } from 'react';
import type { ImportPreview } from '../../domain/userImport.ts';
import { figuresText, unitText } from '../../text/importScreen.ts';
import { useShown } from '../appContext.tsx';
import { type FigureDraft, labelOf, withFigure } from './draft.ts';
import { FigureFields } from './FigureFields.tsx';
import type { ImportScreen } from './useImport.ts';

interface FigureCardProps {
  readonly screen: ImportScreen;
  readonly preview: ImportPreview;
  readonly draft: FigureDraft;
  readonly idOf: (field: string) => string;
  readonly problemAt: (field: string) => string | undefined;
}

function summaryOf({ indicator, year, finishedIndex }: FigureDraft['figure']): string {
  const when = year.from === 'fixed' ? String(year.year) : figuresText.yearSummary[year.from];
  const what = finishedIndex ? figuresText.finishedShort : unitText[indicator.unit];
  return figuresText.summary(what, when, indicator.levels);
}

/** One figure: whether it comes along, and folded away what it is. Fields exist only where the card is open. */
export function FigureCard({ screen, preview, draft, idOf, problemAt }: FigureCardProps) {
  const [open, setOpen] = useState(false);
  const { key, figure, included } = draft;
  const { label } = figure.indicator;
  const present = useShown()?.dataset.indicators ?? [];
  const called = labelOf(figure, screen.flow.draft?.source.label ?? '', present);
  const change = (next: (figure: FigureDraft) => FigureDraft): void =>
    screen.change((former) => withFigure(former, key, next));
  return (
    <li className="wb-import-card" data-included={included}>
      <label className="wb-check">
        <input
          type="checkbox"
          checked={included}
          aria-label={figuresText.include(label)}
          onChange={({ target }) => change((former) => ({ ...former, included: target.checked }))}
        />
        <span className="wb-import-card-name">{label}</span>
        <span className="wb-help">{summaryOf(figure)}</span>
      </label>
      {included && called !== label && <p className="wb-help">{figuresText.called(called)}</p>}
      <details
        id={idOf('card')}
        className="wb-about"
        open={open}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary aria-label={figuresText.settingsOf(label)}>{figuresText.settings}</summary>
        {open && (
          <FigureFields
            preview={preview}
            figure={figure}
            idOf={idOf}
            problemAt={problemAt}
            onChange={(next) => change((former) => ({ ...former, figure: next }))}
          />
        )}
      </details>
    </li>
  );
}
