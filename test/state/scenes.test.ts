import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import { type Scene, sceneSchema } from '../../src/domain/scene.ts';
import { initialView } from '../../src/state/initialView.ts';
import { keptFragment, newSceneId, type Present, viewOfScene } from '../../src/state/scenes.ts';
import { readRoomMessage, readSpeakerMessage } from '../../src/state/sittingCommands.ts';
import { applyIntent } from '../../src/state/transitions.ts';
import { decodeView } from '../../src/state/url.ts';
import type { ViewState } from '../../src/state/viewState.ts';
import { codes, data, manifest } from './inventedState.ts';

const [, second] = codes;
const present: Present = { municipality: manifest.municipality.code, levels: manifest.levels, data };

function sceneOf(view: Partial<ViewState>, more: Partial<Scene> = {}): Scene {
  const fragment = keptFragment({ ...initialView, municipality: present.municipality, ...view });
  return sceneSchema.parse({
    ...{ id: 'scene-1', title: 'Een scène', audienceNote: '', speakerNote: '', show: 'kaart', figures: 'shown' },
    fragment,
    ...more,
  });
}
const kinds = (scene: Scene, has: Present = present): readonly string[] =>
  viewOfScene(scene, has).problems.map(({ kind }) => kind);

describe('scenes', () => {
  it('keep all of the screen but what is open in Sessie', () => {
    const view: ViewState = {
      ...initialView,
      mode: 'sessie',
      measure: 'index:draaglast',
      selected: second as AreaCode,
      camera: { lon: 4.1, lat: 51.2, zoom: 11 },
      sitting: { part: 'scenes', scene: 'scene-3', presenting: true },
    };
    expect(decodeView(keptFragment(view))).toEqual({ ...view, sitting: initialView.sitting });
  });

  it('come back whole where everything is still there', () => {
    const shown = viewOfScene(sceneOf({ selected: second as AreaCode, measure: 'index:draaglast' }), present);
    expect(shown.problems).toEqual([]);
    expect(shown.view).toMatchObject({ selected: second, measure: 'index:draaglast', level: 'wijk' });
  });

  it('say what is gone, and still show the rest', () => {
    const gone = 'WK990177' as AreaCode;
    const { view, problems } = viewOfScene(
      sceneOf({ selected: gone, compared: [gone, second as AreaCode], measure: 'indicator:verdwenen', recipe: 'weg' }),
      present,
    );
    expect(problems).toEqual([{ kind: 'area', code: gone }, { kind: 'measure' }, { kind: 'recipe' }]);
    expect(view).toMatchObject({ selected: null, compared: [second], measure: 'balans', recipe: null });
  });

  it('say so when they were made for another municipality, at another level or with light on an area that is gone', () => {
    expect(kinds(sceneOf({ municipality: 'GM9902' as AreaCode }))).toEqual(['municipality']);
    expect(kinds(sceneOf({ level: 'buurt' }))).toEqual(['level']);
    expect(viewOfScene(sceneOf({ level: 'buurt' }), present).view.level).toBe('wijk');
    expect(kinds(sceneOf({}, { spotlight: 'WK990177' as AreaCode }))).toEqual(['spotlight']);
  });

  it('take what is not loaded yet to be there', () => {
    const has: Present = { ...present, levels: ['wijk', 'buurt'] };
    expect(kinds(sceneOf({ level: 'buurt', selected: 'BU99010199' as AreaCode }), has)).toEqual([]);
  });

  it('fall back as an unreadable link does', () => {
    expect(viewOfScene(sceneOf({}, { fragment: 'maat=%%&niveau=dorp' }), present).view.measure).toBe('balans');
  });

  it('get ids that no scene has', () => {
    expect(newSceneId([])).toBe('scene-1');
    expect(newSceneId([sceneOf({}, { id: 'scene-7' }), sceneOf({}, { id: 'eigen' })])).toBe('scene-8');
  });

  it('are shown in one change of the view, which keeps municipality and mode', () => {
    const view = { ...initialView, municipality: present.municipality, mode: 'sessie' as const };
    const next = applyIntent(view, {
      kind: 'show_view',
      view: { ...initialView, measure: 'index:draaglast' },
      sitting: { scene: 'scene-2', presenting: true },
    });
    expect(next).toMatchObject({ municipality: present.municipality, mode: 'sessie', measure: 'index:draaglast' });
    expect(next.sitting).toEqual({ part: 'scenes', scene: 'scene-2', presenting: true });
  });
});

describe('messages between both windows', () => {
  const scene = {
    ...{
      kind: 'scene',
      at: 1,
      count: 2,
      title: 'a',
      audience: '',
      question: '',
      speaker: 'b',
      next: 'c',
      nextScene: 'd',
    },
    ...{ isBlack: false, isHidden: true },
  };
  it('are read, and nothing else is', () => {
    expect(readRoomMessage(scene)).toEqual(scene);
    expect(readRoomMessage({ ...scene, at: '1' })).toBeNull();
    expect(readRoomMessage({ kind: 'noted', kept: true })).toEqual({ kind: 'noted', kept: true });
    for (const message of [{ kind: 'bye' }, { kind: 'remark', text: 'Goed gesprek' }]) {
      expect(readSpeakerMessage(message)).toEqual(message);
    }
    expect(readRoomMessage({ kind: 'left' })).toEqual({ kind: 'left' });
    expect(readSpeakerMessage({ kind: 'go', to: 'next' })).toEqual({ kind: 'go', to: 'next' });
    for (const other of [null, 'go', { kind: 'go', to: 'weg' }, { kind: 'remark' }, scene]) {
      expect(readSpeakerMessage(other)).toBeNull();
    }
  });

  it('bring a picture only when it is made of paths, words and known colours', () => {
    const shape = { path: 'M0 0H9V9Z', fill: '#e8e8e8', line: 1 };
    const picture = { alt: 'Volgende beeld', shapes: [shape, { ...shape, fill: 'hatch' }], words: [] };
    const message = { kind: 'picture', scene: 'scene-2', picture };
    expect(readRoomMessage(message)).toEqual(message);
    expect(readRoomMessage({ ...message, scene: 2 })).toBeNull();
    expect(readRoomMessage({ ...message, picture: { ...picture, alt: 3 } })).toBeNull();
    const strange = { ...shape, fill: 'url(https://voorbeeld.nl/)' };
    expect(readRoomMessage({ ...message, picture: { ...picture, shapes: [strange] } })).toBeNull();
  });
});
