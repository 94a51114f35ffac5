import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../../src/domain/area.ts';
import { deriveFigures } from '../../../src/sources/open/deriveFigures.ts';
import { findMunicipality } from '../../../src/sources/open/findMunicipality.ts';
import { matchReading } from '../../../src/sources/open/matchReading.ts';
import { mergeFigures } from '../../../src/sources/open/mergeFigures.ts';
import { missingFigure, type OpenArea, type OpenSource, presentFigure } from '../../../src/sources/open/openFile.ts';
import { sameName, withoutWijkNumber } from '../../../src/sources/open/sameName.ts';
import { cellOf, reading, sentenceOf, source, unwrapped } from './openFixture.ts';

const { areas } = reading('oeverstad/cijfers.csv');

describe('sameName', () => {
  it.each([
    ['Ee-weiden', 'Eeweiden'],
    ['Wijk 10 Oude Stad', 'Oude Stad'],
    ['Vismarkt e.o.', 'Vismarkt en omgeving'],
    ['Verspr.h. Oostpolder (ged.) en Dijk', 'Verspreide huizen Oostpolder (gedeeltelijk) en Dijk'],
    ['Oeverhof, Molenhoek en de Lammerweide bij', 'Oeverhof, Molenhoek en de Lammerweide bij de Dijk'],
    ['Curaçaostraat', 'curacaostraat'],
  ])('takes %s and %s for one name', (one, other) => {
    expect(sameName(one, other)).toBe(true);
    expect(sameName(other, one)).toBe(true);
  });

  it.each([
    ['Noorderhaven', 'Zuiderhaven'],
    ['De Tip', 'Tip aan de Oever'],
    ['Haven-Oost', 'Haven-West'],
    ['Holten I', 'Holten IV bis'],
  ])('takes %s and %s for two', (one, other) => {
    expect(sameName(one, other)).toBe(false);
  });

  it('takes the number off a wijk unless nothing is left', () => {
    expect(withoutWijkNumber('Wijk 01 Oude Stad')).toBe('Oude Stad');
    expect(withoutWijkNumber('Wijk 01')).toBe('Wijk 01');
  });
});

describe('matchReading', () => {
  it('leaves unknown codes out and names them, never joining them elsewhere', () => {
    const health = matchReading(reading('oeverstad/gezondheid-a.csv'), areas);
    expect(health.figures.some(({ area }) => area === 'BU99010299')).toBe(false);
    expect(health.remarks.join()).toContain(
      'deze code bestaat niet in de indeling van nu en is niet gebruikt: BU99010299',
    );
    expect(health.remarks.join()).toContain('Werkhaven (BU99010202)');
  });

  it('does not join a code that carries another name', () => {
    const renamed = matchReading(reading('ugly/zelfde-code-andere-naam.geojson'), areas);
    expect(renamed.shapes.map(({ code }) => code)).not.toContain('BU99010101');
    expect(renamed.remarks.join()).toContain('BU99010101 (hier "Molenbuurt", in de lijst "Kerkbuurt")');
  });

  it('joins by name when the names are those of this municipality', () => {
    const population = matchReading(reading('oeverstad/bevolking-op-naam.csv'), areas);
    expect(cellOf(population.figures, 'BU99010201', 'inwoners', 2023)).toBe(1560);
  });

  it('refuses a file by name when most names are of another place', () => {
    const elsewhere = areas.map((area, index) => (index === 3 ? area : { ...area, name: `Elders ${index}` }));
    const population = matchReading(reading('oeverstad/bevolking-op-naam.csv'), elsewhere);
    expect(population.figures).toEqual([]);
    expect(population.remarks.join()).toContain('te weinig namen');
  });

  it('joins no name that two buurten share', () => {
    const twins: OpenArea[] = [...areas, { code: 'BU99010209' as AreaCode, name: 'Kerkbuurt', level: 'buurt' }];
    const population = matchReading(reading('oeverstad/bevolking-op-naam.csv'), twins);
    expect(population.figures.some(({ area }) => area === 'BU99010101')).toBe(false);
    expect(population.remarks.join()).toContain('"kerkbuurt"');
  });
});

describe('mergeFigures', () => {
  it('lets the most authoritative file decide, also when it hides the figure', () => {
    const first = {
      ...reading('oeverstad/cijfers.csv'),
      file: 'een',
      figures: [missingFigure('a', 'x', 2024, 'suppressed'), presentFigure('b', 'x', 2024, 1)],
    };
    const second = {
      ...first,
      file: 'twee',
      figures: [presentFigure('a', 'x', 2024, 3), presentFigure('b', 'x', 2024, 2), presentFigure('c', 'x', 2024, 9)],
    };
    const merged = mergeFigures([first, second], new Map([['x', 'Iets']]));
    expect(['a', 'b', 'c'].map((area) => cellOf(merged.figures, area, 'x', 2024))).toEqual(['suppressed', 1, 9]);
    expect(merged.remarks).toEqual([
      'Iets (2024): in een en twee staat voor 1 gebied een andere waarde; de eerste is gebruikt.',
    ]);
  });
});

describe('deriveFigures', () => {
  const derive = (indicator: string, part: number, inhabitants: number): ReturnType<typeof deriveFigures> =>
    deriveFigures([presentFigure('a', 'inwoners', 2024, inhabitants), presentFigure('a', indicator, 2024, part)]);

  it('divides by the inhabitants of the same year', () => {
    // 60 / 1,500 · 1,000 = 40; 305 / 1,570 · 100 = 19.43 → 19.4
    expect(cellOf(derive('misdrijven', 60, 1500), 'a', 'misdrijven_1000', 2024)).toBe(40);
    expect(cellOf(derive('inwoners_65plus', 305, 1570), 'a', 'p_65plus', 2024)).toBe(19.4);
    const otherYear = deriveFigures([
      presentFigure('a', 'inwoners', 2023, 100),
      presentFigure('a', 'misdrijven', 2024, 5),
    ]);
    expect(otherYear).toHaveLength(2);
  });

  it('hides ratios on a small base, knows that nobody lives somewhere, and keeps hidden hidden', () => {
    expect(cellOf(derive('misdrijven', 8, 45), 'a', 'misdrijven_1000', 2024)).toBe('suppressed');
    expect(cellOf(derive('misdrijven', 8, 50), 'a', 'misdrijven_1000', 2024)).toBe(160);
    expect(cellOf(derive('misdrijven', 8, 0), 'a', 'misdrijven_1000', 2024)).toBe('not_applicable');
    const hidden = deriveFigures([
      presentFigure('a', 'inwoners', 2024, 90),
      missingFigure('a', 'inwoners_65plus', 2024, 'suppressed'),
    ]);
    expect(cellOf(hidden, 'a', 'p_65plus', 2024)).toBe('suppressed');
  });

  it('hides counts of 1 to 4 and the shares that would give them away, and shows 0', () => {
    const small = derive('inwoners_65plus', 3, 90);
    expect(cellOf(small, 'a', 'inwoners_65plus', 2024)).toBe('suppressed');
    expect(cellOf(small, 'a', 'p_65plus', 2024)).toBe('suppressed');
    expect(cellOf(derive('inwoners_65plus', 0, 90), 'a', 'p_65plus', 2024)).toBe(0);
  });

  it('never exceeds 100 per cent through rounding of the parts', () => {
    expect(cellOf(derive('inwoners_65plus', 55, 50), 'a', 'p_65plus', 2024)).toBe(100);
  });

  it('leaves a ratio that the source gives as it is', () => {
    const given = deriveFigures([
      presentFigure('a', 'inwoners', 2024, 1000),
      presentFigure('a', 'inwoners_65plus', 2024, 200),
      presentFigure('a', 'p_65plus', 2024, 21),
    ]);
    expect(cellOf(given, 'a', 'p_65plus', 2024)).toBe(21);
  });
});

describe('findMunicipality', () => {
  const sources = [source('oeverstad/gezondheid-a.csv'), source('oeverstad/cijfers.csv')];

  it.each(['GM9901', 'gm9901', '9901', 'Oeverstad', ' oeverstad '])('understands %s', (wish) => {
    expect(unwrapped(findMunicipality(wish, sources))).toEqual({ code: 'GM9901', name: 'Oeverstad' });
  });

  it('says so when nobody knows it', () => {
    expect(sentenceOf(findMunicipality('Nergenshuizen', sources))).toContain('kent een gemeente "Nergenshuizen"');
  });

  it('asks for the code when two share a name, and takes the whole name as one of them', () => {
    const twins = new Map([
      ['GM9911', 'Duin (Z.)'],
      ['GM9912', 'Duin (N.)'],
    ]);
    const both: OpenSource = { ...source('oeverstad/cijfers.csv'), municipalities: twins };
    expect(sentenceOf(findMunicipality('duin', [both]))).toContain('Duin (Z.) (GM9911) of Duin (N.) (GM9912)');
    expect(unwrapped(findMunicipality('Duin (N.)', [both])).code).toBe('GM9912');
  });
});
