import type { Project } from '../../../domain/place.ts';
import { byName } from './areasByName.ts';

/** projects listed at once; the rest is found by typing */
export const mostListed = 8;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Projects of which name or concept holds every word that was typed, by name. */
export function matchingProjects(
  projects: readonly Project[],
  typed: string,
  conceptOf: (project: Project) => string,
): readonly Project[] {
  const wanted = plain(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = projects.filter((project) => {
    const text = plain(`${project.name} ${conceptOf(project)}`);
    return wanted.every((word) => text.includes(word));
  });
  return byName(found);
}
