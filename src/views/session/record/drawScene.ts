import type { AreaCode } from '../../../domain/area.ts';
import { fail, type Result } from '../../../domain/failure.ts';
import type { Scene } from '../../../domain/scene.ts';
import type { SlideBody } from '../../../export/slide.ts';
import { bivariate } from '../../../state/palette.ts';
import type { Shown } from '../../../state/shown.ts';
import { mapPictureText } from '../../../text/mapPicture.ts';
import { sceneBodyText } from '../../../text/record.ts';
import { boundsOf } from '../../map/areaGeometry.ts';
import { drawMapPicture, type MapPicture } from '../../map/mapPicture.ts';
import { noSigns } from '../../map/mapSigns.ts';
import type { PictureExtent } from '../../map/pictureCamera.ts';
import { pictureContent } from '../../map/pictureContent.ts';
import type { PictureSize } from '../../map/pictureSizes.ts';
import type { ReadTile } from '../../map/port.ts';
import { pictureOf } from '../../map/scene.ts';
import { classNames } from '../../table/rows.ts';
import type { SceneMaterial } from './sceneMaterial.ts';

/**
 * A bare map leaves room for a legend beside it. The others hold title, legend and sources, with type of 16 px of 9 or
 * 11 points on A4: a page upright with the legend under the map, a sheet across with the legend beside it.
 */
const sizes: Readonly<Record<SceneFrame, PictureSize>> = {
  bare: { width: 1360, height: 728, scale: 90 / 64, dpi: null, grows: false },
  page: { width: 1440, height: 1440, scale: 134 / 64, dpi: null, grows: true },
  sheet: { width: 1920, height: 1080, scale: 100 / 64, dpi: null, grows: false },
};
const paper = '#ffffff';

export type SceneFrame = 'bare' | 'page' | 'sheet';

export interface SceneDrawing {
  readonly frame: SceneFrame;
  /** figures stay hidden: areas have one colour */
  readonly isPlain: boolean;
  /** null while the background map is not on */
  readonly readTile: ReadTile | null;
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/** What of the map a scene shows; null while there are no boundaries. */
export function extentOf({ view, shown }: SceneMaterial): PictureExtent | null {
  if (view.camera !== null) {
    // a scene was kept from a map of about this shape, in CSS px, whatever window is open now
    return { kind: 'screen', camera: view.camera, width: 840, height: 450 };
  }
  const bounds = boundsOf(shown.boundaries?.features ?? []);
  return bounds === null ? null : { kind: 'whole', bounds };
}

/** The area the light of a scene falls on, where it is on the map. */
export function litOf({ spotlight }: Scene, { dataset }: Shown): AreaCode | null {
  return spotlight !== undefined && dataset.areas.some(({ code }) => code === spotlight) ? spotlight : null;
}

/** The map of a scene, drawn out of sight; the screen stays as it is. Failures are one sentence. */
export async function drawScene(
  scene: Scene,
  material: SceneMaterial,
  { frame, isPlain, readTile, signal, onProgress }: SceneDrawing,
): Promise<Result<MapPicture>> {
  const { shown, data, work } = material;
  const signs = { ...noSigns, lit: litOf(scene, shown), plain: isPlain, large: frame === 'bare' };
  const drawn = pictureOf(shown, data.concepts, data.facilityKinds, signs);
  const extent = extentOf(material);
  if (drawn === null || extent === null) return fail('engine_unavailable', mapPictureText.failed.no_boundaries);
  const part = extent.kind === 'screen';
  const content = pictureContent(
    shown,
    { ...data, work, signs },
    { title: scene.title, places: true, part, date: new Date() },
  );
  return drawMapPicture({
    scene: { ...drawn, hovered: null, showLabels: true, background: readTile },
    content,
    size: sizes[frame],
    extent,
    // words and legend tell the figures
    frame: isPlain || frame === 'bare' ? 'bare' : 'page',
    signal,
    onProgress,
  });
}

/** The picture with its legend as a slide has it; hidden figures have none. */
export function pictureBody({ png, width, height, alt }: MapPicture, shown: Shown, isPlain: boolean): SlideBody {
  const picture = { kind: 'picture', png, width, height } as const;
  if (isPlain) return { ...picture, alt: sceneBodyText.hidden, legend: [] };
  const { legend, measure } = shown;
  const marks = shown.projects.length + shown.sites.length + shown.facilities.length;
  const note = marks === 0 ? {} : { legendNote: sceneBodyText.marks(marks) };
  const none = legend.noValueCount === 0 ? [] : [{ colour: paper, label: sceneBodyText.noValue }];
  if (legend.kind === 'bivariate') {
    return {
      ...{ ...picture, ...note, alt, legend: none, legendTitle: measure.label },
      square: { colours: bivariate, across: sceneBodyText.capacity, up: sceneBodyText.load },
    };
  }
  const names = classNames(shown);
  return {
    ...{ ...picture, ...note, alt, legendTitle: measure.label },
    legend: [...legend.classes.map(({ colour }, at) => ({ colour, label: names[at] ?? '' })), ...none],
  };
}
