import type { Failure } from '../domain/failure.ts';
import { type SiteMethod, type Siting, siteMethods } from '../domain/siting.ts';
import type { SiteMatrix } from '../model/siteMatrix.ts';
import type { SiteSureness, SiteSurenessJob } from '../model/siteSureness.ts';
import type { WeightRange } from '../model/weightDraws.ts';
import { memoise } from './memoise.ts';

/** What a person lets vary to see how sure the order of the sites is. */
export interface SiteSurenessSettings {
  readonly range: WeightRange;
  /** `own`: the method of the first opinion alone */
  readonly methods: 'all' | 'own';
}

export const standardSiteSureness: SiteSurenessSettings = { range: { kind: 'any' }, methods: 'all' };

/** A question for the worker; `matrix` is the very object on screen. */
export interface SiteSurenessQuestion {
  readonly matrix: SiteMatrix;
  readonly settings: SiteSurenessSettings;
  readonly job: SiteSurenessJob;
}

export interface SiteSurenessState {
  /** the newest answer; while a newer question is at work it may be about a matrix as it was */
  readonly answer: { readonly question: SiteSurenessQuestion; readonly result: SiteSureness } | null;
  /** part (0–1) of the work that is done; null when nothing is at work */
  readonly part: number | null;
  readonly failure: Failure | null;
}

export interface SiteSurenessCommands {
  /**
   * Asks; what comes is in `DataState.siteSureness`, and is handed to who waits for it: null when it failed or was given
   * up. A question that is answered already is not asked again.
   */
  ask(question: SiteSurenessQuestion): Promise<SiteSureness | null>;
  /** gives up what is at work; what came stays */
  stop(): void;
}

/** up to so many kept sites the answer follows every edit by itself; beyond it somebody has to ask */
export const followedSites = 200;
export const fullWeightings = 10_000;
/** more kept sites than this and fewer weightings are drawn: ranks of all of them take memory by the square */
const sitesForAllWeightings = 500;
/** more than this and none: the table of places alone would take 100 MB */
export const mostSureSites = 5000;

/** How many weightings are drawn for so many kept sites, of the number that was wished for. */
export function siteWeightings(sites: number, wished: number): number {
  return Math.max(1, Math.floor(wished * Math.min(1, sitesForAllWeightings / sites)));
}

/**
 * How sure the order is, as a question: the same arguments give the same object. Null where there is nothing to ask: fewer
 * than two kept sites, no criterion with weight, or more sites than can be worked out.
 */
export const siteSurenessQuestion = memoise(
  (
    matrix: SiteMatrix,
    /** of the first opinion; null when all methods count */
    method: SiteMethod | null,
    shortlist: number,
    settings: SiteSurenessSettings,
  ): SiteSurenessQuestion | null => {
    const sites = matrix.kept.length;
    const weights = matrix.criteria.map(({ weight }) => weight);
    if (sites < 2 || sites > mostSureSites || !weights.some((weight) => weight > 0)) return null;
    const job: SiteSurenessJob = {
      matrix: matrix.values,
      weights,
      methods: method === null ? siteMethods : [method],
      range: settings.range,
      weightings: siteWeightings(sites, fullWeightings),
      seed: 'wijkbalans',
      shortlist,
    };
    return { matrix, settings, job };
  },
  2,
);

/** The question about the sites on screen: every method, or the chosen one alone. */
export function questionAbout(
  {
    matrix,
    siting: { method, shortlist },
  }: { readonly matrix: SiteMatrix; readonly siting: Pick<Siting, 'method' | 'shortlist'> },
  settings: SiteSurenessSettings,
): SiteSurenessQuestion | null {
  return siteSurenessQuestion(matrix, settings.methods === 'own' ? method : null, shortlist, settings);
}
