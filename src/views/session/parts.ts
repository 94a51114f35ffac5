import type { ComponentType } from 'react';
import { type SittingPart, sittingParts } from '../../state/viewState.ts';
import type { SessionPartProps } from './partProps.ts';

type LoadPart = () => Promise<ComponentType<SessionPartProps>>;

/** A part of a session: what stands in the panel, and what takes the place of the table below the map. */
export interface SessionPart {
  readonly panel: LoadPart;
  readonly lower?: LoadPart;
}

/** Parts that are there; each is fetched when it is first opened. A new one is a line here. */
export const sessionParts: Readonly<Partial<Record<SittingPart, SessionPart>>> = {
  scenes: { panel: () => import('./scenes/ScenesPanel.tsx').then(({ ScenesPanel }) => ScenesPanel) },
  weging: { panel: () => import('./weighing/WeighingPanel.tsx').then(({ WeighingPanel }) => WeighingPanel) },
  uitkomst: {
    panel: () => import('./outcome/OutcomePanel.tsx').then(({ OutcomePanel }) => OutcomePanel),
    lower: () => import('./outcome/OutcomeLower.tsx').then(({ OutcomeLower }) => OutcomeLower),
  },
  verslag: { panel: () => import('./record/RecordPanel.tsx').then(({ RecordPanel }) => RecordPanel) },
};

/** The part asked for; else the first that is there. Null while there is none. */
export function openSessionPart(asked: SittingPart): { readonly name: SittingPart; readonly part: SessionPart } | null {
  for (const name of [asked, ...sittingParts]) {
    const part = sessionParts[name];
    if (part !== undefined) return { name, part };
  }
  return null;
}
