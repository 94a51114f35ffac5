import { useState } from 'react';
import type { Scene } from '../../../domain/scene.ts';
import { noSession } from '../../../domain/sessionLog.ts';
import { keptFragment, longestFragment, newSceneId, viewOfScene } from '../../../state/scenes.ts';
import type { Shown } from '../../../state/shown.ts';
import { levelText } from '../../../text/nl.ts';
import { scenesText } from '../../../text/scenes.ts';
import { useData, useEmit, useView, useWork } from '../../appContext.tsx';
import { firstScenes } from './firstScenes.ts';
import { usePresent } from './usePresent.ts';

const longestTitle = 120;

/** Id in the page of the button that opens a scene. */
export function sceneButtonId(scene: string): string {
  return `wb-scene-${scene}`;
}

function focusScene(scene: string): void {
  requestAnimationFrame(() => document.getElementById(sceneButtonId(scene))?.focus());
}

export interface SceneEditor {
  readonly scenes: readonly Scene[];
  /** what happened last, for everyone */
  readonly said: string;
  keep(): void;
  begin(): void;
  restore(scene: Scene): void;
  replace(scene: Scene): void;
  move(scene: Scene, to: number): void;
  duplicate(scene: Scene, at: number): void;
  remove(scene: Scene, at: number): void;
}

/** Everything that can be done with the list of scenes; each change is a step that can be undone. */
export function useSceneEditor(shown: Shown): SceneEditor {
  const view = useView();
  const emit = useEmit();
  const present = usePresent(shown);
  const { weighing } = useData();
  const { scenes } = useWork().session ?? noSession;
  const [said, setSaid] = useState('');
  const put = (scene: Scene, at?: number): void =>
    emit({ kind: 'put_scene', scene, movement: null, ...(at === undefined ? {} : { at }) });
  const open = (scene: string | null): void => emit({ kind: 'choose_sitting', change: { scene } });
  const titled = (): string =>
    [shown.measure.label, shown.selected?.name ?? levelText[shown.level].many].join(', ').slice(0, longestTitle);
  const fragment = keptFragment(view);
  const isTooLong = fragment.length > longestFragment;
  return {
    scenes,
    said,
    keep: () => {
      if (isTooLong) return setSaid(scenesText.tooManyCodes);
      const id = newSceneId(scenes);
      const title = titled();
      put({ id, title, audienceNote: '', speakerNote: '', show: 'kaart', fragment, figures: 'shown' });
      open(id);
      setSaid(scenesText.kept(title));
      focusScene(id);
    },
    begin: () => {
      const made = firstScenes(view, weighing.capacity, Number(newSceneId(scenes).slice('scene-'.length)));
      for (const scene of made) put(scene);
      setSaid(scenesText.begun(made.length));
      const [first] = made;
      if (first !== undefined) focusScene(first.id);
    },
    restore: (scene) => {
      emit({ kind: 'show_view', view: viewOfScene(scene, present).view });
      setSaid(scenesText.restored(scene.title));
    },
    replace: (scene) => {
      if (isTooLong) return setSaid(scenesText.tooManyCodes);
      put({ ...scene, fragment });
      setSaid(scenesText.replaced(scene.title));
    },
    move: (scene, to) => {
      if (to < 0 || to >= scenes.length) return;
      emit({ kind: 'move_scene', scene: scene.id, to });
      setSaid(scenesText.moved(scene.title, to + 1, scenes.length));
      focusScene(scene.id);
    },
    duplicate: (scene, at) => {
      const copy = { ...scene, id: newSceneId(scenes), title: scenesText.copy(scene.title).slice(0, longestTitle) };
      put(copy, at + 1);
      open(copy.id);
      setSaid(scenesText.copied(scene.title));
      focusScene(copy.id);
    },
    remove: (scene, at) => {
      emit({ kind: 'remove_scene', scene: scene.id });
      open(null);
      setSaid(scenesText.removed(scene.title));
      const next = scenes[at + 1] ?? scenes[at - 1];
      if (next === undefined) requestAnimationFrame(() => document.getElementById(keepButtonId)?.focus());
      else focusScene(next.id);
    },
  };
}

/** Id in the page of the button that keeps the screen. */
export const keepButtonId = 'wb-scene-keep';
