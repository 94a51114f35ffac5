import type { Facility, Project, Site } from '../../domain/place.ts';
import { phaseIn } from '../../model/timeline.ts';
import type { Shown } from '../../state/shown.ts';
import { formatCount, mapText, statusText } from '../../text/nl.ts';
import { spotText } from '../../text/placeSpots.ts';
import { facilitiesText, placesText, sitesText } from '../../text/places.ts';
import { phaseText } from '../../text/timeline.ts';
import { useData, useDesk, useEmit, useSetPointed, useSigns, useView } from '../appContext.tsx';
import { ComplexWords } from './ComplexWords.tsx';
import { colourOfGlyph, glyphOfConcept, styleOfStatus } from './glyphs.ts';
import { FacilityGlyph, SiteGlyph } from './PlaceGlyph.tsx';
import { ProjectGlyph } from './ProjectGlyph.tsx';
import { type FoundPlace, placeOf, placesOnSpot } from './placeOf.ts';
import type { PointedPlace } from './port.ts';
import { useAreaOfPlace } from './useAreaOfPlace.ts';

function ProjectWords({ project }: { readonly project: Project }) {
  const { concepts } = useData();
  const { mode, placing } = useView();
  const year = mode === 'plaatsen' ? placing.year : null;
  const glyph = glyphOfConcept(project.concept);
  const concept = concepts.find(({ id }) => id === project.concept)?.label ?? project.concept;
  return (
    <>
      <ProjectGlyph glyph={glyph} style={styleOfStatus(project.status)} colour={colourOfGlyph(glyph)} size={32} />
      <div className="map-card-words">
        <p className="map-card-name">{project.name}</p>
        <p>
          {concept}, {statusText[project.status]}
        </p>
        <p>{mapText.places(formatCount(project.placesVragers), formatCount(project.placesDragers))}</p>
        <p>{mapText.years(project.yearFrom, project.yearTo)}</p>
        {year !== null && <p>{spotText.pale(phaseText[phaseIn(project, year, new Date().getFullYear())], year)}</p>}
        {project.note !== '' && <p className="map-card-note">{project.note}</p>}
      </div>
    </>
  );
}

/** What is known of a site, in three lines; what is not known says so. */
function siteLines(site: Site): readonly string[] {
  const { owner, zoning, lowStimulus, greenBlueNetwork } = sitesText.known;
  return [
    [sitesText.capacity(site.capacity), sitesText.hectares(site.hectares), sitesText.from(site.availableFrom)],
    [owner(site.owner), zoning(site.zoning)],
    [lowStimulus(site.lowStimulus), greenBlueNetwork(site.greenBlueNetwork)],
  ].map((parts) => parts.join(' · '));
}

function withArea(what: string, area: string): string {
  return area === '' ? what : `${what}, ${area}`;
}

function SiteWords({ site, shown }: { readonly site: Site; readonly shown: Shown }) {
  const areaOf = useAreaOfPlace(shown);
  const { sites } = useSigns();
  const sign = sites.get(site.id);
  return (
    <>
      <SiteGlyph size={32} sign={sign} />
      <div className="map-card-words">
        <p className="map-card-name">{site.name}</p>
        <p>{withArea(sitesText.one, areaOf(site))}</p>
        {sign !== undefined && <p>{sign.kind === 'rejected' ? sitesText.rejected : sitesText.chosen(sign.number)}</p>}
        {siteLines(site).map((line) => (
          <p key={line}>{line}</p>
        ))}
        {site.note !== '' && <p className="map-card-note">{site.note}</p>}
      </div>
    </>
  );
}

function FacilityWords({ facility, shown }: { readonly facility: Facility; readonly shown: Shown }) {
  const { facilityKinds } = useData();
  const areaOf = useAreaOfPlace(shown);
  const kind = facilityKinds.find(({ id }) => id === facility.kind)?.label ?? facilitiesText.one;
  return (
    <>
      <FacilityGlyph kind={facility.kind} />
      <div className="map-card-words">
        <p className="map-card-name">{facility.name}</p>
        <p>{withArea(kind, areaOf(facility))}</p>
      </div>
    </>
  );
}

interface PlaceCardProps {
  readonly shown: Shown;
  readonly pointed: PointedPlace;
  onClose(): void;
}

/** What else lies on this spot, where marks cover each other. */
function AlsoHere({ others }: { readonly others: readonly FoundPlace[] }) {
  const setPointed = useSetPointed();
  return (
    <div className="map-card-also">
      <p>{spotText.alsoHere}</p>
      <ul>
        {others.map(({ kind, place: { id, name, lon, lat } }) => (
          <li key={`${kind} ${id}`}>
            <button
              type="button"
              className="wb-button"
              data-kind="link"
              onClick={() => setPointed({ kind, id, lon, lat })}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whether the form of a place is open, which tells more than a card. */
function useIsFormOpen(): (found: FoundPlace) => boolean {
  const { mode, placing } = useView();
  const [{ list, open }] = useDesk();
  const isForms = mode === 'plaatsen' && placing.part === 'plekken';
  return ({ kind, place }) => isForms && list === kind && open === place.id;
}

/** In Plaatsen the card leads to the form of the place. */
function OpenForm({ found }: { readonly found: FoundPlace }) {
  const { kind, place } = found;
  const { mode } = useView();
  const [, change] = useDesk();
  const emit = useEmit();
  const isFormOpen = useIsFormOpen();
  if (mode !== 'plaatsen' || isFormOpen(found)) return null;
  return (
    <button
      type="button"
      className="wb-button"
      aria-label={placesText.editOf(place.name)}
      onClick={() => {
        emit({ kind: 'choose_placing', change: { part: 'plekken' } });
        change({ list: kind, open: place.id, wanted: null, said: '' });
      }}
    >
      {placesText.edit}
    </button>
  );
}

/** What a person pointed out on the map or in a list; panel and profile tell the same. */
export function PlaceCard({ shown, pointed, onClose }: PlaceCardProps) {
  const found = placeOf(shown, pointed);
  const isFormOpen = useIsFormOpen();
  if (found === null) return null;
  const others = placesOnSpot(shown, found);
  if (isFormOpen(found) && others.length === 0) return null;
  return (
    <section className="map-card" data-kind={found.kind} aria-label={found.place.name}>
      {found.kind === 'projects' && <ProjectWords project={found.place} />}
      {found.kind === 'sites' && <SiteWords site={found.place} shown={shown} />}
      {found.kind === 'facilities' && <FacilityWords facility={found.place} shown={shown} />}
      {found.kind === 'complexes' && <ComplexWords complex={found.place} shown={shown} />}
      <button type="button" className="map-button" aria-label={placesText.close} onClick={onClose}>
        <span aria-hidden="true">×</span>
      </button>
      <div className="map-card-foot">
        {others.length > 0 && <AlsoHere others={others} />}
        <OpenForm found={found} />
      </div>
    </section>
  );
}
