import { useId, useState } from 'react';
import type { Project } from '../../../domain/place.ts';
import { canBeChosen, type ProjectEffect } from '../../../state/projectEffect.ts';
import { effectText } from '../../../text/effect.ts';
import { statusText } from '../../../text/nl.ts';
import { useData, useEmit } from '../../appContext.tsx';
import type { PartProps } from '../partProps.ts';
import { matchingProjects, mostListed } from './matchingProjects.ts';

/** Projects to come, chosen ones first, found by a part of their name. */
export function ProjectChoice({ shown, effect }: PartProps & { readonly effect: ProjectEffect }) {
  const id = useId();
  const emit = useEmit();
  const { concepts } = useData();
  const [typed, setTyped] = useState('');
  const labels = new Map(concepts.map((concept) => [concept.id, concept.label]));
  const words = effectText.choose;
  const ids = effect.chosen.map((project) => project.id);
  const choose = (projects: readonly string[]): void => emit({ kind: 'choose_placing', change: { projects } });
  const all = shown.places.projects.filter(canBeChosen);
  const open = all.filter((project) => !effect.chosen.includes(project));
  const found = matchingProjects(open, typed, (project) => labels.get(project.concept) ?? project.concept);
  // one list, so that a row that goes up when it is chosen keeps the focus
  const listed = [...effect.chosen, ...found.slice(0, mostListed)];
  const line = ({ concept, status, yearFrom, placesVragers }: Project): string =>
    words.line(labels.get(concept) ?? concept, statusText[status], yearFrom, placesVragers);
  const row = (project: Project, checked: boolean) => (
    <li key={project.id}>
      <label className="wb-check wb-effect-project">
        <input
          type="checkbox"
          checked={checked}
          onChange={() => choose(checked ? ids.filter((each) => each !== project.id) : [...ids, project.id])}
        />
        <span className="wb-check-label">
          {project.name}
          <span className="wb-help wb-effect-line">{line(project)}</span>
        </span>
      </label>
    </li>
  );
  return (
    <section className="wb-section" aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`}>{words.title}</h4>
      {all.length === 0 && <p>{words.none}</p>}
      {all.length > 0 && (
        <>
          {open.length > 6 && (
            <div className="wb-field wb-effect-search">
              <label className="wb-label" htmlFor={`${id}-search`}>
                {words.search}
              </label>
              <input
                id={`${id}-search`}
                className="wb-input"
                type="search"
                autoComplete="off"
                value={typed}
                onChange={({ target }) => setTyped(target.value)}
              />
            </div>
          )}
          <ul className="wb-checks wb-effect-list" aria-label={words.list}>
            {listed.map((project) => row(project, effect.chosen.includes(project)))}
          </ul>
          {found.length === 0 && typed.trim() !== '' && <p className="wb-help">{words.noMatch(typed)}</p>}
          {found.length > mostListed && (
            <p className="wb-help wb-effect-search">{words.more(found.length - mostListed)}</p>
          )}
        </>
      )}
      <div className="wb-effect-actions">
        <button type="button" className="wb-button" disabled={ids.length === 0} onClick={() => choose([])}>
          {words.clear}
        </button>
      </div>
    </section>
  );
}
