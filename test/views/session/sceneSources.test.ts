import { describe, expect, it } from 'vitest';
import { sourcesOf } from '../../../src/views/session/sceneSources.ts';
import { townData, townShown } from '../profile/inventedTown.ts';

describe('what a scene says its figures are relative to, and whose they are', () => {
  const elderly = townShown({ measure: 'index:ouderenindex' });
  const of = (show: Parameters<typeof sourcesOf>[0]) => sourcesOf(show, elderly, townData).publishers.split('; ');

  it('is the measure on the map for a map, a table and the wheel of that index', () => {
    expect(of('kaart')).toContain('Ministerie van BZK');
    expect(of('tabel')).toEqual(of('kaart'));
    expect(of('wiel')).toEqual(of('kaart'));
  });

  it('is both axes where a scene shows those, whatever is on the map', () => {
    for (const show of ['spreiding', 'effect'] as const) {
      expect(of(show)).not.toContain('Ministerie van BZK');
      expect(of(show)).toContain('Gemeente');
      expect(sourcesOf(show, elderly, townData).reference).toBe(
        'Ten opzichte van het gemiddelde van Oeverstad (= 100).',
      );
    }
  });

  it('is draagkracht for a wheel when no index is on the map', () => {
    const { publishers } = sourcesOf('wiel', townShown({ measure: 'balans' }), townData);
    expect(publishers).toBe('CBS; RIVM, GGD’en en CBS; Gemeente');
  });
});
