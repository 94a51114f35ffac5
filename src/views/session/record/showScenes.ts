import type { Scene } from '../../../domain/scene.ts';
import type { ShownScene, SlideBody } from '../../../export/slide.ts';
import type { AppState } from '../../../state/appState.ts';
import { createDeriveShown } from '../../../state/derive.ts';
import { litViewOfScene, type Present } from '../../../state/scenes.ts';
import type { SettledData } from '../../../state/settled.ts';
import { createSitingOf } from '../../../state/siting.ts';
import type { MeasureNames } from '../../../text/measureWords.ts';
import { sceneBodyText } from '../../../text/record.ts';
import type { ReadTile } from '../../map/port.ts';
import { sourcesOf } from '../sceneSources.ts';
import { problemSentence } from '../scenes/problemSentence.ts';
import { drawScene, pictureBody, type SceneFrame } from './drawScene.ts';
import { type SceneMaterial, wordsOf } from './sceneMaterial.ts';
import { areaTable, balancePoints, effectTable, mostNamed, mostRows, siteTable } from './sceneTables.ts';
import { wheelBars, wheelTable } from './sceneWheel.ts';

export interface SceneFiles {
  readonly scenes: readonly Scene[];
  /** the state on screen, of which only the view is another for each scene; `data` as loaded */
  readonly state: AppState;
  /** the same material as changed by people */
  readonly data: SettledData;
  readonly present: Present;
  readonly names: MeasureNames;
  /** page address without a fragment, to which that of a scene is added */
  readonly address: string;
  /** a map with its legend beside it, or a picture that holds everything */
  readonly frame: SceneFrame;
  /** figures that a scene hides at first are shown all the same */
  readonly withHidden: boolean;
  readonly readTile: ReadTile | null;
  readonly signal: AbortSignal;
  /** scene in hand, from 0, and the share 0–1 of all that is done */
  readonly onProgress: (at: number, share: number) => void;
}

export interface ScenesShown {
  readonly scenes: readonly ShownScene[];
  /** what is not as it was kept, one sentence each */
  readonly remarks: readonly string[];
}

/**
 * What each scene shows, derived from its own view; what is on screen stays. A scene that cannot show its figures holds
 * the reason in words, and a remark says so. Null when it was stopped.
 */
export async function showScenes(files: SceneFiles): Promise<ScenesShown | null> {
  const { scenes, state, data, present, address, signal, onProgress } = files;
  const derive = createDeriveShown();
  const sitingOf = createSitingOf();
  const made: ShownScene[] = [];
  const remarks: string[] = [];
  for (const [at, scene] of scenes.entries()) {
    onProgress(at, at / scenes.length);
    // lets the page show how far it is
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (signal.aborted) return null;
    const note = (sentence: string): number => remarks.push(sceneBodyText.problem(scene.title, sentence));
    const { view, problems } = litViewOfScene(scene, present);
    for (const problem of problems) note(problemSentence(problem));
    const link = `${address}#${scene.fragment}`;
    const shown = scene.show === 'vraag' ? null : derive({ ...state, view });
    if (shown === null) {
      if (scene.show !== 'vraag') note(sceneBodyText.noData);
      made.push({
        scene,
        body: wordsOf(scene.show === 'vraag' ? (scene.question ?? scene.title) : sceneBodyText.noData),
        sources: [],
        link,
      });
      continue;
    }
    const siting = scene.show === 'matrix' ? sitingOf(data, state.work, view.placing) : null;
    const isPlain = scene.figures === 'hidden' && !files.withHidden;
    const own = (share: number): void => onProgress(at, (at + share) / scenes.length);
    const material = { view, shown, data, work: state.work, siting, names: files.names };
    const body = await bodyOf(scene, material, { ...files, isPlain, own, note });
    if (body === null || signal.aborted) return null;
    const { publishers, reference } = sourcesOf(scene.show, shown, data);
    const all = shown.dataset.areas.length;
    const isCut = scene.show === 'tabel' && !isPlain && all > mostRows;
    const cut = isCut ? sceneBodyText.firstRows(mostRows, all) : '';
    if (isCut) note(cut);
    // sites are scored from 0 to 100, which is not relative to anything
    const told = {
      sources: publishers === '' ? [] : [publishers],
      reference: scene.show === 'matrix' ? sceneBodyText.siteScores : `${reference} ${cut}`.trim(),
    };
    made.push({ scene, body, link, ...(isPlain ? { sources: [] } : told) });
  }
  onProgress(scenes.length - 1, 1);
  return { scenes: made, remarks };
}

interface Making extends Pick<SceneFiles, 'frame' | 'readTile' | 'signal'> {
  readonly isPlain: boolean;
  readonly own: (share: number) => void;
  readonly note: (sentence: string) => unknown;
}

/** Null when it was stopped. */
async function bodyOf(
  scene: Scene,
  material: SceneMaterial,
  { frame, isPlain, readTile, signal, own, note }: Making,
): Promise<SlideBody | null> {
  if (scene.show !== 'kaart' && isPlain) return wordsOf(sceneBodyText.hidden);
  // on paper points are a list, in which each has its name
  const figures = figuresOf(scene, material, frame);
  if (figures !== null) {
    if (figures.kind === 'words') note(figures.paragraphs.join(' '));
    return figures;
  }
  const drawn = await drawScene(scene, material, { frame, isPlain, readTile, signal, onProgress: own });
  if (signal.aborted) return null;
  if (!drawn.ok) {
    note(drawn.failure.sentence);
    return wordsOf(drawn.failure.sentence);
  }
  if (frame === 'bare' || isPlain) return pictureBody(drawn.value, material.shown, isPlain);
  const { png, width, height, alt } = drawn.value;
  return { kind: 'picture', png, width, height, alt, legend: [] };
}

/** Null where the map is to be drawn. */
function figuresOf({ show }: Scene, material: SceneMaterial, frame: SceneFiles['frame']): SlideBody | null {
  switch (show) {
    case 'kaart':
    case 'vraag':
      return null;
    case 'tabel':
      return areaTable(material);
    case 'spreiding':
      return balancePoints(material, frame === 'bare' ? mostNamed : Number.POSITIVE_INFINITY);
    case 'wiel':
      return frame === 'bare' ? wheelBars(material) : wheelTable(material);
    case 'matrix':
      return siteTable(material);
    case 'effect':
      return effectTable(material);
  }
}
