import { describe, expect, it } from 'vitest';
import type { Area, AreaCode, AreaLevel } from '../../../src/domain/area.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { Site } from '../../../src/domain/place.ts';
import { plainText, searchAreas, searchableAreas, searchSites } from '../../../src/views/shell/searchAreas.ts';
import { dataset } from '../../state/inventedState.ts';

function area(code: string, name: string, level: AreaLevel, parent: string | null): Area {
  return { code: code as AreaCode, name, level, parent: parent as AreaCode | null, inhabitants: 1, households: 1 };
}

const wijk: Dataset = {
  ...dataset,
  areas: [
    area('WK990101', 'Havenkwartier', 'wijk', 'GM9901'),
    area('WK990102', 'Oude Haven', 'wijk', 'GM9901'),
    area('WK990103', "'t Zandje", 'wijk', 'GM9901'),
  ],
};
const buurt: Dataset = {
  ...dataset,
  level: 'buurt',
  areas: [
    area('BU99010101', 'Havenkwartier', 'buurt', 'WK990101'),
    area('BU99010102', 'Élan-Noord', 'buurt', 'WK990101'),
    area('BU99010201', 'Achterhaven', 'buurt', 'WK990102'),
  ],
};
const areas = searchableAreas({ wijk, buurt });
const found = (typed: string, level: AreaLevel = 'wijk'): string[] =>
  searchAreas(areas, typed, level).map((each) => each.area.code);

describe('searching areas', () => {
  it('puts names that begin so first, then later words, then the middle of words', () => {
    expect(found('haven')).toEqual(['WK990101', 'BU99010101', 'WK990102', 'BU99010201']);
  });

  it('names the municipality of a buurt where there are several, as wijken may share a name', () => {
    const gemeente: Dataset = {
      ...dataset,
      level: 'gemeente',
      areas: [area('GM9901', 'Oeverstad', 'gemeente', null), area('GM9902', 'Achterland', 'gemeente', null)],
    };
    const both = (level: Dataset, code: string, parent: string): Dataset => ({
      ...level,
      areas: [...level.areas, area(code, 'Havenkwartier', level.level, parent)],
    });
    const region = searchableAreas({
      gemeente,
      wijk: both(wijk, 'WK990201', 'GM9902'),
      buurt: both(buurt, 'BU99020100', 'WK990201'),
    });
    const places = searchAreas(region, 'havenkwartier', 'wijk').map((each) => [each.area.code, each.parent]);
    expect(places).toEqual([
      ['WK990101', 'Oeverstad'],
      ['WK990201', 'Achterland'],
      ['BU99010101', 'Havenkwartier, Oeverstad'],
      ['BU99020100', 'Havenkwartier, Achterland'],
    ]);
    expect(areas.find((each) => each.area.code === 'BU99010101')?.parent).toBe('Havenkwartier');
  });

  it('prefers the level on screen among equals', () => {
    expect(found('havenkw', 'buurt')).toEqual(['BU99010101', 'WK990101']);
  });

  it('ignores accents, case and punctuation', () => {
    expect(found('ELAN noord')).toEqual(['BU99010102']);
    expect(found('t zand')).toEqual(['WK990103']);
    expect(plainText("'s-Gravendijk Één")).toBe('s gravendijk een');
  });

  it('finds by code, whole or from three digits, the whole code first', () => {
    expect(found('BU99010102')).toEqual(['BU99010102']);
    expect(found('wk990102')).toEqual(['WK990102']);
    expect(found('990102')).toEqual(['WK990102', 'BU99010201']);
    expect(found('12')).toEqual([]);
  });

  it('finds nothing for nothing, for an address and for nonsense', () => {
    expect(found('')).toEqual([]);
    expect(found('  ')).toEqual([]);
    expect(found('Kerkstraat 12')).toEqual([]);
    expect(found('%<script>')).toEqual([]);
  });

  it('knows in which wijk a buurt lies', () => {
    expect(areas.find((each) => each.area.code === 'BU99010102')?.parent).toBe('Havenkwartier');
  });
});

describe('searching candidate sites', () => {
  const site = (id: string, name: string): Site => ({
    id,
    name,
    lon: 0,
    lat: 0,
    area: null,
    hectares: null,
    owner: '',
    zoning: '',
    capacity: null,
    availableFrom: null,
    lowStimulus: null,
    greenBlueNetwork: null,
    note: '',
  });
  const sites = [
    site('a', 'Achterhavenveld'),
    site('b', 'Kop van de Haven'),
    site('c', 'Havenkade'),
    site('d', 'Élan'),
  ];
  const ids = (typed: string): string[] => searchSites(sites, typed).map(({ id }) => id);

  it('is by name, best first, whatever the accents', () => {
    expect(ids('haven')).toEqual(['c', 'b', 'a']);
    expect(ids('elan')).toEqual(['d']);
    expect(ids(' ')).toEqual([]);
    expect(ids('zee')).toEqual([]);
  });
});
