import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import type { Project } from '../../src/domain/place.ts';
import { liesIn, mixOf, mixOfArea } from '../../src/model/mix.ts';
import { code, middle, project } from './ledgerTown.ts';

const one = (dragers: number | null, vragers: number | null, more: Partial<Project> = {}) =>
  project(`${dragers}-${vragers}`, middle(0), {
    placesDragers: dragers,
    placesVragers: vragers,
    area: code(1),
    ...more,
  });

describe('mix of dragers and vragers', () => {
  it('adds up projects', () => {
    expect(mixOf([one(8, 17), one(12, 3)])).toMatchObject({ dragers: 20, vragers: 20, dragersShare: 0.5, unknown: [] });
  });

  it('does not take unknown for 0', () => {
    const unsure = one(null, 5);
    expect(mixOf([one(8, 17), unsure])).toMatchObject({
      dragers: null,
      vragers: 22,
      dragersShare: null,
      unknown: [unsure],
    });
  });

  it('has no share without anyone', () => {
    expect(mixOf([])).toMatchObject({ dragers: 0, vragers: 0, dragersShare: null });
    expect(mixOf([one(0, 0)]).dragersShare).toBeNull();
    expect(mixOf([one(0, 4)]).dragersShare).toBe(0);
  });

  it('of an area takes the projects in it, with what is planned where asked', () => {
    const projects = [
      one(2, 2, { status: 'gerealiseerd' }),
      one(6, 2, { status: 'gepland' }),
      one(9, 9, { status: 'gestopt' }),
      one(50, 50, { status: 'gerealiseerd', area: code(2) }),
    ];
    expect(mixOfArea(code(1), projects, ['gerealiseerd']).dragersShare).toBe(0.5);
    expect(mixOfArea(code(1), projects, ['gerealiseerd', 'gepland'])).toMatchObject({ dragers: 8, vragers: 4 });
    expect(mixOfArea('WK990100' as AreaCode, projects, ['gerealiseerd'])).toMatchObject({ dragers: 52 });
    expect(mixOfArea('GM9901' as AreaCode, projects, ['gerealiseerd'])).toMatchObject({ dragers: 52 });
  });

  it('knows where a project lies', () => {
    const lies = (area: string | null, inside: string) =>
      liesIn(one(1, 1, { area: area as AreaCode | null }), inside as AreaCode);
    expect(lies('BU99010001', 'WK990100')).toBe(true);
    expect(lies('BU99010101', 'WK990100')).toBe(false);
    expect(lies('WK990100', 'BU99010001')).toBe(false);
    expect(lies(null, 'GM9901')).toBe(false);
  });
});
