import './scenes.css';
import { scenesText } from '../../../text/scenes.ts';
import { useView } from '../../appContext.tsx';
import { UndoBar } from '../../ui/UndoBar.tsx';
import type { SessionPartProps } from '../partProps.ts';
import { MannersCheck } from './MannersCheck.tsx';
import { SceneItem } from './SceneItem.tsx';
import { keepButtonId, useSceneEditor } from './useSceneEditor.ts';

/** The scenes of the story, to make, order and change. */
export function ScenesPanel({ shown }: SessionPartProps) {
  const { sitting } = useView();
  const editor = useSceneEditor(shown);
  const { scenes, said } = editor;
  return (
    <>
      <section className="wb-section" aria-labelledby="wb-scenes-title">
        <h3 id="wb-scenes-title">{scenesText.title}</h3>
        <p className="wb-help">{scenesText.intro}</p>
        <div className="wb-row">
          <button id={keepButtonId} type="button" className="wb-button" data-kind="main" onClick={editor.keep}>
            {scenesText.keep}
          </button>
          <UndoBar />
        </div>
        <p role="status">{said}</p>
        {scenes.length === 0 && (
          <>
            <p>{scenesText.none}</p>
            <button type="button" className="wb-button" onClick={editor.begin}>
              {scenesText.begin}
            </button>
            <p className="wb-help">{scenesText.beginHelp}</p>
          </>
        )}
        {scenes.length > 0 && (
          <ol className="wb-scenes" aria-label={scenesText.list}>
            {scenes.map((scene, at) => (
              <SceneItem
                key={scene.id}
                scene={scene}
                at={at}
                count={scenes.length}
                isOpen={scene.id === sitting.scene}
                shown={shown}
                editor={editor}
              />
            ))}
          </ol>
        )}
      </section>
      {scenes.length > 0 && <MannersCheck scenes={scenes} shown={shown} />}
    </>
  );
}
