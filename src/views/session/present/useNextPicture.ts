import { useEffect, useRef, useState } from 'react';
import type { Scene } from '../../../domain/scene.ts';
import type { ScenePicture } from '../../../state/scenePicture.ts';
import type { Shown } from '../../../state/shown.ts';
import { useData, useGivenData, useHistory, useView, useWork } from '../../appContext.tsx';
import { useMeasureNames } from '../../place/useMeasureNames.ts';
import { usePresent } from '../scenes/usePresent.ts';
import type { SceneGround, ScenePictures } from './picture/scenePictures.ts';
import { createRest } from './rest.ts';

/** A picture with the scene it is of. */
export interface PictureMade {
  readonly scene: string;
  readonly picture: ScenePicture;
}

/** Code of pictures is fetched for who has a window of the speaker. */
async function loadPictures(): Promise<ScenePictures | null> {
  try {
    const { createScenePictures } = await import('./picture/scenePictures.ts');
    return createScenePictures();
  } catch {
    // the window of the speaker has the title of the scene all the same
    return null;
  }
}

/**
 * The picture of the scene that comes, made while the room rests; null until it is there, and as long as nobody looks.
 * The room goes first: nothing is made within a second of a key, a touch or another scene.
 */
export function useNextPicture(next: Scene | null, isWatched: boolean, shown: Shown): PictureMade | null {
  const [view, given, data, work, history] = [useView(), useGivenData(), useData(), useWork(), useHistory()];
  const names = useMeasureNames();
  const present = usePresent(shown);
  const [made, setMade] = useState<PictureMade | null>(null);
  const loading = useRef<Promise<ScenePictures | null> | null>(null);
  // the view on screen and what the room says are no part of a picture
  const { session: _, ...plans } = work;
  const parts = [given, data, names, present, ...Object.values(plans)];
  const [from, setFrom] = useState<readonly unknown[]>(parts);
  if (parts.length !== from.length || parts.some((part, at) => part !== from[at])) setFrom(parts);
  const ground = useRef<SceneGround | null>(null);
  useEffect(() => {
    ground.current = { state: { view, data: given, work, history }, data, present, names, from };
  });
  useEffect(() => {
    if (next === null || !isWatched) return;
    const rest = createRest(window);
    const make = async (): Promise<void> => {
      if (!(await rest.turn())) return;
      loading.current ??= loadPictures();
      const pictures = await loading.current;
      const { current } = ground;
      // made anew from other material
      if (pictures === null || current === null || current.from !== from) return;
      const picture = await pictures.make(next, current, rest.turn);
      if (picture !== null && !rest.isOver()) setMade({ scene: next.id, picture });
    };
    void make();
    return () => rest.end();
  }, [next, isWatched, from]);
  return made !== null && made.scene === next?.id ? made : null;
}
