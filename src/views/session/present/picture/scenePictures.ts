import type { Scene } from '../../../../domain/scene.ts';
import type { AppState } from '../../../../state/appState.ts';
import { createDeriveShown } from '../../../../state/derive.ts';
import type { ScenePicture } from '../../../../state/scenePicture.ts';
import { litViewOfScene, type Present } from '../../../../state/scenes.ts';
import type { SettledData } from '../../../../state/settled.ts';
import { createSitingOf } from '../../../../state/siting.ts';
import type { MeasureNames } from '../../../../text/measureWords.ts';
import type { SceneMaterial } from '../../record/sceneMaterial.ts';
import { pictureOfScene } from './pictureOfScene.ts';

/** Everything scenes are shown from; `view` of the state is that of no scene in particular. */
export interface SceneGround {
  /** with the material as loaded */
  readonly state: AppState;
  /** the same material as changed by people */
  readonly data: SettledData;
  readonly present: Present;
  readonly names: MeasureNames;
  /** as long as this is the same object, pictures stay as they are */
  readonly from: unknown;
}

export interface ScenePictures {
  /**
   * The picture of a scene, made in turns; `turn` ends when the next one may begin, with false to stop. Null when it
   * was stopped. What was made is kept as long as it is from the same.
   */
  make(scene: Scene, ground: SceneGround, turn: () => Promise<boolean>): Promise<ScenePicture | null>;
}

/** How many pictures are kept: those of a long session, there and back. */
const mostKept = 40;

/** Draws scenes small, out of sight; what is on screen stays as it is. */
export function createScenePictures(): ScenePictures {
  const derive = createDeriveShown();
  const sitingOf = createSitingOf();
  const kept = new Map<Scene, { readonly from: unknown; readonly picture: ScenePicture }>();

  const materialOf = (scene: Scene, { state, data, present, names }: SceneGround): SceneMaterial | null => {
    if (scene.show === 'vraag') return null;
    const { view } = litViewOfScene(scene, present);
    const shown = derive({ ...state, view });
    if (shown === null) return null;
    const siting = scene.show === 'matrix' ? sitingOf(data, state.work, view.placing) : null;
    return { view, shown, data, work: state.work, siting, names };
  };

  return {
    make: async (scene, ground, turn) => {
      const known = kept.get(scene);
      if (known !== undefined && known.from === ground.from) return known.picture;
      if (!(await turn())) return null;
      const material = materialOf(scene, ground);
      if (!(await turn())) return null;
      const picture = pictureOfScene(scene, material);
      kept.delete(scene);
      kept.set(scene, { from: ground.from, picture });
      for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
      return picture;
    },
  };
}
