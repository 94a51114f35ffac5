import type { SceneShow } from '../../domain/scene.ts';
import { provenanceOf } from '../../export/provenance.ts';
import type { IndexResult } from '../../model/indexResult.ts';
import type { DataState } from '../../state/appState.ts';
import { indicatorsById } from '../../state/indicatorsById.ts';
import type { Shown } from '../../state/shown.ts';
import { figuresUsed } from '../explore/figuresUsed.ts';
import { provenanceOfWheel } from '../wheel/drawnWheel.ts';

type FiguresAtHand = Pick<DataState, 'weighing' | 'catalogue' | 'computedIndicators'>;

/** The index a wheel is of: the one on the map, else draagkracht. */
export function wheelIndex({ measure, indices }: Shown, { weighing }: FiguresAtHand): IndexResult | undefined {
  return indices.get(measure.id.startsWith('index:') ? measure.id.slice('index:'.length) : weighing.capacity);
}

/** Every publisher once; words that all begin with are said once. */
export function publishersOf(publishers: readonly string[]): string {
  const all = [...new Set(publishers)];
  const words = all.map((name) => name.split(' '));
  const [first = []] = words;
  const shared = first.findIndex((word, at) => words.some((own) => own[at] !== word || own.length === at + 1));
  const count = all.length < 2 ? 0 : shared;
  return words.map((own, at) => (at === 0 ? own : own.slice(count)).join(' ')).join('; ');
}

/**
 * What the figures of a scene are relative to, and whose they are: of both axes or of the wheel where it shows those.
 * `publishers` is empty when no source is known.
 */
export function sourcesOf(
  show: SceneShow,
  shown: Shown,
  data: FiguresAtHand,
): { readonly publishers: string; readonly reference: string } {
  const isBalance = (show === 'spreiding' || show === 'effect') && shown.balance !== null;
  const index = show === 'wiel' ? wheelIndex(shown, data) : undefined;
  const measure = isBalance ? { ...shown.measure, id: 'balans' as const, indicator: null } : shown.measure;
  const { sources, reference } =
    index === undefined
      ? provenanceOf(shown.dataset.manifest, figuresUsed({ ...shown, measure }))
      : provenanceOfWheel(shown, index, indicatorsById(shown.dataset, data));
  return { publishers: publishersOf(sources.map(({ publisher }) => publisher)), reference };
}
