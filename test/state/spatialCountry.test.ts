import { describe, expect, it } from 'vitest';
import { spatialPattern } from '../../src/model/autocorrelation.ts';
import { neighboursAmong } from '../../src/model/neighbours.ts';
import { unpackBoundaries } from '../../src/model/packedBoundaries.ts';
import { createDeriveShown } from '../../src/state/derive.ts';
import { spatialQuestion } from '../../src/state/spatialCountry.ts';
import { readingsOf, spatialReadings, spatialSettings } from '../../src/state/spatialReading.ts';
import { areas, stateWith } from './inventedState.ts';

function shownWith(...change: Parameters<typeof stateWith>) {
  const shown = createDeriveShown()(stateWith(...change));
  if (shown === null) throw new Error('nothing shown');
  return shown;
}

describe('spatialQuestion', () => {
  it('stays the same question as long as the figures are the same, whichever area is chosen', () => {
    const first = spatialQuestion(shownWith());
    expect(first?.columns).toHaveLength(2);
    const [area] = areas;
    expect(spatialQuestion(shownWith({ selected: area?.code ?? null }))).toBe(first);
    const other = spatialQuestion(shownWith({ measure: 'index:draaglast' }));
    expect(other).not.toBe(first);
    expect(other?.columns).toHaveLength(1);
  });

  it('is none without boundaries', () => {
    expect(spatialQuestion(shownWith({}, { boundaries: {} }))).toBeNull();
  });

  it('carries all a worker needs to find what the page finds', () => {
    const shown = shownWith();
    const question = spatialQuestion(shown);
    if (question === null) throw new Error('no question');
    const neighbours = neighboursAmong(unpackBoundaries(question.packed()));
    const patterns = question.columns.map(({ values }) => spatialPattern(values, neighbours, question.settings));
    expect(question.settings).toBe(spatialSettings);
    expect(readingsOf(question.areas, question.columns, neighbours, patterns)).toEqual(spatialReadings(shown));
  });
});
