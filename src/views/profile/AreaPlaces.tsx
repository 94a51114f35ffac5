import { useMemo, useState } from 'react';
import type { Facility } from '../../domain/place.ts';
import { profileText } from '../../text/nl.ts';
import { facilitiesText, placesText, sitesText } from '../../text/places.ts';
import { useData } from '../appContext.tsx';
import { FacilityGlyph, SiteGlyph } from '../map/PlaceGlyph.tsx';
import { useGoToPlace } from '../map/useGoToPlace.ts';
import type { AreaProps } from './areaProps.ts';
import { byKind, type NearbyKind, nearbyPlaces } from './nearbyPlaces.ts';

/** Candidate sites in the area; each goes to its place on the map. Nothing where the municipality gives no sites. */
export function AreaSites({ shown, area }: AreaProps) {
  const goTo = useGoToPlace();
  const { boundaries, places } = shown;
  const rows = useMemo(
    () => nearbyPlaces(boundaries, area.code, places.sites, 0),
    [boundaries, area.code, places.sites],
  );
  if (places.sites.length === 0) return null;
  return (
    <div className="wb-projects">
      <h3>{sitesText.inArea[area.level]}</h3>
      {rows === null && <p>{placesText.unknownBoundary}</p>}
      {rows?.length === 0 && <p>{sitesText.noneInArea}</p>}
      {rows !== null && rows.length > 0 && (
        <ul className="wb-project-list">
          {rows.map(({ place: site }) => (
            <li key={site.id}>
              <SiteGlyph size={28} />
              <div>
                <button type="button" className="wb-area-link" onClick={() => goTo({ kind: 'sites', place: site })}>
                  {site.name}
                </button>
                <p>
                  {sitesText.capacity(site.capacity)} · {sitesText.hectares(site.hectares)}
                </p>
                <p className="wb-subtle">{sitesText.from(site.availableFrom)}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function FacilityKindList({ group }: { readonly group: NearbyKind<Facility> }) {
  const [open, setOpen] = useState(false);
  const goTo = useGoToPlace();
  const inside = group.rows.filter(({ distance }) => distance === 0).length;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <FacilityGlyph kind={group.id} /> {group.label}{' '}
        <span className="wb-subtle">{facilitiesText.count(inside, group.rows.length - inside)}</span>
      </summary>
      {open && (
        <ul className="wb-place-list">
          {group.rows.map(({ place, distance }) => (
            <li key={place.id}>
              <button type="button" className="wb-area-link" onClick={() => goTo({ kind: 'facilities', place })}>
                {place.name}
              </button>
              <p className="wb-subtle">{distance === 0 ? profileText.here : profileText.away(distance)}</p>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

/** Facilities in the area and within the radius of the concentration measure, by kind. */
export function AreaFacilities({ shown, area }: AreaProps) {
  const { weighing, facilityKinds } = useData();
  const radius = weighing.concentration.radiusMetres;
  const { boundaries, places } = shown;
  const rows = useMemo(
    () => nearbyPlaces(boundaries, area.code, places.facilities, radius),
    [boundaries, area.code, places.facilities, radius],
  );
  if (places.facilities.length === 0) return null;
  return (
    <div className="wb-projects">
      <h3>{facilitiesText.near}</h3>
      {rows === null && <p>{placesText.unknownBoundary}</p>}
      {rows?.length === 0 && <p>{facilitiesText.noneNear(radius)}</p>}
      {rows !== null && rows.length > 0 && (
        <>
          <p className="wb-subtle">{facilitiesText.nearHelp(radius)}</p>
          {byKind(rows, facilityKinds).map((group) => (
            <FacilityKindList key={`${area.code} ${group.id}`} group={group} />
          ))}
        </>
      )}
    </div>
  );
}
