import type { AreaCode } from '../../domain/area.ts';
import type { TileAddress } from '../../domain/backgroundMap.ts';
import type { AreaFeatureCollection, Bounds } from '../../domain/boundary.ts';
import type { Result } from '../../domain/failure.ts';
import type { PlaceKindOfWork } from '../../domain/placeWork.ts';
import type { LonLat } from '../../model/geometry.ts';
import type { Camera } from '../../state/viewState.ts';

/** A project, candidate site, facility or complex; an id says nothing without its kind. */
export interface PlaceRef {
  readonly kind: PlaceKindOfWork;
  readonly id: string;
}

/** A place a person pointed out, ringed on the map. */
export interface PointedPlace extends PlaceRef {
  readonly lon: number;
  readonly lat: number;
}

/** One project as a mark on the map: shape tells the concept, fill the status; colour is never the only sign. */
export interface ProjectMark {
  readonly kind: 'projects';
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  /** `#rrggbb` */
  readonly colour: string;
  /** index of the concept's glyph, the same as in the legend */
  readonly glyph: number;
  /** realised marks are solid, those being built half filled, planned ones open, ideas dashed, stopped ones crossed */
  readonly style: 'solid' | 'half' | 'open' | 'dashed' | 'crossed';
  /** drawn paler than the others; what that means is told in words */
  readonly pale?: boolean;
  /** accessible name */
  readonly label: string;
}

/** How a candidate site stands, as its mark tells: crossed when a rule puts it out, its number when it is chosen. */
export type SiteSign = { readonly kind: 'rejected' } | { readonly kind: 'chosen'; readonly number: number };

/** A candidate site: a diamond with a flag, crossed when it is put out, with its number when it is chosen. */
export interface SiteMark {
  readonly kind: 'sites';
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  /** stands beside the mark where the map is near enough */
  readonly name: string;
  /** absent = a plain candidate */
  readonly sign?: SiteSign;
  /** accessible name */
  readonly label: string;
}

/** A complex: a square with windows. */
export interface ComplexMark {
  readonly kind: 'complexes';
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  /** accessible name */
  readonly label: string;
}

export type PlaceMark = ProjectMark | SiteMark | ComplexMark;

/** A facility: a small grey plate with two letters of its kind, under the other marks. */
export interface FacilityMark {
  readonly kind: 'facilities';
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  /** id of its kind, which decides the letters */
  readonly facilityKind: string;
  /** accessible name */
  readonly label: string;
}

/** What lies under the pointer: one mark, or all that a shared one stands for. */
export interface HoveredPlaces {
  readonly count: number;
  /** of all of them the same kind; null = mixed */
  readonly kind: PlaceKindOfWork | null;
  /** names, empty where only the number is known */
  readonly labels: readonly string[];
}

/** Gives one tile of the background map; its identity decides whether tiles are asked for anew. */
export type ReadTile = (tile: TileAddress, signal: AbortSignal) => Promise<Result<Blob>>;

/** A point a person looked up; its name stands beside the map. */
export interface MapPin {
  readonly lon: number;
  readonly lat: number;
}

/** The whole picture. `draw` is always given everything; the adapter works out what changed. */
export interface MapScene {
  /** identity of this object decides whether geometry is loaded anew */
  readonly boundaries: AreaFeatureCollection;
  /** per feature of `boundaries`: `#rrggbb`, or null for "geen gegevens" (hatched) */
  readonly fills: readonly (string | null)[];
  /** features whose figure is that of a larger area: dotted, so that nobody reads it as their own */
  readonly borrowed: ReadonlySet<number>;
  readonly selected: AreaCode | null;
  readonly compared: readonly AreaCode[];
  readonly hovered: AreaCode | null;
  /** areas that a reading of the map points out; outlined finely */
  readonly marked?: readonly AreaCode[];
  /** identity decides whether they are arranged anew */
  readonly marks: readonly PlaceMark[];
  /** identity decides whether they are drawn anew; absent = none */
  readonly facilities?: readonly FacilityMark[];
  readonly pointed?: PointedPlace | null;
  readonly showLabels: boolean;
  /** names of areas in the type of a room; absent = in that of a screen */
  readonly largeLabels?: boolean;
  /** absent or null: no background map */
  readonly background?: ReadTile | null;
  readonly pin?: MapPin | null;
  /** a click gives its spot, whatever lies under it */
  readonly picking?: boolean;
  /** a place whose mark may be dragged */
  readonly movable?: PlaceRef | null;
  /** a circle of so many metres around a point */
  readonly reach?: (LonLat & { readonly metres: number }) | null;
}

export interface MapEvents {
  /** the picture is complete, first or again after a lost context */
  onReady(): void;
  onHover(code: AreaCode | null, point: { readonly x: number; readonly y: number } | null): void;
  onSelect(code: AreaCode | null): void;
  onPlace(place: PlaceRef): void;
  /** where a click fell while `picking` */
  onPick?(spot: LonLat): void;
  /** where the mark of `movable` was dropped */
  onDrop?(spot: LonLat): void;
  /** null when the pointer left all marks */
  onHoverPlaces(places: HoveredPlaces | null): void;
  /** a tile of the background map came, or failed to */
  onBackgroundTile(came: boolean): void;
  /** every frame in which a person or a person's command moves the map */
  onMove?(camera: Camera): void;
  /** after the user or a command moved the map and it came to rest */
  onSettled(camera: Camera): void;
  /** after `context_lost` and `worker_failed` this map draws no more: destroy it and make a new one */
  onFailure(kind: 'no_webgl' | 'context_lost' | 'worker_failed', detail: string): void;
}

/**
 * The imperative map. The camera belongs to it: the application sends commands and hears where it settled.
 * `animate: true` is a person's command and ends in `onSettled`; `animate: false` restores a view and stays silent.
 */
export interface MapPort {
  draw(scene: MapScene): void;
  fit(bounds: Bounds, animate: boolean): void;
  moveTo(camera: Camera, animate: boolean): void;
  zoomBy(steps: number): void;
  panBy(x: number, y: number): void;
  /** where it stands now */
  camera(): Camera;
  resize(): void;
  destroy(): void;
}
