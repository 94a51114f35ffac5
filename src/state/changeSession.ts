import type { Work } from '../domain/scenario.ts';
import { noSession, type SessionWork } from '../domain/sessionLog.ts';
import type { SessionIntent } from './sessionIntents.ts';

interface WithId {
  readonly id: string;
}

/** In the place of the one with its id, else at `at`, else at the end. */
function withOne<T extends WithId>(list: T[], thing: T, at?: number): T[] {
  const place = list.findIndex(({ id }) => id === thing.id);
  if (place === -1) return list.toSpliced(at ?? list.length, 0, thing);
  return JSON.stringify(list[place]) === JSON.stringify(thing) ? list : list.with(place, thing);
}

function without<T>(list: T[], isGone: (thing: T) => boolean): T[] {
  return list.some(isGone) ? list.filter((thing) => !isGone(thing)) : list;
}

function moved<T extends WithId>(list: T[], id: string, to: number): T[] {
  const at = list.findIndex((each) => each.id === id);
  const own = list[at];
  if (own === undefined || at === to || list[to] === undefined) return list;
  return list.toSpliced(at, 1).toSpliced(to, 0, own);
}

type Rounds = SessionWork['rounds'];

function withRound(rounds: Rounds, openedAt: string, change: (round: Rounds[number]) => Rounds[number]): Rounds {
  const at = rounds.findIndex((round) => round.openedAt === openedAt);
  const own = rounds[at];
  if (own === undefined) return rounds;
  const next = change(own);
  return next === own ? rounds : rounds.with(at, next);
}

function changed(session: SessionWork, intent: SessionIntent): Partial<SessionWork> {
  const { scenes, groups, rounds, remarks } = session;
  switch (intent.kind) {
    case 'put_scene':
      return { scenes: withOne(scenes, intent.scene, intent.at) };
    case 'move_scene':
      return { scenes: moved(scenes, intent.scene, intent.to) };
    case 'remove_scene':
      return { scenes: without(scenes, ({ id }) => id === intent.scene) };
    case 'put_group':
      return { groups: withOne(groups, intent.group) };
    case 'remove_group':
      return { groups: without(groups, ({ id }) => id === intent.group) };
    case 'put_round': {
      const at = rounds.findIndex(({ openedAt }) => openedAt === intent.round.openedAt);
      return { rounds: at === -1 ? [...rounds, intent.round] : rounds.with(at, intent.round) };
    }
    case 'remove_round':
      return { rounds: without(rounds, ({ openedAt }) => openedAt === intent.openedAt) };
    case 'count_ballot':
      return {
        rounds: withRound(rounds, intent.openedAt, (round) => {
          const isCounted = round.ballots.some(({ nonce }) => nonce === intent.ballot.nonce);
          return isCounted ? round : { ...round, ballots: [...round.ballots, intent.ballot] };
        }),
      };
    case 'remove_ballot':
      return {
        rounds: withRound(rounds, intent.openedAt, (round) => {
          const ballots = without(round.ballots, ({ nonce }) => nonce === intent.nonce);
          return ballots === round.ballots ? round : { ...round, ballots };
        }),
      };
    case 'put_remark':
      return { remarks: withOne(remarks, intent.remark) };
    case 'remove_remark':
      return { remarks: without(remarks, ({ id }) => id === intent.remark) };
  }
}

/** The work after an intent about a session; the very same object when it changes nothing. */
export function changeSession(work: Work, intent: SessionIntent): Work {
  const before = work.session ?? noSession;
  const change = changed(before, intent);
  const names = Object.keys(change) as (keyof SessionWork)[];
  return names.every((name) => change[name] === before[name]) ? work : { ...work, session: { ...before, ...change } };
}

const sessionKinds: Readonly<Record<SessionIntent['kind'], true>> = {
  put_scene: true,
  move_scene: true,
  remove_scene: true,
  put_group: true,
  remove_group: true,
  put_round: true,
  remove_round: true,
  count_ballot: true,
  remove_ballot: true,
  put_remark: true,
  remove_remark: true,
};

export function isSessionIntent(intent: { readonly kind: string }): intent is SessionIntent {
  return intent.kind in sessionKinds;
}
