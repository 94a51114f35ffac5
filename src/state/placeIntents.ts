import type { AreaCode } from '../domain/area.ts';
import type { Complex } from '../domain/complex.ts';
import type { Concept, Facility, Project, Site } from '../domain/place.ts';
import type { PlaceKindOfWork, Shortlist, SitingChoice } from '../domain/placeWork.ts';
import type { SocialBaseAnswer } from '../domain/socialBase.ts';
import type { Seal } from '../model/seal.ts';

export interface PlaceOfWork {
  readonly projects: Project;
  readonly sites: Site;
  readonly facilities: Facility;
  readonly complexes: Complex;
}

/** Adds places, or changes those with the same id; several at once are one step to undo. */
export type PutPlaces = {
  [Kind in PlaceKindOfWork]: {
    readonly kind: 'put_places';
    readonly as: Kind;
    readonly things: readonly PlaceOfWork[Kind][];
    readonly movement: string | null;
  };
}[PlaceKindOfWork];

/** What a person wants to make or change about places, concepts, rules and choices. */
export type PlaceIntent =
  | PutPlaces
  | { readonly kind: 'remove_places'; readonly as: PlaceKindOfWork; readonly ids: readonly string[] }
  /** as the bundle has it, also after it was taken away */
  | {
      readonly kind: 'restore_places';
      readonly as: Exclude<PlaceKindOfWork, 'complexes'>;
      readonly ids: readonly string[];
    }
  | { readonly kind: 'put_concept'; readonly concept: Concept; readonly movement: string | null }
  | { readonly kind: 'remove_concept'; readonly concept: string }
  /** as shipped, also after it was taken away */
  | { readonly kind: 'restore_concept'; readonly concept: string }
  /** rules, criteria, method and length of the shortlist of one concept */
  | { readonly kind: 'put_siting'; readonly siting: SitingChoice; readonly movement: string | null }
  /** as proposed */
  | { readonly kind: 'restore_siting'; readonly concept: string }
  | { readonly kind: 'put_shortlist'; readonly shortlist: Shortlist; readonly movement: string | null }
  | { readonly kind: 'put_seal'; readonly seal: Seal }
  | { readonly kind: 'break_seal'; readonly concept: string }
  /** candidate sites stay unnamed until the seal of this concept is there */
  | { readonly kind: 'hide_until_sealed'; readonly concept: string; readonly on: boolean }
  | { readonly kind: 'put_answers'; readonly answers: readonly SocialBaseAnswer[]; readonly movement: string | null }
  | { readonly kind: 'forget_answer'; readonly area: AreaCode; readonly item: string };
