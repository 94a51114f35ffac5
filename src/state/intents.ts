import type { AreaCode, AreaLevel } from '../domain/area.ts';
import type { ProjectStatus } from '../domain/place.ts';
import type { BesideAs, Camera, Classing, MeasureId, Placing, Sitting, ViewState, WorkMode } from './viewState.ts';

/** What a person wants to see differently. Views emit these; `transitions.ts` turns each into a new ViewState. */
export type Intent =
  | { readonly kind: 'choose_level'; readonly level: AreaLevel }
  | { readonly kind: 'choose_measure'; readonly measure: MeasureId }
  | { readonly kind: 'choose_year'; readonly year: number | null }
  | { readonly kind: 'choose_compare_year'; readonly year: number | null }
  | { readonly kind: 'choose_classing'; readonly classing: Classing }
  | { readonly kind: 'select_area'; readonly code: AreaCode | null }
  | { readonly kind: 'compare_area'; readonly code: AreaCode; readonly on: boolean }
  | { readonly kind: 'clear_compared' }
  | { readonly kind: 'show_projects'; readonly on: boolean }
  | { readonly kind: 'show_concept'; readonly concept: string; readonly on: boolean }
  | { readonly kind: 'show_status'; readonly status: ProjectStatus; readonly on: boolean }
  | { readonly kind: 'show_sites'; readonly on: boolean }
  | { readonly kind: 'show_facilities'; readonly kinds: readonly string[]; readonly on: boolean }
  | { readonly kind: 'open_table'; readonly on: boolean }
  | { readonly kind: 'sort_table'; readonly column: string; readonly descending: boolean }
  | { readonly kind: 'settle_camera'; readonly camera: Camera }
  | { readonly kind: 'choose_mode'; readonly mode: WorkMode }
  /** opens a recipe in Wegen, and shows what belongs to it on the map */
  | { readonly kind: 'choose_recipe'; readonly recipe: string; readonly measure: MeasureId }
  | { readonly kind: 'put_beside'; readonly recipe: string | null }
  | { readonly kind: 'choose_beside_as'; readonly way: BesideAs }
  /** another step of Plaatsen, concept, year or choice of projects */
  | { readonly kind: 'choose_placing'; readonly change: Partial<Placing> }
  /** another part or scene of Sessie, or the screen given to the room and back */
  | { readonly kind: 'choose_sitting'; readonly change: Partial<Sitting> }
  /** the view a scene was kept from; the municipality, the mode and what is open in Sessie stay, but for `sitting` */
  | { readonly kind: 'show_view'; readonly view: ViewState; readonly sitting?: Partial<Sitting> };
