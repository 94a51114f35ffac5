import type { ReactNode } from 'react';
import type { Shown } from '../../state/shown.ts';
import { exploreText, statusText } from '../../text/nl.ts';
import { useData, useEmit, useView } from '../appContext.tsx';
import { colourOfGlyph, glyphOfConcept, styleOfStatus } from '../map/glyphs.ts';
import { ProjectGlyph } from '../map/ProjectGlyph.tsx';
import { conceptCounts, statusCounts } from './projectCounts.ts';

const glyphSize = 26;
/** statuses are shown with the plainest glyph: there the fill tells, not the shape */
const plainGlyph = glyphOfConcept('');

interface FilterLineProps {
  readonly label: string;
  readonly count: number;
  readonly on: boolean;
  readonly disabled: boolean;
  readonly glyph: ReactNode;
  readonly onChange: (on: boolean) => void;
}

function FilterLine({ label, count, on, disabled, glyph, onChange }: FilterLineProps) {
  return (
    <li>
      <label className="wb-check">
        <input type="checkbox" checked={on} disabled={disabled} onChange={({ target }) => onChange(target.checked)} />
        {glyph}
        <span className="wb-check-label">{label}</span>
        <span className="wb-count">{count}</span>
      </label>
    </li>
  );
}

/** Legend and filter of the projects in one: what the marks mean, how many there are, on or off. */
export function ProjectFilter({ shown }: { readonly shown: Shown }) {
  const { concepts } = useData();
  const { projects: filter } = useView();
  const emit = useEmit();
  const { projects } = shown.places;
  const labels = new Map(concepts.map(({ id, label }) => [id, label]));
  if (projects.length === 0) return <p className="wb-help">{exploreText.noProjects}</p>;
  return (
    <>
      <p className="wb-help">{exploreText.projectsShown(shown.projects.length, projects.length)}</p>
      <label className="wb-check">
        <input
          type="checkbox"
          checked={filter.shown}
          onChange={({ target }) => emit({ kind: 'show_projects', on: target.checked })}
        />
        <span className="wb-check-label">{exploreText.showProjects}</span>
      </label>
      <fieldset className="wb-filter">
        <legend>{exploreText.statuses}</legend>
        <ul className="wb-checks">
          {statusCounts(projects).map(({ id, count }) => (
            <FilterLine
              key={id}
              label={statusText[id]}
              count={count}
              on={!filter.hiddenStatuses.includes(id)}
              disabled={!filter.shown}
              glyph={
                <ProjectGlyph
                  glyph={plainGlyph}
                  style={styleOfStatus(id)}
                  colour={colourOfGlyph(plainGlyph)}
                  size={glyphSize}
                />
              }
              onChange={(on) => emit({ kind: 'show_status', status: id, on })}
            />
          ))}
        </ul>
      </fieldset>
      <fieldset className="wb-filter">
        <legend>{exploreText.concepts}</legend>
        <ul className="wb-checks">
          {conceptCounts(
            projects,
            concepts.map(({ id }) => id),
          ).map(({ id, count }) => (
            <FilterLine
              key={id}
              label={labels.get(id) ?? id}
              count={count}
              on={!filter.hiddenConcepts.includes(id)}
              disabled={!filter.shown}
              glyph={
                <ProjectGlyph
                  glyph={glyphOfConcept(id)}
                  style="solid"
                  colour={colourOfGlyph(glyphOfConcept(id))}
                  size={glyphSize}
                />
              }
              onChange={(on) => emit({ kind: 'show_concept', concept: id, on })}
            />
          ))}
        </ul>
      </fieldset>
    </>
  );
}
