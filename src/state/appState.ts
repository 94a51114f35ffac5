import type { AddressMatch } from '../domain/address.ts';
import type { Answer, Askable } from '../domain/answer.ts';
import type { AreaCode, AreaLevel } from '../domain/area.ts';
import type { AreaFeatureCollection } from '../domain/boundary.ts';
import type { ConceptSiting } from '../domain/conceptSiting.ts';
import type { Dataset, Places } from '../domain/dataset.ts';
import type { Drafts } from '../domain/drafts.ts';
import type { Failure, Result } from '../domain/failure.ts';
import type { HostId } from '../domain/host.ts';
import type { IndexSpec, Weighing } from '../domain/indexSpec.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { LedgerProposal } from '../domain/ledgerProposal.ts';
import type { Live } from '../domain/live.ts';
import type { PdfFonts } from '../domain/pdfFonts.ts';
import type { Concept, FacilityKind } from '../domain/place.ts';
import type { Work } from '../domain/scenario.ts';
import type { SocialBaseItem } from '../domain/socialBase.ts';
import type { Importing, ImportRecord } from '../domain/userImport.ts';
import type { BallotCommands } from './ballotCommands.ts';
import type { History } from './history.ts';
import type { ImportCommands } from './importCommands.ts';
import type { LiveCommands } from './liveCommands.ts';
import type { OutsideCommands } from './outsideCommands.ts';
import type { SiteSurenessCommands, SiteSurenessState } from './siteSureness.ts';
import type { SitingCommands } from './sitingCommands.ts';
import type { SittingCommands } from './sittingCommands.ts';
import type { SpatialCommands } from './spatialCountry.ts';
import type { SurenessCommands, SurenessState } from './sureness.ts';
import type { ViewState } from './viewState.ts';

/** A municipality the site can show without asking anyone: `data/index.json`, or a bundle a person opened. */
export interface Listing {
  readonly code: AreaCode;
  readonly name: string;
  readonly invented: boolean;
  /** folder on this site, or 'opened' for a bundle held in memory */
  readonly origin: 'site' | 'opened';
  /** an opened bundle that this browser keeps; absent while it is held in memory alone */
  readonly kept?: KeptOnDevice;
}

/** Starting points of Plaatsen, which a municipality makes its own. */
export interface ProposedSiting {
  /** one per concept */
  readonly sitings: readonly ConceptSiting[];
  readonly socialBase: readonly SocialBaseItem[];
  /** of the program; stands in every file that is made */
  readonly version: string;
  /** which figures a project touches */
  readonly ledger: LedgerProposal;
}

/** What made way for the work of a link. */
export interface LinkBrought {
  readonly overWork: boolean;
  /** places that were here in another version */
  readonly overPlaces: number;
}

export interface WaitingLinkShown {
  readonly code: AreaCode;
  readonly withWork: boolean;
}

export interface KeptOnDevice {
  readonly bytes: number;
  /** ISO 8601, UTC */
  readonly savedAt: string;
}

export type EngineStatus =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Loaded material. `datasets` come from a snapshot first and from the engine once it is ready. */
export interface DataState {
  readonly listings: readonly Listing[];
  readonly datasets: Readonly<Partial<Record<AreaLevel, Dataset>>>;
  readonly boundaries: Readonly<Partial<Record<AreaLevel, AreaFeatureCollection>>>;
  readonly places: Places | null;
  readonly recipes: readonly IndexSpec[];
  /**
   * `on_screen`: only the two axes and the measure shown are scored, so that the first screen of a country does not wait
   * for indices nobody looks at yet. The session asks for the others as soon as the page is idle. Absent = `all`.
   */
  readonly scoring?: 'on_screen' | 'all';
  readonly weighing: Weighing;
  readonly concepts: readonly Concept[];
  readonly facilityKinds: readonly FacilityKind[];
  /** catalogue entries of figures the application computes itself (`woonzorg_concentratie`); no bundle carries their values */
  readonly computedIndicators: readonly Indicator[];
  /** every catalogue entry of the application; names figures that a bundle lacks */
  readonly catalogue: readonly Indicator[];
  readonly engine: EngineStatus;
  readonly loading: 'idle' | 'busy';
  /** most recent failure of loading; what was on screen stays */
  readonly failure: Failure | null;
  /** a newer version of the site stands ready; the person decides when */
  readonly newVersion: boolean;
  /** services outside the site the person agreed to; nothing is asked of any other */
  readonly agreed: readonly HostId[];
  /** fetching municipalities from the public services */
  readonly live: Live;
  /** the background map is wanted on this device; it shows where its host was agreed to and the place is a real one */
  readonly background: boolean;
  /** address marked on the map */
  readonly foundAddress: AddressMatch | null;
  /** imports the municipality on screen carries, oldest first */
  readonly imports: readonly ImportRecord[];
  readonly importing: Importing;
  /** rules, criteria and social base as proposed; absent until Plaatsen is first opened */
  readonly proposed?: ProposedSiting;
  /** a link brought somebody's work over what was here; until the person has read it */
  readonly broughtByLink?: LinkBrought;
  /** a link about a municipality that is not here waits until it is */
  readonly waitingLink?: WaitingLinkShown;
  /** how sure an outcome is, when somebody asked; absent = nobody did */
  readonly sureness?: SurenessState;
  /** how sure the order of candidate sites is, when somebody asked */
  readonly siteSureness?: SiteSurenessState;
}

/** `data` is the material as loaded; what people changed of it lies in `work` (`inForce.ts` puts the two together). */
export interface AppState {
  readonly view: ViewState;
  readonly data: DataState;
  readonly work: Work;
  /** steps of the work that can be undone and redone; begins anew with another municipality */
  readonly history: History;
}

/** What views may ask for besides a change of view; `session.ts` carries these out. */
export interface Commands extends OutsideCommands {
  chooseMunicipality(code: AreaCode): void;
  /** a zip, or the files of a folder; on failure the present municipality stays on screen */
  openBundle(files: readonly File[]): void;
  /** saves an opened bundle as one zip; gives the name of the file */
  saveBundle(code: AreaCode): Promise<Result<string>>;
  /** removes opened bundles from memory and from this device */
  forgetBundles(codes: readonly AreaCode[]): Promise<Result<void>>;
  /** loads the page anew in its newest version; the address keeps what was chosen */
  takeNewVersion(): void;
  /** agrees to services outside the site; remembered on this device where it can be */
  agree(hosts: readonly HostId[]): void;
  withdraw(hosts: readonly HostId[]): void;
  readonly live: LiveCommands;
  readonly imports: ImportCommands;
  readonly sureness: SurenessCommands;
  readonly siting: SitingCommands;
  readonly ballots: BallotCommands;
  readonly sitting: SittingCommands;
  readonly siteSureness: SiteSurenessCommands;
  readonly spatial: SpatialCommands;
  /** a file of work or one recipe, made here or elsewhere; gives what happened in one sentence */
  openWork(file: File): Promise<Result<string>>;
  retry(): void;
  dismissFailure(): void;
  /** what a link about another municipality holds need not wait any longer */
  forgetLink(): void;
  /** the person has read that a link brought work */
  dismissLink(): void;
  ask(sql: string): Promise<Result<Answer>>;
  readonly askable: Askable;
  readonly drafts: Drafts;
  /** letters for a PDF */
  readPdfFonts(): Promise<Result<PdfFonts>>;
}
