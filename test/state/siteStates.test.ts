import { expect, it } from 'vitest';
import { siteStates } from '../../src/state/siteStates.ts';
import { atLeast, criterionOf, siteOf, sitingOf } from '../views/place/scores/invented.ts';

it('tells of each site whether it is out, open, in or chosen', () => {
  const sites = [
    siteOf('1', 'In', { ruimte: 9 }),
    siteOf('2', 'Open'),
    siteOf('3', 'Uit', { ruimte: 1 }),
    siteOf('4', 'Gekozen en uit', { ruimte: 2 }),
    siteOf('5', 'Gekozen', { ruimte: 7 }),
  ];
  const states = siteStates(sitingOf(sites, [criterionOf('a', 1)], [atLeast('ruimte', 5)], ['5', 'weg', '4']));
  expect([...states].sort()).toEqual([
    ['1', { kind: 'kept' }],
    ['2', { kind: 'open' }],
    ['3', { kind: 'rejected' }],
    ['4', { kind: 'shortlisted', place: 3, isRejected: true }],
    ['5', { kind: 'shortlisted', place: 1, isRejected: false }],
  ]);
});
