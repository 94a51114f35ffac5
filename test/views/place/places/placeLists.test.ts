import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../../../src/domain/area.ts';
import { noPlacesWork } from '../../../../src/domain/placeWork.ts';
import { noWork } from '../../../../src/domain/scenario.ts';
import { distanceMetres } from '../../../../src/model/geometry.ts';
import { createAreaFinder } from '../../../../src/model/siteLocation.ts';
import { smallCount } from '../../../../src/model/smallCount.ts';
import { circleAround } from '../../../../src/views/map/reachLayer.ts';
import { copyOf, newId, newName, newPlace } from '../../../../src/views/place/places/makePlace.ts';
import { putting } from '../../../../src/views/place/places/placeFields.ts';
import { foundPlaces, originOf, placeList } from '../../../../src/views/place/places/placeLists.ts';
import { placeRemarks } from '../../../../src/views/place/places/placeRemarks.ts';
import { placeColumns, sortedPlaces } from '../../../../src/views/place/places/placeTable.ts';
import { phaseCounts, yearBars } from '../../../../src/views/place/places/yearView.ts';
import { notThereIn } from '../../../../src/views/place/usePlaceSigns.ts';
import { complex, project, site, squares } from './inventedPlaces.ts';

const finders = new Map([
  ['gemeente', createAreaFinder(squares)],
  ['buurt', createAreaFinder(squares)],
] as const);
const nameOf = (code: string | null): string => (code === null ? '' : `naam van ${code}`);

describe('the list of places', () => {
  it('tells what is given, changed, own and gone', () => {
    const given = { projects: [project, { ...project, id: 'p2' }], sites: [], facilities: [] };
    const changed = { ...project, name: 'Anders' };
    const own = { ...project, id: 'eigen' };
    const list = placeList('projects', { ...given, projects: [changed, own] }, given, noWork);
    expect(list.places.map((each) => originOf(each, list.given))).toEqual(['changed', 'own']);
    expect(originOf(project, list.given)).toBe('given');
    expect(list.gone.map(({ id }) => id)).toEqual(['p2']);
  });

  it('of complexes is that of the work', () => {
    const work = { ...noWork, places: { ...noPlacesWork, complexes: [complex] } };
    expect(placeList('complexes', null, null, work).places).toEqual([complex]);
  });

  it('finds by words of any text and of the area, without accents, in the order of names', () => {
    const all = [
      { ...project, name: 'Zorghuis', note: 'Bij het café' },
      { ...project, id: 'p2', name: 'Kade 10' },
      { ...project, id: 'p3', name: 'Kade 9' },
    ];
    const find = (search: string) => foundPlaces(all, search, nameOf).map(({ name }) => name);
    expect(find('')).toEqual(['Kade 9', 'Kade 10', 'Zorghuis']);
    expect(find('CAFE bij')).toEqual(['Zorghuis']);
    expect(find('bu99010101 kade')).toEqual(['Kade 9', 'Kade 10']);
    expect(find('niets')).toEqual([]);
  });
});

describe('a new place', () => {
  it.each(['projects', 'sites', 'facilities', 'complexes'] as const)(
    'of kind %s is valid, and knows nothing yet',
    (as) => {
      const start = { id: 'n', name: 'Nieuw', spot: { lon: 5.00512345678, lat: 52 }, area: null };
      const made = newPlace(as, { ...start, concept: 'gemengd_wonen', facilityKind: 'huisarts' });
      expect(putting(as, [made])).toMatchObject({ as, things: [{ lon: 5.0051235 }] });
      expect(Object.values(made)).not.toContain(0);
    },
  );

  it('gets an id and a name nobody has', () => {
    expect(newId('sites', new Set(['eigen-sites-z']), 35)).toBe('eigen-sites-z-1');
    expect(newName('sites', new Set(['Nieuwe locatie', 'Nieuwe locatie 2']))).toBe('Nieuwe locatie 3');
  });

  it('as a copy stands 30 metres to the east and forgets what was noticed', () => {
    const monitoring = [{ id: 'm', date: '2026-01-01', kind: 'notitie' as const, text: 'x', figure: null }];
    const copy = copyOf({ ...complex, monitoring }, 'c2', () => null);
    expect(distanceMetres(complex, copy)).toBeCloseTo(30, 1);
    expect(copy).toMatchObject({ id: 'c2', name: 'De Toren (kopie)', monitoring: [], residents: 3 });
  });
});

describe('remarks on a spot', () => {
  const say = (place: typeof site, others: readonly (typeof site)[] = []) =>
    placeRemarks('sites', place, others, finders, nameOf);

  it('are none for a site in the middle of a buurt', () => expect(say(site, [site])).toEqual([]));

  it('name what lies outside, on a border, in another buurt than told, and twice on a spot', () => {
    expect(say({ ...site, lat: 53 })[0]).toContain('buiten de gemeente');
    expect(say({ ...site, lon: 5.01 })[0]).toContain('op de grens van Buurt 2 en Buurt 1');
    expect(say({ ...site, area: 'BU99010102' as AreaCode })).toEqual([
      'Volgens het bestand ligt dit in naam van BU99010102, maar het punt ligt in Buurt 1.',
    ]);
    expect(say(site, [{ ...site, id: 's2', name: 'Dubbel' }])).toEqual(['Op dezelfde plek ligt ook Dubbel.']);
  });

  it('warn of a capacity of 0, and of none of an unknown one', () => {
    expect(say({ ...site, capacity: 0 })).toHaveLength(1);
    expect(say({ ...site, capacity: null })).toEqual([]);
  });
});

describe('the table of places', () => {
  const material = { concepts: [], facilityKinds: [] };
  const others = [
    { ...site, id: 'a', name: 'A', capacity: null },
    { ...site, id: 'b', name: 'B', capacity: 0 },
    { ...site, id: 'c', name: 'C', capacity: 9, attributes: { water: true, lagen: 3 }, judgements: { mooi: 'zeer' } },
  ];
  const columns = placeColumns('sites', material, others, nameOf, 5);
  const capacity = columns.find(({ id }) => id === 'capacity');

  it('sorts numbers as numbers with unknown last either way', () => {
    const order = (descending: boolean) => sortedPlaces(others, capacity, descending).map(({ id }) => id);
    expect(order(true)).toEqual(['c', 'b', 'a']);
    expect(order(false)).toEqual(['b', 'c', 'a']);
    expect(others.map((each) => capacity?.text(each))).toEqual(['', '0', '9']);
  });

  it('has a column for each own attribute and judgement', () => {
    const own = columns.slice(-3);
    expect(own.map(({ label }) => label)).toEqual(['Eigen: lagen', 'Eigen: water', 'Oordeel: mooi']);
    expect(own.map(({ text }) => others.map(text))).toEqual([
      ['', '', '3'],
      ['', '', 'ja'],
      ['', '', 'zeer'],
    ]);
  });

  it('hides too few people in a complex, also from sorting', () => {
    const residents = placeColumns('complexes', material, [], nameOf, 5).find(({ id }) => id === 'residents');
    expect([3, 0, 5, null].map((count) => residents?.text({ ...complex, residents: count }))).toEqual([
      ...['verborgen: te weinig om te tonen', '0', '5', ''],
    ]);
    expect(residents?.key(complex)).toBeNull();
    expect(smallCount(4, 5)).toEqual({ kind: 'hidden' });
    expect(smallCount(null, 5)).toEqual({ kind: 'unknown' });
  });
});

describe('through the years', () => {
  const all = [
    { ...project, id: 'there', status: 'gerealiseerd', yearFrom: 2020 },
    { ...project, id: 'planned' },
    { ...project, id: 'late', yearFrom: 2025 },
    { ...project, id: 'unknown', yearFrom: null },
    { ...project, id: 'unsized', status: 'gerealiseerd', yearFrom: 2020, yearTo: 2024, placesVragers: null },
  ] as const;

  it('counts the phases of a year, and draws pale what is not there', () => {
    expect(phaseCounts(all, 2026, 2026)).toEqual([
      { phase: 'not_yet', count: 1 },
      { phase: 'running', count: 1 },
      { phase: 'ended', count: 1 },
      { phase: 'late', count: 1 },
      { phase: 'unknown', count: 1 },
    ]);
    expect([...notThereIn(all, 2026, 2026)]).toEqual(['planned', 'late', 'unknown', 'unsized']);
    expect(notThereIn(all, null, 2026).size).toBe(0);
  });

  it('adds up places per year, what has no number beside it', () => {
    const bars = yearBars(all, 2026);
    expect(bars.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027]);
    expect(bars.at(0)).toEqual({ year: 2020, realised: 12, planned: 0, unknown: 1 });
    // the planned one, and the late one if it is there by then
    expect(bars.at(-1)).toEqual({ year: 2027, realised: 12, planned: 24, unknown: 0 });
  });
});

it('draws a circle of so many metres', () => {
  const ring = circleAround({ lon: 5, lat: 52, metres: 750 });
  expect(ring[0]).toEqual(ring.at(-1));
  for (const [lon, lat] of ring) expect(distanceMetres({ lon: 5, lat: 52 }, { lon, lat })).toBeCloseTo(750, -1);
});
