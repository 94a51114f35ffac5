import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import type { AreaFeature, AreaFeatureCollection } from '../../src/domain/boundary.ts';
import type { Facility, Project, Site } from '../../src/domain/place.ts';
import { distanceMetres } from '../../src/model/geometry.ts';
import { geroscoopWeights, nearness } from '../../src/model/nearestFacility.ts';
import { createAreaFinder, placeOf, sharedSpots } from '../../src/model/siteLocation.ts';
import { type Candidate, createSiteReader, measureProblem, type Surroundings } from '../../src/model/siteMeasures.ts';

/** a rectangle of degrees */
function area(code: string, west: number, east: number, south = 52, north = 52.01): AreaFeature {
  const ring = [west, south, east, south, east, north, west, north, west, south];
  const coordinates = [[0, 2, 4, 6, 8].map((at) => [ring[at] ?? 0, ring[at + 1] ?? 0])];
  return {
    type: 'Feature',
    properties: { code: code as AreaCode, name: `Buurt ${code.slice(-1)}` },
    geometry: { type: 'Polygon', coordinates },
  };
}
const collection = (...features: AreaFeature[]): AreaFeatureCollection => ({ type: 'FeatureCollection', features });
// the municipality is wider than its buurten: water in the east that no buurt has
const buurten = collection(area('BU99010002', 5.01, 5.02), area('BU99010001', 5, 5.01));
const finders: Surroundings['finders'] = new Map([
  ['gemeente', createAreaFinder(collection(area('GM9901', 5, 5.04)))],
  ['buurt', createAreaFinder(buurten)],
]);

const site = (id: string, lon: number, more: Partial<Site> = {}): Site => ({
  id,
  name: `Locatie ${id}`,
  lon,
  lat: 52.005,
  area: null,
  hectares: null,
  owner: '',
  zoning: '',
  capacity: null,
  availableFrom: null,
  lowStimulus: null,
  greenBlueNetwork: null,
  note: '',
  ...more,
});
const candidate = (of: Site, more: Partial<Candidate> = {}): Candidate => ({
  site: of,
  attributes: new Map(),
  judgements: new Map(),
  ...more,
});
const facility = (kind: string, lon: number): Facility => ({
  id: `${kind}${lon}`,
  name: kind,
  kind,
  lon,
  lat: 52.005,
  area: null,
});
const project = (id: string, lon: number, more: Partial<Project> = {}): Project => ({
  id,
  name: id,
  concept: 'gemengd_wonen',
  status: 'gerealiseerd',
  lon,
  lat: 52.005,
  area: null,
  placesVragers: 10,
  placesDragers: null,
  yearFrom: null,
  yearTo: null,
  brings: [],
  note: '',
  ...more,
});
const surroundings: Surroundings = {
  finders,
  indicators: new Map([
    ['buurt', (id, code) => (id !== 'p_65plus' ? null : code === 'BU99010001' ? 24.5 : Number.NaN)],
  ]),
  indices: new Map([['buurt', (id) => (id === 'draagkracht' ? 104 : null)]]),
  coverage: new Map(),
  facilities: [facility('supermarkt', 5.006), facility('supermarkt', 5.03), facility('huisarts', 5.001)],
  facilityKinds: Object.keys(geroscoopWeights).map((id) => ({ id, label: id })),
  projects: [
    project('P1', 5.005),
    project('P2', 5.006, { status: 'gepland', placesVragers: 6 }),
    project('P3', 5.006, { status: 'idee', placesVragers: 100 }),
    project('P4', 5.015, { placesVragers: null }),
  ],
  concepts: [
    {
      id: 'gemengd_wonen',
      label: 'Gemengd wonen',
      forWhom: 'iedereen',
      intensity: 0.5,
      description: 'd',
      source: 's',
      status: 'voorbeeld',
    },
  ],
  concentration: { radiusMetres: 300, kernel: 'flat' },
};
const reader = createSiteReader(surroundings);

describe('where a site lies', () => {
  it('takes the area by the point, also when the file tells another', () => {
    const place = placeOf(site('A', 5.005, { area: 'BU99010002' as AreaCode }), finders);
    expect(place.areas.get('buurt')?.code).toBe('BU99010001');
    expect(place.remarks).toEqual([
      { kind: 'other_area', told: 'BU99010002', found: { code: 'BU99010001', name: 'Buurt 1' } },
    ]);
  });

  it('says it of a site outside the municipality, and of one in water that no buurt has', () => {
    expect(placeOf(site('A', 6), finders)).toEqual({ areas: new Map(), remarks: [{ kind: 'outside_municipality' }] });
    const wet = placeOf(site('A', 5.035), finders);
    expect(wet.areas.has('gemeente')).toBe(true);
    expect(wet.remarks).toEqual([{ kind: 'no_area', level: 'buurt' }]);
  });

  it('names both areas on a border, whatever the order of the boundaries', () => {
    const onBorder = site('A', 5.01);
    const found = placeOf(onBorder, finders);
    const turned = new Map(finders).set('buurt', createAreaFinder(collection(...buurten.features.toReversed())));
    expect(found.remarks.map(({ kind }) => kind)).toEqual(['on_border']);
    expect(placeOf(onBorder, turned)).toEqual(found);
    // about 14 m inside is no border
    expect(placeOf(site('A', 5.0102), finders).remarks).toEqual([]);
  });

  it('groups sites on one spot', () => {
    const sites = [site('A', 5.005), site('B', 5.006), site('C', 5.005)];
    expect(sharedSpots(sites).map((group) => group.map(({ id }) => id))).toEqual([['A', 'C']]);
  });
});

describe('measures of a site', () => {
  const here = reader(candidate(site('A', 5.005, { hectares: 1.5, lowStimulus: true, owner: '  ' })));

  it('reads fields under both spellings, and an empty one as unknown', () => {
    expect(here.read({ kind: 'attribute', attribute: 'hectares' })).toBe(1.5);
    expect(here.read({ kind: 'attribute', attribute: 'low_stimulus' })).toBe(true);
    expect(here.read({ kind: 'attribute', attribute: 'lowStimulus' })).toBe(true);
    expect(here.read({ kind: 'attribute', attribute: 'owner' })).toBeNull();
    expect(here.read({ kind: 'attribute', attribute: 'capacity' })).toBeNull();
  });

  it('reads from when till when it can be used, for how long and with whom; an older site without them is unknown', () => {
    const { read } = reader(
      candidate(site('A', 5.005, { availableTo: 2040, permanence: 'tijdelijk', partners: 'Bouw' })),
    );
    const bare = reader(candidate(site('B', 5.005, { availableTo: null })));
    const attributes = ['available_to', 'permanence', 'partners'];
    expect(attributes.map((attribute) => read({ kind: 'attribute', attribute }))).toEqual([2040, 'tijdelijk', 'Bouw']);
    expect(attributes.map((attribute) => bare.read({ kind: 'attribute', attribute }))).toEqual([null, null, null]);
  });

  it('reads what people added', () => {
    const own = reader(
      candidate(site('A', 5.005), { attributes: new Map([['bodem', 'klei']]), judgements: new Map([['politie', 3]]) }),
    );
    expect(own.read({ kind: 'attribute', attribute: 'bodem' })).toBe('klei');
    expect(own.read({ kind: 'judgement', question: 'politie' })).toBe(3);
    expect(own.read({ kind: 'judgement', question: 'wijkteam' })).toBeNull();
  });

  it('reads figures and indices of the area, missing ones as unknown', () => {
    const there = reader(candidate(site('B', 5.015)));
    const measure = { kind: 'indicator', indicator: 'p_65plus', level: 'buurt' } as const;
    expect([here, there].map(({ read }) => read(measure))).toEqual([24.5, null]);
    expect(here.read({ kind: 'index', index: 'draagkracht', level: 'buurt' })).toBe(104);
    expect(reader(candidate(site('C', 6))).read(measure)).toBeNull();
  });

  it('takes the nearest facility of a kind; a kind nobody listed is unknown', () => {
    expect(here.read({ kind: 'distance', facility: 'supermarkt' })).toBeCloseTo(
      distanceMetres({ lon: 5.005, lat: 52.005 }, { lon: 5.006, lat: 52.005 }),
      9,
    );
    expect(here.read({ kind: 'distance', facility: 'apotheek' })).toBeNull();
  });

  it('renormalises nearness over the kinds there are, and names the others', () => {
    const point = { lon: 5.005, lat: 52.005 };
    const [shop, doctor] = [5.006, 5.001].map((lon) => distanceMetres(point, { lon, lat: 52.005 }));
    const { metres, missing } = nearness(point, surroundings.facilities, geroscoopWeights);
    expect(metres).toBeCloseTo((52 * (shop ?? Number.NaN) + 12 * (doctor ?? Number.NaN)) / 64, 9);
    expect(missing).toEqual(['apotheek', 'fysiotherapeut', 'horeca', 'ontmoeting']);
    expect(nearness(point, [], geroscoopWeights).metres).toBeNull();
  });

  it('counts what stands and is planned, not ideas; unknown places make it unknown', () => {
    const places = { kind: 'places', level: 'buurt' } as const;
    expect(here.read(places)).toBe(16);
    expect(here.read({ kind: 'concentration' })).toBeCloseTo(0.5 * 16, 12);
    expect(reader(candidate(site('B', 5.015))).read(places)).toBeNull();
    expect(reader(candidate(site('C', 5.035))).read({ kind: 'concentration' })).toBe(0);
  });

  it('takes a list of projects nobody filled in for unknown', () => {
    const without = createSiteReader({ ...surroundings, projects: [] })(candidate(site('A', 5.005)));
    expect(without.read({ kind: 'places', level: 'buurt' })).toBeNull();
    expect(without.read({ kind: 'concentration' })).toBeNull();
  });
});

describe('measures nothing can be read for', () => {
  const problem = (measure: Parameters<typeof measureProblem>[0]): string | null =>
    measureProblem(measure, surroundings, [candidate(site('A', 5.005), { attributes: new Map([['bodem', 'klei']]) })]);

  it('do not exist for any field of a site, also the later ones', () => {
    for (const attribute of ['available_to', 'availableTo', 'permanence', 'partners', 'bodem']) {
      expect(problem({ kind: 'attribute', attribute }), attribute).toBeNull();
    }
    expect(problem({ kind: 'attribute', attribute: 'kleur' })).toContain('available_to');
  });

  it('are told in words', () => {
    expect(problem({ kind: 'attribute', attribute: 'kleur' })).toMatch(
      /“kleur” is niet bekend; wel bekend zijn .*bodem/,
    );
    expect(problem({ kind: 'indicator', indicator: 'nee', level: 'buurt' })).toBe(
      'het cijfer “nee” is er niet per buurt',
    );
    expect(problem({ kind: 'index', index: 'nee', level: 'wijk' })).toBe('er zijn geen cijfers per wijk');
    expect(problem({ kind: 'distance', facility: 'kasteel' })).toContain('“kasteel” is niet bekend');
    expect(problem({ kind: 'judgement', question: 'politie' })).toContain('geen enkele locatie een oordeel');
    expect(problem({ kind: 'places', level: 'wijk' })).toBe('er zijn geen grenzen per wijk');
  });

  it('are not those that some or no site has a value for', () => {
    expect(problem({ kind: 'attribute', attribute: 'bodem' })).toBeNull();
    expect(problem({ kind: 'attribute', attribute: 'capacity' })).toBeNull();
    expect(problem({ kind: 'distance', facility: 'apotheek' })).toBeNull();
    expect(problem({ kind: 'concentration' })).toBeNull();
  });
});
