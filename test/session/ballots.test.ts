import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import type { Group, Question } from '../../src/domain/ballot.ts';
import { qrModules } from '../../src/export/qrPicture.ts';
import { ballotCode, readBallot } from '../../src/model/ballotCode.ts';
import { readQuestion } from '../../src/model/questionLink.ts';
import { asksQuestion } from '../../src/model/questionPart.ts';
import { digest } from '../../src/sources/digest.ts';
import { newRound } from '../../src/state/groupWeighing.ts';
import { fakeSite, openPage } from './fakePorts.ts';

const groups: readonly Group[] = [{ id: 'g1', label: 'Bewoners', role: 'bewoners' }];
const content = {
  municipality: 'GM9901' as AreaCode,
  title: 'Wat weegt?',
  way: 'punten' as const,
  criteria: ['Rust', 'Bus'].map((label) => ({ id: label, label })),
};

/** Black and white pixels of a code, five to a module. */
function pictureOf(text: string) {
  const made = qrModules(text);
  if (!made.ok) throw new Error(made.failure.sentence);
  const scale = 5;
  const side = made.value.length * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      if (made.value[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true) {
        pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
      }
    }
  }
  return { width: side, height: side, data: pixels };
}

describe('weighing by groups', () => {
  it('puts the question in a link of this site, which reads back as the same question', async () => {
    const { session } = await openPage(fakeSite());
    const { ballots } = session.commands;
    const made = await ballots.questionOf(content);
    if (!made.ok) throw new Error(made.failure.sentence);
    const link = await ballots.questionLink({ question: made.value, groups });
    if (!link.ok) throw new Error(link.failure.sentence);
    const { origin, hash } = new URL(link.value);
    expect(origin).toBe('https://wijkbalans.example');
    expect(asksQuestion(hash)).toBe(true);
    expect(await readQuestion(hash, digest)).toEqual({ ok: true, value: { question: made.value, groups } });
    session.stop();
  });

  it('reads the code a phone shows, and says when there is none', async () => {
    const { session } = await openPage(fakeSite());
    const { ballots } = session.commands;
    expect(await ballots.readQr(pictureOf('7K3G-ZZZZ'))).toEqual({ ok: true, value: '7K3G-ZZZZ' });
    const empty = { width: 20, height: 20, data: new Uint8ClampedArray(1600).fill(255) };
    expect(await ballots.readQr(empty)).toMatchObject({ ok: false });
    session.stop();
  });

  it('gives five signs by chance', async () => {
    const { session } = await openPage(fakeSite());
    const made = await Promise.all(Array.from({ length: 20 }, () => session.commands.ballots.nonce()));
    const signs = made.map((each) => (each.ok ? each.value : ''));
    expect(signs.every((each) => /^[0-9A-HJKMNP-TV-Z]{5}$/.test(each))).toBe(true);
    expect(new Set(signs).size).toBe(20);
    session.stop();
  });

  const countOne = (question: Question) => {
    const round = newRound(question, groups, new Date(0));
    const code = ballotCode(question, { group: 'g1', nonce: '7K3GZ', answer: { way: 'punten', points: [70, 30] } });
    const read = readBallot(code, round, '2026-01-05T19:30:00Z');
    if (!read.ok) throw new Error(read.problem.kind);
    return { round, ballot: read.value };
  };

  it('has what was counted there again when the page was closed in the middle', async () => {
    const site = fakeSite();
    const { store, session } = await openPage(site);
    const made = await session.commands.ballots.questionOf(content);
    if (!made.ok) throw new Error(made.failure.sentence);
    const { round, ballot } = countOne(made.value);
    store.emit({ kind: 'put_group', group: { id: 'g1', label: 'Bewoners', role: 'bewoners' }, movement: null });
    store.emit({ kind: 'put_round', round });
    store.emit({ kind: 'count_ballot', openedAt: round.openedAt, ballot });
    session.stop();

    const again = fakeSite();
    again.work.kept.set('GM9901', site.work.kept.get('GM9901') ?? '');
    const page = await openPage(again);
    expect(page.store.getState().work.session?.rounds).toEqual([{ ...round, ballots: [ballot] }]);
    page.session.stop();
  });

  it('goes on counting when the browser is full, and says that nothing is kept', async () => {
    const site = fakeSite();
    site.ports.work.write = () => false;
    const { store, session } = await openPage(site);
    const made = await session.commands.ballots.questionOf(content);
    if (!made.ok) throw new Error(made.failure.sentence);
    const { round, ballot } = countOne(made.value);
    store.emit({ kind: 'put_round', round });
    store.emit({ kind: 'count_ballot', openedAt: round.openedAt, ballot });
    session.stop();
    expect(store.getState().work.session?.rounds[0]?.ballots).toEqual([ballot]);
    expect(store.getState().data.failure?.sentence).toContain('worden niet bewaard');
  });
});
