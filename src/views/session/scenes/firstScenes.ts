import type { Scene, SceneShow } from '../../../domain/scene.ts';
import { initialView } from '../../../state/initialView.ts';
import { keptFragment } from '../../../state/scenes.ts';
import type { ViewState } from '../../../state/viewState.ts';
import { firstScenesText } from '../../../text/scenes.ts';

/**
 * Five scenes to begin with, at the level on screen: what is this, strengths, balance, projects, question. None names or
 * orders areas.
 *
 * @param capacity id of the recipe of draagkracht
 * @param firstNumber number of the first id that is free
 */
export function firstScenes(
  { municipality, level }: ViewState,
  capacity: string,
  firstNumber: number,
): readonly Scene[] {
  const base: ViewState = { ...initialView, municipality, level, projects: { ...initialView.projects, shown: false } };
  const { what, strengths, balance, projects, question } = firstScenesText;
  const all: readonly {
    readonly words: {
      readonly title: string;
      readonly audience: string;
      readonly speaker: string;
      readonly question?: string;
    };
    readonly show: SceneShow;
    readonly view: ViewState;
  }[] = [
    { words: what, show: 'kaart', view: base },
    { words: strengths, show: 'kaart', view: { ...base, measure: `index:${capacity}` } },
    { words: balance, show: 'spreiding', view: base },
    { words: projects, show: 'kaart', view: { ...base, projects: initialView.projects } },
    { words: question, show: 'vraag', view: base },
  ];
  return all.map(({ words, show, view }, at) => ({
    id: `scene-${firstNumber + at}`,
    title: words.title,
    audienceNote: words.audience,
    speakerNote: words.speaker,
    ...(words.question === undefined ? {} : { question: words.question }),
    show,
    fragment: keptFragment(view),
    figures: 'shown',
  }));
}
