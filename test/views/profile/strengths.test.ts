import { describe, expect, it } from 'vitest';
import type { IndexLeaf } from '../../../src/domain/indexSpec.ts';
import { createDeriveShown } from '../../../src/state/derive.ts';
import { attentionOf, type Standing, standingsOf, strengthsOf } from '../../../src/views/profile/strengths.ts';
import { column, data, dataset, recipe, stateWith } from '../../state/inventedState.ts';

type Cells = Parameters<typeof column>[2];

/** Standings of wijk 1 when the two axes hold these leaves; the mean of [0, 10, …] is weighted by 1000, 3000, 2000, 40. */
function standings(
  capacity: readonly (Pick<IndexLeaf, 'indicator'> & Partial<IndexLeaf>)[],
  load: readonly (Pick<IndexLeaf, 'indicator'> & Partial<IndexLeaf>)[],
  cells: Readonly<Record<string, Cells>>,
  margins: Readonly<Record<string, readonly [number, number]>> = {},
): readonly Standing[] {
  const base = dataset.indicators[0];
  if (base === undefined) throw new Error('no indicator');
  const overlapping = { plezier: ['plezier_twee'] } as Readonly<Record<string, string[]>>;
  const wijk = {
    ...dataset,
    indicators: Object.keys(cells).map((id) => ({ ...base, id, label: id, overlaps: overlapping[id] ?? [] })),
    columns: Object.entries(cells).map(([id, values]) => {
      const plain = column(id, 2024, values);
      const [low, high] = margins[id] ?? [Number.NaN, Number.NaN];
      return id in margins
        ? { ...plain, margins: { low: Float64Array.of(low, 0, 0, 0), high: Float64Array.of(high, 0, 0, 0) } }
        : plain;
    }),
  };
  const recipes = [recipe('draagkracht', capacity), recipe('draaglast', load)];
  const shown = createDeriveShown()(stateWith({}, { ...data, datasets: { wijk }, recipes }));
  if (shown?.balance == null) throw new Error('no balance');
  return standingsOf(shown.balance, shown.dataset, 0);
}

const high: Cells = [30, 10, 10, 10];
const low: Cells = [10, 30, 30, 30];
const flat: Cells = [5, 5, 5, 5];
const names = (list: readonly Standing[]) => list.map((standing) => standing.figure.indicator.id);

describe('standingsOf', () => {
  it('computes z against the weighted mean by hand', () => {
    // mean (30·1000 + 10·5040)/6040 = 13.3113, s = √(Σw(x−m)²/Σw) = 7.4335…
    const [standing] = standings([{ indicator: 'plezier' }], [{ indicator: 'druk' }], { plezier: high, druk: flat });
    expect(standing?.mean).toBeCloseTo(80_400 / 6040, 10);
    const share = 1000 / 6040;
    expect(standing?.z).toBeCloseTo((1 - share) / Math.sqrt(share * (1 - share)), 10);
  });

  it('leaves out constant columns, leaves that do not count, missing and borrowed figures', () => {
    const found = standings(
      [{ indicator: 'plezier' }, { indicator: 'flauw' }, { indicator: 'neutraal', orientation: 0 }],
      [{ indicator: 'druk' }, { indicator: 'weg' }, { indicator: 'geleend' }],
      {
        plezier: high,
        flauw: flat,
        neutraal: high,
        druk: high,
        weg: ['suppressed', 1, 2, 3],
        geleend: [[30, 'from_gemeente'], 1, 2, 3],
      },
    );
    expect(names(found)).toEqual(['plezier', 'druk']);
  });

  it('does not call an estimate different from a mean that lies within its margins', () => {
    const leaves = [[{ indicator: 'plezier' }], [{ indicator: 'druk' }]] as const;
    const cells = { plezier: high, druk: high };
    expect(names(standings(...leaves, cells, { plezier: [13, 45] }))).toEqual(['druk']);
    expect(names(standings(...leaves, cells, { plezier: [14, 45] }))).toEqual(['plezier', 'druk']);
  });
});

describe('strengthsOf and attentionOf', () => {
  it('reads a high value as a strength on draagkracht and as a task on draaglast', () => {
    const found = standings([{ indicator: 'plezier' }], [{ indicator: 'druk' }], { plezier: high, druk: high });
    expect(names(strengthsOf(found, 3))).toEqual(['plezier']);
    expect(names(attentionOf(found, 3))).toEqual(['druk']);
  });

  it('reads a low value as a strength on draaglast and as a task on draagkracht', () => {
    const found = standings([{ indicator: 'plezier' }], [{ indicator: 'druk' }], { plezier: low, druk: low });
    expect(names(strengthsOf(found, 3))).toEqual(['druk']);
    expect(names(attentionOf(found, 3))).toEqual(['plezier']);
  });

  it('turns with the orientation of the leaf', () => {
    const found = standings([{ indicator: 'afstand', orientation: -1 }], [{ indicator: 'rust', orientation: -1 }], {
      afstand: high,
      rust: high,
    });
    expect(names(strengthsOf(found, 3))).toEqual(['rust']);
    expect(names(attentionOf(found, 3))).toEqual(['afstand']);
  });

  it('names the strongest first, at most as many as asked', () => {
    const found = standings([{ indicator: 'klein' }, { indicator: 'groot' }], [{ indicator: 'druk' }], {
      klein: [20, 10, 15, 10],
      groot: high,
      druk: flat,
    });
    expect(names(strengthsOf(found, 3))).toEqual(['groot', 'klein']);
    expect(names(strengthsOf(found, 1))).toEqual(['groot']);
  });

  it('names of overlapping figures only the strongest', () => {
    const found = standings([{ indicator: 'plezier' }, { indicator: 'plezier_twee' }], [{ indicator: 'druk' }], {
      plezier: high,
      plezier_twee: high,
      druk: flat,
    });
    expect(names(strengthsOf(found, 3))).toEqual(['plezier']);
  });

  it('finds nothing in figures near the mean', () => {
    const found = standings([{ indicator: 'plezier' }], [{ indicator: 'druk' }], {
      plezier: [21, 10, 40, 10],
      druk: [21, 10, 40, 10],
    });
    expect(found.map((standing) => Math.abs(standing.z) < 0.5)).toEqual([true, true]);
    expect(strengthsOf(found, 3)).toEqual([]);
    expect(attentionOf(found, 3)).toEqual([]);
  });
});
