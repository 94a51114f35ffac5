import type { PlaceKindOfWork } from '../domain/placeWork.ts';

/** What the map is asked for: the spot of a new place, or another spot for one that is there. */
export type SpotWanted = { readonly for: 'new' } | { readonly for: 'move'; readonly id: string };

/** What is open in the lists of places. Passing: it is no part of the link, the work or the history. */
export interface PlaceDesk {
  readonly list: PlaceKindOfWork;
  /** id of the place whose form is open */
  readonly open: string | null;
  readonly search: string;
  /** the ways to add a place stand open */
  readonly adding: boolean;
  readonly wanted: SpotWanted | null;
  /** what was last done, which can be undone */
  readonly said: string;
}

export const emptyDesk: PlaceDesk = { list: 'projects', open: null, search: '', adding: false, wanted: null, said: '' };
