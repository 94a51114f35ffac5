import type { AreaCode } from '../../../domain/area.ts';
import type { ProjectStatus } from '../../../domain/place.ts';
import type { PlaceKindOfWork } from '../../../domain/placeWork.ts';
import type { LonLat } from '../../../model/geometry.ts';
import type { PlaceDesk } from '../../../state/placeDesk.ts';
import { conceptInQuestion, isBlindFor } from '../../../state/placesNamed.ts';
import { statusText } from '../../../text/nl.ts';
import { placeListText } from '../../../text/placeEdit.ts';
import { useData, useDesk, useEmit, useGivenData, useSetPointed, useView, useWork } from '../../appContext.tsx';
import type { DraftStart } from './draftRow.ts';
import { copyOf, movedTo, newId, newName, newPlace } from './makePlace.ts';
import { type AnyPlace, putting } from './placeFields.ts';
import { type PlaceList, placeList } from './placeLists.ts';
import { type Areas, useAreas } from './useAreas.ts';

/** The open list, and everything a person can do with its places. */
export interface PlaceDeskUse {
  readonly desk: PlaceDesk;
  readonly as: PlaceKindOfWork;
  readonly list: PlaceList;
  readonly areas: Areas;
  /** the place whose form is open */
  readonly open: AnyPlace | null;
  /** candidate sites stay unnamed */
  readonly isBlind: boolean;
  change(change: Partial<PlaceDesk>): void;
  show(place: AnyPlace): void;
  add(spot: LonLat): void;
  move(place: AnyPlace, spot: LonLat): void;
  put(place: object): void;
  /** several places changed at once: one step to undo */
  putAll(places: readonly AnyPlace[]): void;
  /** what a new place starts with, under an id that is not among these either */
  start(taken: readonly string[]): DraftStart;
  /** new places that were typed or pasted: one step to undo */
  addAll(places: readonly AnyPlace[]): void;
  duplicate(place: AnyPlace): void;
  remove(places: readonly AnyPlace[]): void;
  restore(place: AnyPlace): void;
  setStatus(places: readonly AnyPlace[], status: ProjectStatus): void;
}

export function usePlaceDesk(): PlaceDeskUse {
  const [desk, change] = useDesk();
  const { places, concepts, facilityKinds } = useData();
  const { places: given } = useGivenData();
  const { placing, places: filter } = useView();
  const work = useWork();
  const emit = useEmit();
  const setPointed = useSetPointed();
  const areas = useAreas();
  const as = desk.list;
  const list = placeList(as, places, given, work);
  const concept = conceptInQuestion(concepts, placing)?.id ?? '';
  const isBlind = as === 'sites' && isBlindFor(concept, work);
  const open = isBlind ? null : (list.places.find(({ id }) => id === desk.open) ?? null);
  const codeAt = (spot: LonLat): AreaCode | null => areas.codeAt(spot);
  const taken = new Set([...list.places, ...list.gone].map(({ id }) => id));

  const point = ({ id, lon, lat }: AnyPlace): void => setPointed({ kind: as, id, lon, lat });
  const appear = (place: AnyPlace): void => {
    if (as === 'facilities' && 'kind' in place && !filter.facilityKinds.includes(place.kind)) {
      emit({ kind: 'show_facilities', kinds: [place.kind], on: true });
    }
    if (as === 'projects' && !list.given.has(place.id)) emit({ kind: 'show_projects', on: true });
  };
  const startOf = (more: readonly string[]): DraftStart => ({
    id: newId(as, new Set([...taken, ...more]), Date.now()),
    concept: concept || (concepts[0]?.id ?? ''),
    facilityKind: facilityKinds[0]?.id ?? 'anders',
  });
  const putNew = (place: AnyPlace, said: string): void => {
    emit(putting(as, [place]));
    appear(place);
    change({ open: place.id, adding: false, wanted: null, said });
    point(place);
  };
  return {
    desk,
    as,
    list,
    areas,
    open,
    isBlind,
    change,
    show: (place) => {
      appear(place);
      point(place);
      change({ open: place.id, wanted: null, said: '' });
    },
    add: (spot) => {
      const name = newName(as, new Set(list.places.map((each) => each.name)));
      putNew(newPlace(as, { ...startOf([]), name, spot, area: codeAt(spot) }), placeListText.added(name));
    },
    move: (place, spot) => {
      const moved = movedTo(place, spot, codeAt);
      emit(putting(as, [moved]));
      point(moved);
      change({ wanted: null, said: placeListText.moved(place.name, areas.nameOf(moved.area)) });
    },
    put: (place) => {
      emit(putting(as, [place]));
      if (desk.said !== '') change({ said: '' });
    },
    putAll: (changed) => emit(putting(as, changed)),
    start: startOf,
    addAll: (added) => {
      emit(putting(as, added));
      for (const place of added) appear(place);
    },
    duplicate: (place) => {
      const copy = copyOf(place, newId(as, taken, Date.now()), codeAt);
      putNew(copy, placeListText.duplicated(copy.name));
    },
    remove: (gone) => {
      const [first] = gone;
      if (first === undefined) return;
      emit({ kind: 'remove_places', as, ids: gone.map(({ id }) => id) });
      setPointed(null);
      const said =
        gone.length === 1
          ? placeListText.removed(first.name)
          : placeListText.removedMany(gone.length, placeListText.names[as]);
      change({ open: null, wanted: null, said });
    },
    restore: (place) => {
      if (as === 'complexes') return;
      emit({ kind: 'restore_places', as, ids: [place.id] });
      change({ said: placeListText.restored(place.name) });
    },
    setStatus: (chosen, status) => {
      emit(
        putting(
          'projects',
          chosen.map((place) => ({ ...place, status })),
        ),
      );
      change({ said: placeListText.changedMany(chosen.length, statusText[status]) });
    },
  };
}
