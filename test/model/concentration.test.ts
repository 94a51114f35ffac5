import { describe, expect, it } from 'vitest';
import type { Area, AreaCode } from '../../src/domain/area.ts';
import type { AreaFeature, AreaFeatureCollection } from '../../src/domain/boundary.ts';
import type { Concept, Project, ProjectStatus } from '../../src/domain/place.ts';
import { concentrationAt, concentrationPerArea, countedProjects, kernelWeight } from '../../src/model/concentration.ts';
import { metresPerDegree } from '../../src/model/geometry.ts';
import { placesNear } from '../../src/model/nearby.ts';

const origin = { lon: 6, lat: 52 };
const scale = metresPerDegree(origin.lat);
/** A point so many metres east and north of the origin. */
const at = (east: number, north: number): { lon: number; lat: number } => ({
  lon: origin.lon + east / scale.lon,
  lat: origin.lat + north / scale.lat,
});

const code = (place: number): AreaCode => `BU9901000${place}` as AreaCode;

function area(place: number, inhabitants: number | null): Area {
  return { code: code(place), name: `buurt ${place}`, level: 'buurt', parent: null, inhabitants, households: null };
}

/** Squares of one kilometre in a row from west to east. */
function feature(place: number): AreaFeature {
  const corners = [
    at(1000 * place, 0),
    at(1000 * place + 1000, 0),
    at(1000 * place + 1000, 1000),
    at(1000 * place, 1000),
  ];
  const ring = [...corners, ...corners.slice(0, 1)].map(({ lon, lat }) => [lon, lat]);
  return {
    type: 'Feature',
    properties: { code: code(place), name: `buurt ${place}` },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
}

const boundaries: AreaFeatureCollection = { type: 'FeatureCollection', features: [feature(0), feature(1), feature(2)] };

function concept(id: string, intensity: number): Concept {
  return { id, label: id, forWhom: '', intensity, description: '', source: '', status: 'voorbeeld' };
}
const concepts = [concept('gemengd_wonen', 1), concept('housing_first', 2)];

function project(
  id: string,
  place: { lon: number; lat: number },
  placesVragers: number | null,
  kind = 'gemengd_wonen',
): Project {
  return {
    id,
    name: id,
    concept: kind,
    status: 'gerealiseerd',
    ...place,
    area: null,
    placesVragers,
    placesDragers: null,
    yearFrom: null,
    yearTo: null,
    brings: [],
    note: '',
  };
}

const linear = { radiusMetres: 800, kernel: 'linear' } as const;
const flat = { radiusMetres: 800, kernel: 'flat' } as const;

describe('kernel', () => {
  it('falls in a straight line, or stays 1, up to the radius', () => {
    expect([0, 400, 800, 801].map((d) => kernelWeight(d, linear))).toEqual([1, 0.5, 0, 0]);
    expect([0, 400, 800, 801].map((d) => kernelWeight(d, flat))).toEqual([1, 1, 1, 0]);
  });

  it('with radius 0 reaches only what lies inside', () => {
    expect([0, 1].map((d) => kernelWeight(d, { radiusMetres: 0, kernel: 'linear' }))).toEqual([1, 0]);
  });
});

describe('concentration at a point', () => {
  it('adds places, weighed by intensity and distance', () => {
    const projects = [
      project('hier', at(0, 0), 10),
      project('verder', at(400, 0), 6, 'housing_first'),
      project('ver', at(900, 0), 99),
    ];
    expect(concentrationAt(origin, projects, concepts, linear)).toBeCloseTo(10 + 6 * 2 * 0.5, 4);
  });

  it('is unknown when a project within reach is, and only then', () => {
    expect(concentrationAt(origin, [project('hier', at(100, 0), null)], concepts, linear)).toBeNaN();
    expect(concentrationAt(origin, [project('ver', at(900, 0), null)], concepts, linear)).toBe(0);
  });
});

describe('concentration per area', () => {
  const areas = [area(0, 1000), area(1, 3000), area(2, 500)];
  const values = (projects: readonly Project[], of: readonly Area[] = areas): number[] =>
    Array.from(concentrationPerArea(of, boundaries, projects, concepts, linear).values);

  it('is places per 1,000 inhabitants, own and within reach', () => {
    // 20 places 200 m west of the border: in buurt 0, and 1 − 200/800 for buurt 1; other centres are 500 m off: 1 − 500/800
    const [first, second, third] = values([project('p', at(800, 500), 20)]);
    expect(first).toBeCloseTo((1000 * 20) / (1000 + 0.375 * 3000), 2);
    expect(second).toBeCloseTo((1000 * 20 * 0.75) / (3000 + 0.375 * 1500), 2);
    expect(third).toBe(0);
  });

  it('does not let a border hide a cluster', () => {
    const [just, over] = [values([project('p', at(990, 500), 20)]), values([project('p', at(1010, 500), 20)])];
    expect(just[0]).toBeCloseTo(over[0] ?? Number.NaN, -0.5);
    expect(over[0]).toBeGreaterThan(0.9 * (just[0] ?? Number.NaN));
  });

  it('is unknown without a list of projects, and 0 where a list holds none', () => {
    const { values: unknown, unknownProjects } = concentrationPerArea(areas, boundaries, null, concepts, linear);
    expect([[...unknown], unknownProjects]).toEqual([[Number.NaN, Number.NaN, Number.NaN], []]);
    expect(values([])).toEqual([0, 0, 0]);
  });

  it('counts nothing out of a list of ideas and plans alone, which does not tell what is there', () => {
    const all = (...statuses: ProjectStatus[]) =>
      statuses.map((status) => ({ ...project(status, at(500, 500), 4), status }));
    expect(countedProjects([], ['gerealiseerd'])).toBeNull();
    expect(countedProjects(all('idee', 'gepland'), ['gepland'])).toBeNull();
    expect(countedProjects(all('idee', 'gestopt'), ['gerealiseerd'])).toEqual([]);
    expect(countedProjects(all('idee', 'gepland', 'gerealiseerd'), ['gepland'])?.map(({ id }) => id)).toEqual([
      'gepland',
    ]);
  });

  it('is unknown within reach of unknown places or an unknown concept, and names the projects', () => {
    const unknown = [project('zonder_aantal', at(100, 500), null), project('onbekend', at(2900, 500), 5, 'elders')];
    const result = concentrationPerArea(areas, boundaries, unknown, concepts, linear);
    expect(Array.from(result.values)).toEqual([Number.NaN, 0, Number.NaN]);
    expect(result.unknownProjects.map(({ id }) => id)).toEqual(['zonder_aantal', 'onbekend']);
  });

  it('is unknown for an area without boundary, without known inhabitants, or with nobody in reach', () => {
    const projects = [project('p', at(500, 500), 4)];
    expect(values(projects, [area(7, 100)])).toEqual([Number.NaN]);
    expect(values(projects, [area(0, null)])).toEqual([Number.NaN]);
    expect(values(projects, [area(0, 0)])).toEqual([Number.NaN]);
  });

  it('keeps 0 places a number', () => {
    expect(values([project('leeg', at(500, 500), 0)])).toEqual([0, 0, 0]);
  });
});

it('finds projects in and near an area, nearest first', () => {
  const projects = [
    project('ver', at(2000, 500), 1),
    project('rand', at(1100, 500), 1),
    project('b', at(1, 1), 1),
    project('a', at(9, 9), 1),
  ];
  const near = placesNear(feature(0).geometry, projects, 800);
  expect(near.map(({ place: { id } }) => id)).toEqual(['a', 'b', 'rand']);
  expect(near.map(({ distance }) => Math.round(distance))).toEqual([0, 0, 100]);
});
