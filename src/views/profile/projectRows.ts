import type { AreaCode } from '../../domain/area.ts';
import type { AreaFeatureCollection } from '../../domain/boundary.ts';
import type { Project } from '../../domain/place.ts';
import { containsPoint } from '../../model/geometry.ts';
import { type NearbyProject, projectsNear } from '../../model/nearby.ts';

export interface ProjectRow extends NearbyProject {
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
  return projectsNear(own.geometry, projects, radius).map((near) => {
    const around = near.distance === 0 ? own : features.find(({ geometry }) => containsPoint(geometry, near.project));
    return { ...near, area: around?.properties.code ?? null };
  });
}
