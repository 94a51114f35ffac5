import type { AreaCode, AreaLevel } from '../domain/area.ts';
import type { ProjectStatus } from '../domain/place.ts';

export const workModes = ['verkennen', 'wegen', 'plaatsen', 'sessie'] as const;
export type WorkMode = (typeof workModes)[number];

/**
 * `balans`, `index:<recipe id>`, `indicator:<indicator id>`, `dekking`: how complete the figures of an area are, or
 * `zekerheid`: how often an area stays in its field of the balance
 */
export type MeasureId = 'balans' | 'dekking' | 'zekerheid' | `index:${string}` | `indicator:${string}`;

export const classMethods = ['quantile', 'equal', 'jenks', 'standard_deviation', 'pretty', 'manual'] as const;
export type ClassMethod = (typeof classMethods)[number];

export interface Classing {
  readonly method: ClassMethod;
  /** 3–7 */
  readonly count: number;
  /** inner bounds, ascending, only for `manual` */
  readonly bounds: readonly number[];
}

export interface ProjectFilter {
  readonly shown: boolean;
  /** concepts and statuses switched off */
  readonly hiddenConcepts: readonly string[];
  readonly hiddenStatuses: readonly ProjectStatus[];
}

/** Candidate sites and facilities on the map; both are off until somebody asks for them. */
export interface PlaceFilter {
  readonly sites: boolean;
  /** kinds of facility switched on */
  readonly facilityKinds: readonly string[];
}

export interface TableState {
  readonly open: boolean;
  readonly sort: { readonly column: string; readonly descending: boolean };
}

/** apart from each other, or over each other with a divider between them */
export const besideWays = ['apart', 'swipe'] as const;
export type BesideAs = (typeof besideWays)[number];

export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** Steps of choosing places, in the order of the work. */
export const placingParts = ['concept', 'regels', 'plekken', 'scores', 'effect', 'klaar', 'shortlist'] as const;
export type PlacingPart = (typeof placingParts)[number];

/** What the table of scores shows of every site. */
export const siteFigures = ['score', 'waarde', 'bijdrage', 'methoden', 'zekerheid'] as const;
export type SiteFigures = (typeof siteFigures)[number];

/** Until what places fit in an area: the threshold of the weighing, or a limit people put themselves. */
export const roomKinds = ['load', 'concentration', 'places'] as const;
export type RoomKind = (typeof roomKinds)[number];

/** How much room there is, as it is asked in the step about effects. */
export interface RoomAsked {
  readonly kind: RoomKind;
  /** limits people put themselves; one that is absent starts at what occurs now */
  readonly limits: Readonly<Partial<Record<Exclude<RoomKind, 'load'>, number>>>;
}

/** Areas to look at in the table of the social base. */
export const readyFilters = ['all', 'missing', 'unknown', 'confirm'] as const;
export type ReadyFilter = (typeof readyFilters)[number];

/** What is open in Plaatsen. */
export interface Placing {
  readonly part: PlacingPart;
  /** id of the woonzorgconcept places are sought for; null = the first one */
  readonly concept: string | null;
  /** year of the slider: which projects are there then; null = whatever its year */
  readonly year: number | null;
  /** projects whose effect on the wijk is shown, together */
  readonly projects: readonly string[];
  /** on top of everything that is planned already */
  readonly onPlanned: boolean;
  /** sites beside each other in the shortlist, at most four */
  readonly compared: readonly string[];
  readonly figures: SiteFigures;
  readonly room: RoomAsked;
  /** areas in the table of the social base */
  readonly readyAreas: ReadyFilter;
  /** only what the concept in question needs first */
  readonly onlyNeeded: boolean;
}

/** Parts of a session, in the order of the work. */
export const sittingParts = ['scenes', 'weging', 'uitkomst', 'verslag'] as const;
export type SittingPart = (typeof sittingParts)[number];

/** What is open in Sessie. */
export interface Sitting {
  readonly part: SittingPart;
  /** id of the scene that is open, or shown to the room */
  readonly scene: string | null;
  /** the screen is the room's: one scene at a time, nothing else */
  readonly presenting: boolean;
}

/** Everything that decides what is on screen; small, serialisable, mirrored in the URL fragment. */
export interface ViewState {
  readonly municipality: AreaCode | null;
  readonly mode: WorkMode;
  readonly level: AreaLevel;
  readonly measure: MeasureId;
  /** year of an indicator; null = newest filled year */
  readonly year: number | null;
  /** show the change between this year and `year`; null = the figures themselves */
  readonly compareYear: number | null;
  readonly classing: Classing;
  readonly selected: AreaCode | null;
  /** areas beside each other, at most four */
  readonly compared: readonly AreaCode[];
  readonly projects: ProjectFilter;
  readonly places: PlaceFilter;
  readonly table: TableState;
  /** null = whole municipality in view */
  readonly camera: Camera | null;
  /** id of the recipe that is open in Wegen; null = the one on the map, else the first axis */
  readonly recipe: string | null;
  /** what stands beside the open recipe on a second map: a recipe, or `recipeAtStart`; null = one map */
  readonly beside: string | null;
  /** how the second map stands to the first */
  readonly besideAs: BesideAs;
  readonly placing: Placing;
  readonly sitting: Sitting;
}

/** The open recipe as it was before anyone changed it. No id of a recipe begins with this sign. */
export const recipeAtStart = '~begin';

export const maxCompared = 4;
