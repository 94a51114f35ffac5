import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import {
  type Ballot,
  type BallotAnswer,
  codeSigns,
  type Group,
  type Question,
  type QuestionContent,
  type Round,
} from '../../src/domain/ballot.ts';
import { ballotCode, codeLength, nonceOf, readBallot } from '../../src/model/ballotCode.ts';
import { pointsOf } from '../../src/model/budget.ts';
import { pairOrder } from '../../src/model/pairwise.ts';
import { questionOf } from '../../src/model/questionLink.ts';
import { digest } from '../../src/sources/digest.ts';
import { ballotSentence } from '../../src/text/together.ts';

const content = (way: QuestionContent['way'], criteria: number, title = 'Wat weegt?'): QuestionContent => ({
  municipality: 'GM9901' as AreaCode,
  title,
  way,
  criteria: Array.from({ length: criteria }, (_, at) => ({ id: `c${at}`, label: `Criterium ${at}` })),
});
const groups: readonly Group[] = [
  { id: 'g1', label: 'Bewoners', role: 'bewoners' },
  { id: 'g31', label: 'Corporatie', role: 'corporatie' },
];
const at = '2026-01-05T19:30:00Z';
const round = (question: Question, ballots: readonly Ballot[] = []): Round => ({
  question,
  groups: [...groups],
  ballots: [...ballots],
  openedAt: at,
  closedAt: null,
});
const six = await questionOf(content('punten', 6), digest);
const points: BallotAnswer = { way: 'punten', points: [30, 25, 20, 15, 10, 0] };
const code = ballotCode(six, { group: 'g1', nonce: '7K3GZ', answer: points });

/** Any answer that counts on a question with this many criteria. */
const answers = (way: QuestionContent['way'], criteria: number): fc.Arbitrary<BallotAnswer> =>
  way === 'punten'
    ? fc
        .array(fc.option(fc.integer({ min: 1, max: 100 }), { nil: Number.NaN }), {
          minLength: criteria,
          maxLength: criteria,
        })
        .filter((weights) => weights.some((each) => each > 0))
        .map((weights) => ({ way, points: [...pointsOf(weights)] }))
    : fc
        .array(fc.integer({ min: -8, max: 8 }), {
          minLength: pairOrder(criteria).length,
          maxLength: pairOrder(criteria).length,
        })
        .map((pairs) => ({ way, pairs }));

describe('a ballot as a code', () => {
  it('is short enough to type, in groups of four', () => {
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
    // 9 to say what it is, 41 bits of answers in 9, 2 to check
    expect(codeLength(six)).toBe(20);
    expect(codeLength(content('punten', 15))).toBe(9 + 21 + 2);
    expect(codeLength(content('paren', 5))).toBe(9 + 9 + 2);
  });

  it('comes back as it was given', () => {
    expect(readBallot(code, round(six), at)).toEqual({
      ok: true,
      value: { question: six.id, group: 'g1', nonce: '7K3GZ', answer: points, at },
    });
  });

  it('does not mind small letters, spaces, other hyphens, and O for 0, I or L for 1', () => {
    const sloppy = code.toLowerCase().replaceAll('-', ' – ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(readBallot(`  ${sloppy}\n`, round(six), at)).toEqual(readBallot(code, round(six), at));
  });

  it('comes back for every question and answer', async () => {
    const all = await Promise.all(
      (['punten', 'paren'] as const).flatMap((way) =>
        [2, 3, 7, 15].map(async (criteria) => ({
          criteria,
          question: await questionOf(content(way, criteria), digest),
        })),
      ),
    );
    for (const { criteria, question } of all) {
      fc.assert(
        fc.property(
          answers(question.way, criteria),
          fc.constantFrom('g1', 'g31'),
          fc.uint8Array({ minLength: 5, maxLength: 5 }).map(nonceOf),
          (answer, group, nonce) => {
            const made = ballotCode(question, { group, nonce, answer });
            const signs = made.replaceAll('-', '');
            expect(signs).toHaveLength(codeLength(question));
            expect(readBallot(made, round(question), at)).toEqual({
              ok: true,
              value: { question: question.id, group, nonce, answer, at },
            });
          },
        ),
        { numRuns: 25 },
      );
    }
  });

  it('refuses every change of one sign', () => {
    const signs = code.replaceAll('-', '');
    for (let place = 0; place < signs.length; place += 1) {
      for (const sign of codeSigns) {
        if (sign === signs[place]) continue;
        const found = readBallot(signs.slice(0, place) + sign + signs.slice(place + 1), round(six), at);
        expect(found, `${place} ${sign}`).toEqual({ ok: false, problem: { kind: 'damaged' } });
      }
    }
  });

  it('refuses every exchange of two signs, and every sign too few or too many', () => {
    const long = ballotCode(six, { group: 'g31', nonce: '0ZQ1A', answer: points }).replaceAll('-', '');
    for (let a = 0; a < long.length; a += 1) {
      for (let b = a + 1; b < long.length; b += 1) {
        const [first = '', second = ''] = [long[a], long[b]];
        if (first === second) continue;
        const turned = long.slice(0, a) + second + long.slice(a + 1, b) + first + long.slice(b + 1);
        expect(readBallot(turned, round(six), at), `${a} ${b}`).toMatchObject({ ok: false });
      }
      expect(readBallot(long.slice(0, a) + long.slice(a + 1), round(six), at)).toMatchObject({ ok: false });
      expect(readBallot(`${long.slice(0, a)}Z${long.slice(a)}`, round(six), at)).toMatchObject({ ok: false });
    }
  });

  it('refuses damage of any kind nearly always, and never breaks on it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readBallot(text, round(six), at).ok).toBe(false);
      }),
    );
  });
});

describe('a ballot that may not count', () => {
  const refusal = async (text: string, asked: Round): Promise<string> => {
    const found = readBallot(text, asked, at);
    return found.ok ? 'counted' : ballotSentence(found.problem);
  };

  it('tells what is wrong in one sentence', async () => {
    expect(await refusal('', round(six))).toBe('Er is geen stemcode ingevuld.');
    expect(await refusal('https://voorbeeld.nl', round(six))).toContain('komt geen “:” voor');
    expect(await refusal(code.slice(0, -1), round(six))).toContain(
      'heeft 19 tekens en moet er 20 hebben: er ontbreekt iets',
    );
    expect(await refusal(`${code}0`, round(six))).toContain('heeft 21 tekens');
    expect(await refusal(`${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`, round(six))).toContain(
      'klopt een teken niet',
    );
  });

  it('is refused on another question, of equal length or not', async () => {
    const other = await questionOf(content('punten', 6, 'Iets anders?'), digest);
    const shorter = await questionOf(content('punten', 3), digest);
    for (const question of [other, shorter]) {
      expect(readBallot(code, round(question), at)).toEqual({ ok: false, problem: { kind: 'other_question' } });
    }
    expect(await refusal(code, round(other))).toContain('hoort bij een andere vraag');
  });

  it('is refused with 0, 99 or 101 points, and counts with 100', async () => {
    const of = (...given: number[]): string =>
      ballotCode(six, { group: 'g1', nonce: '00000', answer: { way: 'punten', points: given } });
    expect(await refusal(of(0, 0, 0, 0, 0, 0), round(six))).toContain('Er zijn nog geen punten verdeeld');
    expect(await refusal(of(99, 0, 0, 0, 0, 0), round(six))).toContain('Nog 1 punt te gaan');
    expect(await refusal(of(99, 2, 0, 0, 0, 0), round(six))).toContain('101 punten verdeeld. Dat is 1 punt te veel');
    expect(await refusal(of(99, 1, 0, 0, 0, 0), round(six))).toBe('counted');
  });

  it('is refused of a group that was not asked, and with pairs that tie nothing together', async () => {
    const stranger = ballotCode(six, { group: 'g2', nonce: '00000', answer: points });
    expect(await refusal(stranger, round(six))).toContain('een groep die bij deze vraag niet meedoet');
    const three = await questionOf(content('paren', 3), digest);
    const apart = ballotCode(three, { group: 'g1', nonce: '00000', answer: { way: 'paren', pairs: [1, null, null] } });
    expect(await refusal(apart, round(three))).toContain('Vergelijk ook Criterium 2 met');
  });

  it('counts once, whatever the device answers the second time', async () => {
    const first = readBallot(code, round(six), at);
    const counted = round(six, first.ok ? [first.value] : []);
    expect(counted.ballots).toHaveLength(1);
    expect(await refusal(code, counted)).toBe('Deze stemcode is al geteld en telt niet nog een keer mee.');
    const changed = ballotCode(six, {
      group: 'g1',
      nonce: '7K3GZ',
      answer: { way: 'punten', points: [100, 0, 0, 0, 0, 0] },
    });
    expect(await refusal(changed, counted)).toContain('Van dit apparaat is al een antwoord');
    const other = ballotCode(six, { group: 'g1', nonce: '7K3GY', answer: points });
    expect(await refusal(other, counted)).toBe('counted');
  });

  it('is refused once the question is closed', async () => {
    expect(await refusal(code, { ...round(six), closedAt: at })).toContain('Deze vraag is gesloten');
  });

  it('takes an answer to another kind of question for a bug', () => {
    expect(() => ballotCode(six, { group: 'g1', nonce: '00000', answer: { way: 'paren', pairs: [1] } })).toThrow();
    expect(() => ballotCode(six, { group: 'g1', nonce: '00000', answer: { way: 'punten', points: [100] } })).toThrow();
  });
});
