import type { AreaCode } from './area.ts';

/** A municipality in the list of CBS. */
export interface NamedMunicipality {
  readonly code: AreaCode;
  readonly name: string;
}

/** One source of one municipality while it is fetched. */
export interface LiveStep {
  readonly municipality: AreaCode;
  readonly source: string;
  /** Dutch */
  readonly label: string;
  readonly state: 'busy' | 'done' | 'failed';
  /** figures that came, hidden ones included; 0 until they did */
  readonly figures: number;
  /** why it failed, one Dutch sentence; empty otherwise */
  readonly sentence: string;
}

export type MunicipalityList =
  | { readonly kind: 'unasked' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'known'; readonly municipalities: readonly NamedMunicipality[] }
  | { readonly kind: 'failed'; readonly sentence: string };

/** How the fetching of a municipality, or of several as a region, stands. */
export type LiveFetch =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'busy';
      readonly municipalities: readonly NamedMunicipality[];
      readonly steps: readonly LiveStep[];
    }
  | {
      readonly kind: 'ended';
      readonly municipalities: readonly NamedMunicipality[];
      readonly steps: readonly LiveStep[];
      readonly end: LiveEnd;
    };

export type LiveEnd =
  /** what came stands in the list of municipalities under this code */
  | { readonly kind: 'opened'; readonly code: AreaCode; readonly name: string }
  | { readonly kind: 'nothing'; readonly sentence: string }
  | { readonly kind: 'stopped' };

export interface Live {
  readonly list: MunicipalityList;
  readonly fetch: LiveFetch;
}

export const noLive: Live = { list: { kind: 'unasked' }, fetch: { kind: 'none' } };

/** More than this many municipalities at once would keep the services and the page busy for too long. */
export const mostInRegion = 20;
