import { useId } from 'react';
import { type MeasureGroup, measuresOf } from '../../state/measures.ts';
import type { Shown } from '../../state/shown.ts';
import { exploreText, themeText } from '../../text/nl.ts';
import { useData, useEmit, useView } from '../appContext.tsx';
import { CompareYear } from './CompareYear.tsx';

function groupLabel(kind: MeasureGroup['kind']): string {
  const groups: Readonly<Record<MeasureGroup['kind'], string>> = { ...themeText, ...exploreText.measureGroups };
  return groups[kind];
}

/** What the map shows, and of which year where there are several. */
export function MeasurePicker({ shown }: { readonly shown: Shown }) {
  const { recipes, weighing } = useData();
  const { year } = useView();
  const emit = useEmit();
  const id = useId();
  const { measure, dataset, indexProblems } = shown;
  const groups = measuresOf(dataset, recipes, weighing);
  const choices = groups.flatMap((group) => group.choices);
  const known = choices.some((choice) => choice.id === measure.id);
  const newest = measure.years.at(-1);
  return (
    <>
      <div className="wb-field">
        <label className="wb-label" htmlFor={`${id}-measure`}>
          {exploreText.measure}
        </label>
        <select
          id={`${id}-measure`}
          className="wb-input"
          value={measure.id}
          onChange={({ target }) => {
            const chosen = choices.find((choice) => choice.id === target.value);
            if (chosen !== undefined) emit({ kind: 'choose_measure', measure: chosen.id });
          }}
        >
          {!known && <option value={measure.id}>{measure.label}</option>}
          {groups.map((group) => (
            <optgroup key={group.kind} label={groupLabel(group.kind)}>
              {group.choices.map((choice) => (
                <option key={choice.id} value={choice.id}>
                  {indexProblems.has(choice.id.replace(/^index:/, ''))
                    ? exploreText.unavailable(choice.label)
                    : choice.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      {measure.years.length > 1 && newest !== undefined && (
        <div className="wb-field">
          <label className="wb-label" htmlFor={`${id}-year`}>
            {exploreText.year}
          </label>
          <select
            id={`${id}-year`}
            className="wb-input"
            value={year ?? ''}
            onChange={({ target }) =>
              emit({ kind: 'choose_year', year: target.value === '' ? null : Number(target.value) })
            }
          >
            <option value="">{exploreText.newestYear(newest)}</option>
            {[...measure.years].reverse().map((candidate) => (
              <option key={candidate} value={candidate}>
                {candidate}
              </option>
            ))}
          </select>
        </div>
      )}
      <CompareYear measure={measure} />
    </>
  );
}
