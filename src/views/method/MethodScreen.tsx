import './method.css';
import '../styles/printAlone.css';
import { useId, useMemo, useState } from 'react';
import { fileName, saveFile } from '../../export/download.ts';
import { asHtml } from '../../export/html.ts';
import { asMarkdown } from '../../export/markdown.ts';
import { methodDocument } from '../../export/methodDocument.ts';
import type { IndexResult } from '../../model/indexResult.ts';
import { areasNear } from '../../state/areasNear.ts';
import { indicatorsById } from '../../state/indicatorsById.ts';
import type { Shown } from '../../state/shown.ts';
import type { ViewState } from '../../state/viewState.ts';
import { methodScreenText } from '../../text/methodPage.ts';
import { useData, useGivenData, useShown, useView } from '../appContext.tsx';
import { DocumentView } from './DocumentView.tsx';

export interface MethodScreenProps {
  /** id of the recipe to open with; otherwise that of the measure on the map, or the one that is open in Wegen */
  readonly index?: string;
}

function firstIndex(
  { indices, measure, balance }: Shown,
  asked: string | undefined,
  { mode, recipe }: ViewState,
): string {
  const open = mode === 'wegen' ? recipe : null;
  const wanted = [asked, measure.id.replace(/^index:/, ''), open, balance?.capacity.spec.id, ...indices.keys()];
  return wanted.find((id) => id != null && indices.has(id)) ?? '';
}

/** The selected area, otherwise the first that has a score. */
function firstRow({ dataset, selected }: Shown, { score }: IndexResult): number {
  const chosen = dataset.areas.findIndex(({ code }) => code === selected?.code);
  return chosen >= 0
    ? chosen
    : Math.max(
        0,
        score.findIndex((value) => !Number.isNaN(value)),
      );
}

function Method({ shown, asked }: { readonly shown: Shown; readonly asked: string | undefined }) {
  const id = useId();
  const data = useData();
  const { recipes } = useGivenData();
  const view = useView();
  const [index, setIndex] = useState(() => firstIndex(shown, asked, view));
  const [chosenRow, setRow] = useState<number | null>(null);
  const [saved, setSaved] = useState('');
  const { dataset, level, indices } = shown;
  const result = indices.get(index) ?? indices.values().next().value;
  const row = result === undefined ? 0 : (chosenRow ?? firstRow(shown, result));
  const [date] = useState(() => new Date().toISOString());
  const document = useMemo(() => {
    if (result === undefined) return null;
    const { manifest, areas } = dataset;
    const areaName = areas[row]?.name ?? '';
    const changed = recipes.some((recipe) => recipe.id === result.spec.id && recipe !== result.spec);
    return methodDocument({
      result,
      row,
      changed,
      areaName,
      manifest,
      level,
      indicators: indicatorsById(dataset, data),
      date,
    });
  }, [result, row, dataset, level, data, recipes, date]);
  const ownCode = dataset.areas[row]?.code;
  const choices = useMemo(() => areasNear(dataset.areas, ownCode), [dataset.areas, ownCode]);
  if (result === undefined || document === null) return <p className="wb-message">{methodScreenText.empty}</p>;
  const headings = document.blocks.flatMap((block, place) =>
    block.kind === 'heading' && block.level === 2 ? [{ text: block.text, id: `${id}-${place}` }] : [],
  );
  const save = (extension: 'html' | 'md'): void => {
    const name = fileName([dataset.manifest.municipality.name, document.title], extension);
    if (extension === 'html') saveFile(name, 'text/html', asHtml(document));
    else saveFile(name, 'text/markdown', asMarkdown(document));
    setSaved(methodScreenText.saved(name));
  };
  return (
    <div className="wb-method wb-print-alone">
      <div className="wb-method-choice">
        <div className="wb-field">
          <label className="wb-label" htmlFor={`${id}-index`}>
            {methodScreenText.index}
          </label>
          <select
            id={`${id}-index`}
            className="wb-input"
            value={result.spec.id}
            onChange={(event) => setIndex(event.target.value)}
          >
            {[...indices.values()].map(({ spec }) => (
              <option key={spec.id} value={spec.id}>
                {spec.label}
              </option>
            ))}
          </select>
        </div>
        <div className="wb-field">
          <label className="wb-label" htmlFor={`${id}-area`}>
            {methodScreenText.area}
          </label>
          <select
            id={`${id}-area`}
            className="wb-input"
            value={row}
            onChange={(event) => setRow(Number(event.target.value))}
          >
            {choices.map((area) => {
              const at = dataset.areas.indexOf(area);
              return (
                <option key={area.code} value={at}>
                  {methodScreenText.areaOption(area.name, !Number.isNaN(result.score[at] ?? Number.NaN))}
                </option>
              );
            })}
          </select>
        </div>
        <div className="wb-row">
          <button type="button" className="wb-button" onClick={() => save('html')}>
            {methodScreenText.saveHtml}
          </button>
          <button type="button" className="wb-button" onClick={() => save('md')}>
            {methodScreenText.saveText}
          </button>
          <button type="button" className="wb-button" onClick={() => window.print()}>
            {methodScreenText.print}
          </button>
        </div>
        <p role="status" className="wb-help">
          {saved}
        </p>
      </div>
      <h3>{document.title}</h3>
      <nav className="wb-method-contents" aria-label={methodScreenText.contents}>
        <ul className="wb-plain">
          {headings.map((heading) => (
            <li key={heading.id}>
              <button
                type="button"
                className="wb-button"
                data-kind="link"
                onClick={() => window.document.getElementById(heading.id)?.focus()}
              >
                {heading.text}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <DocumentView blocks={document.blocks} idOf={(place) => `${id}-${place}`} />
    </div>
  );
}

/** What an index measures and how, with one area worked out so that anyone can redo the sum; on screen and as a file. */
export function MethodScreen({ index }: MethodScreenProps) {
  const shown = useShown();
  if (shown === null) return <p className="wb-message">{methodScreenText.empty}</p>;
  return <Method shown={shown} asked={index} />;
}
