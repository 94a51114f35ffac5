import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../src/domain/siting.ts';
import { groupRankings } from '../../src/model/groupRanking.ts';
import { type MeasuredSite, siteMatrix } from '../../src/model/siteMatrix.ts';

const criterion = (id: string): Criterion => ({
  id,
  label: id,
  weight: 1,
  measure: { kind: 'attribute', attribute: id },
  value: { kind: 'linear', worst: 0, best: 10 },
  status: 'voorbeeld',
});
const site = (id: string, values: Readonly<Record<string, number | null>>): MeasuredSite => ({
  id,
  read: (measure) => (measure.kind === 'attribute' ? (values[measure.attribute] ?? null) : null),
});
const sites = [
  site('Dijk', { rust: 10, bus: 0 }),
  site('Markt', { rust: 0, bus: 10 }),
  site('Park', { rust: 8, bus: 8 }),
  site('Werf', { rust: 1, bus: 1 }),
];
const matrix = siteMatrix(sites, [], [criterion('rust'), criterion('bus')]);
const asked = ['rust', 'bus'];
const none = Number.NaN;

describe('rankings of groups', () => {
  it('ranks the same sites by the weights of each group and of all together', () => {
    const rankings = groupRankings({
      matrix,
      asked,
      groups: [
        { group: 'g1', weights: Float64Array.of(0.9, 0.1) },
        { group: 'g2', weights: Float64Array.of(0.1, 0.9) },
      ],
      together: Float64Array.of(0.5, 0.5),
      method: 'weighted_sum',
      first: 2,
    });
    expect(rankings.sites).toEqual(['Dijk', 'Markt', 'Park', 'Werf']);
    // g1: 0.9, 0.1, 0.8, 0.1 · g2: 0.1, 0.9, 0.8, 0.1 · together: 0.5, 0.5, 0.8, 0.1
    expect(rankings.groups.map(({ rank }) => Array.from(rank))).toEqual([
      [1, 3, 2, 3],
      [3, 1, 2, 3],
    ]);
    expect(Array.from(rankings.together?.rank ?? [])).toEqual([2, 2, 1, 4]);
    expect(rankings.spans).toEqual([
      { site: 'Dijk', best: 1, worst: 3, among: ['g1'], notAmong: ['g2'] },
      { site: 'Markt', best: 1, worst: 3, among: ['g2'], notAmong: ['g1'] },
      { site: 'Park', best: 2, worst: 2, among: ['g1', 'g2'], notAmong: [] },
      { site: 'Werf', best: 3, worst: 3, among: [], notAmong: ['g1', 'g2'] },
    ]);
    expect(rankings.shared).toEqual(['Park']);
    expect(rankings.parted).toEqual(['Dijk', 'Markt']);
  });

  it('names silent groups and unanswered criteria, and takes neither as 0', () => {
    const rankings = groupRankings({
      matrix,
      asked,
      groups: [
        { group: 'g1', weights: Float64Array.of(1, none) },
        { group: 'g2', weights: Float64Array.of(none, none) },
      ],
      together: Float64Array.of(none, none),
      method: 'weighted_sum',
      first: 1,
    });
    expect(rankings.silent).toEqual(['g2']);
    expect(rankings.groups.map(({ group, unanswered }) => [group, unanswered])).toEqual([['g1', ['bus']]]);
    expect(rankings.together).toBeNull();
    expect(rankings.shared).toEqual(['Dijk']);
  });

  it('names criteria that only one of the two knows', () => {
    const rankings = groupRankings({
      matrix,
      asked: ['groen', 'rust'],
      groups: [{ group: 'g1', weights: Float64Array.of(0.6, 0.4) }],
      together: Float64Array.of(0.6, 0.4),
      method: 'geometric',
      first: 1,
    });
    expect(rankings.notInMatrix).toEqual(['groen']);
    expect(rankings.notAsked).toEqual(['bus']);
    expect(Array.from(rankings.groups[0]?.rank ?? [])).toEqual([1, 4, 2, 3]);
  });

  it('counts sites that share a place at the border, and never one without a score', () => {
    const unknown = siteMatrix(
      [...sites, site('Onbekend', { rust: null, bus: null })],
      [],
      [criterion('rust'), criterion('bus')],
    );
    const rankings = groupRankings({
      matrix: unknown,
      asked,
      groups: [{ group: 'g1', weights: Float64Array.of(0.5, 0.5) }],
      together: Float64Array.of(0.5, 0.5),
      method: 'weighted_sum',
      first: 2,
    });
    expect(rankings.shared).toEqual(['Dijk', 'Markt', 'Park']);
    expect(rankings.spans.find(({ site: id }) => id === 'Onbekend')).toMatchObject({
      best: 0,
      worst: 0,
      notAmong: ['g1'],
    });
  });

  it('is the matrix’ own outcome for the weights of the matrix', () => {
    for (const [method, outcome] of matrix.methods) {
      const rankings = groupRankings({
        matrix,
        asked,
        groups: [{ group: 'g1', weights: Float64Array.of(0.5, 0.5) }],
        together: Float64Array.of(0.5, 0.5),
        method,
        first: 1,
      });
      expect(Array.from(rankings.together?.rank ?? [])).toEqual(Array.from(outcome.rank));
    }
  });
});
