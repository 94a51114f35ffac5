import { describe, expect, it } from 'vitest';
import { readBounds, readNumber } from '../../../src/views/explore/manualBounds.ts';

const write = (bound: number): string => String(bound).replace('.', ',');
const read = (typed: string) => readBounds(typed, 0, 100, write);

describe('readNumber', () => {
  it.each([
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1.234', 1234],
    ['1.234.567,8', 1_234_567.8],
    ['0.123', 0.123],
    ['-3', -3],
    ['−3,25', -3.25],
    ['€ 250', 250],
    ['40%', 40],
    ['', null],
    ['twaalf', null],
    ['1,2,3', null],
    ['1e5', null],
    ['12,', null],
  ])('reads %j as %j', (text, expected) => {
    expect(readNumber(text)).toBe(expected);
  });
});

describe('readBounds', () => {
  it('reads bounds from low to high', () => {
    expect(read('10; 20,5;30')).toEqual({ ok: true, bounds: [10, 20.5, 30] });
    expect(read('10 20')).toEqual({ ok: true, bounds: [10, 20] });
  });

  it.each([
    ['', 'Schrijf minstens twee grenzen.'],
    ['10; tien', '“tien” is geen getal. Schrijf bijvoorbeeld 12,5.'],
    ['20; 10', '10 staat niet op volgorde. Schrijf de grenzen van laag naar hoog.'],
    ['10; 10', '10 staat niet op volgorde. Schrijf de grenzen van laag naar hoog.'],
    ['10', 'Schrijf minstens twee grenzen: dan zijn er drie klassen.'],
    ['1 2 3 4 5 6 7', 'Schrijf hoogstens zes grenzen: dan zijn er zeven klassen.'],
    ['200; 300', 'Geen enkele grens ligt tussen 0 en 100. Dan krijgt alles dezelfde kleur.'],
  ])('says in one sentence why %j cannot be used', (typed, sentence) => {
    expect(read(typed)).toEqual({ ok: false, sentence });
  });

  it('does not check the range when there are no figures', () => {
    expect(readBounds('200; 300', Number.NaN, Number.NaN, write).ok).toBe(true);
  });
});
