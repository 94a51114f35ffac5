import type { Scene } from '../../../domain/scene.ts';
import type { Shown as Presented } from '../../../model/stigmaCheck.ts';
import { chosenColumn, filledColumns } from '../../../state/columns.ts';
import { type Present, viewOfScene } from '../../../state/scenes.ts';
import type { ViewState } from '../../../state/viewState.ts';
import { manners } from '../../../text/scenes.ts';

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

type Counts = Presented['counts'];

/** The smallest count above zero that the measure of a scene shows. */
function smallestCount(view: ViewState, { data }: Present, where: string, label: string): Counts {
  const dataset = data.datasets[view.level];
  const id = view.measure.startsWith('indicator:') ? view.measure.slice('indicator:'.length) : null;
  if (dataset === undefined || id === null) return [];
  if (dataset.indicators.find((indicator) => indicator.id === id)?.kind !== 'count') return [];
  const column = chosenColumn(filledColumns(dataset, id), view.year);
  const own = column === null ? [] : [...column.values].filter((value) => value > 0);
  return own.length === 0 ? [] : [{ where, what: label, value: Math.min(...own) }];
}

/**
 * What a room is about to see of the scenes, in plain facts. Scores always stand with what they are relative to, as the
 * screen of the room says so itself; its colours are those of `state/palette.ts`, of which none is red.
 */
export function presentedFacts(scenes: readonly Scene[], present: Present, catalogue: readonly Names[]): Presentation {
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
    if (scene.show !== 'kaart' && scene.show !== 'tabel') return;
    const id = view.measure.replace(/^indicator:/, '');
    const label = catalogue.find((indicator) => indicator.id === id)?.label;
    if (label === undefined) return;
    const where = at('figure', null);
    facts.indicators.push({ where, id, label });
    facts.counts.push(...smallestCount(view, present, where, label));
  });
  return { facts: { ...facts, colours: [], scores: [] }, sceneAt };
}
