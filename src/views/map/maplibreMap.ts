import { Map as MapLibreMap, type MapOptions, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Bounds } from '../../domain/boundary.ts';
import type { Result } from '../../domain/failure.ts';
import { fail, succeed } from '../../domain/failure.ts';
import type { Camera } from '../../state/viewState.ts';
import { mapText } from '../../text/nl.ts';
import { BackgroundLayer } from './backgroundLayer.ts';
import { drawForPaper } from './drawForPaper.ts';
import { FacilityLayer } from './facilityLayer.ts';
import { labelFont } from './fonts.ts';
import { hasWebGl2 } from './hasWebGl2.ts';
import { mapStyle } from './mapStyle.ts';
import { MarkLayer } from './markLayer.ts';
import { PinLayer } from './pinLayer.ts';
import { followDrag, followPointer } from './pointer.ts';
import type { MapEvents, MapPort, MapScene } from './port.ts';
import { ReachLayer } from './reachLayer.ts';
import { SceneDrawing } from './sceneDrawing.ts';

/** ms without any sign of life before the first picture, on a visible page, after which the worker is taken for dead */
const patience = 20_000;
const moveDuration = 500;
/** goes with moves that restore a view or follow a resize, so that they are not reported as a person's */
const quiet = { quiet: true } as const;
/** pixels per CSS px of the marks on screen: sharp on dense screens as well */
const markDensity = 2;

/** A map that is drawn once, to be read from its canvas. */
export interface StillMap extends MapPort {
  /** Waits until the scene stands on the canvas as a whole, and gives that canvas. Never settles on a page nobody sees. */
  complete(): Promise<HTMLCanvasElement>;
}

interface StillOptions {
  /** pixels per CSS px */
  readonly density: number;
  /** pixels a canvas may be wide and high */
  readonly longest: number;
}

function motion(animate: boolean): { animate: boolean; duration: number } {
  const still = !animate || matchMedia('(prefers-reduced-motion: reduce)').matches;
  return { animate: !still, duration: still ? 0 : moveDuration };
}

class MapLibreAdapter implements StillMap {
  readonly #map: MapLibreMap;
  readonly #events: MapEvents;
  readonly #isStill: boolean;
  readonly #areas: SceneDrawing;
  readonly #marks: MarkLayer;
  readonly #facilities: FacilityLayer;
  readonly #background: BackgroundLayer;
  readonly #pin: PinLayer;
  readonly #reach: ReachLayer;
  /** latest scene, drawn as soon as the style is there */
  #scene: MapScene | null = null;
  #styled = false;
  #lost = false;
  #watch: ReturnType<typeof setTimeout> | undefined;

  constructor(map: MapLibreMap, events: MapEvents, still: StillOptions | null) {
    this.#map = map;
    this.#events = events;
    this.#isStill = still !== null;
    this.#areas = new SceneDrawing(map);
    const density = Math.max(markDensity, still?.density ?? markDensity);
    this.#marks = new MarkLayer(map, density);
    this.#facilities = new FacilityLayer(map, density);
    this.#background = new BackgroundLayer(map, (came) => events.onBackgroundTile(came));
    this.#pin = new PinLayer(map);
    map.on('style.load', () => {
      if (!this.#lost) this.#start();
    });
    map.on('zoomend', () => this.#marks.arrange());
    map.on('move', (event) => {
      if (!('quiet' in event) && !this.#lost) events.onMove?.(this.camera());
    });
    map.on('moveend', (event) => {
      if (!('quiet' in event) && !this.#lost) events.onSettled(this.camera());
    });
    map.on('error', ({ error }) => {
      if (error.message.startsWith('Worker failed')) events.onFailure('worker_failed', error.message);
      else console.warn(`map: ${error.message}`);
    });
    map.on('webglcontextlost', () => {
      this.#lost = true;
      this.#styled = false;
      clearTimeout(this.#watch);
      events.onFailure('context_lost', '');
    });
    this.#reach = new ReachLayer(map);
    const layers = { areas: this.#areas, marks: this.#marks, facilities: this.#facilities };
    followPointer(map, events, layers, () => this.#scene?.picking === true);
    followDrag(map, events, this.#marks, () => this.#scene?.movable ?? null);
  }

  #start(): void {
    this.#styled = true;
    if (this.#scene !== null) this.draw(this.#scene);
    this.#awaitIdle();
  }

  #awaitIdle(): void {
    const wait = () => {
      clearTimeout(this.#watch);
      this.#watch = setTimeout(late, patience);
    };
    const late = () => {
      // a hidden page draws nothing, which is not a failure
      if (document.visibilityState === 'hidden') wait();
      else this.#events.onFailure('worker_failed', `nothing prepared or drawn for ${patience} ms`);
    };
    const signs = [this.#map.on('data', wait), this.#map.on('render', wait)];
    this.#map.once('idle', () => {
      clearTimeout(this.#watch);
      for (const sign of signs) sign.unsubscribe();
      this.#events.onReady();
    });
    wait();
  }

  camera(): Camera {
    const { lng, lat } = this.#map.getCenter();
    return { lon: lng, lat, zoom: this.#map.getZoom() };
  }

  draw(scene: MapScene): void {
    this.#scene = scene;
    if (!this.#styled) return;
    this.#areas.draw(scene);
    // nobody moves a still about, and its sheet may be far higher or wider than the town
    if (this.#isStill) this.#map.setMaxBounds(null);
    this.#facilities.draw(scene.facilities ?? []);
    this.#marks.draw(scene.marks, scene.pointed ?? null);
    this.#background.draw(scene.background ?? null);
    this.#pin.draw(scene.pin ?? null);
    this.#reach.draw(scene.reach ?? null);
    this.#map.getCanvas().style.cursor = scene.picking === true ? 'crosshair' : '';
  }

  fit([west, south, east, north]: Bounds, animate: boolean): void {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const padding = Math.min(40, Math.floor(Math.min(clientWidth, clientHeight) / 12));
    const options = { padding, maxZoom: 15.5, ...motion(animate) };
    this.#map.fitBounds([west, south, east, north], options, animate ? {} : quiet);
  }

  moveTo({ lon, lat, zoom }: Camera, animate: boolean): void {
    this.#map.easeTo({ center: [lon, lat], zoom, ...motion(animate) }, animate ? {} : quiet);
  }

  zoomBy(steps: number): void {
    this.#map.easeTo({ zoom: this.#map.getZoom() + steps, ...motion(true) });
  }

  panBy(x: number, y: number): void {
    this.#map.panBy([x, y], motion(true));
  }

  resize(): void {
    this.#map.resize(quiet);
    this.#marks.arrange();
  }

  async complete(): Promise<HTMLCanvasElement> {
    const idle = (): Promise<void> =>
      new Promise((resolve) => {
        this.#map.once('idle', () => resolve());
        this.#map.triggerRepaint();
      });
    do await idle();
    while (!this.#styled || !this.#marks.isComplete);
    // the frame in which the marks came
    await idle();
    return this.#map.getCanvas();
  }

  destroy(): void {
    clearTimeout(this.#watch);
    this.#marks.detach();
    this.#background.detach();
    this.#map.remove();
  }
}

/**
 * A map in `container`, which must be empty. It keeps to itself: no glyphs, no other host; tiles
 * of a background map only as a scene gives the way to read them.
 * Answers `engine_unavailable` and reports `no_webgl` when the browser gives no WebGL2.
 */
export function createMap(container: HTMLElement, events: MapEvents): Result<MapPort> {
  return create(container, events, null);
}

/** A map for a picture: nobody can work it, and its canvas can be read at any time. Otherwise as `createMap`. */
export function createStill(container: HTMLElement, events: MapEvents, options: StillOptions): Result<StillMap> {
  return create(container, events, options);
}

function forStill({ density, longest }: StillOptions): Partial<MapOptions> {
  return {
    interactive: false,
    pixelRatio: density,
    maxCanvasSize: [longest, longest],
    canvasContextAttributes: { preserveDrawingBuffer: true },
  };
}

function create(container: HTMLElement, events: MapEvents, still: StillOptions | null): Result<StillMap> {
  if (!hasWebGl2()) {
    events.onFailure('no_webgl', 'no WebGL2 context');
    return fail('engine_unavailable', mapText.unavailable.no_webgl);
  }
  setWorkerUrl(workerUrl);
  try {
    const map = new MapLibreMap({
      container,
      style: mapStyle(labelFont),
      center: [5.3, 52.15],
      zoom: 6,
      maxZoom: 17,
      maxPitch: 0,
      attributionControl: false,
      dragRotate: false,
      touchPitch: false,
      pitchWithRotate: false,
      renderWorldCopies: false,
      trackResize: false,
      // names that fade in hold up the first whole picture
      fadeDuration: 0,
      locale: { 'Map.Title': mapText.canvas },
      ...(still === null ? {} : forStill(still)),
    });
    // a region of its own name would be a second landmark beside the one that holds this canvas
    map.getCanvas().setAttribute('role', 'application');
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    drawForPaper(map);
    return succeed(new MapLibreAdapter(map, events, still));
  } catch (cause) {
    events.onFailure('no_webgl', String(cause));
    return fail('engine_unavailable', mapText.unavailable.no_webgl, {}, cause);
  }
}
