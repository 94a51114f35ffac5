import type { Project } from '../domain/place.ts';
import { type AreaGeometry, distanceToArea } from './geometry.ts';

export interface NearbyProject {
  readonly project: Project;
  /** metres to the nearest edge of the area, as the crow flies; 0 inside it */
  readonly distance: number;
}

/** Projects in an area or within `radius` metres of it, nearest first; those inside in the order of their names. */
export function projectsNear(
  geometry: AreaGeometry,
  projects: readonly Project[],
  radius: number,
): readonly NearbyProject[] {
  return projects
    .map((project) => ({ project, distance: distanceToArea(geometry, project) }))
    .filter(({ distance }) => distance <= radius)
    .sort((a, b) => a.distance - b.distance || a.project.name.localeCompare(b.project.name, 'nl'));
}
