import type { DeckProps, Layer } from '@deck.gl/core';
import { IconLayer, LineLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { PlacedMark } from './arrangeMarks.ts';
import { arrangeMarks, groupText } from './arrangeMarks.ts';
import { markShape } from './glyphs.ts';
import { layerIds, sourceIds } from './mapStyle.ts';
import type { AtlasPicture, MarkAtlas } from './markAtlas.ts';
import { drawAtlas, pictureKey } from './markAtlas.ts';
import type { ProjectMark } from './port.ts';

type Device = Parameters<NonNullable<DeckProps['onDeviceInitialized']>>[0];
type Texture = ReturnType<Device['createTexture']>;
type LonLat = [number, number];

interface DrawnMark {
  readonly place: LonLat;
  readonly origin: LonLat;
  readonly picture: AtlasPicture;
  readonly members: readonly ProjectMark[];
}

/** drawn over areas and outlines, under the names */
const inStack = {
  beforeId: layerIds.labels,
  parameters: { depthWriteEnabled: false, depthCompare: 'always' },
} as const;
/** px across: smaller while all marks stand in a small part of the screen, else they hide the town they are about */
const sizes = { largest: markShape.box, smallest: 19, perSpan: 1 / 16 } as const;
/** px around a centre within which a pointer still means the mark */
const reach = 12;
/** distance between two marks' centres as a share of their size */
const spacingShare = 0.82;
/** a leader shorter than this would hide under its mark */
const leaderFrom = 9;

/** Size of the marks at these places on the canvas, px; a few marks never crowd. */
function markSize(points: readonly { readonly x: number; readonly y: number }[]): number {
  if (points.length <= 4) return sizes.largest;
  const across = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  const span = Math.max(across(points.map(({ x }) => x)), across(points.map(({ y }) => y)));
  return Math.round(Math.min(sizes.largest, Math.max(sizes.smallest, span * sizes.perSpan)));
}

/** Project marks on a deck.gl layer inside the map's own stack. Where two would overlap they step aside. */
export class MarkLayer {
  readonly #map: MapLibreMap;
  #marks: readonly ProjectMark[] = [];
  #drawn: readonly DrawnMark[] = [];
  #arrangedAt = '';
  #size: number = sizes.largest;
  #overlay: MapLibreOverlay | null = null;
  #attaching = false;
  #device: Device | null = null;
  #texture: Texture | null = null;
  #atlas: MarkAtlas | null = null;

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /**
   * Adds the layers, once there is something to draw: deck.gl costs time in every frame. And only when the map is
   * idle: before that `beforeId` is silently ignored and marks would cover the names (deck.gl 9.4 looks at
   * `isStyleLoaded`).
   */
  #attach(): void {
    this.#attaching = false;
    if (this.#overlay !== null || this.#drawn.length === 0) return;
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
    this.#drawn = [];
    if (this.#overlay !== null) this.#map.removeControl(this.#overlay);
    this.#overlay = null;
    this.#device = null;
  }

  draw(marks: readonly ProjectMark[]): void {
    if (marks === this.#marks) return;
    this.#marks = marks;
    this.#arrangedAt = '';
    this.arrange();
  }

  /** Places the marks for the present zoom and size; panning changes nothing. */
  arrange(): void {
    const now = this.#map.getZoom().toFixed(2);
    if (now === this.#arrangedAt) return;
    this.#arrangedAt = now;
    const points = this.#marks.map(({ lon, lat }) => this.#map.project([lon, lat]));
    this.#size = markSize(points);
    const placed = arrangeMarks(points, spacingShare * this.#size);
    this.#drawn = placed.flatMap((mark) => this.#asDrawn(mark));
    this.#keepLabelsOff();
    this.#show();
  }

  /** Marks under a point of the canvas, px; empty when there are none. */
  at(point: { readonly x: number; readonly y: number }): readonly ProjectMark[] {
    let nearest: DrawnMark | null = null;
    let least = Math.max(reach, this.#size / 2);
    for (const drawn of this.#drawn) {
      const { x, y } = this.#map.project(drawn.place);
      const distance = Math.hypot(x - point.x, y - point.y);
      if (distance > least) continue;
      nearest = drawn;
      least = distance;
    }
    return nearest?.members ?? [];
  }

  #asDrawn({ x, y, origin, members }: PlacedMark): DrawnMark[] {
    const marks = members.flatMap((index) => this.#marks[index] ?? []);
    const [first] = marks;
    if (first === undefined) return [];
    const picture: AtlasPicture =
      marks.length === 1
        ? { kind: 'mark', glyph: first.glyph, style: first.style, colour: first.colour }
        : { kind: 'group', text: groupText(marks.length) };
    const place = this.#map.unproject([x, y]).toArray();
    return [{ place, origin: this.#map.unproject([origin.x, origin.y]).toArray(), picture, members: marks }];
  }

  #keepLabelsOff(): void {
    const source = this.#map.getSource<GeoJSONSource>(sourceIds.marks);
    void source?.setData({
      type: 'FeatureCollection',
      features: this.#drawn.map(({ place }) => ({
        type: 'Feature',
        properties: { size: this.#size * spacingShare },
        geometry: { type: 'Point', coordinates: place },
      })),
    });
  }

  #show(): void {
    if (this.#overlay !== null) {
      this.#overlay.setProps({ layers: this.#layers() });
    } else if (this.#drawn.length > 0 && !this.#attaching) {
      this.#attaching = true;
      this.#map.once('idle', () => this.#attach());
      this.#map.triggerRepaint();
    }
  }

  /** Pictures now needed are added to those already drawn; the texture is made anew only when one was missing. */
  #upToDateAtlas(): MarkAtlas | null {
    const device = this.#device;
    if (device === null) return null;
    const needed = new Map(this.#drawn.map(({ picture }) => [pictureKey(picture), picture]));
    const known = this.#atlas?.pictures ?? [];
    const missing = [...needed].filter(([key]) => this.#atlas?.places[key] === undefined);
    if (this.#atlas !== null && missing.length === 0) return this.#atlas;
    const atlas = drawAtlas([...known, ...missing.map(([, picture]) => picture)]);
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
        data: this.#drawn,
        iconAtlas: this.#texture,
        iconMapping: { ...atlas.places },
        getIcon: ({ picture }) => pictureKey(picture),
        getPosition: ({ place }) => place,
        getSize: this.#size,
        sizeUnits: 'pixels',
        alphaCutoff: -1,
      }),
    ];
  }
}
