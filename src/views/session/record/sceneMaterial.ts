import type { SceneShow } from '../../../domain/scene.ts';
import { provenanceOf } from '../../../export/provenance.ts';
import type { SlideBody } from '../../../export/slide.ts';
import type { IndexResult } from '../../../model/indexResult.ts';
import { indicatorsById } from '../../../state/indicatorsById.ts';
import type { SettledData } from '../../../state/settled.ts';
import type { Shown } from '../../../state/shown.ts';
import type { SitingShown } from '../../../state/siting.ts';
import type { ViewState } from '../../../state/viewState.ts';
import type { MeasureNames } from '../../../text/measureWords.ts';
import { figuresUsed } from '../../explore/figuresUsed.ts';
import { provenanceOfWheel } from '../../wheel/drawnWheel.ts';
import { publishersOf } from '../present/RoomSources.tsx';

/** A scene as its own view shows it, whatever is on screen. */
export interface SceneMaterial {
  readonly view: ViewState;
  readonly shown: Shown;
  readonly data: SettledData;
  readonly siting: SitingShown | null;
  readonly names: MeasureNames;
}

/** The index a wheel is of: the one on the map, else draagkracht. */
export function wheelIndex({ shown: { measure, indices }, data }: SceneMaterial): IndexResult | undefined {
  return indices.get(measure.id.startsWith('index:') ? measure.id.slice('index:'.length) : data.weighing.capacity);
}

/** A text of one paragraph in place of figures. */
export function wordsOf(...paragraphs: readonly string[]): SlideBody {
  return { kind: 'words', paragraphs };
}

/** What the figures of a scene are relative to, and whose they are: of both axes or of the wheel where it shows those. */
export function sourcesOf(
  show: SceneShow,
  material: SceneMaterial,
): { readonly sources: readonly string[]; readonly reference: string } {
  const { shown, data } = material;
  const isBalance = (show === 'spreiding' || show === 'effect') && shown.balance !== null;
  const index = show === 'wiel' ? wheelIndex(material) : undefined;
  const measure = isBalance ? { ...shown.measure, id: 'balans' as const, indicator: null } : shown.measure;
  const { sources, reference } =
    index === undefined
      ? provenanceOf(shown.dataset.manifest, figuresUsed({ ...shown, measure }))
      : provenanceOfWheel(shown, index, indicatorsById(shown.dataset, data));
  const whose = publishersOf(sources.map(({ publisher }) => publisher));
  return { sources: whose === '' ? [] : [whose], reference };
}
