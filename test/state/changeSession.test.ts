import { describe, expect, it } from 'vitest';
import type { Ballot, Question } from '../../src/domain/ballot.ts';
import { isNoWork, noWork, type Work } from '../../src/domain/scenario.ts';
import type { Scene } from '../../src/domain/scene.ts';
import { changeSession } from '../../src/state/changeSession.ts';
import { changeWork } from '../../src/state/changeWork.ts';
import type { SessionIntent } from '../../src/state/sessionIntents.ts';
import { stateWith } from './inventedState.ts';

const scene = (id: string, title = `Scène ${id}`): Scene => ({
  ...{ id, title, audienceNote: '', speakerNote: '', show: 'kaart', fragment: 'niveau=wijk', figures: 'shown' },
});
const put = (each: Scene, at?: number): SessionIntent => ({
  ...{ kind: 'put_scene', scene: each, movement: null },
  ...(at === undefined ? {} : { at }),
});
const made = (...intents: readonly SessionIntent[]): Work => intents.reduce(changeSession, noWork);
const order = ({ session }: Work): string => (session?.scenes ?? []).map(({ id }) => id).join('');

const question: Question = {
  ...{ id: '0123456789abcdef', municipality: 'GM9901' as Question['municipality'], title: 'Wat telt?', way: 'punten' },
  criteria: [
    { id: 'a', label: 'Dichtbij' },
    { id: 'b', label: 'Rust' },
  ],
};
const ballot = (nonce: string, points: readonly number[]): Ballot => ({
  ...{ question: question.id, group: 'g1', nonce, answer: { way: 'punten', points: [...points] }, at: '2026-01-01' },
});
const round = { question, groups: [], ballots: [], openedAt: 'nu', closedAt: null };

describe('the session in the work', () => {
  it('keeps scenes in the order of telling', () => {
    const told = made(put(scene('a')), put(scene('b')), put(scene('c'), 1), {
      kind: 'move_scene',
      scene: 'b',
      to: 0,
    });
    expect(order(told)).toBe('bac');
    expect(order(changeSession(told, { kind: 'remove_scene', scene: 'a' }))).toBe('bc');
  });

  it('is the very same work when nothing changes', () => {
    const told = made(put(scene('a')));
    expect(changeSession(told, put(scene('a')))).toBe(told);
    expect(changeSession(told, { kind: 'move_scene', scene: 'a', to: 3 })).toBe(told);
    expect(changeSession(told, { kind: 'remove_remark', remark: 'x' })).toBe(told);
    expect(isNoWork(changeSession(told, { kind: 'remove_scene', scene: 'a' }))).toBe(true);
  });

  it('counts a ballot once, and gives it back', () => {
    const opened = made({ kind: 'put_round', round });
    const once = changeSession(opened, { kind: 'count_ballot', openedAt: 'nu', ballot: ballot('AAAAA', [60, 40]) });
    expect(once.session?.rounds[0]?.ballots).toHaveLength(1);
    expect(changeSession(once, { kind: 'count_ballot', openedAt: 'nu', ballot: ballot('AAAAA', [0, 100]) })).toBe(once);
    expect(changeSession(once, { kind: 'count_ballot', openedAt: 'toen', ballot: ballot('BBBBB', [0, 100]) })).toBe(
      once,
    );
    const back = changeSession(once, { kind: 'remove_ballot', openedAt: 'nu', nonce: 'AAAAA' });
    expect(back.session?.rounds[0]?.ballots).toEqual([]);
  });

  it('goes with the steps that can be undone', () => {
    const told = changeWork(stateWith({}), put(scene('a')));
    expect(order(told.work)).toBe('a');
    expect(changeWork(told, { kind: 'undo' }).work).toBe(noWork);
  });
});
