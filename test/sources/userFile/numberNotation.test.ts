import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingMark } from '../../../src/sources/userFile/missingCell.ts';
import { decidedNotation, notationEvidence, readNumber } from '../../../src/sources/userFile/numberNotation.ts';
import { figures, readText } from './fixtures.ts';

const figure = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((number) => number / 100);
const dutch = (value: number): string =>
  value.toLocaleString('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const english = (value: number): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

describe('numbers', () => {
  it('come back as they were written, in either notation', () => {
    fc.assert(
      fc.property(figure, (value) => {
        expect(readNumber(dutch(value), 'comma')).toBe(value + 0);
        expect(readNumber(english(value), 'point')).toBe(value + 0);
        expect(readNumber(dutch(value), 'point')).toBeNaN();
      }),
    );
  });

  it('tell their notation whenever one has decimals', () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1 }), (values) => {
        expect(decidedNotation(notationEvidence(values.map(dutch)))).toBe('comma');
        expect(decidedNotation(notationEvidence(values.map(english)))).toBe('point');
      }),
    );
  });

  it.each([
    ['0.123', 'comma', Number.NaN],
    ['0,123', 'comma', 0.123],
    ['1.23', 'comma', Number.NaN],
    ['1 234,5', 'comma', 1234.5],
    ['€ 310.000', 'comma', 310_000],
    ['12,5 %', 'comma', 12.5],
    ['−3', 'comma', -3],
    ['1,2E+03', 'comma', 1200],
    ['1.234.5', 'point', Number.NaN],
    ['', 'point', Number.NaN],
  ] as const)('%s with a decimal %s', (text, decimals, value) => {
    expect(readNumber(text, decimals)).toBe(value);
  });

  it('are never made of a missing mark', () => {
    for (const mark of ['', '.', 'x', '-', '-99997', '-99995', '-99999', '-99999999', 'n.v.t.', '<5']) {
      expect(missingMark(mark), mark).not.toBeNull();
    }
    for (const text of ['0', '-1', '-999', '12,5']) expect(missingMark(text), text).toBeNull();
  });

  it('read the same with Windows line ends', async () => {
    const reading = await readText('Buurtcode;Waarde\r\nBU99010100;1,5\r\nBU99010101;0\r\n');
    expect(figures(reading, 'Waarde')).toEqual([1.5, 0]);
    expect([...reading.rowNumbers]).toEqual([2, 3]);
  });
});
