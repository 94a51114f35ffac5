import { describe, expect, it } from 'vitest';
import { explainArea } from '../../../src/model/explainArea.ts';
import { createDeriveShown } from '../../../src/state/derive.ts';
import type { Shown } from '../../../src/state/shown.ts';
import { contributionTable } from '../../../src/views/profile/contributionRows.ts';
import { coverageOf } from '../../../src/views/profile/coverageOf.ts';
import { dataset, townData, townShown, townState } from './inventedTown.ts';

const shown = townShown();

function tableOf(index: string, row: number, from: Shown = shown) {
  const result = from.indices.get(index);
  if (result === undefined) throw new Error(`no index ${index}`);
  return { result, table: contributionTable(explainArea(result, row), result, from.dataset, townData.catalogue, row) };
}

describe('contributionTable', () => {
  it('adds up to the shown score, in every index and every scored area', () => {
    for (const index of shown.indices.keys())
      for (const row of shown.dataset.areas.keys()) {
        const { table } = tableOf(index, row);
        if (Number.isNaN(table.shown)) expect(table.points).toBeNaN();
        else expect(100 + table.points).toBeCloseTo(table.shown, 10);
      }
  });

  it('can be redone by hand: z × weight × 10', () => {
    const { table } = tableOf('draagkracht', 0);
    const rows = table.groups.flatMap((group) => group.rows).filter((row) => row.counts);
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      expect(row.z).toBeCloseTo(row.normalised * row.leaf.orientation, 10);
      expect(row.points).toBeCloseTo(row.leaf.orientation * row.z * row.weightHere * 10, 10);
      expect(row.difference).toBeCloseTo((row.figure?.value ?? Number.NaN) - row.mean, 10);
    }
  });

  it('gives a leaf that does not count, or has no figure, no points instead of zero', () => {
    const neutral = tableOf('draagkracht', 0)
      .table.groups.flatMap((group) => group.rows)
      .find((row) => row.leaf.orientation === 0);
    expect(neutral?.counts).toBe(false);
    expect(neutral?.points).toBeNaN();
    const suppressed = tableOf('draagkracht', 3)
      .table.groups.flatMap((group) => group.rows)
      .find((row) => row.leaf.indicator === 'ses_woa');
    expect(suppressed?.figure?.missing).toBe('suppressed');
    expect(suppressed?.points).toBeNaN();
  });

  it('shows a figure of the gemeente without counting it', () => {
    const borrowed = tableOf('draagkracht', 2)
      .table.groups.flatMap((group) => group.rows)
      .find((row) => row.leaf.indicator === 'sociale_cohesie');
    expect(borrowed?.figure?.origin).toBe('from_gemeente');
    expect(borrowed?.figure?.value).not.toBeNaN();
    expect(borrowed?.points).toBeNaN();
    expect(borrowed?.weightHere).toBe(0);
  });

  it('renormalises the weights of what is present to 1', () => {
    const rows = tableOf('draagkracht', 2).table.groups.flatMap((group) => group.rows);
    expect(rows.reduce((sum, row) => sum + row.weightHere, 0)).toBeCloseTo(1, 10);
    expect(rows.some((row) => row.weightHere > row.share + 0.001)).toBe(true);
  });

  it('keeps every leaf exactly once, under the labels of its groups', () => {
    const { result, table } = tableOf('draagkracht', 0);
    expect(table.groups.flatMap((group) => group.rows)).toHaveLength(result.leaves.length);
    expect(table.groups.map((group) => group.label)).toContain('Samen leven');
  });
});

describe('coverageOf', () => {
  it('counts the figures present among those that count', () => {
    const result = shown.indices.get('draagkracht');
    if (result === undefined) throw new Error('no draagkracht');
    const counted = result.leaves.filter((leaf) => leaf.leaf.orientation !== 0).length;
    expect(coverageOf(result, 0)).toEqual({ present: counted, all: counted });
    expect(coverageOf(result, 2)).toEqual({ present: counted - 1, all: counted });
  });
});

describe('an index of which the data lack a figure', () => {
  const lacking = {
    ...townData,
    datasets: {
      wijk: {
        ...dataset,
        indicators: dataset.indicators.filter(({ id }) => id !== 'sociale_cohesie'),
        columns: dataset.columns.filter(({ indicator }) => indicator !== 'sociale_cohesie'),
      },
    },
  };
  const from = createDeriveShown()({ ...townState(), data: lacking });

  it('names the figure from the catalogue, and gives it neither value nor points', () => {
    if (from === null) throw new Error('nothing is shown');
    const { table } = tableOf('draagkracht', 0, from);
    const row = table.groups.flatMap((group) => group.rows).find((entry) => entry.leaf.indicator === 'sociale_cohesie');
    expect(row?.indicator?.label).toBe('Sociale samenhang');
    expect(row?.figure).toBeNull();
    expect(row?.points).toBeNaN();
    expect(row?.difference).toBeNaN();
    expect(100 + table.points).toBeCloseTo(table.shown, 10);
  });
});
