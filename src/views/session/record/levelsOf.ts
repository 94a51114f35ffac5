import type { AreaLevel } from '../../../domain/area.ts';
import type { Scene } from '../../../domain/scene.ts';
import { type Present, viewOfScene } from '../../../state/scenes.ts';

/** Levels of which scenes show figures, each once; a question has none. */
export function levelsOf(scenes: readonly Scene[], present: Present): readonly AreaLevel[] {
  const shown = scenes.filter(({ show }) => show !== 'vraag');
  return [...new Set(shown.map((scene) => viewOfScene(scene, present).view.level))];
}
