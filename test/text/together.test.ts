import { describe, expect, it } from 'vitest';
import type { BallotProblem } from '../../src/domain/ballot.ts';
import {
  ballotSentence,
  contradictionSentence,
  formatPoints,
  pairsSentence,
  pointsSentence,
  questionSentence,
  stepText,
} from '../../src/text/together.ts';

describe('sentences about weighing together', () => {
  it('say how many points are left or too many', () => {
    expect(pointsSentence({ kind: 'none_given' })).toBe('Er zijn nog geen punten verdeeld. Verdeel er 100.');
    expect(pointsSentence({ kind: 'too_few', total: 99 })).toBe('U hebt 99 punten verdeeld. Nog 1 punt te gaan.');
    expect(pointsSentence({ kind: 'too_few', total: 40 })).toBe('U hebt 40 punten verdeeld. Nog 60 punten te gaan.');
    expect(pointsSentence({ kind: 'too_many', total: 101 })).toBe('U hebt 101 punten verdeeld. Dat is 1 punt te veel.');
    expect(pointsSentence({ kind: 'not_whole', value: 2.5 })).toBe(
      '2,5 is geen aantal punten. Geef hele punten van 0 tot en met 100.',
    );
    expect(pointsSentence({ kind: 'not_whole', value: Number.NaN })).not.toContain('NaN');
  });

  it('say a comparison in words, the same from both sides', () => {
    expect(stepText(0, 'Rust', 'Bus')).toBe('Rust en Bus zijn even belangrijk');
    expect(stepText(2, 'Rust', 'Bus')).toBe('Rust is iets belangrijker dan Bus (3 op een schaal van 1 tot 9)');
    expect(stepText(8, 'Rust', 'Bus')).toContain('heel veel belangrijker');
    for (let step = 1; step <= 8; step += 1) {
      expect(stepText(-step, 'Rust', 'Bus')).toBe(stepText(step, 'Bus', 'Rust'));
    }
    expect(contradictionSentence('Rust', 'Bus', 4, -2)).toContain('U mag uw keuze ook laten staan.');
    expect(pairsSentence({ kind: 'not_tied', apart: ['Bus', 'Groen'] })).toContain('Vergelijk ook Bus en Groen met');
  });

  it('are whole and calm for every refusal', () => {
    const problems: readonly BallotProblem[] = [
      { kind: 'empty' },
      { kind: 'closed' },
      { kind: 'strange_sign', sign: 'U' },
      { kind: 'too_short', expected: 20, found: 19 },
      { kind: 'too_long', expected: 20, found: 21 },
      { kind: 'damaged' },
      { kind: 'other_question' },
      { kind: 'unknown_group' },
      { kind: 'points', problem: { kind: 'too_many', total: 101 } },
      { kind: 'pairs', problem: { kind: 'not_tied', apart: ['Bus'] } },
      { kind: 'counted_already', isSame: true },
      { kind: 'counted_already', isSame: false },
    ];
    const sentences = [
      ...problems.map(ballotSentence),
      ...(['no_question', 'newer', 'damaged'] as const).map((kind) => questionSentence({ kind })),
    ];
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(sentence).not.toMatch(/undefined|NaN|!|fout/);
    }
  });

  it('give points with at most one decimal, and a dash for none', () => {
    expect([0.125, 0.3, 0, Number.NaN].map(formatPoints)).toEqual(['12,5', '30', '0', '–']);
  });
});
