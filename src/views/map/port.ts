import type { AreaCode } from '../../domain/area.ts';
import type { TileAddress } from '../../domain/backgroundMap.ts';
import type { AreaFeatureCollection, Bounds } from '../../domain/boundary.ts';
import type { Result } from '../../domain/failure.ts';
import type { Camera } from '../../state/viewState.ts';

/** One project as a mark on the map: shape tells the concept, fill the status; colour is never the only sign. */
export interface ProjectMark {
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  /** `#rrggbb` */
  readonly colour: string;
  /** index of the concept's glyph, the same as in the legend */
  readonly glyph: number;
  /** realised marks are solid, those being built half filled, planned ones open, ideas dashed, stopped ones crossed */
  readonly style: 'solid' | 'half' | 'open' | 'dashed' | 'crossed';
  /** accessible name */
  readonly label: string;
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
  readonly marks: readonly ProjectMark[];
  readonly showLabels: boolean;
  /** absent or null: no background map */
  readonly background?: ReadTile | null;
  readonly pin?: MapPin | null;
}

export interface MapEvents {
  /** the picture is complete, first or again after a lost context */
  onReady(): void;
  onHover(code: AreaCode | null, point: { readonly x: number; readonly y: number } | null): void;
  onSelect(code: AreaCode | null): void;
  onProject(id: string): void;
  /** marks under the pointer: one, or all that a shared disc stands for; empty when it left them */
  onHoverProjects(ids: readonly string[]): void;
  /** a tile of the background map came, or failed to */
  onBackgroundTile(came: boolean): void;
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
  resize(): void;
  destroy(): void;
}
