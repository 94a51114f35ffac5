import { describe, expect, it } from 'vitest';
import { matrixText, noTippingSentence, tippingSentence } from '../../src/text/siting.ts';

const words = { criterion: 'Rust', first: 'Lijsterhof', rival: 'Spoorpunt', presentShare: 0.2, turningShare: 0.314 };

describe('the tipping point in a sentence', () => {
  it('names the criterion, both weights and who takes over', () => {
    expect(tippingSentence(words)).toBe(
      'Het criterium “Rust” weegt nu 20,0\u00a0%; boven de 31,4\u00a0% neemt Spoorpunt de eerste plaats over van Lijsterhof.',
    );
    expect(tippingSentence({ ...words, turningShare: 0.05 })).toContain('; onder de 5,0\u00a0% neemt');
  });

  it('shows more decimals where one would make both weights look alike', () => {
    expect(tippingSentence({ ...words, turningShare: 0.2003 })).toContain('nu 20,00\u00a0%; boven de 20,03\u00a0%');
  });

  it('tells of weight 0, of a tie, and of no turning at all', () => {
    expect(tippingSentence({ ...words, turningShare: 0 })).toContain('pas als het niet meer meetelt (0\u00a0%)');
    expect(tippingSentence({ ...words, turningShare: 0.2 })).toBe(
      'Lijsterhof en Spoorpunt staan nu gelijk op de eerste plaats.',
    );
    expect(noTippingSentence('Lijsterhof')).toContain('blijft op de eerste plaats');
  });
});

describe('the smallest change', () => {
  it('names the rule, from what to what, and the site that is left', () => {
    const eased = matrixText.easeLimit('oppervlakte', '1 ha', '0,8 ha');
    expect(matrixText.relaxation('Genoeg grond', [eased], 'Spoorpunt')).toBe(
      'De kleinste verandering van één regel die een locatie overlaat: in “Genoeg grond” oppervlakte van 1 ha naar 0,8 ha; dan blijft Spoorpunt over.',
    );
  });
});
