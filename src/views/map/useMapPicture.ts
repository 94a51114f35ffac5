import { useEffect, useRef, useState } from 'react';
import { fileName, saveBytes } from '../../export/download.ts';
import type { Shown } from '../../state/shown.ts';
import { mapPictureText } from '../../text/mapPicture.ts';
import { levelText } from '../../text/nl.ts';
import type { MapPicture } from './mapPicture.ts';
import { type PictureForm, useDrawMap } from './useDrawMap.ts';

export type PictureStatus =
  | { readonly kind: 'none' }
  | { readonly kind: 'busy'; readonly share: number }
  | { readonly kind: 'failed'; readonly sentence: string }
  | { readonly kind: 'done'; readonly name: string; readonly picture: MapPicture };

/** Makes and saves a picture of the first map; leaving the form stops what is being made. */
export function useMapPicture(shown: Shown): {
  readonly status: PictureStatus;
  make(form: PictureForm): Promise<void>;
  stop(): void;
} {
  const draw = useDrawMap(shown);
  const [status, setStatus] = useState<PictureStatus>({ kind: 'none' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const make = async (form: PictureForm): Promise<void> => {
    const own = new AbortController();
    running.current = own;
    setStatus({ kind: 'busy', share: 0 });
    const made = await draw(form, own.signal, (share) => setStatus({ kind: 'busy', share }));
    if (running.current === own) running.current = null;
    if (!made.ok) return setStatus({ kind: 'failed', sentence: made.failure.sentence });
    const words = [shown.dataset.manifest.municipality.name, levelText[shown.level].many, shown.measure.label];
    const name = fileName([...words, mapPictureText.word], 'png');
    saveBytes(name, 'image/png', made.value.png);
    setStatus({ kind: 'done', name, picture: made.value });
  };

  return { status, make, stop: () => running.current?.abort() };
}
