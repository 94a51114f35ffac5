import { describe, expect, it } from 'vitest';
import { createDeriveShown } from '../../../src/state/derive.ts';
import { facilityCounts } from '../../../src/views/explore/facilityCounts.ts';
import { figuresUsed, referenceSentence } from '../../../src/views/explore/figuresUsed.ts';
import { noValueCounts } from '../../../src/views/explore/noValueCounts.ts';
import { conceptCounts, statusCounts } from '../../../src/views/explore/projectCounts.ts';
import { project, stateWith } from '../../state/inventedState.ts';

const projects = [
  project('a', 0, 'flexwonen', 'gerealiseerd', 1),
  project('b', 0, 'eigen_vorm', 'idee', 1),
  project('c', 0, 'flexwonen', 'gepland', 1),
];

describe('counts of projects', () => {
  it('leave out what does not occur and keep concepts the catalogue does not know', () => {
    expect(conceptCounts(projects, ['gemengd_wonen', 'flexwonen'])).toEqual([
      { id: 'flexwonen', count: 2 },
      { id: 'eigen_vorm', count: 1 },
    ]);
  });

  it('go from idea to realised', () => {
    expect(statusCounts(projects).map(({ id }) => id)).toEqual(['idee', 'gepland', 'gerealiseerd']);
    expect(statusCounts([])).toEqual([]);
  });
});

describe('counts of facilities', () => {
  it('follow the catalogue, and name a kind it lacks by its id', () => {
    const known = [
      { id: 'school', label: 'School' },
      { id: 'huisarts', label: 'Huisarts' },
      { id: 'inloop', label: 'Inloop' },
    ];
    const kinds = ['huisarts', 'moestuin', 'school', 'huisarts'].map((kind) => ({ kind }));
    expect(facilityCounts(kinds, known)).toEqual([
      { id: 'school', label: 'School', count: 1 },
      { id: 'huisarts', label: 'Huisarts', count: 2 },
      { id: 'moestuin', label: 'moestuin', count: 1 },
    ]);
  });
});

describe('counts of areas without a value', () => {
  it('are per reason, and add up to what the legend says', () => {
    const shown = createDeriveShown()(stateWith({ measure: 'indicator:last' }));
    expect(shown).not.toBeNull();
    if (shown === null) return;
    const counts = noValueCounts(shown);
    expect(counts).toEqual([
      { reason: 'suppressed', count: 1 },
      { reason: 'not_applicable', count: 1 },
    ]);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(shown.legend.noValueCount);
  });
});

describe('what the figures are relative to', () => {
  it('is the mean of the municipality, with its value for an indicator', () => {
    const derive = createDeriveShown();
    const [balance, last] = [derive(stateWith({})), derive(stateWith({ measure: 'indicator:last' }))];
    expect(balance).not.toBeNull();
    expect(last).not.toBeNull();
    if (balance === null || last === null) return;
    expect(referenceSentence(balance)).toBe('Ten opzichte van het gemiddelde van Oeverstad (= 100).');
    // (1000·40 + 3000·20) / 4000 = 25
    expect(referenceSentence(last)).toBe('Ten opzichte van het gemiddelde van Oeverstad: 25,0 %.');
    expect(figuresUsed(last)).toMatchObject({ sources: ['kwb'], years: [2023] });
    expect(figuresUsed(balance).sources).toEqual(['kwb', 'kwb']);
  });
});
