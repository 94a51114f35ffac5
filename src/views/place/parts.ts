import type { ComponentType } from 'react';
import type { PlacingPart } from '../../state/viewState.ts';
import type { PartProps } from './partProps.ts';

type LoadPart = () => Promise<ComponentType<PartProps>>;

/** A step of Plaatsen: what stands in the panel, and what takes the place of the table below the map. */
export interface PlacePart {
  readonly panel: LoadPart;
  readonly lower?: LoadPart;
}

/** Steps that are there; each is fetched when it is first opened. A new one is a line here. */
export const placeParts: Readonly<Partial<Record<PlacingPart, PlacePart>>> = {
  effect: {
    panel: () => import('./effect/EffectPanel.tsx').then(({ EffectPanel }) => EffectPanel),
    lower: () => import('./effect/EffectLower.tsx').then(({ EffectLower }) => EffectLower),
  },
  plekken: {
    panel: () => import('./places/PlacesPanel.tsx').then(({ PlacesPanel }) => PlacesPanel),
    lower: () => import('./places/PlacesLower.tsx').then(({ PlacesLower }) => PlacesLower),
  },
  concept: { panel: () => import('./concept/ConceptPanel.tsx').then(({ ConceptPanel }) => ConceptPanel) },
  regels: { panel: () => import('./rules/RulesPanel.tsx').then(({ RulesPanel }) => RulesPanel) },
  scores: {
    panel: () => import('./scores/ScoresPanel.tsx').then(({ ScoresPanel }) => ScoresPanel),
    lower: () => import('./scores/ScoresLower.tsx').then(({ ScoresLower }) => ScoresLower),
  },
  klaar: {
    panel: () => import('./ready/ReadyPanel.tsx').then(({ ReadyPanel }) => ReadyPanel),
    lower: () => import('./ready/ReadyLower.tsx').then(({ ReadyLower }) => ReadyLower),
  },
  shortlist: {
    panel: () => import('./shortlist/ShortlistPart.tsx').then(({ ShortlistPart }) => ShortlistPart),
    lower: () => import('./shortlist/ShortlistLower.tsx').then(({ ShortlistLower }) => ShortlistLower),
  },
};
