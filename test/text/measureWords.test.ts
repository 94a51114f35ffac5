import { describe, expect, it } from 'vitest';
import type { Demand, SiteMeasure } from '../../src/domain/siting.ts';
import {
  attributeLabel,
  bareText,
  demandText,
  type MeasureNames,
  measureLabel,
  missText,
  rawText,
} from '../../src/text/measureWords.ts';
import { valueWords } from '../../src/text/valueWords.ts';

const names: MeasureNames = {
  indicators: [
    {
      id: 'p_65plus',
      label: '65-plussers',
      unit: 'procent',
      kind: 'share',
      base: 'inhabitants',
      nature: 'register',
      theme: 'bevolking',
      source: 'kwb',
      definition: 'd',
      levels: ['buurt'],
    },
  ],
  recipes: [],
  facilityKinds: [
    { id: 'huisarts', label: 'Huisarts' },
    { id: 'ov_halte', label: 'Halte openbaar vervoer' },
  ],
};
const far: SiteMeasure = { kind: 'distance', facility: 'huisarts' };
const field = (attribute: string): SiteMeasure => ({ kind: 'attribute', attribute });

describe('words for measures', () => {
  it('are names people know, in both spellings of a field, and an own field by its own name', () => {
    expect(attributeLabel('availableFrom')).toBe('Beschikbaar vanaf');
    expect(attributeLabel('available_from')).toBe('Beschikbaar vanaf');
    expect(attributeLabel('bodem')).toBe('bodem');
    expect(measureLabel(far, names)).toBe('Afstand tot huisarts');
    expect(measureLabel({ kind: 'indicator', indicator: 'p_65plus', level: 'wijk' }, names)).toBe('65-plussers (wijk)');
    expect(measureLabel({ kind: 'nearness', weights: { ov_halte: 1, huisarts: 2, weg: 0 } }, names)).toBe(
      'Gewogen afstand tot halte openbaar vervoer en huisarts',
    );
  });

  it('say what is asked, with its unit; a year has no point', () => {
    expect(demandText({ is: 'at_least', measure: field('capacity'), limit: 8 }, names)).toBe(
      'Ruimte voor woningen: ten minste 8 woningen',
    );
    expect(demandText({ is: 'at_most', measure: field('available_from'), limit: 2028 }, names)).toBe(
      'Beschikbaar vanaf: hoogstens 2028',
    );
    const owners: Demand = { is: 'one_of', measure: field('owner'), words: ['gemeente', 'rijk', 'provincie'] };
    expect(demandText(owners, names)).toBe('Eigenaar: gemeente, rijk of provincie');
  });

  it('count one home and one place as one, and name a unit once between two numbers', () => {
    const homes = field('capacity');
    const places: SiteMeasure = { kind: 'places', level: 'wijk' };
    expect(demandText({ is: 'at_least', measure: homes, limit: 1 }, names)).toBe(
      'Ruimte voor woningen: ten minste 1 woning',
    );
    expect(missText({ is: 'at_least', measure: homes, limit: 8 }, 7, -1, names)).toBe(
      'Ruimte voor woningen: ten minste 8 woningen; hier 7 woningen, 1 woning te weinig',
    );
    expect(missText({ is: 'at_most', measure: places, limit: 0 }, 1, -1, names)).toBe(
      'Plekken voor vragers in de wijk: hoogstens 0 plekken; hier 1 plek, 1 plek te veel',
    );
    expect(valueWords({ kind: 'optimum', low: 1, from: 8, to: 30, high: 50 }, homes, names)).toBe(
      'Van 8 tot 30 woningen geeft score 100; tot 1 en vanaf 50 woningen geeft 0; daartussen loopt het gelijk op.',
    );
    expect([
      bareText(1, homes, names),
      bareText(0, far, names),
      bareText(2028, field('available_from'), names),
    ]).toEqual(['1', '0', '2028']);
    const share: SiteMeasure = { kind: 'indicator', indicator: 'p_65plus', level: 'wijk' };
    expect(bareText(12.3, share, names)).toBe(rawText(12.3, share, names));
  });

  it('say how far a value lies on the wrong side, and never call a missing one 0', () => {
    expect(missText({ is: 'at_most', measure: far, limit: 800 }, 1234.4, -434.4, names)).toBe(
      'Afstand tot huisarts: hoogstens 800 m; hier 1.234 m, 434 m te ver',
    );
    expect(missText({ is: 'at_most', measure: field('available_from'), limit: 2028 }, 2030, -2, names)).toBe(
      'Beschikbaar vanaf: hoogstens 2028; hier 2030, 2 jaar te laat',
    );
    expect(missText({ is: 'one_of', measure: field('low_stimulus'), words: ['ja'] }, false, Number.NaN, names)).toBe(
      'Prikkelarm: ja; hier nee',
    );
    expect(rawText(null, far, names)).toBe('geen voorziening van deze soort bekend');
    expect(rawText(0, far, names)).toBe('0 m');
  });
});
