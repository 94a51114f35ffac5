import type { Concept, Project } from '../../domain/place.ts';
import { formatCount, mapText, statusText } from '../../text/nl.ts';
import { colourOfGlyph, glyphOfConcept, styleOfStatus } from './glyphs.ts';
import { ProjectGlyph } from './ProjectGlyph.tsx';

interface ProjectCardProps {
  readonly project: Project;
  readonly concepts: readonly Concept[];
  onClose(): void;
}

/** The project a person clicked on the map; the profile of its area lists it too. */
export function ProjectCard({ project, concepts, onClose }: ProjectCardProps) {
  const glyph = glyphOfConcept(project.concept);
  const concept = concepts.find(({ id }) => id === project.concept)?.label ?? project.concept;
  return (
    <section className="map-card" aria-label={project.name}>
      <ProjectGlyph glyph={glyph} style={styleOfStatus(project.status)} colour={colourOfGlyph(glyph)} size={32} />
      <div className="map-card-words">
        <p className="map-card-name">{project.name}</p>
        <p>
          {concept}, {statusText[project.status]}
        </p>
        <p>{mapText.places(formatCount(project.placesVragers), formatCount(project.placesDragers))}</p>
        <p>{mapText.years(project.yearFrom, project.yearTo)}</p>
        {project.note !== '' && <p className="map-card-note">{project.note}</p>}
      </div>
      <button type="button" className="map-button" aria-label={mapText.closeCard} onClick={onClose}>
        <span aria-hidden="true">×</span>
      </button>
    </section>
  );
}
