import { describe, expect, it } from 'vitest';
import { projectRows } from '../../../src/views/profile/projectRows.ts';
import { boundaries, codes, project } from '../../state/inventedState.ts';

const [first = ''] = codes;
const code = codes[0];

describe('projectRows', () => {
  if (code === undefined) throw new Error('no areas');
  const inside = project('binnen', 0, 'flexwonen', 'gerealiseerd', 10);
  // 0.004° of longitude on the equator is 445 m east of the shared border
  const near = { ...project('naast', 1, 'flexwonen', 'gepland', null), lon: 0.104 };
  const far = project('ver', 2, 'flexwonen', 'idee', 4);

  it('lists what lies inside first, then what lies within the radius, with the area it lies in', () => {
    const rows = projectRows(boundaries, code, [far, near, inside], 800);
    expect(rows?.map((row) => row.project.id)).toEqual(['binnen', 'naast']);
    expect(rows?.map((row) => row.area)).toEqual([first, codes[1]]);
    expect(rows?.[0]?.distance).toBe(0);
    expect(rows?.[1]?.distance).toBeCloseTo(444.8, 0);
  });

  it('gives no area to a project outside all boundaries', () => {
    const outside = { ...inside, lat: 0.102 };
    expect(projectRows(boundaries, code, [outside], 800)?.[0]?.area).toBeNull();
  });

  it('says nothing when the boundary is unknown, which is not the same as no projects', () => {
    expect(projectRows(null, code, [inside], 800)).toBeNull();
    expect(projectRows(boundaries, code, [], 800)).toEqual([]);
  });
});
