import { describe, expect, it } from 'vitest';
import type { Project, ProjectStatus } from '../../src/domain/place.ts';
import { phaseIn, placesPerYear, projectsRunning, yearsOf } from '../../src/model/timeline.ts';
import { middle, project } from './ledgerTown.ts';

const now = 2026;
const one = (status: ProjectStatus, yearFrom: number | null, yearTo: number | null, more: Partial<Project> = {}) =>
  project(`${status}-${yearFrom}-${yearTo}`, middle(0), { status, yearFrom, yearTo, ...more });
const phasesOf = (what: Project, years: readonly number[]) => years.map((year) => phaseIn(what, year, now));

describe('phase of a project', () => {
  it('runs from its first year through its last', () => {
    expect(phasesOf(one('gerealiseerd', 2020, 2030), [2019, 2020, 2030, 2031])).toEqual([
      'not_yet',
      'running',
      'running',
      'ended',
    ]);
    expect(phasesOf(one('gerealiseerd', 2020, null), [2060])).toEqual(['running']);
  });

  it('of a plan runs as planned, and is late when its year has come', () => {
    expect(phasesOf(one('gepland', 2028, null), [2027, 2028])).toEqual(['not_yet', 'running']);
    expect(phasesOf(one('in_aanbouw', 2025, null), [2024, 2025, 2026, 2027])).toEqual([
      'not_yet',
      'late',
      'late',
      'running',
    ]);
  });

  it('is unknown without a first year, unless it is there now', () => {
    expect(phasesOf(one('gerealiseerd', null, null), [2025, 2026, 2030])).toEqual(['unknown', 'running', 'running']);
    expect(phasesOf(one('idee', null, null), [2030])).toEqual(['unknown']);
    expect(phasesOf(one('gerealiseerd', null, 2027), [2028])).toEqual(['ended']);
  });

  it('of what was stopped shows the years it was there, if known', () => {
    expect(phasesOf(one('gestopt', 2018, 2021), [2017, 2018, 2021, 2022])).toEqual([
      'not_yet',
      'running',
      'running',
      'ended',
    ]);
    expect(phasesOf(one('gestopt', 2028, null), [2020, 2030])).toEqual(['stopped', 'stopped']);
  });
});

describe('places per year', () => {
  const projects = [
    one('gerealiseerd', 2020, null, { placesVragers: 10 }),
    one('gerealiseerd', 2024, 2028, { placesVragers: 6 }),
    one('gepland', 2028, null, { placesVragers: 8 }),
    one('gepland', 2027, null, { placesVragers: null }),
    one('idee', null, null, { placesVragers: 4 }),
  ];

  it('adds up what runs, by status, with the unknown beside it', () => {
    const [first, second, third] = placesPerYear(projects, [2026, 2028, 2029], now);
    expect(first).toMatchObject({ places: { gerealiseerd: 16, gepland: 0 }, temporary: 6, unknownPlaces: [] });
    expect(second).toMatchObject({ places: { gerealiseerd: 16, gepland: 8, idee: 0 }, temporary: 6 });
    expect(second?.unknownPlaces.map(({ yearFrom }) => yearFrom)).toEqual([2027]);
    expect(second?.unknownYear.map(({ status }) => status)).toEqual(['idee']);
    expect(third).toMatchObject({ places: { gerealiseerd: 10, gepland: 8 }, temporary: 0 });
  });

  it('gives the projects of a year, and the ends of the slider', () => {
    expect(projectsRunning(projects, 2028, now, ['gerealiseerd', 'gepland'])).toHaveLength(4);
    expect(projectsRunning(projects, 2028, now, ['gerealiseerd'])).toHaveLength(2);
    expect(yearsOf(projects, now)).toEqual([2020, 2028]);
    expect(yearsOf([], now)).toEqual([now, now]);
  });
});
