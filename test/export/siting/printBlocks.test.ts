import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/export/document.ts';
import { type PrintedStep, printBlocks } from '../../../src/export/siting/printBlocks.ts';
import { decision } from './decision.ts';

const step = (own: Partial<PrintedStep>): PrintedStep => ({
  ...{ name: 'Regels', content: 'other', isBlind: false, needs: [] },
  ...own,
});

const wordsOf = (blocks: readonly Block[]): string => JSON.stringify(blocks);
const printed = (own: Partial<PrintedStep>): string => wordsOf(printBlocks(decision(), step(own)));

describe('a step of Plaatsen on paper', () => {
  it('says above everything what it is, what figures are relative to, where they come from and that they are invented', () => {
    const words = printed({});
    expect(words).toContain('Regels: Kamertraining, Oeverstad');
    expect(words).toContain('Soort gegevens: fictieve gegevens.');
    expect(words).toContain('ten opzichte van het gemiddelde van Oeverstad (= 100)');
    expect(words).toContain('Oeverstad, Eigen lijst (2025, 2026)');
    expect(words).not.toContain('Groot genoeg');
  });

  it('holds rules, criteria and rejected sites with their reasons', () => {
    const words = printed({ content: 'rules' });
    expect(words).toContain('Oppervlakte: ten minste 0,5 ha');
    expect(words).toContain('C1 Ruimte');
    expect(words).toContain('hier 0,25 ha');
  });

  it('names and counts no site while rules come first', () => {
    for (const content of ['rules', 'shortlist', 'scores'] as const) {
      const words = printed({ content, isBlind: true });
      expect(words).not.toMatch(/Kade|Hof|Veld|Pad/);
      expect(words).not.toContain('Vallen af');
    }
    expect(printed({ content: 'shortlist' })).toContain('1. =Kade');
  });

  it('tells of a concept what is known of it, and what is not', () => {
    const words = printed({ content: 'concept', needs: [['Supermarkt binnen 800 m', 'Zelf boodschappen doen.']] });
    expect(words).toContain('jongeren');
    expect(words).toContain('["Omvang van één project","niet bekend"]');
    expect(words).toContain('["Supermarkt binnen 800 m","Zelf boodschappen doen."]');
  });
});
