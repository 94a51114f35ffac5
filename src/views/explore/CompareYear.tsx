import { useId } from 'react';
import type { MeasureShown } from '../../state/shown.ts';
import { exploreText } from '../../text/nl.ts';
import { useEmit } from '../appContext.tsx';

/** The other year of a change. Offers only years of the same series; what breaks it is said below. */
export function CompareYear({ measure }: { readonly measure: MeasureShown }) {
  const emit = useEmit();
  const id = useId();
  const { comparedYear, comparableYears, indicator } = measure;
  const offered = [...new Set([...comparableYears, ...(comparedYear === null ? [] : [comparedYear])])].sort(
    (a, b) => b - a,
  );
  const breaks = indicator?.breaks ?? [];
  return (
    <>
      {offered.length > 0 && (
        <div className="wb-field">
          <label className="wb-label" htmlFor={id}>
            {exploreText.compareYear}
          </label>
          <select
            id={id}
            className="wb-input"
            value={comparedYear ?? ''}
            onChange={({ target }) =>
              emit({ kind: 'choose_compare_year', year: target.value === '' ? null : Number(target.value) })
            }
          >
            <option value="">{exploreText.noCompareYear}</option>
            {offered.map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </select>
        </div>
      )}
      {measure.years.length > 1 &&
        breaks.map(({ year, note }) => (
          <p key={year} className="wb-help">
            {exploreText.seriesBreak(year, note)}
          </p>
        ))}
    </>
  );
}
