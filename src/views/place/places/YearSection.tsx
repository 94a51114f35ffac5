import { useId, useMemo } from 'react';
import { formatCount } from '../../../text/nl.ts';
import { phaseShort, yearText } from '../../../text/timeline.ts';
import { useData, useEmit, useView } from '../../appContext.tsx';
import { phaseCounts, sliderYears, type YearBar, yearBars } from './yearView.ts';

function YearChart({ bars, chosen }: { readonly bars: readonly YearBar[]; readonly chosen: number | null }) {
  const most = Math.max(1, ...bars.map(({ realised, planned }) => realised + planned));
  const height = (places: number): string => `${(100 * places) / most}%`;
  return (
    <div aria-hidden="true">
      <div className="wb-years">
        {bars.map(({ year, realised, planned }) => (
          <div key={year} className="wb-year" data-chosen={year === chosen}>
            <div data-part="planned" style={{ height: height(planned) }} />
            <div data-part="realised" style={{ height: height(realised) }} />
          </div>
        ))}
      </div>
      <p className="wb-years-ends">
        <span>{bars[0]?.year}</span>
        <span>{bars.at(-1)?.year}</span>
      </p>
      <p className="wb-years-key wb-help">
        <span data-part="realised" /> {yearText.realised} <span data-part="planned" /> {yearText.planned}
      </p>
    </div>
  );
}

/** Which projects are there in a year: on the map, in words, and as places per year. */
export function YearSection() {
  const id = useId();
  const emit = useEmit();
  const { placing } = useView();
  const { places } = useData();
  const projects = places?.projects;
  const present = new Date().getFullYear();
  const bars = useMemo(() => yearBars(projects ?? [], present), [projects, present]);
  if (projects === undefined || projects.length === 0) return <p className="wb-help">{yearText.none}</p>;
  const [first, last] = sliderYears(projects, present);
  const { year } = placing;
  const choose = (next: number | null): void => emit({ kind: 'choose_placing', change: { year: next } });
  const words =
    year === null
      ? yearText.all
      : yearText.in(
          year,
          phaseCounts(projects, year, present).map(({ phase, count }) => `${formatCount(count)} ${phaseShort[phase]}`),
        );
  return (
    <>
      <label className="wb-label" htmlFor={id}>
        {year === null ? yearText.slider : yearText.chosen(year)}
      </label>
      <input
        id={id}
        type="range"
        min={first}
        max={last}
        step={1}
        value={year ?? present}
        aria-valuetext={year === null ? yearText.allYears : String(year)}
        onChange={({ target }) => choose(Number(target.value))}
      />
      <p role="status">{words}</p>
      <p className="wb-help">{yearText.help}</p>
      <button type="button" className="wb-button" disabled={year === null} onClick={() => choose(null)}>
        {yearText.allYears}
      </button>
      <h4>{yearText.chart}</h4>
      <YearChart bars={bars} chosen={year} />
      <details>
        <summary>{yearText.table}</summary>
        <table className="wb-small-table">
          <thead>
            <tr>
              <th scope="col">{yearText.year}</th>
              <th scope="col">{yearText.realised}</th>
              <th scope="col">{yearText.planned}</th>
              <th scope="col">{yearText.unknown}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.year} data-chosen={bar.year === year}>
                <th scope="row">{bar.year}</th>
                <td>{formatCount(bar.realised)}</td>
                <td>{formatCount(bar.planned)}</td>
                <td>{formatCount(bar.unknown)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
