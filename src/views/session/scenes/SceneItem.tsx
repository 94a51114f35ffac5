import { useId } from 'react';
import type { Scene } from '../../../domain/scene.ts';
import { viewOfScene } from '../../../state/scenes.ts';
import type { Shown } from '../../../state/shown.ts';
import { scenesText } from '../../../text/scenes.ts';
import { useEmit } from '../../appContext.tsx';
import { problemSentence } from './problemSentence.ts';
import { SceneForm } from './SceneForm.tsx';
import { usePresent } from './usePresent.ts';
import { type SceneEditor, sceneButtonId } from './useSceneEditor.ts';

interface SceneItemProps {
  readonly scene: Scene;
  /** from 0 */
  readonly at: number;
  readonly count: number;
  readonly isOpen: boolean;
  readonly shown: Shown;
  readonly editor: SceneEditor;
}

/** One scene of the list; opened it shows its words and what can be done with it. */
export function SceneItem({ scene, at, count, isOpen, shown, editor }: SceneItemProps) {
  const id = useId();
  const emit = useEmit();
  const { problems } = viewOfScene(scene, usePresent(shown));
  const act = scenesText;
  const actions = [
    { name: act.restore, off: false, run: () => editor.restore(scene) },
    { name: act.replace, off: false, run: () => editor.replace(scene) },
    { name: act.up, off: at === 0, run: () => editor.move(scene, at - 1) },
    { name: act.down, off: at === count - 1, run: () => editor.move(scene, at + 1) },
    { name: act.duplicate, off: false, run: () => editor.duplicate(scene, at) },
    { name: act.remove, off: false, run: () => editor.remove(scene, at) },
  ];
  return (
    <li className="wb-scene" data-open={isOpen}>
      <button
        id={sceneButtonId(scene.id)}
        type="button"
        className="wb-scene-name"
        aria-expanded={isOpen}
        aria-controls={`${id}-form`}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onClick={() => emit({ kind: 'choose_sitting', change: { scene: isOpen ? null : scene.id } })}
        onKeyDown={(event) => {
          const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
          if (!event.altKey || step === 0) return;
          event.preventDefault();
          editor.move(scene, at + step);
        }}
      >
        <span className="wb-scene-number" aria-hidden="true">
          {at + 1}
        </span>
        <span>
          <span className="wb-hidden">{`${at + 1}. `}</span>
          {scene.title}
          <span className="wb-help wb-scene-kind">{scenesText.show[scene.show]}</span>
        </span>
      </button>
      {problems.map((problem) => (
        <p key={JSON.stringify(problem)} className="wb-message">
          {problemSentence(problem)}
        </p>
      ))}
      <div id={`${id}-form`} hidden={!isOpen}>
        {isOpen && (
          <>
            <div className="wb-row wb-scene-actions">
              {actions.map(({ name, off, run }) => (
                <button
                  key={name}
                  type="button"
                  className="wb-button"
                  aria-label={scenesText.actionOn(name, scene.title)}
                  disabled={off}
                  onClick={run}
                >
                  {name}
                </button>
              ))}
            </div>
            <SceneForm key={scene.id} scene={scene} shown={shown} />
          </>
        )}
      </div>
    </li>
  );
}
