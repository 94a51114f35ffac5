import { fail, type Result } from '../../domain/failure.ts';
import type { Shown } from '../../state/shown.ts';
import { mapPictureText } from '../../text/mapPicture.ts';
import { useData, useSigns, useView, useWork } from '../appContext.tsx';
import { boundsOf } from './areaGeometry.ts';
import { drawMapPicture, type MapPicture } from './mapPicture.ts';
import type { PictureExtent } from './pictureCamera.ts';
import { pictureContent } from './pictureContent.ts';
import { type Orientation, type PictureSize, type PictureSizeId, pictureSize } from './pictureSizes.ts';
import { pictureOf } from './scene.ts';
import { useBackground } from './useBackground.ts';
export interface PictureForm {
  readonly title: string;
  readonly size: PictureSizeId;
  readonly orientation: Orientation;
  readonly extent: PictureExtent['kind'];
  readonly labels: boolean;
  readonly places: boolean;
}

/** The window in CSS px; what a picture "as large as this screen" is. */
export function sizeOf(form: Pick<PictureForm, 'size' | 'orientation'>): PictureSize {
  const screen = { width: window.innerWidth, height: window.innerHeight, density: window.devicePixelRatio };
  return pictureSize(form.size, form.orientation, screen);
}

export type DrawMap = (
  form: PictureForm,
  signal: AbortSignal,
  onProgress: (share: number) => void,
) => Promise<Result<MapPicture>>;

/** Draws the first map as a picture, with everything that stands on it now. */
export function useDrawMap(shown: Shown): DrawMap {
  const data = useData();
  const work = useWork();
  const signs = useSigns();
  const { camera } = useView();
  const { read } = useBackground(shown.dataset.manifest.invented);
  const extentOf = (form: PictureForm): PictureExtent | null => {
    if (form.extent === 'screen' && camera !== null) {
      const map = document.querySelector('.map-canvas');
      const [width, height] = [map?.clientWidth ?? Number.NaN, map?.clientHeight ?? Number.NaN];
      // a map that is not on screen has no size
      const size =
        width > 0 && height > 0 ? { width, height } : { width: window.innerWidth, height: window.innerWidth };
      return { kind: 'screen', camera, ...size };
    }
    const bounds = boundsOf(shown.boundaries?.features ?? []);
    return bounds === null ? null : { kind: 'whole', bounds };
  };
  return async (form, signal, onProgress) => {
    const [drawn, extent] = [pictureOf(shown, data.concepts, data.facilityKinds, signs), extentOf(form)];
    if (drawn === null || extent === null) return fail('engine_unavailable', mapPictureText.failed.no_boundaries);
    const places = form.places ? {} : { marks: [], facilities: [] };
    return drawMapPicture({
      scene: { ...drawn, ...places, hovered: null, showLabels: form.labels, background: read },
      content: pictureContent(
        shown,
        { ...data, work, signs },
        {
          title: form.title,
          places: form.places,
          part: extent.kind === 'screen',
          date: new Date(),
        },
      ),
      size: sizeOf(form),
      extent,
      frame: 'page',
      signal,
      onProgress,
    });
  };
}
