import { useEffect, useRef, useState } from 'react';
import { fileName, saveBytes } from '../../export/download.ts';
import type { Shown } from '../../state/shown.ts';
import { mapPictureText } from '../../text/mapPicture.ts';
import { levelText } from '../../text/nl.ts';
import { useData, useSigns, useView } from '../appContext.tsx';
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

export type PictureStatus =
  | { readonly kind: 'none' }
  | { readonly kind: 'busy'; readonly share: number }
  | { readonly kind: 'failed'; readonly sentence: string }
  | { readonly kind: 'done'; readonly name: string; readonly picture: MapPicture };

/** The window in CSS px; what a picture "as large as this screen" is. */
export function sizeOf(form: Pick<PictureForm, 'size' | 'orientation'>): PictureSize {
  const screen = { width: window.innerWidth, height: window.innerHeight, density: window.devicePixelRatio };
  return pictureSize(form.size, form.orientation, screen);
}

/** Makes and saves a picture of the first map; leaving the form stops what is being made. */
export function useMapPicture(shown: Shown): {
  readonly status: PictureStatus;
  make(form: PictureForm): Promise<void>;
  stop(): void;
} {
  const data = useData();
  const signs = useSigns();
  const { camera } = useView();
  const { read } = useBackground(shown.dataset.manifest.invented);
  const [status, setStatus] = useState<PictureStatus>({ kind: 'none' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

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

  const make = async (form: PictureForm): Promise<void> => {
    const [drawn, extent] = [pictureOf(shown, data.concepts, data.facilityKinds, signs), extentOf(form)];
    if (drawn === null || extent === null) {
      return setStatus({ kind: 'failed', sentence: mapPictureText.failed.no_boundaries });
    }
    const places = form.places ? {} : { marks: [], facilities: [] };
    const own = new AbortController();
    running.current = own;
    setStatus({ kind: 'busy', share: 0 });
    const made = await drawMapPicture({
      scene: { ...drawn, ...places, hovered: null, showLabels: form.labels, background: read },
      content: pictureContent(
        shown,
        { ...data, signs },
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
      signal: own.signal,
      onProgress: (share) => setStatus({ kind: 'busy', share }),
    });
    if (running.current === own) running.current = null;
    if (!made.ok) return setStatus({ kind: 'failed', sentence: made.failure.sentence });
    const words = [shown.dataset.manifest.municipality.name, levelText[shown.level].many, shown.measure.label];
    const name = fileName([...words, mapPictureText.word], 'png');
    saveBytes(name, 'image/png', made.value.png);
    setStatus({ kind: 'done', name, picture: made.value });
  };

  return { status, make, stop: () => running.current?.abort() };
}
