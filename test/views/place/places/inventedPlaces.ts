import type { AreaCode } from '../../../../src/domain/area.ts';
import type { AreaFeatureCollection } from '../../../../src/domain/boundary.ts';
import type { Complex } from '../../../../src/domain/complex.ts';
import type { Project, Site } from '../../../../src/domain/place.ts';

/** Two square buurten of Oeverstad beside each other, 0.01° wide. */
export const squares = {
  type: 'FeatureCollection',
  features: ['BU99010101', 'BU99010102'].map((code, at) => {
    const [west, south] = [5 + at * 0.01, 52];
    const ring = [
      [west, south],
      [west + 0.01, south],
      [west + 0.01, south + 0.01],
      [west, south + 0.01],
      [west, south],
    ];
    return {
      type: 'Feature',
      properties: { code: code as AreaCode, name: `Buurt ${at + 1}` },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  }),
} as unknown as AreaFeatureCollection;

export const project: Project = {
  id: 'p1',
  name: 'De Iep',
  concept: 'gemengd_wonen',
  status: 'gepland',
  lon: 5.005,
  lat: 52.005,
  area: 'BU99010101' as AreaCode,
  placesVragers: 12,
  placesDragers: 24,
  yearFrom: 2027,
  yearTo: null,
  brings: ['ontmoetingsruimte'],
  note: '',
};

export const site: Site = {
  id: 's1',
  name: 'Brinkerbos',
  lon: 5.005,
  lat: 52.005,
  area: 'BU99010101' as AreaCode,
  hectares: 1.5,
  owner: 'gemeente',
  zoning: 'wonen',
  capacity: 30,
  availableFrom: 2026,
  lowStimulus: null,
  greenBlueNetwork: true,
  note: '',
};

export const complex: Complex = {
  id: 'c1',
  name: 'De Toren',
  lon: 5.005,
  lat: 52.005,
  area: 'BU99010101' as AreaCode,
  owner: '',
  homes: 40,
  residents: 3,
  placesVragers: null,
  note: '',
  monitoring: [],
};
