import type { LedgerProposal } from '../../src/domain/ledgerProposal.ts';
import type { Project } from '../../src/domain/place.ts';
import type { DataState } from '../../src/state/appState.ts';
import { createDeriveShown } from '../../src/state/derive.ts';
import { createEffectOf, type NoEffect, type ProjectEffect } from '../../src/state/projectEffect.ts';
import type { Shown } from '../../src/state/shown.ts';
import type { Placing, ViewState } from '../../src/state/viewState.ts';
import { data, project, recipe, stateWith } from './inventedState.ts';

export const proposal: LedgerProposal = {
  concentrationIndicator: 'woonzorg_concentratie',
  dragersIndicator: null,
  facilities: [],
  source: 'verzonnen',
  status: 'voorbeeld',
};

/** Draaglast is places per 1,000 inhabitants, weighed twice: 20, 0 and 6; the fourth wijk is too small for a score. */
export const counting: Partial<DataState> = {
  recipes: [
    recipe('draagkracht', [{ indicator: 'kracht' }]),
    recipe('draaglast', [{ indicator: 'woonzorg_concentratie' }]),
  ],
};

export const placing: Placing = stateWith().view.placing;

/** In the middle of the wijk in this row, as an idea. */
export function sketchIn(row: number, places: number | null, change: Partial<Project> = {}): Project {
  return { ...project('schets-1', row, 'flexwonen', 'idee', places), ...change };
}

export interface Town {
  readonly effectOf: (projects: readonly Project[], change?: Partial<Placing>) => ProjectEffect | NoEffect;
  readonly shownWith: (projects: readonly Project[]) => Shown;
}

/** One page: what it shows and what projects do, with what it remembers. */
export function openTown(view: Partial<ViewState> = {}, change: Partial<DataState> = {}): Town {
  const derive = createDeriveShown();
  const effectFor = createEffectOf();
  const given = { ...data, ...counting, ...change };
  const shownWith = (projects: readonly Project[]): Shown => {
    const places = { facilities: [], sites: [], projects: [...(data.places?.projects ?? []), ...projects] };
    const shown = derive(stateWith(view, { ...given, places }));
    if (shown === null) throw new Error('nothing is shown');
    return shown;
  };
  return {
    shownWith,
    effectOf: (projects, chosen = {}) =>
      effectFor(shownWith(projects), given.concepts, given.weighing, given.proposed?.ledger ?? proposal, {
        ...placing,
        ...chosen,
      }),
  };
}

export function known(effect: ProjectEffect | NoEffect): ProjectEffect {
  if (typeof effect === 'string') throw new Error(`no effect: ${effect}`);
  return effect;
}
