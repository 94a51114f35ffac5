import { useState } from 'react';
import { indicatorBases, indicatorKinds, indicatorNatures, themes, units } from '../../domain/indicator.ts';
import type { FigurePlan, ImportPreview } from '../../domain/userImport.ts';
import { baseText, directionText, figuresText, kindText, unitText } from '../../text/importScreen.ts';
import { themeText } from '../../text/nl.ts';
import { useData, useShown } from '../appContext.tsx';
import { Choice } from '../ui/Choice.tsx';
import { TextField } from './TextField.tsx';

interface FigureFieldsProps {
  readonly preview: ImportPreview;
  readonly figure: FigurePlan;
  readonly idOf: (field: string) => string;
  readonly problemAt: (field: string) => string | undefined;
  readonly onChange: (figure: FigurePlan) => void;
}

type From = FigurePlan['year']['from'];
const directions = ['high_is_favourable', 'high_is_unfavourable', 'unknown'] as const;

function named<T extends string>(
  values: readonly T[],
  names: Readonly<Record<T, string>>,
): readonly (readonly [T, string])[] {
  return values.map((value) => [value, names[value]]);
}

/** Ways the year can be told that the file allows. */
function yearWays({ years, yearColumn, columns }: ImportPreview, figure: FigurePlan): readonly From[] {
  const inHeader = columns.some(({ name, year }) => year !== null && figure.columns.includes(name));
  return [
    ...(inHeader || years === 'columns' ? (['header'] as const) : []),
    ...(yearColumn === null ? [] : (['column'] as const)),
    ...(figure.columns.length > 1 ? [] : (['fixed'] as const)),
  ];
}

function YearFields({ preview, figure, idOf, problemAt, onChange }: FigureFieldsProps) {
  const { year } = figure;
  const [text, setText] = useState(year.from === 'fixed' && !Number.isNaN(year.year) ? String(year.year) : '');
  const ways = yearWays(preview, figure);
  const setYear = (next: string): void => {
    setText(next);
    onChange({ ...figure, year: { from: 'fixed', year: /^\d{4}$/.test(next.trim()) ? Number(next) : Number.NaN } });
  };
  const setWay = (from: From): void => {
    if (from === 'fixed') setYear(text);
    else onChange({ ...figure, year: { from } });
  };
  return (
    <>
      {ways.length > 1 && (
        <Choice
          label={figuresText.year}
          value={year.from}
          options={named(ways, figuresText.yearFrom)}
          onChoose={setWay}
        />
      )}
      {year.from === 'fixed' && (
        <TextField
          label={ways.length > 1 ? figuresText.yearFixed : figuresText.year}
          numeric
          fieldId={idOf('year')}
          value={text}
          problem={problemAt('year')}
          onChange={setYear}
        />
      )}
    </>
  );
}

/** The form of one figure. */
export function FigureFields(props: FigureFieldsProps) {
  const { figure, idOf, problemAt, onChange } = props;
  const shown = useShown();
  const { catalogue } = useData();
  const { indicator, finishedIndex, replaces, direction } = figure;
  const set = (change: Partial<FigurePlan['indicator']>): void =>
    onChange({ ...figure, indicator: { ...indicator, ...change } });
  const present = shown?.dataset.indicators.find(({ id }) => id === indicator.id);
  const isFromList = catalogue.some(({ definition }) => definition === indicator.definition);
  const setFinished = (finished: boolean): void =>
    onChange({
      ...figure,
      finishedIndex: finished,
      indicator: finished ? { ...indicator, theme: 'index', unit: 'score', kind: 'score' } : indicator,
    });
  return (
    <div className="wb-import-part">
      <p className="wb-help">{figuresText.columns(figure.columns)}</p>
      <div className="wb-import-fields">
        <TextField
          label={figuresText.label}
          fieldId={idOf('label')}
          value={indicator.label}
          problem={problemAt('label')}
          onChange={(label) => set({ label })}
        />
        <TextField
          label={figuresText.definition}
          fieldId={idOf('definition')}
          value={indicator.definition}
          problem={problemAt('definition')}
          {...(isFromList ? { help: figuresText.definitionFromList } : {})}
          onChange={(definition) => set({ definition })}
        />
        <YearFields {...props} />
        {!finishedIndex && (
          <>
            <Choice
              label={figuresText.unit}
              value={indicator.unit}
              options={named(units, unitText)}
              onChoose={(unit) => set({ unit })}
            />
            <Choice
              label={figuresText.kind}
              value={indicator.kind}
              options={named(indicatorKinds, kindText)}
              onChoose={(kind) => set({ kind })}
            />
            <Choice
              label={figuresText.base}
              value={indicator.base ?? ''}
              options={[['', figuresText.noBase], ...named(indicatorBases, baseText)]}
              onChoose={(base) => set({ base: base === '' ? null : base })}
            />
            <Choice
              label={figuresText.theme}
              value={indicator.theme}
              options={named(themes, themeText)}
              onChoose={(theme) => set({ theme })}
            />
          </>
        )}
        <Choice
          label={figuresText.direction}
          help={figuresText.directionHelp}
          value={direction ?? 'unknown'}
          options={named(directions, directionText)}
          onChoose={(chosen) => onChange({ ...figure, direction: chosen === 'unknown' ? null : chosen })}
        />
        <Choice
          label={figuresText.nature}
          value={indicator.nature}
          options={named(indicatorNatures, figuresText.natureChoice)}
          onChoose={(nature) => set({ nature })}
        />
      </div>
      <label className="wb-check">
        <input type="checkbox" checked={finishedIndex} onChange={({ target }) => setFinished(target.checked)} />
        <span>
          {figuresText.finished} <span className="wb-help">{figuresText.finishedHelp}</span>
        </span>
      </label>
      {present !== undefined && (
        <label className="wb-check">
          <input
            type="checkbox"
            checked={replaces}
            onChange={({ target }) => onChange({ ...figure, replaces: target.checked })}
          />
          <span>
            {figuresText.replaces(present.label)} <span className="wb-help">{figuresText.replacesHelp}</span>
          </span>
        </label>
      )}
    </div>
  );
}
