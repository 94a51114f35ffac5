import type { Concept, Project } from '../domain/place.ts';
import type { LonLat } from '../model/geometry.ts';

const prefix = 'schets-';

/** A project drawn to see what it would do, until somebody makes a plan of it. */
export function isSketch({ id, status }: Project): boolean {
  return id.startsWith(prefix) && status === 'idee';
}

function freeNumber(projects: readonly Project[]): number {
  const taken = projects.filter(({ id }) => id.startsWith(prefix)).map(({ id }) => Number(id.slice(prefix.length)));
  return 1 + Math.max(0, ...taken.filter(Number.isInteger));
}

/** How many places a sketch starts with: the smallest size the concept names, else 10. */
function usualPlaces({ size }: Concept): number {
  return size?.from ?? 10;
}

/** A new sketch beside the projects there are, numbered on from earlier ones. */
export function newSketch(
  projects: readonly Project[],
  concept: Concept,
  name: (number: number) => string,
  where: LonLat & Pick<Project, 'area'>,
): Project {
  const number = freeNumber(projects);
  return {
    id: `${prefix}${number}`,
    name: name(number),
    concept: concept.id,
    status: 'idee',
    lon: where.lon,
    lat: where.lat,
    area: where.area,
    placesVragers: usualPlaces(concept),
    placesDragers: 0,
    yearFrom: null,
    yearTo: null,
    brings: [...(concept.brings ?? [])],
    note: '',
  };
}

/** Another concept brings other things; what people chose themselves beside it stays. */
export function withConcept(sketch: Project, before: Concept | null, after: Concept): Project {
  const brought = new Set(before?.brings ?? []);
  const own = sketch.brings.filter((word) => !brought.has(word) && after.brings?.includes(word) !== true);
  return { ...sketch, concept: after.id, brings: [...(after.brings ?? []), ...own] };
}
