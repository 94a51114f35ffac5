import { type AreaCode, levelOfCode, municipalityOf } from '../domain/area.ts';
import type { Project, ProjectStatus } from '../domain/place.ts';

/** Dragers and vragers of one or more projects. */
export interface Mix {
  /** homes and places; null = not known of at least one project */
  readonly dragers: number | null;
  readonly vragers: number | null;
  /** dragers as share (0–1) of both together; null when one is unknown or there are none of either */
  readonly dragersShare: number | null;
  readonly projects: readonly Project[];
  /** projects that do not say how many dragers, vragers, or both */
  readonly unknown: readonly Project[];
}

function sumOf(projects: readonly Project[], places: (project: Project) => number | null): number | null {
  let total = 0;
  for (const project of projects) {
    const count = places(project);
    if (count === null) return null;
    total += count;
  }
  return total;
}

/**
 * Dragers : vragers of projects together. An unknown number is not 0: it makes its sum and the share unknown. Without
 * projects there are 0 of both, and no share.
 */
export function mixOf(projects: readonly Project[]): Mix {
  const dragers = sumOf(projects, ({ placesDragers }) => placesDragers);
  const vragers = sumOf(projects, ({ placesVragers }) => placesVragers);
  const known = dragers !== null && vragers !== null && dragers + vragers > 0;
  return {
    dragers,
    vragers,
    dragersShare: known ? dragers / (dragers + vragers) : null,
    projects,
    unknown: projects.filter(({ placesDragers, placesVragers }) => placesDragers === null || placesVragers === null),
  };
}

/** Wijk a buurt lies in: its code without the last two characters. */
function wijkOf(buurt: AreaCode): AreaCode {
  return `WK${buurt.slice(2, 8)}` as AreaCode;
}

/** Whether a project lies in an area: its buurt, or the wijk or municipality around it. */
export function liesIn(project: Project, code: AreaCode): boolean {
  const { area } = project;
  if (area === null) return false;
  if (area === code) return true;
  const level = levelOfCode(code);
  if (level === 'gemeente') return municipalityOf(area) === code;
  return level === 'wijk' && levelOfCode(area) === 'buurt' && wijkOf(area) === code;
}

/** Mix of the projects with one of these statuses in an area, e.g. what is there and what is planned on top of it. */
export function mixOfArea(code: AreaCode, projects: readonly Project[], statuses: readonly ProjectStatus[]): Mix {
  return mixOf(projects.filter((project) => statuses.includes(project.status) && liesIn(project, code)));
}
