import type { Ballot, Group, Round } from '../domain/ballot.ts';
import type { Scene } from '../domain/scene.ts';
import type { Remark } from '../domain/sessionLog.ts';

/** What a facilitator makes or changes of a session. Ids are the view's: a change is a value that can be repeated. */
export type SessionIntent =
  /** changes the scene with this id, or puts a new one at a place counted from 0; absent = at the end */
  | { readonly kind: 'put_scene'; readonly scene: Scene; readonly at?: number; readonly movement: string | null }
  | { readonly kind: 'move_scene'; readonly scene: string; readonly to: number }
  | { readonly kind: 'remove_scene'; readonly scene: string }
  | { readonly kind: 'put_group'; readonly group: Group; readonly movement: string | null }
  | { readonly kind: 'remove_group'; readonly group: string }
  /** a new round, or the same question once more */
  | { readonly kind: 'put_round'; readonly round: Round }
  /** takes the question away with its ballots; rounds go by the moment they were opened */
  | { readonly kind: 'remove_round'; readonly openedAt: string }
  /** refused, so that nothing changes, when a ballot with the same nonce was counted in this round */
  | { readonly kind: 'count_ballot'; readonly openedAt: string; readonly ballot: Ballot }
  | { readonly kind: 'remove_ballot'; readonly openedAt: string; readonly nonce: string }
  | { readonly kind: 'put_remark'; readonly remark: Remark; readonly movement: string | null }
  | { readonly kind: 'remove_remark'; readonly remark: string };
