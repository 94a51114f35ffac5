import { useId, useMemo, useState } from 'react';
import { profileText, statusText } from '../../text/nl.ts';
import { useData, useSetHovered } from '../appContext.tsx';
import { colourOfGlyph, glyphOfConcept, styleOfStatus } from '../map/glyphs.ts';
import { ProjectGlyph } from '../map/ProjectGlyph.tsx';
import type { AreaProps } from './areaProps.ts';
import { type ProjectRow, projectRows } from './projectRows.ts';

function ProjectItem({ entry, concept }: { readonly entry: ProjectRow; readonly concept: string }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const setHovered = useSetHovered();
  const { project, distance, area } = entry;
  const glyph = glyphOfConcept(project.concept);
  const years = profileText.years(project.yearFrom, project.yearTo);
  const places = [
    profileText.vragers(project.placesVragers),
    project.placesDragers === null ? '' : profileText.dragers(project.placesDragers),
    years,
  ].filter((part) => part !== '');
  const more = [project.brings.length === 0 ? '' : profileText.brings(project.brings.join(', ')), project.note];
  return (
    <li onPointerEnter={() => setHovered(area)} onPointerLeave={() => setHovered(null)}>
      <ProjectGlyph glyph={glyph} style={styleOfStatus(project.status)} colour={colourOfGlyph(glyph)} size={28} />
      <div>
        <button
          type="button"
          className="wb-disclosure"
          aria-expanded={open}
          aria-controls={id}
          onFocus={() => setHovered(area)}
          onBlur={() => setHovered(null)}
          onClick={() => setOpen(!open)}
        >
          {project.name}
        </button>
        <p>
          {concept}, {statusText[project.status]}
        </p>
        <p className="wb-subtle">{distance === 0 ? profileText.here : profileText.away(distance)}</p>
        <div id={id} className="wb-details" hidden={!open}>
          <p>{places.join(' · ')}</p>
          {more.map((part) => (part === '' ? null : <p key={part}>{part}</p>))}
        </div>
      </div>
    </li>
  );
}

/** Woonzorgprojecten in the area and within the radius of the concentration measure, whatever the map's filter hides. */
export function AreaProjects({ shown, area }: AreaProps) {
  const { weighing, concepts } = useData();
  const radius = weighing.concentration.radiusMetres;
  const { boundaries, places } = shown;
  const rows = useMemo(
    () => projectRows(boundaries, area.code, places.projects, radius),
    [boundaries, area.code, places.projects, radius],
  );
  const label = (concept: string) => concepts.find((known) => known.id === concept)?.label ?? concept;
  return (
    <div className="wb-projects">
      <h3>{profileText.projects}</h3>
      {rows === null ? <p>{profileText.projectsUnknown}</p> : null}
      {rows?.length === 0 ? <p>{profileText.noProjects(radius)}</p> : null}
      {rows === null || rows.length === 0 ? null : (
        <ul className="wb-project-list">
          {rows.map((entry) => (
            <ProjectItem key={entry.project.id} entry={entry} concept={label(entry.project.concept)} />
          ))}
        </ul>
      )}
    </div>
  );
}
