import { useId, useState } from 'react';
import { type Scene, sceneSchema } from '../../../domain/scene.ts';
import type { Shown } from '../../../state/shown.ts';
import { scenesText } from '../../../text/scenes.ts';
import { useEmit } from '../../appContext.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { TextField } from '../../weigh/TextField.tsx';
import { offeredShows } from '../present/stages.ts';

type Texts = 'title' | 'audienceNote' | 'speakerNote' | 'question';
const longest: Readonly<Record<Texts, number>> = { title: 120, audienceNote: 600, speakerNote: 4000, question: 300 };

interface SceneFormProps {
  readonly scene: Scene;
  readonly shown: Shown;
}

/** The words of a scene, what it shows of its screen, and how it opens. */
export function SceneForm({ scene, shown }: SceneFormProps) {
  const emit = useEmit();
  const id = useId();
  const [said, setSaid] = useState('');
  const words = scenesText.field;
  const put = (next: Scene): void => emit({ kind: 'put_scene', scene: next, movement: null });
  const write = (field: Texts, typed: string): void => {
    const text = typed.trim();
    const { [field]: _, ...rest } = scene;
    const next = sceneSchema.safeParse(field === 'question' && text === '' ? rest : { ...scene, [field]: text });
    const isBare = field === 'title' && text === '';
    setSaid(next.success ? '' : isBare ? scenesText.noTitle : scenesText.tooLong(longest[field]));
    if (next.success) put(next.data);
  };
  const areas = shown.dataset.areas.toSorted((a, b) => a.name.localeCompare(b.name, 'nl', { numeric: true }));
  const light = (code: string): void => {
    const { spotlight: _, ...rest } = scene;
    const area = areas.find((each) => each.code === code);
    put(area === undefined ? rest : { ...scene, spotlight: area.code });
  };
  return (
    <div className="wb-scene-form">
      <TextField label={words.title} value={scene.title} onText={(text) => write('title', text)} />
      <Choice
        label={words.show}
        value={scene.show}
        options={offeredShows.map((show) => [show, scenesText.show[show]] as const)}
        onChoose={(show) => {
          const chosen = offeredShows.find((each) => each === show);
          if (chosen !== undefined) put({ ...scene, show: chosen });
        }}
      />
      {scene.show === 'vraag' && scene.question === undefined && (
        <p className="wb-message">{scenesText.questionMissing}</p>
      )}
      <TextField
        label={words.audience}
        value={scene.audienceNote}
        lines
        onText={(text) => write('audienceNote', text)}
      />
      <TextField label={words.question} value={scene.question ?? ''} lines onText={(text) => write('question', text)} />
      <TextField label={words.speaker} value={scene.speakerNote} lines onText={(text) => write('speakerNote', text)} />
      <Choice
        label={words.spotlight}
        value={scene.spotlight ?? ''}
        options={[
          ['', words.noSpotlight],
          ...(scene.spotlight !== undefined && !areas.some(({ code }) => code === scene.spotlight)
            ? [[scene.spotlight, scene.spotlight] as const]
            : []),
          ...areas.map(({ code, name }) => [code, name] as const),
        ]}
        onChoose={light}
      />
      <label className="wb-check">
        <input
          type="checkbox"
          checked={scene.figures === 'hidden'}
          aria-describedby={`${id}-hidden`}
          onChange={({ target }) => put({ ...scene, figures: target.checked ? 'hidden' : 'shown' })}
        />
        <span className="wb-check-label">{words.hidden}</span>
      </label>
      <p id={`${id}-hidden`} className="wb-help">
        {words.hiddenHelp}
      </p>
      <p role="status">{said}</p>
    </div>
  );
}
