import type { ComponentType } from 'react';
import type { SceneShow } from '../../../domain/scene.ts';
import type { SessionPartProps } from '../partProps.ts';

type LoadStage = () => Promise<ComponentType<SessionPartProps>>;

/** What each kind of scene shows beside or in place of the map; fetched when it is first shown. */
export const stages: Readonly<Record<Exclude<SceneShow, 'vraag'>, LoadStage>> = {
  kaart: () => import('./MapStage.tsx').then(({ MapStage }) => MapStage),
  wiel: () => import('./WheelStage.tsx').then(({ WheelStage }) => WheelStage),
  spreiding: () => import('./SpreadStage.tsx').then(({ SpreadStage }) => SpreadStage),
  matrix: () => import('./MatrixStage.tsx').then(({ MatrixStage }) => MatrixStage),
  effect: () => import('./EffectStage.tsx').then(({ EffectStage }) => EffectStage),
  tabel: () => import('./TableStage.tsx').then(({ TableStage }) => TableStage),
};

/** What a scene can be made to show, in the order of the list. */
export const offeredShows: readonly SceneShow[] = ['kaart', 'wiel', 'spreiding', 'tabel', 'matrix', 'effect', 'vraag'];

/** Scenes with the map on screen. */
export function hasMap(show: SceneShow): boolean {
  return show === 'kaart' || show === 'effect';
}

/** Scenes of figures about areas; the scores of sites say themselves what they are relative to. */
export function hasSources(show: SceneShow): boolean {
  return show !== 'vraag' && show !== 'matrix';
}
