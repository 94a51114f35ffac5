import type { AreaCode } from '../../domain/area.ts';
import type { AreaFeatureCollection } from '../../domain/boundary.ts';
import type { Project } from '../../domain/place.ts';
import { containsPoint } from '../../model/geometry.ts';
import { placesNear } from '../../model/nearby.ts';

export interface ProjectRow {
  readonly project: Project;
  /** metres to the nearest edge of the area, as the crow flies; 0 inside it */
  readonly distance: number;
  /** area of the level on screen in which the project lies; null outside all of them */
  readonly area: AreaCode | null;
}

/**
 * Projects in an area and within `radius` metres of its edge, nearest first. Null when the boundary of the area is not
 * known, because then nothing can be said about what lies near it.
 */
export function projectRows(
  boundaries: AreaFeatureCollection | null,
  code: AreaCode,
  projects: readonly Project[],
  radius: number,
): readonly ProjectRow[] | null {
  const features = boundaries?.features ?? [];
  const own = features.find((feature) => feature.properties.code === code);
  if (own === undefined) return null;
  return placesNear(own.geometry, projects, radius).map(({ place: project, distance }) => {
    const around = distance === 0 ? own : features.find(({ geometry }) => containsPoint(geometry, project));
    return { project, distance, area: around?.properties.code ?? null };
  });
}
