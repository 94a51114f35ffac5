import type { AreaCode } from '../../../domain/area.ts';
import type { PlaceKindOfWork } from '../../../domain/placeWork.ts';
import { type LonLat, metresPerDegree } from '../../../model/geometry.ts';
import { addText, placeListText } from '../../../text/placeEdit.ts';
import type { AnyPlace } from './placeFields.ts';

/** decimals of a degree that are kept: about a centimetre */
const decimals = 7;

function rounded({ lon, lat }: LonLat): LonLat {
  return { lon: Number(lon.toFixed(decimals)), lat: Number(lat.toFixed(decimals)) };
}

/** An id that none of the present and removed places has; `now` in ms keeps ids of two people apart. */
export function newId(as: PlaceKindOfWork, taken: ReadonlySet<string>, now: number): string {
  const stem = `eigen-${as}-${now.toString(36)}`;
  for (let more = 0; ; more += 1) {
    const id = more === 0 ? stem : `${stem}-${more}`;
    if (!taken.has(id)) return id;
  }
}

/** "Nieuw project", or "Nieuw project 2" when that is there already. */
export function newName(as: PlaceKindOfWork, taken: ReadonlySet<string>): string {
  const stem = placeListText.names[as].new;
  for (let more = 1; ; more += 1) {
    const name = more === 1 ? stem : `${stem} ${more}`;
    if (!taken.has(name)) return name;
  }
}

export interface Start {
  readonly id: string;
  readonly name: string;
  readonly spot: LonLat;
  readonly area: AreaCode | null;
  /** concept in question, and the first kind of facility */
  readonly concept: string;
  readonly facilityKind: string;
}

/** A place of which only the spot is known; every figure is unknown, never 0. */
export function newPlace(as: PlaceKindOfWork, { id, name, spot, area, concept, facilityKind }: Start): AnyPlace {
  const located = { id, name, ...rounded(spot), area };
  switch (as) {
    case 'projects':
      return {
        ...located,
        concept,
        status: 'idee',
        placesVragers: null,
        placesDragers: null,
        yearFrom: null,
        yearTo: null,
        brings: [],
        note: '',
      };
    case 'sites':
      return {
        ...located,
        hectares: null,
        owner: '',
        zoning: '',
        capacity: null,
        availableFrom: null,
        lowStimulus: null,
        greenBlueNetwork: null,
        note: '',
      };
    case 'facilities':
      return { ...located, kind: facilityKind };
    case 'complexes':
      return {
        ...located,
        owner: '',
        homes: null,
        residents: null,
        placesVragers: null,
        note: '',
        monitoring: [],
      };
  }
}

/** metres a copy stands to the east, so that it can be seen and dragged */
const besideMetres = 30;

/** A copy beside the original, without what was noticed there over time. */
export function copyOf(place: AnyPlace, id: string, areaOf: (spot: LonLat) => AreaCode | null): AnyPlace {
  const spot = rounded({ lon: place.lon + besideMetres / metresPerDegree(place.lat).lon, lat: place.lat });
  const copy = { ...place, ...spot, id, name: addText.copyOf(place.name), area: areaOf(spot) };
  return 'monitoring' in copy ? { ...copy, monitoring: [] } : copy;
}

/** The same place on another spot. */
export function movedTo(place: AnyPlace, spot: LonLat, areaOf: (spot: LonLat) => AreaCode | null): AnyPlace {
  return { ...place, ...rounded(spot), area: areaOf(spot) };
}
