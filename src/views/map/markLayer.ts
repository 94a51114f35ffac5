import type { DeckProps, Layer } from '@deck.gl/core';
import { IconLayer, LineLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { arrangeKinds } from './arrangeMarks.ts';
import { markSize, markSizes, pictureOf } from './drawnMarks.ts';
import { KeepOut } from './keepOut.ts';
import { layerIds } from './mapStyle.ts';
import type { AtlasPicture, MarkAtlas } from './markAtlas.ts';
import { drawAtlas, pictureKey } from './markAtlas.ts';
import type { PlaceMark, PointedPlace } from './port.ts';
import { type LonLat, type Standing, standAlike, standingOf } from './standing.ts';

type Device = Parameters<NonNullable<DeckProps['onDeviceInitialized']>>[0];
type Texture = ReturnType<Device['createTexture']>;

interface DrawnMark extends Pick<Standing, 'place' | 'origin'> {
  readonly picture: AtlasPicture;
  readonly members: readonly PlaceMark[];
}

/** drawn over areas and outlines, under the names */
const inStack = {
  beforeId: layerIds.labels,
  parameters: { depthWriteEnabled: false, depthCompare: 'always' },
} as const;
/** px around a centre within which a pointer still means the mark */
const reach = 12;
/** distance between two marks' centres as a share of their size */
const spacingShare = 0.82;
/** size of the ring around a mark as a share of the mark's */
const ringShare = 1.45;
/** a leader shorter than this would hide under its mark */
const leaderFrom = 9;

/** Marks of projects and candidate sites on a deck.gl layer inside the map's own stack. Where two would overlap they step aside. */
export class MarkLayer {
  readonly #map: MapLibreMap;
  readonly #density: number;
  readonly #keepOut: KeepOut;
  #marks: readonly PlaceMark[] = [];
  #standing: readonly Standing[] = [];
  #drawn: readonly DrawnMark[] = [];
  #pointed: PointedPlace | null = null;
  /** spot of the ring while its place is dragged */
  #dragged: LonLat | null = null;
  #arrangedAt = '';
  #size: number = markSizes.largest;
  #overlay: MapLibreOverlay | null = null;
  #attaching = false;
  #device: Device | null = null;
  #texture: Texture | null = null;
  #atlas: MarkAtlas | null = null;

  /** `density`: pixels of a mark's picture per CSS px */
  constructor(map: MapLibreMap, density: number) {
    this.#map = map;
    this.#density = density;
    this.#keepOut = new KeepOut(map);
  }

  /** Whether everything asked for is on the map, or goes there in the next frame. */
  get isComplete(): boolean {
    return this.#overlay === null ? !this.#hasAny() : this.#texture !== null;
  }

  /**
   * Adds the layers, once there is something to draw: deck.gl costs time in every frame. And only when the map is
   * idle: before that `beforeId` is silently ignored and marks would cover the names (deck.gl 9.4 looks at
   * `isStyleLoaded`).
   */
  #attach(): void {
    this.#attaching = false;
    if (this.#overlay !== null || !this.#hasAny()) return;
    this.#overlay = new MapLibreOverlay({
      interleaved: true,
      layers: this.#layers(),
      onDeviceInitialized: (device) => {
        this.#device = device;
        this.#atlas = null;
        this.#show();
      },
    });
    this.#map.addControl(this.#overlay);
  }

  /** Lets go of everything that lives in the WebGL context; nothing is drawn after this. */
  detach(): void {
    this.#keepOut.end();
    this.#drawn = [];
    this.#pointed = null;
    if (this.#overlay !== null) this.#map.removeControl(this.#overlay);
    this.#overlay = null;
    this.#device = null;
  }

  #hasAny(): boolean {
    return this.#drawn.length > 0 || this.#pointed !== null;
  }

  /** `pointed` gets a ring, wherever its mark was moved to; a facility has no mark here and is ringed on its spot. */
  draw(marks: readonly PlaceMark[], pointed: PointedPlace | null): void {
    const same = pointed?.kind === this.#pointed?.kind && pointed?.id === this.#pointed?.id;
    this.#pointed = pointed;
    if (marks === this.#marks) {
      if (!same) this.#show();
      return;
    }
    const stay = standAlike(marks, this.#marks);
    this.#marks = marks;
    if (stay) this.#redraw();
    else this.arrange(true);
  }

  /** Shows where a mark is dragged to, by the ring around it; null = nothing is dragged. */
  dragTo(spot: LonLat | null): void {
    if (spot === this.#dragged) return;
    this.#dragged = spot;
    this.#show();
  }

  /** Places the marks for the present zoom and size; panning changes nothing. */
  arrange(anew = false): void {
    const now = this.#map.getZoom().toFixed(2);
    if (now === this.#arrangedAt && !anew) return;
    this.#arrangedAt = now;
    const points = this.#marks.map(({ lon, lat }) => this.#map.project([lon, lat]));
    this.#size = markSize(points);
    const kinds = this.#marks.map(({ kind }) => kind);
    const placed = arrangeKinds(points, kinds, spacingShare * this.#size);
    this.#standing = placed.map((mark) => standingOf(mark, this.#map));
    this.#redraw();
  }

  #redraw(): void {
    this.#drawn = this.#standing.flatMap((standing) => this.#asDrawn(standing));
    void this.#keepOut.around(this.#drawn, this.#size * spacingShare);
    this.#show();
  }

  /** Marks under a point of the canvas, px; empty when there are none. */
  at(point: { readonly x: number; readonly y: number }): readonly PlaceMark[] {
    let nearest: DrawnMark | null = null;
    let least = Math.max(reach, this.#size / 2);
    const corner = this.#map.unproject([point.x - least, point.y + least]);
    const opposite = this.#map.unproject([point.x + least, point.y - least]);
    for (const drawn of this.#drawn) {
      const [lon, lat] = drawn.place;
      if (lon < corner.lng || lon > opposite.lng || lat < corner.lat || lat > opposite.lat) continue;
      const { x, y } = this.#map.project(drawn.place);
      const distance = Math.hypot(x - point.x, y - point.y);
      if (distance > least) continue;
      nearest = drawn;
      least = distance;
    }
    return nearest?.members ?? [];
  }

  #asDrawn({ place, origin, members }: Standing): DrawnMark[] {
    const marks = members.flatMap((index) => this.#marks[index] ?? []);
    return marks.length === 0 ? [] : [{ place, origin, picture: pictureOf(marks), members: marks }];
  }

  #show(): void {
    if (this.#overlay !== null) {
      this.#overlay.setProps({ layers: this.#layers() });
    } else if (this.#hasAny() && !this.#attaching) {
      this.#attaching = true;
      this.#map.once('idle', () => this.#attach());
      this.#map.triggerRepaint();
    }
  }

  /** The ring around what was pointed out, and a share of the size of a mark that it takes. */
  #ring(): readonly DrawnMark[] {
    const pointed = this.#pointed;
    if (pointed === null) return [];
    const around = this.#drawn.find(({ members }) =>
      members.some(({ kind, id }) => kind === pointed.kind && id === pointed.id),
    );
    const own: LonLat = this.#dragged ?? [pointed.lon, pointed.lat];
    return [{ place: this.#dragged ?? around?.place ?? own, origin: own, picture: { kind: 'ring' }, members: [] }];
  }

  /** Pictures now needed are added to those already drawn; the texture is made anew only when one was missing. */
  #upToDateAtlas(): MarkAtlas | null {
    const device = this.#device;
    if (device === null) return null;
    const wanted = [...this.#ring(), ...this.#drawn];
    const needed = new Map(wanted.map(({ picture }) => [pictureKey(picture), picture]));
    const known = this.#atlas?.pictures ?? [];
    const missing = [...needed].filter(([key]) => this.#atlas?.places[key] === undefined);
    if (this.#atlas !== null && missing.length === 0) return this.#atlas;
    const atlas = drawAtlas([...known, ...missing.map(([, picture]) => picture)], this.#density);
    if (atlas === null) return null;
    this.#texture?.destroy();
    this.#texture = device.createTexture({
      format: 'rgba8unorm',
      width: atlas.canvas.width,
      height: atlas.canvas.height,
      sampler: { minFilter: 'linear', magFilter: 'linear' },
    });
    this.#texture.copyExternalImage({ image: atlas.canvas });
    this.#atlas = atlas;
    return atlas;
  }

  #layers(): Layer[] {
    const atlas = this.#upToDateAtlas();
    if (atlas === null || this.#texture === null) return [];
    const moved = this.#drawn.filter(({ place, origin }) => {
      const [a, b] = [this.#map.project(place), this.#map.project(origin)];
      return a.dist(b) > leaderFrom;
    });
    return [
      new LineLayer<DrawnMark>({
        ...inStack,
        id: 'project-leaders',
        data: moved,
        getSourcePosition: ({ origin }) => origin,
        getTargetPosition: ({ place }) => place,
        getColor: [20, 40, 45, 220],
        getWidth: 1.6,
      }),
      new IconLayer<DrawnMark>({
        ...inStack,
        id: 'project-marks',
        data: [...this.#ring(), ...this.#drawn],
        iconAtlas: this.#texture,
        iconMapping: { ...atlas.places },
        getIcon: ({ picture }) => pictureKey(picture),
        getPosition: ({ place }) => place,
        getSize: ({ picture }) => this.#size * (picture.kind === 'ring' ? ringShare : 1),
        sizeUnits: 'pixels',
        alphaCutoff: -1,
      }),
    ];
  }
}
