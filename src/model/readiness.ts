import type { AreaCode } from '../domain/area.ts';
import type { Facility, Project } from '../domain/place.ts';
import {
  type ReadinessState,
  readinessStates,
  type SocialBaseAnswer,
  type SocialBaseItem,
} from '../domain/socialBase.ts';
import { type AreaGeometry, distanceToArea } from './geometry.ts';

/** What tells that something is there: a facility or project, and how far from the edge of the area (m, 0 = inside). */
export interface Evidence {
  readonly name: string;
  readonly distance: number;
}

export interface ItemReadiness {
  readonly item: SocialBaseItem;
  readonly state: ReadinessState;
  /** what it follows from: what people filled in, what is on the map, or nothing */
  readonly from: 'answer' | 'map' | 'nothing';
  /** nearest first */
  readonly evidence: readonly Evidence[];
  readonly answer: SocialBaseAnswer | null;
  /** the map shows something, but not whether it is enough (opening hours): people have to say */
  readonly toConfirm: boolean;
}

export interface Readiness {
  readonly items: readonly ItemReadiness[];
  readonly count: Readonly<Record<ReadinessState, number>>;
}

function near(
  geometry: AreaGeometry,
  things: readonly { readonly name: string; readonly lon: number; readonly lat: number }[],
  radius: number,
): readonly Evidence[] {
  return things
    .map((thing) => ({ name: thing.name, distance: distanceToArea(geometry, thing) }))
    .filter(({ distance }) => distance <= radius)
    .sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name, 'nl'));
}

function itemReadiness(
  item: SocialBaseItem,
  geometry: AreaGeometry | null,
  facilities: readonly Facility[],
  projects: readonly Project[],
  answer: SocialBaseAnswer | null,
): ItemReadiness {
  const radius = item.radiusMetres ?? 0;
  const kind = facilities.filter((facility) => facility.kind === item.facility);
  const words = new Set(item.broughtBy.map((word) => word.toLowerCase()));
  const bringing = projects.filter(({ brings }) => brings.some((word) => words.has(word.trim().toLowerCase())));
  const withStatus = (wanted: (project: Project) => boolean): readonly Evidence[] =>
    geometry === null ? [] : near(geometry, bringing.filter(wanted), radius);
  const there = [
    ...(geometry === null ? [] : near(geometry, kind, radius)),
    ...withStatus(({ status }) => status === 'gerealiseerd'),
  ].sort((a, b) => a.distance - b.distance);
  const coming = withStatus(({ status }) => status === 'gepland' || status === 'in_aanbouw');
  const evidence = there.length > 0 ? there : coming;
  const toConfirm = item.confirm && there.length > 0 && answer === null;
  if (answer !== null) return { item, state: answer.state, from: 'answer', evidence, answer, toConfirm };
  const seen = (state: ReadinessState): ItemReadiness => ({ item, state, from: 'map', evidence, answer, toConfirm });
  const [nearest] = there;
  if (nearest !== undefined && !item.confirm) return seen(nearest.distance === 0 ? 'present' : 'nearby');
  if (nearest === undefined && coming.length > 0) return seen('planned');
  // one facility of a kind anywhere means that the kind was mapped: then none within reach is a finding
  const mapped = geometry !== null && kind.length > 0;
  if (nearest === undefined && mapped) return seen('missing');
  return { item, state: 'unknown', from: 'nothing', evidence, answer, toConfirm };
}

/**
 * Whether the social base of an area is ready, item by item. What people filled in goes first. Otherwise the map tells:
 * a facility of the kind, or a realised project that brings it, inside the area (`present`) or within the item's radius
 * of its edge (`nearby`); a project under way that brings it (`planned`); nothing within reach of a kind that is mapped
 * elsewhere (`missing`). A kind of which nothing at all is on the map is `unknown`, as is an item people must confirm
 * and an area without boundary. Ideas and stopped projects do not count.
 */
export function readinessOf(
  area: AreaCode,
  geometry: AreaGeometry | null,
  items: readonly SocialBaseItem[],
  facilities: readonly Facility[],
  projects: readonly Project[],
  answers: readonly SocialBaseAnswer[],
): Readiness {
  const rows = items.map((item) => {
    const answer = answers.findLast((candidate) => candidate.area === area && candidate.item === item.id) ?? null;
    return itemReadiness(item, geometry, facilities, projects, answer);
  });
  const count = { present: 0, nearby: 0, planned: 0, missing: 0, unknown: 0 };
  for (const state of readinessStates) count[state] = rows.filter((row) => row.state === state).length;
  return { items: rows, count };
}
