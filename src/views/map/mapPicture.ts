import { backgroundMap } from '../../domain/backgroundMap.ts';
import { fail, type Result, succeed } from '../../domain/failure.ts';
import { describePng } from '../../export/pngChunks.ts';
import { guardedCanvasText } from '../../text/guardedCanvas.ts';
import { mapPictureText } from '../../text/mapPicture.ts';
import { readsCanvas } from '../ui/readsCanvas.ts';
import { loadFaces, measureOn, paintFrame, paintItems } from './paintPicture.ts';
import { cameraFor, type PictureExtent } from './pictureCamera.ts';
import { judgePicture } from './pictureCheck.ts';
import { type PictureContent, pictureAlt } from './pictureContent.ts';
import { layOutBare, layOutPicture, type PictureLayout } from './pictureLayout.ts';
import type { PictureSize } from './pictureSizes.ts';
import { drawStill, longestSide } from './pictureStill.ts';
import { tilesOf } from './pictureTiles.ts';
import type { MapScene } from './port.ts';
import { scaleBarOf } from './scaleBar.ts';

export interface MapPictureRequest {
  /** what is drawn; hovered areas and a found address belong to the screen and are best left out */
  readonly scene: MapScene;
  /** words and legend; of a bare picture only for its description */
  readonly content: PictureContent;
  readonly size: PictureSize;
  readonly extent: PictureExtent;
  /** `bare`: only the map with its scale bar, for a page that has its own words and legend */
  readonly frame: 'page' | 'bare';
  readonly signal: AbortSignal;
  /** share 0–1 of the map that is drawn */
  readonly onProgress: (share: number) => void;
  /** px a side of one drawing may have at most; absent = what the browser can */
  readonly longest?: number;
}

/** A PNG, its size in pixels, and all words on it as one text. */
export interface MapPicture {
  readonly png: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  /** what a person should know of how it was made, in sentences */
  readonly remarks: readonly string[];
}

/** smallest drawing that is tried after the browser gave up on a larger one */
const smallestTry = 1024;
const longestBar = 140;

const failed = mapPictureText.failed;

function unable(sentence: string): Result<never> {
  return fail('engine_unavailable', sentence);
}

/** A canvas the browser really holds: beyond its limits it gives one that stays empty, without an error. */
function canvasOf(width: number, height: number): CanvasRenderingContext2D | null {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null || canvas.width !== width || canvas.height !== height) return null;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  return context.getImageData(width - 1, height - 1, 1, 1).data[3] === 255 ? context : null;
}

function encode(canvas: HTMLCanvasElement): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

async function layOut(request: MapPictureRequest): Promise<PictureLayout | null> {
  if (request.frame === 'bare') return layOutBare(request.size);
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return null;
  await loadFaces(pictureAlt(request.content));
  return layOutPicture(request.content, request.size, measureOn(context));
}

interface Attempt {
  readonly result: Result<MapPicture>;
  /** whether smaller drawings may succeed where this one failed */
  readonly again: boolean;
}

function gaveUp(sentence: string, again = false): Attempt {
  return { result: unable(sentence), again };
}

async function attempt(request: MapPictureRequest, layout: PictureLayout, longest: number): Promise<Attempt> {
  const { scale, map } = layout;
  const { size, scene, content } = request;
  const [width, height] = [size.width, size.grows ? Math.ceil(layout.height * scale) : size.height];
  const [left, top] = [Math.round(map.x * scale), Math.round(map.y * scale)];
  const [mapWidth, mapHeight] = [Math.floor(map.width * scale), Math.floor(map.height * scale)];
  const tiling = tilesOf(mapWidth, mapHeight, scale, longest);
  const context = canvasOf(width, height);
  if (tiling === null || context === null) return gaveUp(failed.too_large(width, height));

  const camera = cameraFor(request.extent, map.width, map.height);
  context.translate(left, top);
  const drawn = await drawStill(
    {
      scene,
      camera,
      width: mapWidth / scale,
      height: mapHeight / scale,
      scale,
      tiling,
      longest,
      signal: request.signal,
      onTile: (done) => request.onProgress(done / tiling.tiles.length),
    },
    context,
  );
  if (drawn.kind === 'failed') {
    const { reason } = drawn;
    return gaveUp(reason === 'stopped' ? mapPictureText.stopped : failed[reason], reason === 'context_lost');
  }
  const verdict = judgePicture(
    scene,
    camera,
    { width: map.width, height: map.height, scale },
    (x, y, wide, high) => context.getImageData(left + x, top + y, wide, high).data,
  );
  if (verdict === 'nothing_there') return gaveUp(failed.nothing_there);
  if (verdict === 'blank') return gaveUp(failed.blank, true);

  const { came, missing } = drawn.background;
  const isCredited = came > 0;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  const bar = scaleBarOf(camera.lat, camera.zoom, Math.min(longestBar, map.width / 3));
  const credit = isCredited ? backgroundMap.attribution : '';
  paintFrame(context, map, bar, mapPictureText.scale(bar.metres), credit);
  paintItems(context, layout.items);
  const blob = await encode(context.canvas);
  if (request.signal.aborted) return gaveUp(mapPictureText.stopped);
  if (blob === null) return gaveUp(failed.too_large(width, height));
  const alt = [pictureAlt(content), ...(isCredited ? [mapPictureText.background(credit)] : [])].join(' ');
  const about = { dpi: size.dpi, title: content.title, description: alt };
  const result = succeed({
    png: describePng(new Uint8Array(await blob.arrayBuffer()), about),
    width,
    height,
    alt,
    remarks: [
      ...(tiling.tiles.length > 1 ? [mapPictureText.tiles(tiling.tiles.length)] : []),
      ...(missing > 0 ? [mapPictureText.backgroundMissing] : []),
    ],
  });
  return { result, again: false };
}

/**
 * The map as a PNG: areas in their colours, marks, names, and (frame `page`) title, legend, scale and sources. The map
 * is drawn a second time, out of sight, at the size of the picture; where the browser cannot draw that in one go, in
 * tiles, and after a failure once more in smaller ones. Looked at before it is handed over: a picture on which the
 * areas do not have their colours is a failure. Failures are one Dutch sentence and change nothing on screen.
 */
export async function drawMapPicture(request: MapPictureRequest): Promise<Result<MapPicture>> {
  if (request.scene.boundaries.features.length === 0) return unable(failed.no_boundaries);
  const most = Math.min(request.longest ?? Number.POSITIVE_INFINITY, longestSide());
  if (most === 0) return unable(failed.no_webgl);
  if (!readsCanvas()) return unable(guardedCanvasText.picture);
  const layout = await layOut(request);
  if (layout === null) return unable(failed.cramped);
  let longest = most;
  for (;;) {
    const { result, again } = await attempt(request, layout, longest);
    if (!again || request.signal.aborted) return result;
    longest = Math.min(longest, Math.max(request.size.width, request.size.height)) / 2;
    if (longest < smallestTry) return result;
  }
}
