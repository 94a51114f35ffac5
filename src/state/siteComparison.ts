import type { AreaLevel } from '../domain/area.ts';
import type { Result } from '../domain/failure.ts';
import type { Concept, FacilityKind, Project, Site } from '../domain/place.ts';
import type { LonLat } from '../model/geometry.ts';
import { type BalanceField, balanceFields } from '../model/indexResult.ts';
import { type AreaChange, type Ledger, ledgerOf } from '../model/ledger.ts';
import { nearestFacility } from '../model/nearestFacility.ts';
import type { ProjectEffect } from './projectEffect.ts';
import { type SiteStanding, standingOf } from './shortlist.ts';
import type { Shown } from './shown.ts';
import type { SitingShown } from './siting.ts';

/** homes of a project when neither the site nor the concept says how many */
const usualHomes = 10;

/**
 * A project of this concept on a site, as large as both allow: the capacity of the site up to the largest size of the
 * concept, divided between dragers and vragers in the middle of the concept's range (all for vragers without one).
 */
export function projectOnSite(concept: Concept, site: Site): Project {
  const most = concept.size?.to ?? Number.POSITIVE_INFINITY;
  const homes = Math.min(site.capacity ?? concept.size?.from ?? usualHomes, most);
  const { from, to } = concept.dragersShare ?? { from: 0, to: 0 };
  const dragers = Math.round((homes * (from + to)) / 2);
  return {
    id: `locatie ${site.id}`,
    name: site.name,
    concept: concept.id,
    status: 'idee',
    lon: site.lon,
    lat: site.lat,
    area: site.area,
    placesVragers: homes - dragers,
    placesDragers: dragers,
    yearFrom: site.availableFrom,
    yearTo: null,
    brings: [...(concept.brings ?? [])],
    note: '',
  };
}

export interface SiteEffect {
  readonly project: Project;
  /** the area on screen the site lies in; null when nothing changes there, or it lies outside all */
  readonly own: AreaChange | null;
  /** other areas in which something changes */
  readonly others: number;
  readonly ledger: Ledger;
}

/** What a project of the concept on a site does on top of what the effect is measured from. */
export function effectOnSite(
  { present, before, areaOf }: ProjectEffect,
  concept: Concept,
  site: Site,
): Result<SiteEffect> {
  const project = projectOnSite(concept, site);
  const ledger = ledgerOf(present, before, [...before, project]);
  if (!ledger.ok) return ledger;
  const code = areaOf(site);
  const { areas } = ledger.value;
  const own = areas.find((area) => area.code === code) ?? null;
  return { ok: true, value: { project, own, others: areas.length - (own === null ? 0 : 1), ledger: ledger.value } };
}

/** The area on screen a site lies in, with both axes on their shown scale; NaN = no score. */
export interface SiteArea {
  readonly name: string;
  readonly capacity: number;
  readonly load: number;
  readonly field: BalanceField | null;
}

export interface ComparedSite {
  readonly id: string;
  readonly standing: SiteStanding;
  /** names of the areas it lies in, smallest last */
  readonly areas: readonly { readonly level: AreaLevel; readonly name: string }[];
  readonly area: SiteArea | null;
  /** place on the shortlist, counted from 1; null = not on it */
  readonly chosen: number | null;
  readonly note: string;
}

/** One site beside others; null for an id nobody knows. */
export function comparedSite(siting: SitingShown, { balance, level, dataset }: Shown, id: string): ComparedSite | null {
  const standing = standingOf(siting, id);
  if (standing.site === null) return null;
  const { areas } = standing.site.place;
  const found = areas.get(level);
  const row = dataset.areas.findIndex(({ code }) => code === found?.code);
  const at = siting.shortlist.sites.findIndex(({ site }) => site === id);
  return {
    id,
    standing,
    areas: [...areas].map(([each, { name }]) => ({ level: each, name })),
    area:
      found === undefined || row === -1 || balance === null
        ? null
        : {
            name: found.name,
            capacity: balance.capacity.shown[row] ?? Number.NaN,
            load: balance.load.shown[row] ?? Number.NaN,
            field: balanceFields[balance.field[row] ?? balanceFields.length] ?? null,
          },
    chosen: at === -1 ? null : at + 1,
    note: siting.shortlist.sites[at]?.note ?? '',
  };
}

/** Metres to the nearest facility of each kind there is one of; null = none of this kind is known. */
export function distancesFrom(
  point: LonLat,
  { facilities, facilityKinds }: SitingShown['surroundings'],
): readonly { readonly kind: FacilityKind; readonly name: string | null; readonly metres: number | null }[] {
  return facilityKinds.map((kind) => {
    const nearest = nearestFacility(point, facilities, kind.id);
    return { kind, name: nearest?.facility.name ?? null, metres: nearest?.metres ?? null };
  });
}
