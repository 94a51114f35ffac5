import { describe, expect, it } from 'vitest';
import { type Scene, sceneSchema } from '../../../src/domain/scene.ts';
import { stigmaCheck } from '../../../src/model/stigmaCheck.ts';
import { manners } from '../../../src/session/manners.ts';
import { initialView } from '../../../src/state/initialView.ts';
import { keptFragment, type Present, viewOfScene } from '../../../src/state/scenes.ts';
import type { ViewState } from '../../../src/state/viewState.ts';
import { firstScenes } from '../../../src/views/session/scenes/firstScenes.ts';
import { presentedFacts } from '../../../src/views/session/scenes/presentedFacts.ts';
import { data, manifest } from '../../state/inventedState.ts';

const present: Present = { municipality: manifest.municipality.code, levels: manifest.levels, data };
const view: ViewState = { ...initialView, municipality: present.municipality };
const first = firstScenes(view, data.weighing.capacity, 4);

function findingsOf(scenes: readonly Scene[]) {
  const { facts } = presentedFacts(scenes, present, data.catalogue);
  return stigmaCheck(facts, { words: manners.words, leastCount: manners.smallestCount, neutralColour: '#e8e8e8' });
}

describe('the first scenes', () => {
  it('are five good scenes with ids of their own, of which nothing is missing', () => {
    expect(first.map(({ id }) => id)).toEqual(['scene-4', 'scene-5', 'scene-6', 'scene-7', 'scene-8']);
    expect(first.map(({ show }) => show)).toEqual(['kaart', 'kaart', 'spreiding', 'kaart', 'vraag']);
    for (const scene of first) {
      expect(sceneSchema.safeParse(scene).success).toBe(true);
      expect(viewOfScene(scene, present).problems).toEqual([]);
    }
  });

  it('say nothing a room should not read', () => {
    expect(findingsOf(first)).toEqual([]);
  });
});

describe('the look through the scenes', () => {
  const [base] = first;
  if (base === undefined) throw new Error('no first scene');

  it('finds a loaded word, and knows where it stands', () => {
    const scene: Scene = { ...base, audienceNote: 'Dit is een probleemwijk.' };
    const found = findingsOf([base, scene]);
    expect(found).toMatchObject([{ kind: 'loaded_word', where: 'Scène 2, tekst voor de zaal', what: 'probleemwijk' }]);
    const { sceneAt } = presentedFacts([base, scene], present, data.catalogue);
    expect(sceneAt.get('Scène 2, tekst voor de zaal')).toEqual({ scene, field: 'audienceNote' });
  });

  it('finds a table that is ordered by score, and none that is on alphabet', () => {
    const ordered = { ...view, table: { open: true, sort: { column: 'load', descending: true } } };
    const table: Scene = { ...base, show: 'tabel', fragment: keptFragment(ordered) };
    expect(findingsOf([table]).map(({ kind }) => kind)).toEqual(['league_table']);
    expect(findingsOf([{ ...base, show: 'tabel' }])).toEqual([]);
  });
});
