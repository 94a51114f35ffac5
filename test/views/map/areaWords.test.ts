import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../../src/domain/area.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { DataState } from '../../../src/state/appState.ts';
import { createDeriveShown } from '../../../src/state/derive.ts';
import type { Shown } from '../../../src/state/shown.ts';
import type { MeasureId, ViewState } from '../../../src/state/viewState.ts';
import { describeArea, describeMap } from '../../../src/views/map/areaWords.ts';
import { codes, dataset, stateWith } from '../../state/inventedState.ts';

function shownFor(view: Partial<ViewState>, change: Partial<DataState> = {}): Shown {
  const shown = createDeriveShown()(stateWith(view, change));
  if (shown === null) throw new Error('nothing is shown');
  return shown;
}

const words = (shown: Shown, row: number) => describeArea(shown, codes[row] as AreaCode, 'Oeverstad');

describe('describeArea', () => {
  it('gives both axes of the balance, the field in words and what 100 is', () => {
    const area = words(shownFor({ measure: 'balans' }), 0);
    expect(area?.name).toBe('Wijk 1');
    expect(area?.value).toMatch(/^draagkracht \d+, draaglast \d+$/);
    expect(area?.words).not.toBe('');
    expect(area?.relative).toBe('t.o.v. Oeverstad: 100');
  });

  it('of a region compares an index with the own municipality, and a figure with all of it', () => {
    const region: Dataset = { ...dataset, manifest: { ...dataset.manifest, scope: 'regio' } };
    const of = (measure: MeasureId) => words(shownFor({ measure }, { datasets: { wijk: region } }), 0)?.relative;
    expect(of('balans')).toBe('t.o.v. de eigen gemeente: 100');
    expect(of('indicator:last')).toMatch(/^t\.o\.v\. Oeverstad: /);
  });

  it('gives a figure with unit, class and the mean it stands beside', () => {
    const area = words(shownFor({ measure: 'indicator:last' }), 0);
    expect(area?.value).toBe('40,0 %');
    expect(area?.words).toMatch(/^klasse \d van \d/);
    expect(area?.relative).toMatch(/^t\.o\.v\. Oeverstad: \d+,\d %$/);
  });

  it('says why there is no figure, and shows none', () => {
    const shown = shownFor({ measure: 'indicator:last' });
    expect(words(shown, 2)).toEqual({
      name: 'Wijk 3',
      value: 'geen gegevens',
      words: 'niet getoond: te kleine aantallen',
      relative: '',
    });
    expect(words(shownFor({ measure: 'index:draagkracht' }), 3)?.words).toBe('te weinig inwoners voor een score');
  });

  it('says when a figure is that of a larger area', () => {
    expect(words(shownFor({ measure: 'indicator:geleend' }), 3)?.words).toContain('cijfer van de wijk');
  });

  it('is null for an area that is not on screen', () => {
    expect(describeArea(shownFor({}), 'WK990177' as AreaCode, 'Oeverstad')).toBeNull();
  });
});

describe('describeMap', () => {
  it('tells measure, number of areas, filled classes with counts and areas without figures', () => {
    const shown = shownFor({ measure: 'indicator:last' });
    const text = describeMap(shown, 'Oeverstad');
    expect(text).toContain('last in Oeverstad, 4 wijken.');
    expect(text).toContain('geen gegevens: 2 wijken.');
    expect(text).toContain('Er staan 3 woonzorgprojecten op de kaart.');
    const counted = shown.legend.classes.reduce((sum, { count }) => sum + count, 0);
    expect(counted + shown.legend.noValueCount).toBe(4);
  });

  it('names the cells of the balance by both axes', () => {
    expect(describeMap(shownFor({ measure: 'balans' }), 'Oeverstad')).toMatch(/draagkracht \w+, draaglast \w+: 1 wijk/);
  });
});
