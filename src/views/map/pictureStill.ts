import type { Camera } from '../../state/viewState.ts';
import type { StillMap } from './maplibreMap.ts';
import { fromWorld, toWorld } from './pictureCamera.ts';
import type { Tiling } from './pictureTiles.ts';
import type { MapEvents, MapScene } from './port.ts';

/** ms for one drawing of the map, on a page that is seen; software drawing of A3 takes about 15 s */
const patience = 180_000;

/** A drawing of the map on a canvas: where it goes is `context`'s present origin. */
export interface StillRequest {
  readonly scene: MapScene;
  readonly camera: Camera;
  /** CSS px of the map's rectangle */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly tiling: Tiling;
  readonly longest: number;
  readonly signal: AbortSignal;
  /** tiles drawn */
  readonly onTile: (done: number) => void;
}

export type StillFailure = 'stopped' | 'too_long' | 'not_loaded' | 'no_webgl' | 'context_lost' | 'worker_failed';

export type StillOutcome =
  | {
      readonly kind: 'drawn';
      /** tiles of the background map that are on it, and that failed to come */
      readonly background: { readonly came: number; readonly missing: number };
    }
  | { readonly kind: 'failed'; readonly reason: StillFailure };

/** Greatest width and height this browser draws on, px; 0 without WebGL2. */
export function longestSide(): number {
  const context = document.createElement('canvas').getContext('webgl2');
  if (context === null) return 0;
  const viewport: unknown = context.getParameter(context.MAX_VIEWPORT_DIMS);
  const limits = [
    context.getParameter(context.MAX_TEXTURE_SIZE),
    context.getParameter(context.MAX_RENDERBUFFER_SIZE),
    ...(viewport instanceof Int32Array ? viewport : []),
  ].map(Number);
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return Math.min(...limits);
}

/** A place for a map that nobody sees, hears or reaches; its only child is the map's container. */
function hiddenPlace(width: number, height: number): { readonly place: HTMLElement; readonly container: HTMLElement } {
  const [place, container] = [document.createElement('div'), document.createElement('div')];
  place.className = 'map-still';
  place.inert = true;
  place.ariaHidden = 'true';
  container.style.width = `${width}px`;
  container.style.height = `${height}px`;
  place.append(container);
  document.body.append(place);
  return { place, container };
}

const nothing = (): void => undefined;

/** Why a drawing ends early, as an error among promises. */
class StillFailed extends Error {
  readonly reason: StillFailure;

  constructor(reason: StillFailure) {
    super(reason);
    this.reason = reason;
  }
}

/** Rejects when the map fails, when a drawing takes too long, and when somebody stops it. */
class Interruption {
  readonly failed: Promise<never>;
  #reject: (cause: StillFailed) => void = nothing;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(signal: AbortSignal) {
    this.failed = new Promise((_, reject) => {
      this.#reject = reject;
    });
    // awaited together with a drawing; until then a failure is nobody's
    this.failed.catch(nothing);
    signal.addEventListener('abort', () => this.tell('stopped'), { once: true });
  }

  tell(reason: StillFailure): void {
    this.#reject(new StillFailed(reason));
  }

  renew(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (document.visibilityState === 'hidden') this.renew();
      else this.tell('too_long');
    }, patience);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}

async function drawTiles(
  still: StillMap,
  request: StillRequest,
  context: CanvasRenderingContext2D,
  interruption: Interruption,
): Promise<void> {
  const { camera, tiling, scale } = request;
  const middle = toWorld(camera.lon, camera.lat, camera.zoom);
  for (const [at, tile] of tiling.tiles.entries()) {
    const x = middle.x + tile.middleX - request.width / 2;
    const y = middle.y + tile.middleY - request.height / 2;
    still.moveTo({ ...fromWorld({ x, y }, camera.zoom), zoom: camera.zoom }, false);
    if (at === 0) still.draw(request.scene);
    interruption.renew();
    const canvas = await Promise.race([still.complete(), interruption.failed]);
    // a browser that cannot give the size asked for gives a smaller one in silence
    if (canvas.width < tiling.width * scale || canvas.height < tiling.height * scale)
      throw new StillFailed('context_lost');
    const { width, height } = tile;
    context.drawImage(canvas, tile.fromX, tile.fromY, width, height, tile.x, tile.y, width, height);
    request.onTile(at + 1);
  }
}

/**
 * Draws a scene on `context` with a second map that nobody sees, tile after tile with one fixed zoom. The map is gone
 * afterwards in every case. Bugs throw.
 */
export async function drawStill(request: StillRequest, context: CanvasRenderingContext2D): Promise<StillOutcome> {
  const { tiling, scale, longest, signal } = request;
  const engine = await import('./maplibreMap.ts').catch(() => null);
  if (engine === null) return { kind: 'failed', reason: 'not_loaded' };
  if (signal.aborted) return { kind: 'failed', reason: 'stopped' };
  const interruption = new Interruption(signal);
  const tiles = { came: 0, missing: 0 };
  const { place, container } = hiddenPlace(tiling.width, tiling.height);
  const events: MapEvents = {
    onReady: nothing,
    onHover: nothing,
    onSelect: nothing,
    onPlace: nothing,
    onHoverPlaces: nothing,
    onSettled: nothing,
    onBackgroundTile: (came) => {
      if (came) tiles.came += 1;
      else tiles.missing += 1;
    },
    onFailure: (kind) => interruption.tell(kind),
  };
  let still: StillMap | null = null;
  try {
    const made = engine.createStill(container, events, { density: scale, longest });
    if (!made.ok) return { kind: 'failed', reason: 'no_webgl' };
    still = made.value;
    await drawTiles(still, request, context, interruption);
    return { kind: 'drawn', background: tiles };
  } catch (cause) {
    if (cause instanceof StillFailed) return { kind: 'failed', reason: cause.reason };
    throw cause;
  } finally {
    interruption.end();
    still?.destroy();
    place.remove();
  }
}
