import type { AreaCode } from '../../domain/area.ts';
import type { LonLat } from '../../model/geometry.ts';
import type { PlaceRef, SiteSign } from './port.ts';

/** The map asks a person for a spot: by a click, or by a cross that arrow keys move. */
export interface SpotAsked {
  readonly sentence: string;
  /** where the cross begins; null = the middle of the map */
  readonly start: LonLat | null;
  /** the spot in words, e.g. the area it lies in */
  describe(spot: LonLat): string;
  onPick(spot: LonLat): void;
  onStop(): void;
}

/** What a part of the screen lets the map show or ask beside what is shown anyway. */
export interface MapSigns {
  /** projects drawn pale, e.g. because they are not there in the chosen year */
  readonly pale: ReadonlySet<string>;
  /** by id of the site; a site that is not in it is a plain candidate */
  readonly sites: ReadonlyMap<string, SiteSign>;
  /** a circle on the map, radius in metres */
  readonly reach: (LonLat & { readonly metres: number }) | null;
  readonly asked: SpotAsked | null;
  /** a place whose mark may be dragged */
  readonly movable: { readonly place: PlaceRef; onMove(spot: LonLat): void } | null;
  /** the area the light falls on: all others are drawn pale */
  readonly lit: AreaCode | null;
  /** areas without their figures: one colour for all, and nothing told of them but their names */
  readonly plain: boolean;
  /** names of areas in large type */
  readonly large: boolean;
}

export const noSigns: MapSigns = {
  pale: new Set(),
  sites: new Map(),
  reach: null,
  asked: null,
  movable: null,
  lit: null,
  plain: false,
  large: false,
};
