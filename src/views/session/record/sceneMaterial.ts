import type { Work } from '../../../domain/scenario.ts';
import type { SlideBody } from '../../../export/slide.ts';
import type { SettledData } from '../../../state/settled.ts';
import type { Shown } from '../../../state/shown.ts';
import type { SitingShown } from '../../../state/siting.ts';
import type { ViewState } from '../../../state/viewState.ts';
import type { MeasureNames } from '../../../text/measureWords.ts';

/** A scene as its own view shows it, whatever is on screen. */
export interface SceneMaterial {
  readonly view: ViewState;
  readonly shown: Shown;
  readonly data: SettledData;
  readonly work: Work;
  readonly siting: SitingShown | null;
  readonly names: MeasureNames;
}

/** A text of one paragraph in place of figures. */
export function wordsOf(...paragraphs: readonly string[]): SlideBody {
  return { kind: 'words', paragraphs };
}
