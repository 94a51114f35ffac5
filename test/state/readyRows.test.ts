import { describe, expect, it } from 'vitest';
import type { Facility } from '../../src/domain/place.ts';
import type { SocialBaseAnswer, SocialBaseItem } from '../../src/domain/socialBase.ts';
import { createReadiness, neededItems, noAnswers, passesFilter } from '../../src/state/readyRows.ts';
import { readyCsvRows } from '../../src/views/place/ready/readyTable.ts';
import { areas, boundaries, concepts, manifest } from './inventedState.ts';

const item = (id: string, change: Partial<SocialBaseItem> = {}): SocialBaseItem => ({
  id,
  label: `Onderdeel ${id}`,
  reason: id,
  facility: id,
  broughtBy: [],
  radiusMetres: 800,
  confirm: false,
  source: 'verzonnen',
  status: 'voorbeeld',
  ...change,
});
const items = [item('inloop'), item('avond', { facility: 'inloop', confirm: true }), item('wijkteam')];
const [inloop, avond, wijkteam] = items as [SocialBaseItem, SocialBaseItem, SocialBaseItem];
const facility: Facility = { id: 'F1', name: '=De Huiskamer', kind: 'inloop', lon: 0.05, lat: 0.05, area: null };
const places = { facilities: [facility], projects: [] };
const [first, second] = areas as [(typeof areas)[number], (typeof areas)[number]];
const answer = (state: SocialBaseAnswer['state'], change: Partial<SocialBaseAnswer> = {}): SocialBaseAnswer => ({
  area: first.code,
  item: 'wijkteam',
  state,
  note: '',
  ...change,
});

describe('readiness of areas', () => {
  it('works nothing out anew until something about the area itself changes', () => {
    const readiness = createReadiness();
    const ask = (area: (typeof areas)[number], answers: readonly SocialBaseAnswer[], of = places) =>
      readiness(area, boundaries, items, of, answers);
    const [one, other] = [ask(first, noAnswers), ask(second, noAnswers)];
    const filled = [answer('present')];
    expect(ask(second, filled)).toBe(other);
    expect(ask(first, filled)).not.toBe(one);
    expect(ask(first, [...filled])).toBe(ask(first, filled));
    expect(ask(second, filled, { ...places, facilities: [] })).not.toBe(other);
  });

  it('counts what is known; unknown is not missing', () => {
    const readiness = createReadiness();
    const row = readiness(first, boundaries, items, places, noAnswers);
    expect(row.readiness.items.map(({ state }) => state)).toEqual(['present', 'unknown', 'unknown']);
    expect(row.known).toBe(1);
    expect(readiness(second, boundaries, items, places, noAnswers).readiness.items[0]?.state).toBe('missing');
    expect(readiness(first, null, items, places, noAnswers).known).toBe(0);
    expect(readiness(first, boundaries, items, places, [answer('unknown')]).known).toBe(1);
    expect(readiness(first, boundaries, items, places, [answer('missing')]).known).toBe(2);
  });

  it('filters by what is missing, unknown or waiting for a confirmation', () => {
    const readiness = createReadiness();
    const [one, other] = [first, second].map((area) => readiness(area, boundaries, items, places, noAnswers));
    if (one === undefined || other === undefined) throw new Error('no rows');
    expect([one, other].map((row) => passesFilter(row, items, 'missing'))).toEqual([false, true]);
    expect([one, other].map((row) => passesFilter(row, items, 'confirm'))).toEqual([true, false]);
    // what waits for a confirmation is no question mark
    expect(passesFilter(one, [avond], 'unknown')).toBe(false);
    expect(passesFilter(one, [wijkteam], 'unknown')).toBe(true);
    expect(passesFilter(other, [wijkteam], 'missing')).toBe(false);
    expect(passesFilter(one, [], 'all')).toBe(true);
  });

  it('puts what a concept needs first in its own order, and passes over what is not in the list', () => {
    const [concept] = concepts;
    if (concept === undefined) throw new Error('no concept');
    const need = (id: string) =>
      ({ kind: 'social_base', item: id, reason: `om ${id}`, source: 'x', status: 'voorbeeld' }) as const;
    const asking = { ...concept, needs: [need('wijkteam'), need('weg'), need('inloop')] };
    expect(neededItems(asking, items)).toEqual([
      { item: wijkteam, reason: 'om wijkteam' },
      { item: inloop, reason: 'om inloop' },
    ]);
    expect(neededItems(concept, items)).toEqual([]);
  });

  it('is written line by line, with what it rests on', () => {
    const readiness = createReadiness();
    const row = readiness(first, boundaries, items, places, [answer('planned', { note: 'in 2027' })]);
    const lines = readyCsvRows([row], [inloop, avond, wijkteam], [wijkteam], 'flexwonen', manifest);
    const [code, name] = [first.code, first.name];
    const end = ['voorbeeld', 'Oeverstad', 'fictieve gegevens'];
    expect(lines).toEqual([
      [code, name, 'Onderdeel inloop', 'aanwezig', 'volgens de kaart', 'nee', '=De Huiskamer', 0, null, null, ...end],
      [
        ...[code, name, 'Onderdeel avond', 'niet bekend', 'de kaart laat iets zien, nog niet bevestigd'],
        ...['ja', '=De Huiskamer', 0, null, null, ...end],
      ],
      [
        ...[code, name, 'Onderdeel wijkteam', 'gepland', 'ingevuld door mensen', 'nee', null, null, 'in 2027'],
        ...['flexwonen', ...end],
      ],
    ]);
  });
});
