import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../../src/domain/area.ts';
import type { Ballot, Round } from '../../../src/domain/ballot.ts';
import { agreementLines, remarkLines } from '../../../src/export/opinionLines.ts';
import { roundOpinion } from '../../../src/model/roundOpinion.ts';
import { emptyAnswer, fitsQuestion } from '../../../src/views/session/answer/emptyAnswer.ts';
import { placeMarks, scaleEnd } from '../../../src/views/session/outcome/spreadLayout.ts';
import type { Outcome } from '../../../src/views/session/outcome/useOutcome.ts';

const at = '2026-01-05T19:30:00Z';
const question = {
  id: '0123456789abcdef',
  municipality: 'GM9901' as AreaCode,
  title: 'Wat weegt?',
  way: 'punten' as const,
  criteria: ['Rust', 'Bus', 'Zon'].map((label) => ({ id: label, label })),
};
const ballot = (nonce: string, group: string, points: (number | null)[]): Ballot => ({
  question: question.id,
  group,
  nonce,
  answer: { way: 'punten', points },
  at,
});

function outcomeOf(ballots: Ballot[]): Outcome {
  const round: Round = {
    question,
    groups: [
      { id: 'g1', label: 'Bewoners', role: 'bewoners' },
      { id: 'g2', label: 'Gemeente', role: 'gemeente' },
    ],
    ballots,
    openedAt: at,
    closedAt: null,
  };
  return {
    round,
    result: roundOpinion(round),
    groupName: (id) => round.groups.find((group) => group.id === id)?.label ?? id,
    criterionName: (place) => question.criteria[place]?.label ?? '',
  };
}

describe('what the room thinks, in sentences', () => {
  it('says that nobody answered', () => {
    const outcome = outcomeOf([]);
    expect(remarkLines(outcome)).toEqual(['Er zijn nog geen antwoorden.']);
    expect(agreementLines(outcome)).toEqual([]);
  });

  it('says that one group alone answered, and which one did not', () => {
    const outcome = outcomeOf([ballot('AAAAA', 'g1', [50, 30, 20])]);
    expect(remarkLines(outcome)).toEqual([
      'Alleen Bewoners heeft geantwoord. Er valt nog niets te vergelijken.',
      'Gemeente heeft nog niet geantwoord.',
    ]);
    expect(agreementLines(outcome)).toEqual([]);
  });

  it('names several groups without answers in one sentence', () => {
    const outcome = outcomeOf([ballot('AAAAA', 'g1', [50, 30, 20])]);
    const round: Round = {
      ...outcome.round,
      groups: [...outcome.round.groups, { id: 'g3', label: 'Corporatie', role: 'corporatie' }],
    };
    const groupName = (id: string): string => round.groups.find((group) => group.id === id)?.label ?? id;
    expect(remarkLines({ ...outcome, result: roundOpinion(round), groupName })).toEqual([
      'Alleen Bewoners heeft geantwoord. Er valt nog niets te vergelijken.',
      'Nog niet geantwoord: Gemeente en Corporatie.',
    ]);
  });

  it('names criteria nobody filled in, in one sentence', () => {
    const outcome = outcomeOf([ballot('AAAAA', 'g1', [100, null, null]), ballot('BBBBB', 'g2', [100, null, null])]);
    expect(remarkLines(outcome)).toEqual(['Over Bus en Zon heeft niemand iets ingevuld.']);
  });

  it('says how far groups agree and what divides them', () => {
    // orders 1 2 3 and 3 2 1: no agreement at all
    const outcome = outcomeOf([ballot('AAAAA', 'g1', [60, 30, 10]), ballot('BBBBB', 'g2', [20, 30, 50])]);
    expect(remarkLines(outcome)).toEqual([]);
    expect(agreementLines(outcome)).toEqual([
      'Tussen de groepen is er geen overeenstemming over de volgorde van de criteria (Kendalls W 0,00).',
      // quartiles of 20 and 60 are 30 and 50; of 10 and 50 they are 20 and 40
      'Over Rust en Zon lopen de meningen het meest uiteen: tussen de middelste helft van de antwoorden zit 20 punten.',
      'Tussen de groepen verschillen Rust en Zon het meest: 40 punten tussen de hoogste en de laagste groep.',
    ]);
  });

  it('counts a second answer of one device once, and says so', () => {
    const twice = outcomeOf([ballot('AAAAA', 'g1', [60, 30, 10]), ballot('AAAAA', 'g1', [0, 0, 100])]);
    expect(remarkLines(twice)).toContain('1 antwoord past niet bij deze vraag en telt niet mee.');
  });
});

describe('the figure of the spread', () => {
  it('ends at the next ten points', () => {
    expect(scaleEnd([0.31, 0.4])).toBe(0.4);
    expect(scaleEnd([0.41, Number.NaN])).toBe(0.5);
    expect(scaleEnd([])).toBe(0.1);
  });

  it('lets no mark cover another, and gives no answer no mark', () => {
    expect(placeMarks([0.2, 0.2, Number.NaN, 0.4], 0.4)).toEqual([
      { at: 0, x: 0.5, lane: 0 },
      { at: 1, x: 0.5, lane: 1 },
      { at: 3, x: 1, lane: 0 },
    ]);
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 31 }), (weights) => {
        const marks = placeMarks(weights, 1);
        expect(marks.length).toBe(weights.length);
        for (const a of marks) {
          for (const b of marks) {
            if (a.at < b.at && a.lane === b.lane) expect(Math.abs(a.x - b.x)).toBeGreaterThanOrEqual(0.045);
          }
        }
      }),
    );
  });
});

describe('an answer that was kept', () => {
  it('is taken up by a question of the same shape alone', () => {
    expect(emptyAnswer(question)).toEqual({ way: 'punten', points: [null, null, null] });
    const pairs = emptyAnswer({ ...question, way: 'paren' });
    expect(pairs).toEqual({ way: 'paren', pairs: [null, null, null] });
    expect(fitsQuestion(emptyAnswer(question), question)).toBe(true);
    expect(fitsQuestion(pairs, question)).toBe(false);
    expect(fitsQuestion({ way: 'punten', points: [1] }, question)).toBe(false);
  });
});
