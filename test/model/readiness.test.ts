import { describe, expect, it } from 'vitest';
import type { Facility, Project } from '../../src/domain/place.ts';
import type { ReadinessState, SocialBaseItem } from '../../src/domain/socialBase.ts';
import { readinessOf } from '../../src/model/readiness.ts';
import { at, code, middle, project, townOf } from './ledgerTown.ts';

const item = (id: string, more: Partial<SocialBaseItem> = {}): SocialBaseItem => ({
  id,
  label: id,
  reason: id,
  facility: id,
  broughtBy: [],
  radiusMetres: 800,
  confirm: false,
  source: 'proef',
  status: 'voorbeeld',
  ...more,
});
const facility = (kind: string, where: { lon: number; lat: number }): Facility => ({
  id: `${kind}-${where.lon}`,
  name: `${kind} aan de weg`,
  kind,
  area: null,
  ...where,
});
const town = townOf({ columns: { concentratie: [1, 2, 3] }, load: ['concentratie'], capacity: ['concentratie'] });
const geometry = town.boundaries.features[0]?.geometry ?? null;

const stateOf = (
  asked: SocialBaseItem,
  facilities: readonly Facility[],
  projects: readonly Project[] = [],
  answer: ReadinessState | null = null,
  shape = geometry,
) => {
  const answers = answer === null ? [] : [{ area: code(0), item: asked.id, state: answer, note: '' }];
  return readinessOf(code(0), shape, [asked], facilities, projects, answers).items[0];
};

describe('readiness of the social base', () => {
  it('sees what is inside, near, or out of reach', () => {
    const inloop = item('inloop');
    expect(stateOf(inloop, [facility('inloop', middle(0))])).toMatchObject({ state: 'present', from: 'map' });
    const beside = stateOf(inloop, [facility('inloop', at(1500, 500)), facility('inloop', at(1300, 500))]);
    expect(beside?.state).toBe('nearby');
    expect(beside?.evidence.map(({ distance }) => Math.round(distance))).toEqual([300, 500]);
    expect(stateOf(inloop, [facility('inloop', at(1900, 500))])?.state).toBe('missing');
  });

  it('does not take an empty map for an empty wijk', () => {
    expect(stateOf(item('inloop'), [])).toMatchObject({ state: 'unknown', from: 'nothing' });
    expect(stateOf(item('inloop'), [facility('huisarts', middle(0))])?.state).toBe('unknown');
    expect(stateOf(item('inloop'), [facility('inloop', middle(0))], [], null, null)?.state).toBe('unknown');
  });

  it('looks inside the area only when an item has no radius', () => {
    const own = item('wijkteam', { radiusMetres: null });
    expect(stateOf(own, [facility('wijkteam', at(1001, 500))])?.state).toBe('missing');
  });

  it('counts what projects bring: there, or planned', () => {
    const room = item('ontmoeting', { broughtBy: ['ontmoetingsruimte'] });
    const house = (status: Project['status']) => project('huis', middle(0), { status, brings: ['Ontmoetingsruimte'] });
    expect(stateOf(room, [], [house('gerealiseerd')])?.state).toBe('present');
    expect(stateOf(room, [], [house('in_aanbouw')])).toMatchObject({ state: 'planned', evidence: [{ name: 'huis' }] });
    expect(stateOf(room, [], [house('idee')])?.state).toBe('unknown');
    expect(stateOf(room, [facility('ontmoeting', at(5000, 0))], [house('gestopt')])?.state).toBe('missing');
  });

  it('lets people confirm what the map cannot tell', () => {
    const evening = item('avond', { facility: 'inloop', confirm: true });
    const there = [facility('inloop', middle(0))];
    expect(stateOf(evening, there)).toMatchObject({ state: 'unknown', toConfirm: true });
    expect(stateOf(evening, there)?.evidence).toHaveLength(1);
    expect(stateOf(evening, there, [], 'present')).toMatchObject({
      state: 'present',
      from: 'answer',
      toConfirm: false,
    });
  });

  it('lets the last answer go before the map, and counts', () => {
    const asked = [item('inloop'), item('time_out', { facility: null })];
    const answers = (['present', 'missing'] as const).map((state) => ({
      area: code(0),
      item: 'inloop',
      state,
      note: '',
    }));
    const elsewhere = { area: code(1), item: 'time_out', state: 'present', note: '' } as const;
    const read = readinessOf(code(0), geometry, asked, [facility('inloop', middle(0))], [], [...answers, elsewhere]);
    expect(read.items.map(({ state }) => state)).toEqual(['missing', 'unknown']);
    expect(read.count).toEqual({ present: 0, nearby: 0, planned: 0, missing: 1, unknown: 1 });
  });
});
