import { describe, expect, it } from 'vitest';
import { initialView } from '../../../src/state/initialView.ts';
import type { Present } from '../../../src/state/scenes.ts';
import type { ViewState } from '../../../src/state/viewState.ts';
import { presentedCounts } from '../../../src/views/session/scenes/presentedCounts.ts';
import { codes, data, dataset, manifest, recipe } from '../../state/inventedState.ts';

/** huizen: 100, 300, 200 and 20; inhabitants: 1000, 3000, 2000 and 40 */
const present: Present = {
  municipality: manifest.municipality.code,
  levels: manifest.levels,
  data: { ...data, datasets: { wijk: dataset }, recipes: [recipe('draagkracht', [{ indicator: 'huizen' }])] },
};
const catalogue = [{ id: 'huizen', label: 'Huizen' }];
const counts = (show: Parameters<typeof presentedCounts>[0]['show'], view: Partial<ViewState>, choice = null) =>
  presentedCounts({ show, view: { ...initialView, ...view }, choice }, present, 'Inwoners', catalogue);
const homes = { measure: 'indicator:huizen' } as const;
const criteria = [
  {
    id: 'huizen',
    label: 'Huizen',
    weight: 1,
    measure: { kind: 'indicator', indicator: 'huizen', level: 'wijk' },
    value: { kind: 'linear', worst: 0, best: 1 },
    status: 'voorbeeld',
  },
] as const;

describe('counts a room sees', () => {
  it('are the smallest of all areas on a map, and with their inhabitants in a table', () => {
    expect(counts('kaart', homes)).toEqual([{ label: 'Huizen', value: 20 }]);
    expect(counts('tabel', homes)).toEqual([
      { label: 'Huizen', value: 20 },
      { label: 'Inwoners', value: 40 },
    ]);
    expect(counts('kaart', { measure: 'indicator:kracht' })).toEqual([]);
  });

  it('are those of the chosen area in a wheel', () => {
    expect(counts('wiel', { selected: codes[2] ?? null })).toEqual([{ label: 'Huizen', value: 200 }]);
    expect(counts('wiel', { selected: null })).toEqual([]);
    expect(counts('wiel', { selected: codes[2] ?? null, measure: 'index:weg' })).toEqual([]);
  });

  it('are in a matrix only where it shows figures as measured', () => {
    const matrix = (figures: ViewState['placing']['figures']) =>
      presentedCounts(
        {
          show: 'matrix',
          view: { ...initialView, placing: { ...initialView.placing, figures } },
          choice: { criteria: [...criteria] },
        },
        present,
        'Inwoners',
        catalogue,
      );
    expect(matrix('waarde')).toEqual([{ label: 'Huizen', value: 20 }]);
    expect(matrix('score')).toEqual([]);
  });

  it('are none among points, arrows and questions', () => {
    for (const show of ['spreiding', 'effect', 'vraag'] as const) expect(counts(show, homes)).toEqual([]);
  });
});
