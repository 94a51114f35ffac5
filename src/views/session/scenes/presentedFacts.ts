import type { SitingChoice } from '../../../domain/placeWork.ts';
import type { Scene } from '../../../domain/scene.ts';
import type { Shown as Presented } from '../../../model/stigmaCheck.ts';
import { type Present, viewOfScene } from '../../../state/scenes.ts';
import type { ViewState } from '../../../state/viewState.ts';
import { tableText } from '../../../text/nl.ts';
import { manners } from '../../../text/scenes.ts';
import { presentedCounts } from './presentedCounts.ts';

type TextField = 'title' | 'audienceNote' | 'question';

/** What a finding of the check is about: the scene, and the text of it where it is one. */
export interface Presentation {
  readonly facts: Presented;
  readonly sceneAt: ReadonlyMap<string, { readonly scene: Scene; readonly field: TextField | null }>;
}

interface Names {
  readonly id: string;
  readonly label: string;
}

/** Rules and criteria in force for what is open in Plaatsen. */
type ChoiceOf = (view: ViewState) => Pick<SitingChoice, 'criteria'> | null;
const noChoice: ChoiceOf = () => null;

type Counts = Presented['counts'];

/**
 * What a room is about to see of the scenes, in plain facts. Scores always stand with what they are relative to, as the
 * screen of the room says so itself; its colours are those of `state/palette.ts`, of which none is red.
 */
export function presentedFacts(
  scenes: readonly Scene[],
  present: Present,
  catalogue: readonly Names[],
  choiceOf: ChoiceOf = noChoice,
): Presentation {
  const sceneAt = new Map<string, { readonly scene: Scene; readonly field: TextField | null }>();
  const facts = {
    texts: [] as { where: string; text: string }[],
    lists: [] as { where: string; what: string; order: 'alphabet' | 'score' }[],
    indicators: [] as { where: string; id: string; label: string }[],
    counts: [] as Counts[number][],
  };
  scenes.forEach((scene, index) => {
    const at = (part: keyof typeof manners.parts, field: TextField | null): string => {
      const where = manners.scene(index + 1, manners.parts[part]);
      sceneAt.set(where, { scene, field });
      return where;
    };
    facts.texts.push({ where: at('title', 'title'), text: scene.title });
    facts.texts.push({ where: at('audience', 'audienceNote'), text: scene.audienceNote });
    if (scene.question !== undefined) facts.texts.push({ where: at('question', 'question'), text: scene.question });
    const { view } = viewOfScene(scene, present);
    if (scene.show === 'vraag') return;
    if (scene.show === 'tabel') {
      const order = view.table.sort.column === 'name' ? 'alphabet' : 'score';
      facts.lists.push({ where: at('table', null), what: manners.areas, order });
    }
    const where = at('figure', null);
    const shown = { show: scene.show, view, choice: scene.show === 'matrix' ? choiceOf(view) : null };
    const counts = presentedCounts(shown, present, tableText.columns.inhabitants, catalogue);
    facts.counts.push(...counts.map(({ label, value }) => ({ where, what: label, value })));
    if (scene.show !== 'kaart' && scene.show !== 'tabel') return;
    const id = view.measure.replace(/^indicator:/, '');
    const label = catalogue.find((indicator) => indicator.id === id)?.label;
    if (label === undefined) return;
    facts.indicators.push({ where, id, label });
  });
  return { facts: { ...facts, colours: [], scores: [] }, sceneAt };
}
