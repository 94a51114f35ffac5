import type { Facility } from '../domain/place.ts';
import { distanceMetres, type LonLat, metresPerDegree } from './geometry.ts';

/**
 * Nearness for seniors after Geroscoop: visits a year per kind of facility. Its department store is no kind here.
 */
export const geroscoopWeights: Readonly<Record<string, number>> = {
  supermarkt: 52,
  huisarts: 12,
  apotheek: 12,
  ontmoeting: 12,
  fysiotherapeut: 6,
  horeca: 6,
};

/** lists are read, never changed */
const kindsOf = new WeakMap<readonly Facility[], ReadonlyMap<string, readonly Facility[]>>();

function ofKind(facilities: readonly Facility[], kind: string): readonly Facility[] {
  const known = kindsOf.get(facilities);
  if (known !== undefined) return known.get(kind) ?? [];
  const byKind = new Map<string, Facility[]>();
  for (const facility of facilities) {
    const others = byKind.get(facility.kind);
    if (others === undefined) byKind.set(facility.kind, [facility]);
    else others.push(facility);
  }
  kindsOf.set(facilities, byKind);
  return byKind.get(kind) ?? [];
}

/** Nearest facility of a kind, metres as the crow flies; null when the list has none of that kind. */
export function nearestFacility(
  point: LonLat,
  facilities: readonly Facility[],
  kind: string,
): { readonly facility: Facility; readonly metres: number } | null {
  let nearest: { facility: Facility; metres: number } | null = null;
  const perDegree = metresPerDegree(point.lat).lat;
  for (const facility of ofKind(facilities, kind)) {
    // further north or south alone than the nearest one is away
    if (nearest !== null && Math.abs(facility.lat - point.lat) * perDegree > nearest.metres) continue;
    const metres = distanceMetres(point, facility);
    if (nearest === null || metres < nearest.metres) nearest = { facility, metres };
  }
  return nearest;
}

/**
 * Weighted distance Σw·d / Σw in metres over kinds of facilities. Kinds the list does not have are left out of both sums
 * and named; null when none is left. R `weighted.mean(d, w, na.rm = TRUE)`.
 */
export function nearness(
  point: LonLat,
  facilities: readonly Facility[],
  weights: Readonly<Record<string, number>>,
): { readonly metres: number | null; readonly missing: readonly string[] } {
  const missing: string[] = [];
  let sum = 0;
  let total = 0;
  for (const [kind, weight] of Object.entries(weights).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!(weight > 0)) continue;
    const nearest = nearestFacility(point, facilities, kind);
    if (nearest === null) missing.push(kind);
    else {
      sum += weight * nearest.metres;
      total += weight;
    }
  }
  return { metres: total > 0 ? sum / total : null, missing };
}
