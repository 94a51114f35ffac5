import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../../src/domain/area.ts';
import { compareAreas } from '../../../src/views/profile/comparison.ts';
import { codes, townShown } from './inventedTown.ts';

const pick = (...rows: readonly number[]): readonly AreaCode[] => rows.flatMap((row) => codes[row] ?? []);

describe('compareAreas', () => {
  const comparison = compareAreas(townShown({ compared: pick(7, 10, 0, 2) }));
  const rows = comparison.themes.flatMap((theme) => theme.rows);

  it('puts areas in alphabetical order, not in that of choosing or of scores', () => {
    expect(comparison.areas.map((area) => area.name)).toEqual([
      'Industriehaven',
      'Merelbuurt',
      'Nieuw-Oeverstad',
      'Oude Haven',
    ]);
  });

  it('keeps the two axes apart and the other indices below them', () => {
    expect(comparison.axes.map((row) => row.result.spec.id)).toEqual(['draagkracht', 'draaglast']);
    expect(comparison.indices.map((row) => row.result.spec.id)).toEqual(['ouderenindex', 'ggz-index', 'sociale-huur']);
  });

  it('gives an area with too few inhabitants no score, no field and no word', () => {
    expect(comparison.fields?.[0]).toBeNull();
    for (const row of [...comparison.axes, ...comparison.indices]) {
      expect(row.cells[0]?.shown).toBeNaN();
      expect(row.cells[0]?.reason).toBe('too_few_inhabitants');
      expect(row.cells[0]?.standing).toBeNull();
    }
  });

  it('words scores by the bounds of the method: 95 to 105 is around the mean', () => {
    for (const { shown, standing } of comparison.axes.flatMap((row) => row.cells)) {
      if (Number.isNaN(shown)) continue;
      expect(standing).toBe(shown >= 105 ? 'hoog' : shown < 95 ? 'laag' : 'gemiddeld');
    }
  });

  it('shows a figure borrowed from the gemeente without a word beside it', () => {
    const cohesion = rows.find((row) => row.indicator.id === 'sociale_cohesie');
    expect(cohesion?.cells[1]?.figure.origin).toBe('from_gemeente');
    expect(cohesion?.cells[1]?.standing).toBeNull();
    expect(cohesion?.cells[0]?.standing).not.toBeNull();
  });

  it('takes every theme that has figures, and one cell per area in every row', () => {
    expect(comparison.themes.map((theme) => theme.theme)).toContain('voorzieningen');
    for (const row of rows) expect(row.cells).toHaveLength(4);
  });

  it('means counts per area and shares by inhabitants', () => {
    const shown = townShown({ compared: pick(0) });
    const values = (id: string) => shown.dataset.columns.find((column) => column.indicator === id)?.values ?? [];
    const homes = rows.find((row) => row.indicator.id === 'woningen');
    expect(homes?.mean).toBeCloseTo([...values('woningen')].reduce((sum, value) => sum + value, 0) / 12, 6);
    const people = shown.dataset.areas.map((area) => area.inhabitants ?? Number.NaN);
    const total = people.reduce((sum, count) => sum + count, 0);
    const weighted = [...values('p_koop')].reduce((sum, value, row) => sum + value * (people[row] ?? 0), 0) / total;
    expect(rows.find((row) => row.indicator.id === 'p_koop')?.mean).toBeCloseTo(weighted, 10);
  });
});
