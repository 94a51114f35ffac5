import { describe, expect, it } from 'vitest';
import { placesAroundAreas, placesAroundSpot } from '../../src/model/placesAround.ts';
import { project, squares } from '../views/place/places/inventedPlaces.ts';

// two squares of 0.01° beside each other at 52° north: 686 m wide; the border lies at 5.01°
const areas = squares.features.map(({ properties: { code, name } }) => ({ code, name }));
const inFirst = { ...project, placesVragers: 10 };
// 0.001° west of the border: 68.6 m
const byBorder = { ...project, id: 'p2', lon: 5.009, placesVragers: 4 };

describe('places in and around areas', () => {
  it('counts those over the border that lie near enough', () => {
    expect(placesAroundAreas(areas, squares, [inFirst, byBorder], 100).map(({ own, near }) => [own, near])).toEqual([
      [14, 0],
      [0, 4],
    ]);
    expect(placesAroundAreas(areas, squares, [inFirst, byBorder], 400)[1]?.near).toBe(14);
    expect(placesAroundAreas(areas, squares, [byBorder], 60)[1]?.near).toBe(0);
  });

  it('does not know the sum when one number is not known, and knows it elsewhere', () => {
    const unknown = { ...inFirst, placesVragers: null };
    expect(placesAroundAreas(areas, squares, [unknown, byBorder], 100).map(({ own, near }) => [own, near])).toEqual([
      [null, 0],
      [0, 4],
    ]);
  });

  it('tells of a spot which projects lie within reach', () => {
    const around = placesAroundSpot({ lon: 5.01, lat: 52.005 }, [inFirst, byBorder], 100);
    expect(around).toEqual({ projects: [byBorder], places: 4 });
    expect(placesAroundSpot({ lon: 5.01, lat: 52.005 }, [], 100)).toEqual({ projects: [], places: 0 });
  });
});
